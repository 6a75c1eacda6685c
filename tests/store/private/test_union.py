"""Copies of private notes: whoever puts them together, in whatever order, has the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.model.inline import tidy
from drafting.store.private.files import note_of, written
from drafting.store.private.notes import About, Kind, PrivateNote, Wording, united

DAY = datetime(2026, 11, 30, tzinfo=UTC)
ABOUT = About("L.6", "o1", "", "OP1", "Urges all")


def wording(name: str, step: int = 1, before: tuple[str, ...] = (), **more: object) -> Wording:
    words = Wording(name, "Chile", DAY + timedelta(minutes=step), step, Kind.NOTE, f"is {name}")
    return words._replace(before=before, **more)  # type: ignore[arg-type]


def note(*wordings: Wording) -> PrivateNote:
    return PrivateNote("n1", ABOUT, wordings)


@st.composite
def histories(draw: st.DrawFn) -> list[Wording]:
    """Wordings each of which takes the place of some before it."""
    count = draw(st.integers(1, 7))
    found: list[Wording] = []
    for number in range(count):
        known = [one.id for one in found]
        before = tuple(sorted(draw(st.sets(st.sampled_from(known))))) if known else ()
        gone = bool(before) and draw(st.booleans())
        found.append(wording(f"w{number}", number, before, is_gone=gone))
    return found


def model_current(wordings: list[Wording]) -> set[str]:
    """What stands: nothing that another replaces, and of these what is there if anything is."""
    replaced = {name for one in wordings for name in one.before}
    last = [one for one in wordings if one.id not in replaced]
    return {one.id for one in last if not one.is_gone} or {one.id for one in last}


@settings(max_examples=40, deadline=None)
@given(histories(), st.data())
def test_three_copies_are_the_same_in_whatever_order_they_meet(
    history: list[Wording], data: st.DataObject
) -> None:
    copies = [
        data.draw(st.lists(st.sampled_from(history), min_size=1, unique=True)) for _ in range(3)
    ]
    whole = {one.id: one for copy in copies for one in copy}
    results = set()
    for one, two, three in permutations(copies):
        first = united(united(note(*one), note(*two)), note(*three))
        second = united(note(*three), united(note(*two), note(*one)))
        assert first == second == united(first, second)
        results.add(first)
    (result,) = results
    assert {one.id for one in result.wordings} == set(whole)
    assert {one.id for one in result.current} == model_current(list(whole.values()))


@settings(max_examples=25, deadline=None)
@given(histories(), st.text(max_size=30))
def test_a_note_is_read_from_its_file_as_it_was_written(history: list[Wording], said: str) -> None:
    last = wording("last", 9)._replace(text=tidy(said), by="Côte d’Ivoire")
    assert note_of("n1", written(note(*history, last))) == note(*history, last)


def test_two_who_change_a_note_apart_keep_both_wordings() -> None:
    begun = wording("a")
    one, other = wording("b", 2, ("a",)), wording("c", 2, ("a",))
    both = united(note(begun, one), note(begun, other))
    assert [found.text for found in both.current] == ["is b", "is c"]
    settled = both.with_wording(wording("d", 3, both.last))
    assert [found.text for found in settled.current] == ["is d"]


def test_a_note_that_one_removes_and_another_changes_stays() -> None:
    begun = wording("a")
    gone, changed = wording("b", 2, ("a",), is_gone=True), wording("c", 2, ("a",))
    both = united(note(begun, gone), note(begun, changed))
    assert not both.is_gone
    assert [found.text for found in both.current] == ["is c"]
    assert note(begun, gone).is_gone
