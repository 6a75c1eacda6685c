"""What has no number is called by its place: a reading cannot hold that, and says so."""

from __future__ import annotations

from datetime import UTC, datetime

from drafting.amendments.labels import Convention, FrozenReading
from drafting.model.edits import DeleteUnit, EditText, InsertUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.workspace.procedure.readings import adjusted_in

TEXT = Resolution(
    operative=(
        Unit("o1", Kind.OPERATIVE, "*Notes* one;"),
        Unit("o2", Kind.OPERATIVE, "*Notes* two;"),
    ),
    annexes=(
        Unit("a", Kind.ANNEX, "Rules", tuple(
            Unit(f"t{at}", Kind.PARAGRAPH, f"Rule {at}.") for at in range(1, 7)
        )),
    ),
)  # fmt: skip
READING = FrozenReading(Convention.ROOM, datetime(2026, 5, 4, tzinfo=UTC), "Chair")
FIRST = InsertUnit(Place("a", "t1"), Unit("new", Kind.PARAGRAPH, "New rule."))


def test_a_reading_tells_which_text_without_a_number_is_called_otherwise_now() -> None:
    made = adjusted_in(TEXT, READING, FIRST)
    assert made.sentences == (
        " What has no number is called by its place, in a reading too:"
        " Annex, text 2 is Annex, text 3 now; Annex, text 3 is Annex, text 4 now;"
        " Annex, text 4 is Annex, text 5 now; 2 more."
    )


def test_it_tells_so_where_text_goes() -> None:
    gone = DeleteUnit(place_of(TEXT, "t5"), TEXT.find("t5"))
    assert adjusted_in(TEXT, READING, gone).moved_labels == (("Annex, text 6", "Annex, text 5"),)


def test_nothing_is_told_without_a_reading_nor_where_all_are_called_as_they_were() -> None:
    last = InsertUnit(Place("a", "t6"), Unit("new", Kind.PARAGRAPH, "New rule."))
    numbered = InsertUnit(Place("operative"), Unit("new", Kind.OPERATIVE, "*Adds* one;"))
    words = EditText("t1", "Rule 1.", "Rule one.")
    assert adjusted_in(TEXT, None, FIRST).moved_labels == ()
    for edit in (last, numbered, words):
        assert adjusted_in(TEXT, READING, edit).moved_labels == ()
