"""New paragraphs that several proposals put at one place, in the order of the proposals."""

from __future__ import annotations

from collections.abc import Container

from drafting.model.edits import InsertUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, siblings
from drafting.redline.rebase.values import Rebased


def behind_earlier(
    found: Rebased, wanted: Place, earlier: Container[str], now: Resolution
) -> Rebased:
    """An insertion behind the paragraphs that others had put at the same place before it.

    `wanted` is the place that it was put for, `earlier` the identities of those paragraphs.
    """
    edit = found.edit
    if not isinstance(edit, InsertUnit) or edit.place != wanted:
        return found
    place, order = edit.place, [unit.id for unit in siblings(now, edit.place.parent)]
    at = order.index(place.after) + 1 if place.after in order else 0
    while at < len(order) and order[at] in earlier:
        place = Place(place.parent, order[at])
        at += 1
    made = InsertUnit(place, edit.unit)
    return found._replace(edit=made, text=made.apply(now))
