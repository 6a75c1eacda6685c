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
        place = _among_others(edit.unit.id, edit.place, states, now)
        return (InsertUnit(place, edit.unit),)
    if isinstance(edit, MoveUnit):
        place = _among_others(edit.unit, edit.destination, states, now)
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


def _among_others(name: str, place: Place, states: States, now: Resolution) -> Place:
    """A place among the paragraphs of today.

    It follows the one that it follows in the file; where that one has passed the next one
    meanwhile, the order with everything accepted tells. Other new paragraphs of the file
    that belong before it stay before it.
    """
    parent = place.parent
    own, order = _beside(states.after, parent), _beside(states.accepted, parent)
    if name not in own or name not in order or not _has(now, parent):
        return place
    here = [one for one in _beside(now, parent) if one != name]
    before, following = _around(name, own, here)
    if before and following and here.index(before) > here.index(following):
        before, _ = _around(name, order, here)
    known = {unit.id for unit in states.base.walk()}
    ahead, behind = order[: order.index(name)], order[order.index(name) + 1 :]
    if before:
        at = here.index(before) + 1
        while at < len(here) and here[at] not in known and here[at] in ahead:
            at += 1
    elif following:
        at = here.index(following)
        while at and here[at - 1] not in known and here[at - 1] in behind:
            at -= 1
    else:
        return place
    return Place(parent, here[at - 1] if at else None)


def _beside(text: Resolution, parent: str) -> list[str]:
    return [unit.id for unit in siblings(text, parent)] if _has(text, parent) else []


def _around(name: str, order: list[str], here: list[str]) -> tuple[str, str]:
    """The nearest before and after a paragraph in an order that are here."""
    at = order.index(name)
    before = next((one for one in reversed(order[:at]) if one in here), "")
    return before, next((one for one in order[at + 1 :] if one in here), "")


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
