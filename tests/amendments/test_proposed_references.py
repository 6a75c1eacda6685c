"""References in what is only proposed follow the text, whatever way its own references took."""

from __future__ import annotations

import pytest

from drafting.amendments.proposed_references import places_of, with_references_followed
from drafting.amendments.references import followed
from drafting.model.edits import DeleteUnit, EditText, MoveUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase.surroundings import Surroundings


def text(words: str) -> Resolution:
    """Five operative paragraphs, of which the fourth says `words`."""
    said = {4: f"*Acts* as told in {words};"}
    return Resolution(
        operative=tuple(
            Unit(f"o{at}", Kind.OPERATIVE, said.get(at, f"*Notes* matter {at};"))
            for at in range(1, 6)
        )
    )


def moved(base: Resolution, identity: str, after: str) -> Resolution:
    place, kind = Place("operative", after), Kind.OPERATIVE
    new = MoveUnit(identity, place_of(base, identity), place, kind, kind).apply(base)
    return followed(base, new).text


def without(base: Resolution, identity: str) -> Resolution:
    new = DeleteUnit(place_of(base, identity), base.find(identity)).apply(base)
    return followed(base, new).text


def to_be_done(base: Resolution, edit: EditText, now: Resolution) -> EditText:
    around = Surroundings(places=places_of(edit, base))
    found, _ = with_references_followed(edit, around, now)
    assert isinstance(found, EditText)
    return found


def test_a_rewording_fits_a_paragraph_whose_references_followed_by_another_way() -> None:
    base = text("the previous paragraph")
    words = base.find("o4").text
    edit = EditText("o4", words, words.replace("*Acts*", "*Decides*"))
    now = without(moved(base, "o3", "o1"), "o2")
    assert now.find("o4").text == "*Acts* as told in paragraph 2 above;"
    found = to_be_done(base, edit, now)
    assert found.apply(now).find("o4").text == "*Decides* as told in paragraph 2 above;"


@pytest.mark.parametrize(
    ("words", "now_said"),
    [
        ("OP3", "OP2"),
        ("the third operative paragraph", "the second operative paragraph"),
        ("operative paragraphs 2 and 3", "operative paragraphs 1 and 2"),
        ("the last operative paragraph", "the last operative paragraph"),
    ],
)
def test_words_that_are_proposed_follow_in_each_form(words: str, now_said: str) -> None:
    base = text("words")
    edit = EditText("o4", base.find("o4").text, f"*Acts* as told in {words};")
    found = to_be_done(base, edit, without(base, "o1"))
    assert found.wordings[1] == f"*Acts* as told in {now_said};"


def test_what_somebody_wrote_otherwise_in_the_paragraph_is_not_taken_for_a_reference() -> None:
    base = text("paragraph 2 above")
    edit = EditText("o4", base.find("o4").text, "*Acts* as told in paragraph 1 above;")
    now = text("paragraph 3 above")
    assert to_be_done(base, edit, now) == edit
