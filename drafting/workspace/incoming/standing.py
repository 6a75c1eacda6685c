"""Edits as they are to be made on the text of today, where it stands otherwise than it did."""

from __future__ import annotations

from drafting.model.edits import DeleteUnit, Edit, EditText
from drafting.model.resolution import Resolution
from drafting.model.tree import place_of, siblings
from drafting.model.unit import Unit
from drafting.redline import merge_text

_CUT = "\ue000"
"""A character of private use, where a paragraph was split."""
_MOST_PARTS = 6


def as_it_stands(edit: Edit, states: tuple[Resolution, ...], now: Resolution) -> tuple[Edit, ...]:
    """What makes an edit today; `states` are the texts that it was made on.

    A paragraph that nobody has changed since is deleted as it reads now, and words are
    changed in the part of a paragraph in which they stand since it was split.
    """
    if isinstance(edit, DeleteUnit):
        return (_deletion(edit, states, now),)
    if isinstance(edit, EditText):
        return _rewriting(edit, states[-1], now)
    return (edit,)


def unit_in(text: Resolution, name: str) -> Unit | None:
    """The unit of that identity, or None."""
    return next((unit for unit in text.walk() if unit.id == name), None)


def _deletion(edit: DeleteUnit, states: tuple[Resolution, ...], now: Resolution) -> DeleteUnit:
    here = unit_in(now, edit.unit.id)
    if here is None or all(here != unit_in(text, here.id) for text in states):
        return edit
    return DeleteUnit(place_of(now, here.id), here)


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
