from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, edits, resolutions

from drafting.model.edits import (
    DeleteUnit,
    EditText,
    InsertUnit,
    MoveUnit,
    ReplaceUnits,
    SetField,
    Several,
    SplitUnit,
    identities,
)
from drafting.model.errors import EditConflictError, InvalidPlaceError, UnknownUnitError
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit


@given(st.data(), resolutions())
def test_every_edit_can_be_taken_back(data: DataObject, resolution: Resolution):
    edit = data.draw(edits(resolution))
    assert edit.invert().apply(edit.apply(resolution)) == resolution


@given(st.data(), resolutions())
def test_a_script_is_taken_back_from_its_end(data: DataObject, resolution: Resolution):
    script = Several(data.draw(edit_scripts(resolution)))
    assert script.invert().apply(script.apply(resolution)) == resolution
    assert script.invert().invert().apply(resolution) == script.apply(resolution)


@given(st.data(), resolutions())
def test_no_edit_gives_two_units_one_identity(data: DataObject, resolution: Resolution):
    edited = data.draw(edits(resolution)).apply(resolution)
    names = [unit.id for unit in edited.walk()]
    assert len(names) == len(set(names))


def _text() -> Resolution:
    return Resolution(
        preamble=(Unit("p", Kind.PREAMBULAR, "*Recalling* the rain,"),),
        operative=(
            Unit("a", Kind.OPERATIVE, "*Urges* repair;", (Unit("s", Kind.SUBPARAGRAPH, "Roofs;"),)),
            Unit("b", Kind.OPERATIVE, "*Decides* to meet."),
        ),
        notes=(Note("n", "A note."),),
    )


def test_an_edit_made_on_other_words_is_refused():
    with pytest.raises(EditConflictError):
        EditText("b", "*Decides* to part.", "*Decides* to stay.").apply(_text())


def test_an_edit_of_a_paragraph_that_is_gone_is_refused():
    with pytest.raises(UnknownUnitError):
        EditText("gone", "", "x").apply(_text())


def test_a_paragraph_cannot_be_moved_into_itself():
    move = MoveUnit("a", Place("operative"), Place("s"), Kind.OPERATIVE, Kind.OPERATIVE)
    with pytest.raises(InvalidPlaceError):
        move.apply(_text())


def test_a_paragraph_is_not_inserted_twice():
    with pytest.raises(EditConflictError):
        InsertUnit(Place("preamble"), Unit("s", Kind.PREAMBULAR, "")).apply(_text())


def test_a_paragraph_that_has_changed_is_not_deleted():
    old = Unit("b", Kind.OPERATIVE, "*Decides* to part.")
    with pytest.raises(EditConflictError):
        DeleteUnit(Place("operative", "a"), old).apply(_text())


def test_a_split_never_takes_an_identity_that_another_paragraph_has():
    whole = _text().find("b")
    parts = (Unit("b", Kind.OPERATIVE, "*Decides*"), Unit("p", Kind.OPERATIVE, " to meet."))
    with pytest.raises(EditConflictError):
        SplitUnit(whole, parts).apply(_text())


def test_an_unknown_value_is_refused():
    with pytest.raises(UnknownUnitError):
        SetField("preamble", "", "x").apply(_text())


@given(base=resolutions(), data=st.data())
def test_an_edit_says_what_it_brings_in_what_it_takes_out_and_what_it_needs(
    base: Resolution, data: DataObject
):
    edit = data.draw(edits(base).filter(lambda edit: not isinstance(edit, Several)))
    before = {unit.id for unit in base.walk()}
    after = {unit.id for unit in edit.apply(base).walk()}
    assert after - before == identities(edit.brought)
    assert before - after == identities(edit.taken)
    assert edit.needs <= before
    assert set(edit.units) <= before | after
    # What replaces others has identities of its own.
    kept = edit.new[0].id if isinstance(edit, ReplaceUnits) else edit.subject
    assert edit.invert().subject == kept
