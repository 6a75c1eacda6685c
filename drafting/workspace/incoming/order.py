"""Where new and moved paragraphs of a file come to stand among the others that it brings."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from drafting.model.edits import Edit, InsertUnit, MoveUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, siblings
from drafting.redline.rebase.base import has_parent


class States(NamedTuple):
    """The texts that a change was made between, and those around it."""

    after: Resolution
    before: Resolution
    accepted: Resolution
    """The file with all changes accepted."""
    base: Resolution
    """The text that the file was made from."""


def among_others(edit: Edit, states: States, now: Resolution) -> Edit:
    """An edit with its place among the paragraphs of today, in the order of the file."""
    if isinstance(edit, InsertUnit):
        return replace(edit, place=_place(edit.unit.id, edit.place, states, now))
    if isinstance(edit, MoveUnit):
        return replace(edit, destination=_place(edit.unit, edit.destination, states, now))
    return edit


def _place(name: str, place: Place, states: States, now: Resolution) -> Place:
    """A place among the paragraphs of today.

    It follows the one that it follows in the file; where that one has passed the next one
    meanwhile, the order with everything accepted tells. Other new paragraphs of the file
    that belong before it stay before it.
    """
    parent = place.parent
    own, order = _beside(states.after, parent), _beside(states.accepted, parent)
    if name not in own or name not in order or not has_parent(now, parent):
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
    return [unit.id for unit in siblings(text, parent)] if has_parent(text, parent) else []


def _around(name: str, order: list[str], here: list[str]) -> tuple[str, str]:
    """The nearest before and after a paragraph in an order that are here."""
    at = order.index(name)
    before = next((one for one in reversed(order[:at]) if one in here), "")
    return before, next((one for one in order[at + 1 :] if one in here), "")
