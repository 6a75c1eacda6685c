"""References of a text to its own parts follow these, or it is said that they do not."""

from __future__ import annotations

import pytest

from drafting.amendments.references import followed
from drafting.model.edits import DeleteUnit, Edit, InsertUnit, MoveUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline import redline


def text(words: str) -> Resolution:
    """A text in two sections with an annex, whose last operative paragraph says `words`."""
    return Resolution(
        preamble=tuple(
            Unit(f"p{at}", Kind.PREAMBULAR, f"*Noting* matter {at},") for at in range(1, 4)
        ),
        operative=(
            Unit("s1", Kind.SECTION, "Ships"),
            Unit("o1", Kind.OPERATIVE, "*Notes* the ships;"),
            Unit("o2", Kind.OPERATIVE, "*Counts* the sails:", (
                Unit("o2a", Kind.SUBPARAGRAPH, "Of the tall ones;"),
                Unit("o2b", Kind.SUBPARAGRAPH, "Of the small ones;"),
            )),
            Unit("s2", Kind.SECTION, "Shores"),
            Unit("o3", Kind.OPERATIVE, "*Notes* the shores;"),
            Unit("o4", Kind.OPERATIVE, f"*Acts* as told in {words}."),
        ),
        annexes=(
            Unit("a1", Kind.ANNEX, "Knots", (Unit("k1", Kind.NUMBERED, "Knots hold."),)),
            Unit("a2", Kind.ANNEX, "Ropes", (Unit("k2", Kind.NUMBERED, "Ropes last."),)),
        ),
    )  # fmt: skip


def new_first(kind: Kind, part: str) -> InsertUnit:
    return InsertUnit(Place(part), Unit("n1", kind, "*Adding* one,"))


def gone(base: Resolution, identity: str) -> DeleteUnit:
    return DeleteUnit(place_of(base, identity), base.find(identity))


PREAMBULAR = new_first(Kind.PREAMBULAR, "preamble")
SECTION = InsertUnit(Place("operative"), Unit("n1", Kind.SECTION, "Winds"))
OPERATIVE = InsertUnit(Place("operative", "s1"), Unit("n1", Kind.OPERATIVE, "*Adds* one;"))
TO_PRESENT = "to the present resolution"
ANNEX = new_first(Kind.ANNEX, "annexes")
LETTER = InsertUnit(Place("o2"), Unit("n1", Kind.SUBPARAGRAPH, "Of all;"))


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (
            PREAMBULAR,
            "the third preambular paragraph above",
            "the fourth preambular paragraph above",
        ),
        (
            PREAMBULAR,
            "the first and third preambular paragraphs of the present resolution",
            "the second and fourth preambular paragraphs of the present resolution",
        ),
        (PREAMBULAR, "preambular paragraph 2 above", "preambular paragraph 3 above"),
        (SECTION, "section I above", "section II above"),
        (SECTION, "section I, paragraph 2 (b), above", "section II, paragraph 2 (b), above"),
        (OPERATIVE, "section I, paragraph 2 (b), above", "section I, paragraph 3 (b), above"),
        (LETTER, "section I, paragraph 2 (b), above", "section I, paragraph 2 (c), above"),
        (OPERATIVE, "paragraph 2 of section I above", "paragraph 3 of section I above"),
        (ANNEX, f"annex II {TO_PRESENT}", f"annex III {TO_PRESENT}"),
        (ANNEX, f"annexes I and II {TO_PRESENT}", f"annexes II and III {TO_PRESENT}"),
        (gone(text(""), "a1"), f"annex II {TO_PRESENT}", f"the annex {TO_PRESENT}"),
        (PREAMBULAR, "the third preambular paragraph of resolution 70/1", None),
        (OPERATIVE, "paragraph 1 above", None),
    ],
)  # fmt: skip
def test_a_reference_says_the_same_part_by_its_new_name(
    edit: Edit, old: str, new: str | None
) -> None:
    base = text(old)
    result = followed(base, edit.apply(base))
    assert result.text.find("o4").text == text(new or old).find("o4").text
    assert result.said == (
        (f"{result_label(result.text)}: “{old}” is now “{new}”.",) if new else ()
    )


def result_label(resolution: Resolution) -> str:

    return Numbering(resolution).label("o4")


def test_what_moves_to_the_other_side_stands_below() -> None:
    base = text("paragraph 1 above")
    move = MoveUnit(
        "o3", place_of(base, "o3"), Place("operative", "o4"), Kind.OPERATIVE, Kind.OPERATIVE
    )
    assert followed(base, move.apply(base)).text.find("o4").text.endswith("paragraph 2 below.")


@pytest.mark.parametrize(
    ("identity", "words", "told"),
    [
        ("p3", "the third preambular paragraph above", "no one preambular paragraph 3 now"),
        ("s1", "section I above", ""),
        ("a2", "annex II to the present resolution", "no one annex II now"),
        ("o3", "paragraph 1 above", "no one paragraph 1 now"),
    ],
)
def test_a_reference_to_what_is_gone_is_told(identity: str, words: str, told: str) -> None:
    base = text(words)
    (sentence,) = followed(base, gone(base, identity).apply(base)).open
    assert told in sentence
    assert f"speaks of “{words}”" in sentence


def test_a_reference_that_comes_in_is_written_for_the_new_numbers() -> None:
    base = text("paragraph 1 above")
    unit = Unit("n1", Kind.OPERATIVE, "*Recalls* paragraph 1 above;")
    new = InsertUnit(Place("operative", "o3"), unit).apply(base)
    assert followed(base, new).text == new


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (PREAMBULAR, "the third preambular paragraph above"),
        (SECTION, "section I above"),
        (ANNEX, "annex II to the present resolution"),
    ],
)
def test_a_redline_counts_what_follows_as_a_consequence(edit: Edit, words: str) -> None:
    base = text(words)
    new = followed(base, edit.apply(base)).text
    (row,) = [row for row in redline(base, new).units if row.new == "o4"]
    assert row.consequential
    assert redline(base, new).summary.words_deleted == 0
