"""Edits as they are to be made on the text of today, where it stands otherwise than it did."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from drafting.model.edits import DeleteUnit, Edit, EditText, InsertUnit, MoveUnit
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Unit
from drafting.redline import merge_text

_CUT = "\ue000"
"""A character of private use, where a paragraph was split."""
_MOST_PARTS = 6


class States(NamedTuple):
    """The texts that a change was made between, and those around it."""

    after: Resolution
    before: Resolution
    accepted: Resolution
    """The file with all changes accepted."""
    base: Resolution
    """The text that the file was made from."""


def as_it_stands(edit: Edit, states: States, now: Resolution) -> tuple[Edit, ...]:
    """What makes an edit today; `states` are the texts that it was made on.

    A paragraph that nobody has changed since is deleted as it reads now, and words are
    changed in the part of a paragraph in which they stand since it was split. A new one
    stands among others of the file in the order of the file.
    """
    if isinstance(edit, DeleteUnit):
        return (_deletion(edit, states, now),)
    if isinstance(edit, EditText):
        return _rewriting(edit, states.base, now)
    if isinstance(edit, InsertUnit):
        place = _among_others(edit.unit.id, edit.place, states.accepted, now)
        return (InsertUnit(place, edit.unit),)
    if isinstance(edit, MoveUnit):
        place = _among_others(edit.unit, edit.destination, states.accepted, now)
        return (replace(edit, destination=place),)
    return (edit,)


def unit_in(text: Resolution, name: str) -> Unit | None:
    """The unit of that identity, or None."""
    return next((unit for unit in text.walk() if unit.id == name), None)


def _deletion(edit: DeleteUnit, states: States, now: Resolution) -> DeleteUnit:
    here = unit_in(now, edit.unit.id)
    if here is None or all(here != unit_in(text, here.id) for text in states):
        return edit
    return DeleteUnit(place_of(now, here.id), here)


def _among_others(name: str, place: Place, accepted: Resolution, now: Resolution) -> Place:
    """A place after the nearest of those that stand before it once all is accepted."""
    parent = place.parent
    if unit_in(accepted, name) is None or not _has(now, parent):
        return place
    if place_of(accepted, name).parent != parent:
        return place
    beside = [unit.id for unit in siblings(accepted, parent)]
    here = {unit.id for unit in siblings(now, parent)} - {name}
    ahead = beside[: beside.index(name)]
    after = next((one for one in reversed(ahead) if one in here), None)
    return Place(parent, after) if after or place.after is None else place


def _has(text: Resolution, parent: str) -> bool:
    return parent in PARTS or unit_in(text, parent) is not None


def _rewriting(edit: EditText, base: Resolution, now: Resolution) -> tuple[Edit, ...]:
    here = unit_in(now, edit.unit)
    if here is None or not merge_text(edit.before, here.text, edit.after).conflict:
        return (edit,)
    known = {unit.id for unit in base.walk()}
    parts = [here]
    for unit in _following(now, here):
        if unit.id in known or len(parts) == _MOST_PARTS:
            break
        parts.append(unit)
        joined = _CUT.join(part.text for part in parts)
        merged = merge_text(edit.before, joined, edit.after)
        pieces = merged.text.split(_CUT)
        if not merged.conflict and len(pieces) == len(parts):
            return tuple(
                EditText(part.id, part.text, piece)
                for part, piece in zip(parts, pieces, strict=True)
                if part.text != piece
            )
    return (edit,)


def _following(text: Resolution, unit: Unit) -> tuple[Unit, ...]:
    """What stands after a unit, under the same parent."""
    beside = siblings(text, place_of(text, unit.id).parent)
    return beside[beside.index(unit) + 1 :]
