"""What would replace paragraphs in a row follows them, or is contested with the reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, EditText, InsertUnit, MoveUnit, ReplaceUnits
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase import KEEP_BOTH, Grade, rebase, surroundings

WORDS = ("keepers to light all lamps", "pilots to look out for rocks", "towns to ring their bells",
         "millers to grind at night", "weavers to mend the sails")  # fmt: skip
TEXT = Resolution(
    operative=tuple(
        Unit(f"o{at}", Kind.OPERATIVE, f"*Urges* {words};") for at, words in enumerate(WORDS, 1)
    )
)
NEW = (Unit("n1", Kind.OPERATIVE, "*Asks* one;"), Unit("n2", Kind.OPERATIVE, "*Asks* two;"))
EDIT = ReplaceUnits(TEXT.operative[1:3], NEW)
Change = Callable[[Resolution], Resolution]


def deleted(name: str) -> Change:
    return lambda text: DeleteUnit(place_of(text, name), text.find(name)).apply(text)


def inserted(after: str) -> Change:
    unit = Unit("x1", Kind.OPERATIVE, "*Thanks* all the others;")
    return lambda text: InsertUnit(Place("operative", after), unit).apply(text)


def moved(name: str, after: str) -> Change:
    kind, place = Kind.OPERATIVE, Place("operative", after)
    return lambda text: MoveUnit(name, place_of(text, name), place, kind, kind).apply(text)


def reworded(name: str) -> Change:
    def change(text: Resolution) -> Resolution:
        words = text.find(name).text
        return EditText(name, words, words.replace("to", "never to")).apply(text)

    return change


@pytest.mark.parametrize(
    ("change", "grade", "order"),
    [
        (reworded("o1"), Grade.CLEAN, "o1 n1 n2 o4 o5"),
        (inserted("o1"), Grade.CLEAN, "o1 x1 n1 n2 o4 o5"),
        (inserted("o3"), Grade.CLEAN, "o1 n1 n2 x1 o4 o5"),
        (deleted("o1"), Grade.CLEAN, "n1 n2 o4 o5"),
        (reworded("o2"), Grade.SHIFTED, "o1 n1 n2 o4 o5"),
        (moved("o2", "o3"), Grade.SHIFTED, "o1 n1 n2 o4 o5"),
    ],
)
def test_it_follows_paragraphs_that_stand_in_a_row(change: Change, grade: Grade, order: str):
    found = rebase(EDIT, TEXT, change(TEXT))
    assert found.grade is grade
    assert [unit.id for unit in found.text.operative] == order.split()
    assert bool(found.reason) == (grade is Grade.SHIFTED)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (inserted("o2"), "OP3 stands among them now"),
        (moved("o3", "o5"), "stands among them now"),
        (deleted("o3"), "was taken out"),
    ],
)
def test_it_is_contested_where_nobody_knows_what_would_go(change: Change, why: str):
    now = change(TEXT)
    found = rebase(EDIT, TEXT, now)
    assert (found.grade, found.text) == (Grade.CONTESTED, now)
    assert why in found.reason


def test_nothing_is_left_of_it_where_all_the_paragraphs_are_gone():
    assert rebase(EDIT, TEXT, deleted("o2")(deleted("o3")(TEXT))).grade is Grade.MOOT


def test_words_of_others_in_the_same_paragraph_are_not_taken_out():
    joined = replace(TEXT.operative[2], text=f"{TEXT.operative[2].text} {TEXT.operative[3].text}")
    now = replace(TEXT, operative=(*TEXT.operative[:2], joined, TEXT.operative[4]))
    found = rebase(EDIT, TEXT, now)
    assert found.grade is Grade.CONTESTED
    assert "has other words in it too" in found.reason


@pytest.mark.parametrize("change", [reworded("o2"), inserted("o2"), moved("o3", "o5")])
def test_made_at_the_same_moment_it_keeps_what_others_wrote(change: Change):
    now = change(TEXT)
    found = rebase(EDIT, TEXT, now, KEEP_BOTH)
    after = [unit.id for unit in found.text.operative]
    assert after.index("n2") == after.index("n1") + 1
    kept = {unit.id for unit in now.operative} - {"o2", "o3"}
    assert kept <= set(after)


def test_what_is_pending_behind_paragraphs_comes_behind_what_replaced_them() -> None:
    replaced = EDIT.apply(TEXT)
    unit = Unit("x1", Kind.OPERATIVE, "*Thanks* all the others;")
    new = rebase(InsertUnit(Place("operative", "o3"), unit), TEXT, replaced).text
    assert [one.id for one in new.operative] == ["o1", "n1", "n2", "x1", "o4", "o5"]
    new = rebase(move_of("o5", "o3"), TEXT, replaced).text
    assert [one.id for one in new.operative] == ["o1", "n1", "n2", "o5", "o4"]


def move_of(name: str, after: str) -> MoveUnit:
    kind, place = Kind.OPERATIVE, Place("operative", after)
    return MoveUnit(name, place_of(TEXT, name), place, kind, kind)


def test_words_that_were_taken_out_are_not_looked_for_where_another_paragraph_has_them_too():
    far = Unit("p1", Kind.PREAMBULAR, "*Noting* those who have to look out at sea,")
    text = replace(TEXT, preamble=(far,))
    words = text.find("o2").text
    now = EditText("o2", words, words.replace(" to look out", "")).apply(text)
    found = rebase(EDIT, surroundings(EDIT, text), now)
    assert found.grade is Grade.SHIFTED
    assert [unit.id for unit in found.text.operative] == ["o1", "n1", "n2", "o4", "o5"]
