"""Whatever is done to a text, the store gives back what the model says."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from store_cases import INFO, by, git
from strategies import edit_scripts, resolutions

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
