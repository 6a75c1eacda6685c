"""Whatever is done to a text, the store gives back what the model says."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.store_cases import INFO, by, git
from support.strategies import edit_scripts, edits, resolutions

from drafting.model.errors import InvalidPlaceError
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.store import Store
from drafting.store.errors import NothingToRedoError, NothingToUndoError
from drafting.store.layout import decode, encode, put_together, take_apart

_NUMBERS = count()
on_disk = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def session(path: Path) -> Iterator[Store]:
    with Store.create(path, INFO, by("Secretariat")) as store:
        yield store


@pytest.mark.slow
@given(resolution=resolutions(), data=st.data())
@on_disk
def test_edits_made_on_older_texts_by_several_never_fail_and_leave_a_sound_text(
    session: Store, resolution: Resolution, data: DataObject
):
    handle = f"S.{next(_NUMBERS)}"
    states = [session.add(handle, resolution, by("Chile")).text]
    with Store.open(session.path) as other:
        for _ in range(4):
            seen = data.draw(st.sampled_from(states))
            edit = data.draw(edits(seen))
            store = data.draw(st.sampled_from((session, other)))
            with suppress(InvalidPlaceError):  # a move that would put a paragraph into itself
                states.append(store.commit(handle, edit, by("Norway", "Change")).text)
            assert session.text(handle) == other.text(handle) == states[-1]
    with Store.open(session.path) as afresh:
        assert afresh.text(handle) == states[-1]


@given(resolutions())
@settings(deadline=None)
def test_the_files_of_a_resolution_give_the_resolution_back(resolution: Resolution):
    parts = take_apart(resolution)
    units, notes = (
        {name: decode(encode(text)) for name, text in texts.items()}
        for texts in (parts.units, parts.notes)
    )
    heads, outline = (decode(encode(text)) for text in (parts.heads, parts.outline))
    assert put_together(heads, outline, units.__getitem__, notes.__getitem__) == resolution


@pytest.mark.slow
@given(resolution=resolutions(), data=st.data())
@on_disk
def test_every_edit_undo_and_redo_leaves_the_text_that_the_model_makes(
    session: Store, resolution: Resolution, data: DataObject
):
    handle = f"R.{next(_NUMBERS)}"
    session.add(handle, resolution, by("Chile"))
    states = [resolution]
    for edit in data.draw(edit_scripts(resolution)):
        expected = edit.apply(states[-1])
        committed = session.commit(handle, edit, by("Chile", "Change"))
        assert committed.text == session.text(handle) == expected
        if expected != states[-1]:
            states.append(expected)
    with Store.open(session.path) as afresh:
        for state in reversed(states[:-1]):
            assert afresh.undo(handle, by("Chile")).text == state
        with pytest.raises(NothingToUndoError):
            afresh.undo(handle, by("Chile"))
        for state in states[1:]:
            assert afresh.redo(handle, by("Chile")).text == state
        with pytest.raises(NothingToRedoError):
            afresh.redo(handle, by("Chile"))
        assert len(afresh.history(handle)) == 3 * len(states) - 2
    with Store.open(session.path) as again:
        assert again.text(handle) == states[-1]
    assert "error" not in git(session.path, "fsck", "--strict")


@given(st.text("\ufeffa ", max_size=4).map(tidy))
def test_a_text_that_begins_with_a_byte_order_mark_keeps_it(text: str):
    assert decode(encode(text)) == text
    assert decode(b"\xef\xbb\xbflamps\n") == "lamps"
