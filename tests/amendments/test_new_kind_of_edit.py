"""A kind of edit that nothing outside the model knows goes all the way of a proposal."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime

import pytest
import tomlkit

from drafting.amendments import records
from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.conflicts import conflicts
from drafting.amendments.distance import removal
from drafting.amendments.footnotes import asked_for, notes_of
from drafting.amendments.proposals import Proposal
from drafting.amendments.records import proposal_data, read_proposal
from drafting.dataclasses import dataclass, replace
from drafting.model.edits import DeleteUnit, Edit, Several
from drafting.model.errors import EditConflictError
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import place_of, update_unit
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase import Grade, Rebased, kinds, rebase, surroundings
from drafting.redline.rebase.case import Case
from drafting.redline.script import Operation
from drafting.store.edits import with_units
from drafting.store.records import UNIT
from drafting.workspace.incoming.fates import Fate, Texts, meet_with, needs
from drafting.workspace.incoming.views import Change, Found, How

TEXT = Resolution(
    operative=(
        Unit("o1", Kind.OPERATIVE, "*Urges* States to keep lamps lit;"),
        Unit("o2", Kind.OPERATIVE, "*Invites* all to watch;"),
    ),
    notes=(Note("n1", "See the list."),),
)


@dataclass(frozen=True, slots=True)
class Close(Edit):
    """Add words at the end of a paragraph, whatever else it says."""

    unit: str
    words: str

    does = "add at the end"

    def apply(self, resolution: Resolution) -> Resolution:
        def closed(unit: Unit) -> Unit:
            if not unit.text.endswith(";"):
                raise EditConflictError("the paragraph ends otherwise now")
            return replace(unit, text=f"{unit.text[:-1]} {self.words};")

        return update_unit(resolution, self.unit, closed)

    def invert(self) -> Edit:
        raise NotImplementedError

    @property
    def subject(self) -> str:
        return self.unit

    @property
    def units(self) -> tuple[str, ...]:
        return (self.unit,)

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.words,)


EDIT = Close("o1", "at night[^n1]")


def proposed(edit: Edit, name: str = "p1") -> Proposal:
    when = datetime(2026, 5, 4, tzinfo=UTC)
    around = surroundings(edit, TEXT)
    return Proposal(name, ("Peru",), edit, "OP1", "add words to OP1", when, around=around)


def closing(edit: Close, case: Case) -> Rebased:
    if case.unit(edit.unit) is None:
        return case.gone(edit, f"The paragraph, {case.around.words}, was taken out.")
    return Rebased(edit, case.now, Grade.CONTESTED, "The paragraph ends otherwise.")


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the list in docs/floors/model.md asks for, no more."""
    monkeypatch.setitem(kinds._SETTLED, Close, closing)
    monkeypatch.setitem(records._KINDS, Close.does, Close)


def test_it_is_kept_in_the_file_of_its_proposal() -> None:
    proposal = proposed(EDIT)
    kept = read_proposal("p1", tomllib.loads(tomlkit.dumps(proposal_data(proposal))))
    assert kept == proposal
    assert (kept.action, kept.unit) == ("add at the end", "o1")


def test_it_is_graded_on_a_text_that_has_moved_on() -> None:
    around = surroundings(EDIT, TEXT)
    assert rebase(EDIT, around, TEXT).grade is Grade.CLEAN
    gone = DeleteUnit(place_of(TEXT, "o1"), TEXT.operative[0]).apply(TEXT)
    made = rebase(EDIT, around, gone)
    assert made.reason == "The paragraph, “Urges States to keep lamps…”, was taken out."


def test_it_stands_in_the_way_of_a_deletion_and_in_the_order_of_votes() -> None:
    deleted = proposed(DeleteUnit(place_of(TEXT, "o1"), TEXT.operative[0]), "p2")
    assert [one.unit for one in conflicts([proposed(EDIT), deleted])] == ["o1"]
    assert removal(EDIT, TEXT) == 0.0


def test_a_compilation_says_what_it_asks_for() -> None:
    (first, *_) = compiled(TEXT, [proposed(EDIT)]).units
    assert [mark.says for mark in first.remarks] == ["add words to OP1"]


def test_its_footnotes_go_with_it_and_the_record_names_its_paragraph() -> None:
    assert asked_for(Several((EDIT,))).edits == (EDIT,)
    assert notes_of(EDIT, TEXT.notes) == TEXT.notes
    assert with_units((), EDIT) == ((UNIT, "o1"),)


def test_a_file_that_came_back_may_bring_it() -> None:
    after = EDIT.apply(TEXT)
    change = Change(
        1, "Peru", True, "o1", "OP1", Operation.EDITED, (), Found(How.IDENTITY), Fate.READY, "",
        edit=EDIT, before=TEXT, after=after,
    )  # fmt: skip
    assert needs(change) == {"o1"}
    assert meet_with(change, Texts(after, TEXT, TEXT)).fate is Fate.READY
