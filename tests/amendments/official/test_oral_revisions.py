from __future__ import annotations

from drafting.amendments.official.writer.composition import compose_oral_revisions
from drafting.model.edits import DeleteUnit, Edit, EditText, InsertUnit, MoveUnit, SetField
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit

O1 = "*Urges* Member States to act urgently and in good faith;"
TEXT = Resolution(
    masthead=Masthead(symbol="A/C.2/81/L.7"),
    title="Clean water",
    operative=(
        Unit("o1", Kind.OPERATIVE, O1),
        Unit("o2", Kind.OPERATIVE, "*Thanks* all who helped;"),
        Unit("o3", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
)


def sheet(edit: Edit, *, past: bool) -> str:
    composed = compose_oral_revisions(TEXT, edit.apply(TEXT), counting_ids("n"), past=past)
    assert composed.unsaid == ()
    assert composed.document.kind == "oral revisions to draft resolution A/C.2/81/L.7"
    (unit,) = composed.document.operative
    return unit.text


def both(edit: Edit) -> tuple[str, str]:
    return sheet(edit, past=False), sheet(edit, past=True)


def words(old: str, new: str) -> EditText:
    return EditText("o1", O1, O1.replace(old, new))


def test_words_are_replaced_in_both_voices() -> None:
    assert both(words("urgently", "at once")) == (
        "In operative paragraph 1, replace “urgently” with “at once”.",
        "In operative paragraph 1, the word “urgently” was replaced by the words “at once”.",
    )


def test_words_go_and_come_in_both_voices() -> None:
    assert sheet(words("urgently and ", ""), past=True) == (
        "In operative paragraph 1, the words “urgently and” were deleted."
    )
    assert "was inserted" in sheet(words("good", "very good"), past=True)


def test_paragraphs_come_go_and_move_in_both_voices() -> None:
    kind = Kind.OPERATIVE
    new = InsertUnit(Place("operative", "o1"), Unit("n1", kind, "*Notes* it;"))
    assert both(new)[1] == (
        "After operative paragraph 1, the following operative paragraph was inserted:"
    )
    gone = DeleteUnit(place_of(TEXT, "o2"), TEXT.operative[1])
    assert both(gone) == ("Delete operative paragraph 2.", "Operative paragraph 2 was deleted.")
    moved = MoveUnit("o1", place_of(TEXT, "o1"), Place("operative", "o2"), kind, kind)
    assert both(moved)[1].endswith(
        "paragraph 1 was moved so that it followed operative paragraph 2."
    )


def test_the_title_is_told_too() -> None:
    told = sheet(SetField("title", "Clean water", "Safe harbours"), past=True)
    assert "was replaced by" in told or "were replaced by" in told
