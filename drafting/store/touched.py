"""Which units an edit is about."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    Several,
    SplitUnit,
)
from drafting.store.records import UNIT, Trailers


def units_of(edit: Edit) -> tuple[str, ...]:
    """The identities of the units that an edit changes, each once, in order."""
    return tuple(dict.fromkeys(_units(edit)))


def _units(edit: Edit) -> Iterator[str]:
    match edit:
        case Several():
            for part in edit.edits:
                yield from _units(part)
        case EditText() | Recast() | MoveUnit():
            yield edit.unit
        case InsertUnit() | DeleteUnit():
            yield edit.unit.id
        case SplitUnit() | JoinUnits():
            yield from (part.id for part in edit.parts)


def with_units(trailers: Trailers, edit: Edit) -> Trailers:
    """Trailers that name the units of an edit, unless they name some already."""
    if any(name == UNIT for name, _ in trailers):
        return trailers
    return (*trailers, *((UNIT, unit) for unit in units_of(edit)))
