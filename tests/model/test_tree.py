from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.model.errors import EditConflictError, InvalidPlaceError, UnknownUnitError
from drafting.model.fields import FIELDS, get_field, set_field
from drafting.model.identity import counting_ids, is_identity
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, insert, place_of, remove, replace_run, siblings, update_unit
from drafting.model.unit import Kind, Unit


@given(resolutions())
def test_a_unit_put_back_where_it_stood_gives_the_same_text(resolution: Resolution):
    for unit in resolution.walk():
        place = place_of(resolution, unit.id)
        assert insert(remove(resolution, unit.id), place, unit) == resolution


@given(resolutions())
def test_every_unit_stands_among_its_siblings_after_the_one_before(resolution: Resolution):
    for parent in (*PARTS, *(unit.id for unit in resolution.walk())):
        before = None
        for unit in siblings(resolution, parent):
            assert place_of(resolution, unit.id) == Place(parent, before)
            before = unit.id


@given(st.data(), resolutions())
def test_changing_one_unit_leaves_all_others_alone(data: st.DataObject, resolution: Resolution):
    units = tuple(resolution.walk())
    if not units:
        return
    chosen = data.draw(st.sampled_from(units))
    new = Unit(chosen.id, chosen.kind, "new words", chosen.children, chosen.level, chosen.number)
    changed = update_unit(resolution, chosen.id, lambda _: new)
    assert changed.find(chosen.id) == new
    texts = {unit.id: unit.text for unit in units} | {chosen.id: "new words"}
    assert {unit.id: unit.text for unit in changed.walk()} == texts


def test_what_is_not_there_is_unknown():
    for look_up in (place_of, remove, siblings):
        with pytest.raises(UnknownUnitError, match="no paragraph gone"):
            look_up(Resolution(), "gone")


def test_a_place_after_a_unit_that_is_gone_is_refused():
    with pytest.raises(EditConflictError):
        insert(Resolution(), Place("operative", "gone"), Unit("u", Kind.OPERATIVE, ""))


def test_the_first_of_several_parts_keeps_the_identity():
    whole = Unit("a", Kind.OPERATIVE, "xy")
    with pytest.raises(InvalidPlaceError):
        replace_run(Resolution(operative=(whole,)), (whole,), (Unit("b", Kind.OPERATIVE, "x"),))


@given(st.data(), resolutions())
def test_a_single_value_is_set_and_no_other_changes(data: st.DataObject, resolution: Resolution):
    name = data.draw(st.sampled_from(FIELDS))
    value = ("x", "y") if isinstance(get_field(resolution, name), tuple) else "x"
    changed = set_field(resolution, name, value)
    assert get_field(changed, name) == value
    assert set_field(changed, name, get_field(resolution, name)) == resolution


def test_identities_can_name_files_everywhere():
    draw = counting_ids()
    assert [draw(), draw()] == ["u1", "u2"]
    assert is_identity("abc123")
    for name in ("", "A", "a b", "a/b", "é", "con", "nul", "preamble", "a" * 33):
        assert not is_identity(name)
