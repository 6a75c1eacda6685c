"""A paragraph made another kind, and taken to where that kind stands."""

from __future__ import annotations

from drafting.model.bodies import body_at, top_of
from drafting.model.edits import Edit, MoveUnit, Recast, Several
from drafting.model.errors import InvalidPlaceError, ModelError
from drafting.model.numbering import Numbering
from drafting.model.resolution import PREAMBLE, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing.errors import NothingAboveError
from drafting.workspace.editing.places import BODY_KINDS
from drafting.workspace.editing.plans import Plan, well_placed
from drafting.workspace.errors import UnchangedError, WorkspaceError

_OF_BODY = (Kind.PREAMBULAR, Kind.OPERATIVE)
_BENEATH = (Kind.SUBPARAGRAPH, Kind.CONTINUATION)


def recast(resolution: Resolution, name: str, kind: Kind, level: int = 0) -> Plan:
    """Make a unit another kind of paragraph, or a heading of another degree.

    A preambular paragraph that becomes operative begins the operative part, an operative one
    that becomes preambular ends the preamble; a subparagraph comes beneath what stands before.
    """
    row = Numbering(resolution).resolve(name)
    unit = row.unit
    if Kind.ANNEX in (kind, unit.kind) and kind is not unit.kind:
        raise InvalidPlaceError("An annex cannot become a paragraph, nor a paragraph an annex.")
    degree = (level or unit.level or 1) if kind is Kind.HEADING else 0
    if (unit.kind, unit.level) == (kind, degree):
        raise UnchangedError(row.label)
    place = _place(resolution, unit, kind)
    edit = changed(unit, place_of(resolution, unit.id), place, kind, degree)
    label = Numbering(edit.apply(resolution)).label(unit.id)
    message = f"{row.label} is now {label} ({kind.value})."
    return Plan(edit, message, unit.id, f"make {row.label} of the kind “{kind.value}”")


def possible_kinds(resolution: Resolution, identity: str) -> tuple[Kind, ...]:
    """What a unit can be made, what it is among it."""
    now = resolution.find(identity).kind
    return tuple(kind for kind in Kind if kind is now or _is_possible(resolution, identity, kind))


def _is_possible(resolution: Resolution, identity: str, kind: Kind) -> bool:
    try:
        well_placed(resolution, recast(resolution, identity, kind))
    except (ModelError, WorkspaceError):
        return False
    return True


def changed(unit: Unit, origin: Place, place: Place, kind: Kind, level: int) -> Edit:
    """A unit taken to a place as another kind; a number of its own was that of its kind."""
    number = unit.number if kind is unit.kind else ""
    after = (kind, level, number)
    if place == origin:
        return Recast(unit.id, (unit.kind, unit.level, unit.number), after)
    moved = MoveUnit(unit.id, origin, place, unit.kind, kind)
    before = (kind, unit.level, unit.number)
    return moved if before == after else Several((moved, Recast(unit.id, before, after)))


def _place(resolution: Resolution, unit: Unit, kind: Kind) -> Place:
    """Where a unit comes to stand as another kind, in the text without it."""
    here, top = place_of(resolution, unit.id), top_of(resolution, unit.id)
    if kind in _BENEATH:
        return here if top is not unit else _beneath_the_one_before(resolution, unit)
    if kind in _OF_BODY:
        return _of_body(resolution, unit, top, kind)
    return _of_section(resolution, unit, top) if kind is Kind.SECTION else here


def _of_body(resolution: Resolution, unit: Unit, top: Unit, kind: Kind) -> Place:
    """What stands beneath a paragraph of its new kind comes behind it, all else to its part."""
    here, above = place_of(resolution, unit.id), place_of(resolution, top.id)
    body = body_at(resolution, above)
    if body is None:
        return here if top is unit else Place(above.parent, top.id)
    place = body.place(kind)
    if _is_among(resolution, top, kind, place):
        return here if top is unit else Place(above.parent, top.id)
    return here if place.after == unit.id else place


def _is_among(resolution: Resolution, top: Unit, kind: Kind, place: Place) -> bool:
    """Whether a paragraph stands in the part of a kind already, be it as a heading or table."""
    above = place_of(resolution, top.id)
    if place.parent != above.parent:
        return False
    if place.parent == PREAMBLE:
        return True
    order = [one.id for one in siblings(resolution, above.parent)]
    begins = order.index(place.after) if place.after else -1
    at = order.index(top.id)
    return at > begins if kind is Kind.OPERATIVE else at < begins


def _of_section(resolution: Resolution, unit: Unit, top: Unit) -> Place:
    """A section begins the operative part, or divides it."""
    above = place_of(resolution, top.id)
    body = body_at(resolution, above)
    if above.parent == PREAMBLE and body is not None:
        return body.begins_operative
    return place_of(resolution, unit.id) if top is unit else Place(above.parent, top.id)


def _beneath_the_one_before(resolution: Resolution, unit: Unit) -> Place:
    """The last place beneath the paragraph before. Raises NothingAboveError."""
    beside = siblings(resolution, place_of(resolution, unit.id).parent)
    before = beside[: beside.index(unit)][-1:]
    if not before or before[0].kind not in BODY_KINDS:
        raise NothingAboveError(Numbering(resolution).label(unit.id))
    children = before[0].children
    return Place(before[0].id, children[-1].id if children else None)
