"""Which units an edit is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.store.records import UNIT, Trailers

if TYPE_CHECKING:
    from drafting.model.edits import Edit


def with_units(trailers: Trailers, edit: Edit) -> Trailers:
    """Trailers that name the units of an edit, unless they name some already."""
    if any(name == UNIT for name, _ in trailers):
        return trailers
    return (*trailers, *((UNIT, unit) for unit in edit.units))
