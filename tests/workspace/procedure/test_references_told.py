"""An edit comes with what references to its paragraphs become, and tells no more than it did."""

from __future__ import annotations

from drafting.model.edits import DeleteUnit, InsertUnit
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.workspace.procedure.readings import adjusted_in

NEW = InsertUnit(Place("operative"), Unit("new", Kind.OPERATIVE, "*Adds* one;"))


def text(words: str) -> Resolution:
    """Four operative paragraphs, of which the third says `words`, with a footnote."""
    said = {3: f"*Acts* as told in {words};[^n1]"}
    return Resolution(
        operative=tuple(
            Unit(f"o{at}", Kind.OPERATIVE, said.get(at, f"*Notes* matter {at};"))
            for at in range(1, 5)
        ),
        notes=(Note("n1", "See paragraph 1 above."),),
    )


def test_what_referred_to_nothing_before_is_not_told_again_under_another_label() -> None:
    made = adjusted_in(text("paragraph 19 above"), None, NEW)
    assert made.open == ()


def test_another_one_that_refers_to_nothing_now_is_told_beside_it() -> None:
    base = text("paragraph 19 above and in paragraph 2 above")
    gone = DeleteUnit(place_of(base, "o2"), base.find("o2"))
    assert adjusted_in(base, None, gone).open == (
        "OP2 speaks of “paragraph 2 above”: there is no one paragraph 2 now.",
    )


def test_footnotes_follow_in_the_same_act() -> None:
    base = text("paragraph 1 above")
    made = adjusted_in(base, None, NEW)
    after = made.edit.apply(base)
    assert [note.text for note in after.notes] == ["See paragraph 2 above."]
    assert made.sentences == (
        " OP4: “paragraph 1 above” is now “paragraph 2 above”."
        " Footnote 1: “paragraph 1 above” is now “paragraph 2 above”."
    )
    assert made.edit.invert().apply(after) == base
