from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, resolutions

from drafting.dataclasses import replace
from drafting.model.difference import difference
from drafting.model.edits import (
    DeleteUnit,
    EditText,
    InsertUnit,
    MoveUnit,
    Recast,
    SetField,
    Several,
)
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit

SIMPLE = (EditText, InsertUnit, DeleteUnit, MoveUnit, Recast, SetField)


@given(st.data(), resolutions())
def test_the_difference_leads_from_the_old_text_to_the_new(data: DataObject, old: Resolution):
    new = Several(data.draw(edit_scripts(old))).apply(old)
    found = Several(difference(old, new))
    assert found.apply(old) == new
    assert found.invert().apply(new) == old


@given(resolutions(), resolutions())
def test_two_texts_with_nothing_but_identities_in_common_can_be_told_apart(
    old: Resolution, new: Resolution
):
    assert Several(difference(old, new)).apply(old) == new


@given(resolutions())
def test_a_text_does_not_differ_from_itself(resolution: Resolution):
    assert difference(resolution, resolution) == ()


@given(st.data(), resolutions())
def test_one_edit_is_found_as_one_edit(data: DataObject, old: Resolution):
    script = data.draw(edit_scripts(old, most=1))
    assume(script and isinstance(script[0], SIMPLE))
    edit = script[0]
    found = difference(old, edit.apply(old))
    # Paragraphs that came in together are found one by one.
    assert len(found) <= (len(edit.brought) if isinstance(edit, InsertUnit) else 1)
    assert all(type(one) is type(edit) for one in found)


def _paragraphs(names: str) -> Resolution:
    return Resolution(operative=tuple(Unit(name, Kind.OPERATIVE, name) for name in names))


def test_a_paragraph_that_goes_to_the_end_is_the_only_one_that_moves():
    found = difference(_paragraphs("abcdef"), _paragraphs("bcdefa"))
    place = Place("operative", "f")
    assert found == (MoveUnit("a", Place("operative"), place, Kind.OPERATIVE, Kind.OPERATIVE),)


@given(st.permutations("abcdefgh"))
def test_as_few_paragraphs_as_possible_move(order: list[str]):
    best = [1] * len(order)
    for index, name in enumerate(order):
        best[index] = 1 + max((best[i] for i in range(index) if order[i] < name), default=0)
    found = difference(_paragraphs("abcdefgh"), _paragraphs("".join(order)))
    assert len(found) == len(order) - max(best)


def test_a_paragraph_that_enters_the_operative_part_moves_and_changes_its_kind_at_once():
    unit = Unit("p", Kind.PREAMBULAR, "*Notes* the rain")
    old = replace(_paragraphs("ab"), preamble=(unit,))
    new = _paragraphs("ab")
    new = replace(new, operative=(*new.operative, replace(unit, kind=Kind.OPERATIVE)))
    place = Place("operative", "b")
    assert difference(old, new) == (
        MoveUnit("p", Place("preamble"), place, Kind.PREAMBULAR, Kind.OPERATIVE),
    )


def test_a_subparagraph_of_a_deleted_paragraph_can_live_on():
    child = Unit("s", Kind.SUBPARAGRAPH, "Roofs")
    old = Resolution(
        operative=(Unit("a", Kind.OPERATIVE, "x", (child,)), *_paragraphs("b").operative)
    )
    new = Resolution(operative=(Unit("b", Kind.OPERATIVE, "b", (child,)),))
    found = difference(old, new)
    assert [type(edit) for edit in found] == [MoveUnit, DeleteUnit]
    assert Several(found).apply(old) == new


def test_parent_and_child_can_change_places():
    inner = Unit("b", Kind.SUBPARAGRAPH, "y")
    old = Resolution(operative=(Unit("a", Kind.OPERATIVE, "x", (inner,)),))
    new = Resolution(
        operative=(Unit("b", Kind.OPERATIVE, "y", (Unit("a", Kind.SUBPARAGRAPH, "x"),)),)
    )
    assert Several(difference(old, new)).apply(old) == new


def test_notes_that_stay_are_not_touched_when_one_changes_its_place():
    first, second, third = (Note(name, name) for name in "123")
    old = Resolution(notes=(first, second, third))
    new = Resolution(notes=(second, third, first))
    found = difference(old, new)
    assert len(found) == 2
    assert Several(found).apply(old) == new


def test_a_long_text_in_any_order_is_found():
    names = [f"u{index}" for index in range(300)]
    units = {name: Unit(name, Kind.OPERATIVE, name) for name in names}
    old = Resolution(operative=tuple(units.values()))
    names.sort(key=lambda name: int(name[1:]) * 7919 % 300)
    new = Resolution(operative=tuple(units[name] for name in names))
    assert Several(difference(old, new)).apply(old) == new
