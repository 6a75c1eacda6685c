"""Where units stand, and how to put them there: the resolution as a tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from drafting.model.errors import EditConflictError, InvalidPlaceError, UnknownUnitError
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Unit

Siblings = tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit stands: in a part or under a unit, after a sibling or (None) first."""

    parent: str
    after: str | None = None


def place_of(resolution: Resolution, identity: str) -> Place:
    """Where the unit of that identity stands. Raises UnknownUnitError."""
    for part in PARTS:
        if place := _place_among(resolution.part(part), part, identity):
            return place
    raise UnknownUnitError(identity)


def _place_among(units: Siblings, parent: str, identity: str) -> Place | None:
    after: str | None = None
    for unit in units:
        if unit.id == identity:
            return Place(parent, after)
        if place := _place_among(unit.children, unit.id, identity):
            return place
        after = unit.id
    return None


def siblings(resolution: Resolution, parent: str) -> Siblings:
    """The units directly in a part or under a unit."""
    return resolution.part(parent) if parent in PARTS else resolution.find(parent).children


def update_unit(
    resolution: Resolution, identity: str, change: Callable[[Unit], Unit]
) -> Resolution:
    """`resolution` with one unit changed. Raises UnknownUnitError."""
    return update_siblings(
        resolution,
        place_of(resolution, identity).parent,
        lambda units: tuple(change(unit) if unit.id == identity else unit for unit in units),
    )


def update_siblings(
    resolution: Resolution, parent: str, change: Callable[[Siblings], Siblings]
) -> Resolution:
    """`resolution` with the units of a part, or the children of a unit, changed."""
    if parent in PARTS:
        return resolution.with_part(parent, change(resolution.part(parent)))
    resolution.find(parent)
    for part in PARTS:
        units = resolution.part(part)
        changed = _update_below(units, parent, change)
        if changed is not units:
            return resolution.with_part(part, changed)
    return resolution


def _update_below(units: Siblings, parent: str, change: Callable[[Siblings], Siblings]) -> Siblings:
    for index, unit in enumerate(units):
        if unit.id == parent:
            children = change(unit.children)
        else:
            children = _update_below(unit.children, parent, change)
        if children is not unit.children:
            return (*units[:index], replace(unit, children=children), *units[index + 1 :])
    return units


def insert(resolution: Resolution, place: Place, unit: Unit) -> Resolution:
    """`resolution` with `unit` at `place`. Raises EditConflictError if its neighbour is gone."""

    def inserted(units: Siblings) -> Siblings:
        if place.after is None:
            return (unit, *units)
        for index, sibling in enumerate(units, start=1):
            if sibling.id == place.after:
                return (*units[:index], unit, *units[index:])
        raise EditConflictError("the paragraph it should follow is gone")

    return update_siblings(resolution, place.parent, inserted)


def remove(resolution: Resolution, identity: str) -> Resolution:
    """`resolution` without a unit and all beneath it. Raises UnknownUnitError."""
    return update_siblings(
        resolution,
        place_of(resolution, identity).parent,
        lambda units: tuple(unit for unit in units if unit.id != identity),
    )


def replace_run(resolution: Resolution, old: Siblings, new: Siblings) -> Resolution:
    """`resolution` with the adjacent siblings `old` divided otherwise, as `new`.

    Raises as `exchange_run`, and InvalidPlaceError unless the first of both has the same identity.
    """
    if old[0].id != new[0].id:
        raise InvalidPlaceError("The first part of a split keeps the identity of the whole.")
    return exchange_run(resolution, old, new)


def exchange_run(resolution: Resolution, old: Siblings, new: Siblings) -> Resolution:
    """`resolution` with the adjacent siblings `old` replaced by `new`.

    Raises EditConflictError unless `old` stands there exactly and nothing else has an
    identity of `new`.
    """
    elsewhere = {unit.id for unit in resolution.walk()} - _identities(old)
    if not elsewhere.isdisjoint(_identities(new)):
        raise EditConflictError("a part of the paragraph is already there")

    def replaced(units: Siblings) -> Siblings:
        for index, unit in enumerate(units):
            if unit.id == old[0].id:
                if units[index : index + len(old)] != old:
                    raise EditConflictError("the paragraphs read differently now")
                return units[:index] + new + units[index + len(old) :]
        raise UnknownUnitError(old[0].id)

    return update_siblings(resolution, place_of(resolution, old[0].id).parent, replaced)


def _identities(units: Siblings) -> set[str]:
    return {inner.id for unit in units for inner in unit.walk()}
