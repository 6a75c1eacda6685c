"""Units are found by identity wherever they stand, and what is found once is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from support.strategies import resolutions

from drafting.model.edits import EditText, InsertUnit
from drafting.model.errors import UnknownUnitError
from drafting.model.numbering import Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, order, place_of, siblings
from drafting.model.unit import Kind, Unit

TEXT = Resolution(
    preamble=(Unit("pa", Kind.PREAMBULAR, "Recalling it,"),),
    operative=(
        Unit("oa", Kind.OPERATIVE, "Urges:", (Unit("sa", Kind.SUBPARAGRAPH, "To act;"),)),
        Unit("ob", Kind.OPERATIVE, "Invites all."),
    ),
)


@given(resolutions())
def test_what_stands_where_is_what_walking_through_the_text_tells(text: Resolution):
    parents = [*PARTS, *(unit.id for unit in text.walk())]
    for parent in parents:
        units = siblings(text, parent)
        assert order(text, parent) == tuple(unit.id for unit in units)
        for before, unit in zip((None, *units), units, strict=False):
            assert text.find(unit.id) is unit
            assert place_of(text, unit.id) == Place(parent, before.id if before else None)


def test_a_text_knows_its_places_after_each_edit():
    text = EditText("sa", "To act;", "To sing;").apply(TEXT)
    text = InsertUnit(Place("oa", None), Unit("sb", Kind.SUBPARAGRAPH, "To wait;")).apply(text)
    assert place_of(text, "sa") == Place("oa", "sb")
    assert text.find("sa").text == "To sing;"
    assert not TEXT.has("sb")
    with pytest.raises(UnknownUnitError):
        text.find("sc")


def test_what_a_damaged_text_has_twice_is_found_where_it_stands_first():
    first, twin = (
        Unit("oa", Kind.OPERATIVE, text, (Unit(child, Kind.SUBPARAGRAPH, "To act;"),))
        for text, child in (("Urges:", "sa"), ("Asks:", "sb"))
    )
    text = Resolution(
        preamble=(Unit("pa", Kind.PREAMBULAR, "Noting it,"),), operative=(first, twin)
    )
    assert text.find("oa") is first
    assert text.find("sa") is first.children[0]
    assert order(text, "oa") == ("sa",)
    assert text.has("sb")


def test_what_is_found_in_a_text_is_found_once_and_is_none_of_its_values():
    text = EditText("pa", "Recalling it,", "Recalling it,").apply(TEXT)
    assert text.once(Numbering) is text.once(Numbering)
    assert (text, hash(text)) == (TEXT, hash(TEXT))
