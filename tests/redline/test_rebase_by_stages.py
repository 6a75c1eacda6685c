"""What is pending goes with its paragraph also where the words were split and changed both."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.model.edits import Edit, EditText, JoinUnits, SplitUnit
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase import Grade, Rebased, rebase, surroundings
from drafting.redline.rebase.by_stages import rebase_by_stages

FIRST, SECOND = "*Urges* keepers to oil all hinges", "and to paint doors;"
O1 = Unit("o1", Kind.OPERATIVE, f"{FIRST} {SECOND}")
O2 = Unit("o2", Kind.OPERATIVE, "*Requests* the master to report on harbours;")
TEXT = Resolution(operative=(O1, O2))
HALVES = (Unit("o1", Kind.OPERATIVE, FIRST), Unit("n1", Kind.OPERATIVE, SECOND))
SPLIT = SplitUnit(O1, HALVES)
JOIN = JoinUnits((O1, O2), Unit("o1", Kind.OPERATIVE, f"{O1.text} {O2.text}"))
CHANGED = EditText("n1", SECOND, "and to whitewash boats;")


def carried(edit: Edit, meanwhile: Sequence[Edit]) -> Rebased | None:
    stages = [TEXT]
    for one in meanwhile:
        stages.append(one.apply(stages[-1]))
    now = stages.pop()
    assert rebase(edit, surroundings(edit, TEXT), now).grade in (Grade.CONTESTED, Grade.MOOT)
    return rebase_by_stages(edit, surroundings(edit, TEXT), reversed(stages), now)


def texts(found: Rebased | None) -> list[str]:
    assert found is not None
    assert found.grade is Grade.SHIFTED
    return [unit.text for unit in found.text.operative]


def test_a_join_is_one_of_the_half_before_the_seam_whatever_its_words_have_become() -> None:
    assert texts(carried(JOIN, [SPLIT, CHANGED])) == [FIRST, f"{CHANGED.after} {O2.text}"]


def test_a_join_is_one_of_the_half_before_the_seam_whatever_its_words_were_before() -> None:
    before = EditText("o1", O1.text, f"{FIRST} {CHANGED.after}")
    halves = (HALVES[0], Unit("n1", Kind.OPERATIVE, CHANGED.after))
    split = SplitUnit(Unit("o1", Kind.OPERATIVE, before.after), halves)
    assert texts(carried(JOIN, [before, split])) == [FIRST, f"{CHANGED.after} {O2.text}"]


def test_words_that_others_changed_stay_in_conflict() -> None:
    edit = EditText("o1", O1.text, f"{FIRST} and to paint gates;")
    assert carried(edit, [SPLIT, CHANGED]) is None
