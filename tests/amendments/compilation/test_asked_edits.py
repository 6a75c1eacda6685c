"""The list behind a compilation says what each proposal asks for, where it can be said."""

from __future__ import annotations

import pytest

from drafting.amendments.compilation.asked_edits import Called, asked, can_be_asked
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    MoveUnit,
    ReplaceUnits,
    SetField,
)
from drafting.model.resolution import OPERATIVE, Note
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit

ONE, TWO, NEW = (Unit(name, Kind.OPERATIVE, f"*Urges* {name};") for name in ("one", "two", "new"))
HERE, GONE = Place(OPERATIVE, "one"), Place(OPERATIVE, "gone")
CALLED = Called({"one": "OP1", "two": "OP2"}, {"new": "OP1 bis"}, {"n1": "1"})


@pytest.mark.parametrize(
    "edit",
    [
        EditText("one", ONE.text, "*Asks*;"),
        DeleteUnit(Place(OPERATIVE), ONE),
        InsertUnit(HERE, NEW),
        InsertUnit(Place(OPERATIVE), NEW),
        ReplaceUnits((ONE, TWO), (NEW,)),
        SetField("title", "a", "b"),
        EditNote(Note("n1", "a"), Note("n1", "b")),
    ],
)
def test_what_stands_in_the_text_can_be_said(edit: Edit):
    assert can_be_asked(edit, CALLED)
    assert list(asked(edit, CALLED))


@pytest.mark.parametrize(
    "edit",
    [
        EditText("gone", "", "*Asks*;"),
        DeleteUnit(Place(OPERATIVE), NEW),
        InsertUnit(GONE, NEW),
        InsertUnit(HERE, Unit("unprinted", Kind.OPERATIVE, "*Asks*;")),
        MoveUnit("one", Place(OPERATIVE), GONE, Kind.OPERATIVE, Kind.OPERATIVE),
        ReplaceUnits((ONE, NEW), (NEW,)),
        EditNote(Note("n2", "a"), Note("n2", "b")),
    ],
)
def test_what_is_about_something_that_is_gone_cannot(edit: Edit):
    assert not can_be_asked(edit, CALLED)
