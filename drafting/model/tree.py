"""Where units stand, and how to put them there: the resolution as a tree."""

from __future__ import annotations

from collections.abc import Callable

from drafting.dataclasses import dataclass, replace
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
    spot = resolution.places.spot(identity)
    if spot is None:
        raise UnknownUnitError(identity)
    parent, at = spot
    return Place(parent, resolution.beneath(parent)[at - 1].id if at else None)


def siblings(resolution: Resolution, parent: str) -> Siblings:
    """The units directly in a part or under a unit. Raises UnknownUnitError."""
    return resolution.beneath(parent)


def order(resolution: Resolution, parent: str) -> tuple[str, ...]:
    """The identities of the units directly in a part or under a unit. Raises UnknownUnitError."""
    if parent not in PARTS:
        resolution.find(parent)
    return resolution.places.order(parent)


def update_unit(
    resolution: Resolution, identity: str, change: Callable[[Unit], Unit]
) -> Resolution:
    """`resolution` with one unit changed. Raises UnknownUnitError."""
    unit = resolution.find(identity)
    changed = change(unit)
    made = _with_unit(resolution, changed)
    keeps_places = changed.id == unit.id and changed.children == unit.children
    return made.with_places_of(resolution) if keeps_places else made


def _with_unit(resolution: Resolution, unit: Unit) -> Resolution:
    """`resolution` with a unit in the place of the one of its identity."""
    parent, at = resolution.places.spot(unit.id) or ("", 0)
    beside = siblings(resolution, parent)
    return _with_siblings(resolution, parent, (*beside[:at], unit, *beside[at + 1 :]))


def _with_siblings(resolution: Resolution, parent: str, units: Siblings) -> Resolution:
    if parent in PARTS:
        return resolution.with_part(parent, units)
    return _with_unit(resolution, replace(resolution.find(parent), children=units))


def update_siblings(
    resolution: Resolution, parent: str, change: Callable[[Siblings], Siblings]
) -> Resolution:
    """`resolution` with the units of a part, or the children of a unit, changed."""
    return _with_siblings(resolution, parent, change(siblings(resolution, parent)))


def insert(resolution: Resolution, place: Place, unit: Unit) -> Resolution:
    """`resolution` with `unit` at `place`. Raises EditConflictError if its neighbour is gone."""
    at = 0 if place.after is None else _index(resolution, place.parent, place.after) + 1
    if place.after is not None and not at:
        raise EditConflictError("the paragraph it should follow is gone")
    return update_siblings(resolution, place.parent, lambda units: (*units[:at], unit, *units[at:]))


def _index(resolution: Resolution, parent: str, identity: str) -> int:
    """Which of the units under `parent` has that identity; -1 if none has."""
    # A text that nothing was looked for in is not worth a search for all its places.
    spot = resolution.places.spot(identity) if resolution.has_places else None
    if spot is not None and spot[0] == parent:
        return spot[1]
    units = enumerate(siblings(resolution, parent))
    return next((at for at, unit in units if unit.id == identity), -1)


def remove(resolution: Resolution, identity: str) -> Resolution:
    """`resolution` without a unit and all beneath it. Raises UnknownUnitError."""
    spot = resolution.places.spot(identity)
    if spot is None:
        raise UnknownUnitError(identity)
    parent, at = spot
    return update_siblings(resolution, parent, lambda units: (*units[:at], *units[at + 1 :]))


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
