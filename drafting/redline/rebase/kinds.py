"""How each kind of edit is made on a text that it does not fit as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from drafting.model.edits import (
    DeleteNote,
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertNote,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    ReplaceUnits,
    SetField,
    SplitUnit,
)
from drafting.redline.rebase.cuts import join, split
from drafting.redline.rebase.deletions import deletion
from drafting.redline.rebase.forms import recast
from drafting.redline.rebase.places import insertion, move
from drafting.redline.rebase.replacements import replacement
from drafting.redline.rebase.single_values import note_deletion, note_edit, note_insertion, value
from drafting.redline.rebase.words import text_edit

if TYPE_CHECKING:
    from drafting.redline.rebase.case import Case
    from drafting.redline.rebase.values import Rebased

_SETTLED: dict[type[Edit], Callable[[Any, Case], Rebased]] = {
    EditText: text_edit,
    Recast: recast,
    InsertUnit: insertion,
    DeleteUnit: deletion,
    MoveUnit: move,
    SplitUnit: split,
    JoinUnits: join,
    ReplaceUnits: replacement,
    SetField: value,
    InsertNote: note_insertion,
    DeleteNote: note_deletion,
    EditNote: note_edit,
}


def settled(edit: Edit, case: Case) -> Rebased:
    """An edit made on the text of today. Raises a ModelError for what never made sense."""
    return _SETTLED[type(edit)](edit, case)
