"""Edits as values: each can be applied to a resolution, and inverted.

For every edit `e` that applies to `r`: `e.invert().apply(e.apply(r)) == r`.
An edit names units by identity and states what it expects to find, so that it
either does exactly what it says or raises EditConflictError; it never guesses.
What it is about it says itself (`edit.py`), so that few need to know its kind.
"""

from __future__ import annotations

from drafting.model.edits.edit import Edit, identities
from drafting.model.edits.replacement import ReplaceUnits
from drafting.model.edits.several import Several
from drafting.model.edits.units import (
    DeleteUnit,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SplitUnit,
)
from drafting.model.edits.values import DeleteNote, EditNote, InsertNote, SetField

__all__ = [
    "PROPOSABLE",
    "DeleteNote",
    "DeleteUnit",
    "Edit",
    "EditNote",
    "EditText",
    "InsertNote",
    "InsertUnit",
    "JoinUnits",
    "MoveUnit",
    "Recast",
    "ReplaceUnits",
    "SetField",
    "Several",
    "SplitUnit",
    "identities",
]  # fmt: skip

PROPOSABLE: tuple[type[Edit], ...] = (
    EditText, Recast, InsertUnit, DeleteUnit, MoveUnit, SplitUnit, JoinUnits, ReplaceUnits,
    SetField, EditNote,
)  # fmt: skip
"""The kinds that a delegation proposes, each named by what it `does`."""
