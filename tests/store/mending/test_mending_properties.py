"""However the files of a text are garbled, it is read, with every word once, and can be mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn
from support.store_cases import INFO, by
from support.strategies import resolutions, texts

from drafting.model.resolution import Resolution
from drafting.store import Store
from drafting.store.change import Change
from drafting.store.layout import NOTES, OUTLINE, UNITS, take_apart
from drafting.store.plumbing.trees import Anew, Changes
from drafting.store.texts import within

_NUMBERS = count()
on_disk = settings(
    deadline=None,
    max_examples=max(60, settings.default.max_examples),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NONSENSE = (
    "", "preamble", "operative", "annexes", "notes", "\ufeff", "  spell u1", "u1", "  note n1",
    "  operative u2 level=x", "    subparagraph absent", "\t\tu3", ">>>>>>> theirs", "=======",
    "<<<<<<< ours", "||||||| base",
)  # fmt: skip


@st.composite
def garbled(draw: DrawFn, text: str) -> str:
    """The lines of an outline doubled, moved, dropped, indented, and put in conflict."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(lines)))
        end = draw(st.integers(at, min(len(lines), at + 4)))
        span = lines[at:end]
        elsewhere = draw(st.integers(0, len(lines)))
        match draw(st.sampled_from(("double", "move", "drop", "indent", "conflict", "nonsense"))):
            case "double":
                lines[elsewhere:elsewhere] = span
            case "move":
                del lines[at:end]
                lines[elsewhere:elsewhere] = span
            case "drop":
                del lines[at:end]
            case "indent":
                spaces = " " * draw(st.integers(0, 9))
                lines[at:end] = [spaces + line.lstrip() for line in span]
            case "conflict":
                cut = draw(st.integers(0, len(span)))
                base = draw(st.sampled_from(([], ["||||||| base", *span[:1]])))
                marks = ["<<<<<<< ours", *span[:cut], *base, "=======", *span[cut:], ">>>>>>> x"]
                lines[at:end] = marks
            case "nonsense":
                lines.insert(at, draw(st.sampled_from(NONSENSE)))
    return "\n".join(lines)


@st.composite
def in_conflict(draw: DrawFn, text: str) -> tuple[str, str, str]:
    """A wording with a conflict in it, and what each side says."""
    lines = text.split("\n")
    at = draw(st.integers(0, len(lines)))
    end = draw(st.integers(at, len(lines)))
    theirs = draw(st.lists(texts().map(lambda text: text.replace("\n", " ")), max_size=2))
    conflict = ["<<<<<<< HEAD", *lines[at:end], "=======", *theirs, ">>>>>>> theirs"]
    sides = (lines[at:end], theirs)
    whole = "\n".join((*lines[:at], *conflict, *lines[end:]))
    ours, others = ("\n".join((*lines[:at], *side, *lines[end:])) for side in sides)
    return whole, ours, others


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def words_of(text: Resolution) -> Counter[str]:
    return words(*(unit.text for unit in text.walk()), *(note.text for note in text.notes))


def named_in(outline: str, units: set[str]) -> set[str]:
    """Those of some units that stand in a line of an outline, in whatever form."""
    return {unit for unit in units if re.search(rf"\b{unit}\b", outline)}


@pytest.fixture
def session(path: Path) -> Iterator[Store]:
    with Store.create(path, INFO, by("Secretariat")) as store:
        yield store


def put(store: Store, handle: str, files: Changes) -> None:
    """Put files into the folder of a resolution, as another program would."""
    change = Change(within(handle, files), "By hand")
    store._recorder.record(lambda _: change, by("Eve"))


def check_mended(store: Store, handle: str) -> Resolution:
    """What is read is what mending writes, and nothing has to be said of it any more."""
    text = store.text(handle)
    remarks = store.remarks(handle)
    state = store.state()
    assert store.mend(handle, by("Chair")) == remarks
    assert (store.state() == state) is (not remarks)
    with Store.open(store.path) as afresh:
        assert afresh.text(handle) == text == store.text(handle)
        assert afresh.remarks(handle) == ()
    return text


@pytest.mark.slow
@given(resolution=resolutions(), data=st.data())
@on_disk
def test_a_garbled_order_loses_no_word_and_doubles_none(
    session: Store, resolution: Resolution, data: DataObject
):
    handle = f"G.{next(_NUMBERS)}"
    parts = take_apart(resolution)
    session.add(handle, resolution, by("Chile"))
    gone = data.draw(st.sets(st.sampled_from(sorted(parts.units) or ["none"]), max_size=2))
    kept = {name: text for name, text in parts.units.items() if name not in gone}
    outline = data.draw(garbled(parts.outline))
    files = Anew({f"{name}.md": f"{text}\n".encode() for name, text in kept.items()})
    put(session, handle, {OUTLINE: f"{outline}\n".encode(), UNITS: files})
    text = check_mended(session, handle)
    there = words(*kept.values(), *parts.notes.values())
    came_back = {unit.id for unit in text.walk()} - set(kept)
    assert came_back <= gone
    assert words_of(text) == there + words(*(parts.units[name] for name in came_back))
    assert came_back == {unit for unit in named_in(outline, gone) if parts.units[unit]}


@pytest.mark.slow
@given(resolution=resolutions(), data=st.data())
@on_disk
def test_a_conflict_in_words_keeps_those_of_both_sides(
    session: Store, resolution: Resolution, data: DataObject
):
    handle = f"C.{next(_NUMBERS)}"
    parts = take_apart(resolution)
    session.add(handle, resolution, by("Chile"))
    files = {
        name: {unit: data.draw(in_conflict(text)) for unit, text in listed.items()}
        for name, listed in ((UNITS, parts.units), (NOTES, parts.notes))
    }
    changes: Changes = {
        name: {f"{unit}.md": f"{whole}\n".encode() for unit, (whole, _, _) in listed.items()}
        for name, listed in files.items()
    }
    put(session, handle, changes)
    text = check_mended(session, handle)
    read = {(UNITS, unit.id): unit.text for unit in text.walk()}
    read |= {(NOTES, note.id): note.text for note in text.notes}
    for name, listed in files.items():
        for unit, (whole, ours, theirs) in listed.items():
            said = words(read[name, unit])
            assert words(ours) <= said
            assert words(theirs) <= said
            assert said <= words(whole)


@pytest.mark.slow
@given(resolution=resolutions(), toml=st.text(max_size=60))
@on_disk
def test_no_file_of_values_makes_a_text_unreadable(
    session: Store, resolution: Resolution, toml: str
):
    handle = f"V.{next(_NUMBERS)}"
    session.add(handle, resolution, by("Chile"))
    put(session, handle, {"resolution.toml": toml.encode(errors="replace")})
    text = check_mended(session, handle)
    assert words_of(text) == words_of(resolution)
