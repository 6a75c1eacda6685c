"""Where new and moved paragraphs of a file come to stand among the others that it brings."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.dataclasses import replace
from drafting.model.edits import Edit, InsertUnit, MoveUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, order
from drafting.named_tuples import NamedTuple
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
    own, every, here = (_Siblings(text, parent) for text in (states.after, states.accepted, now))
    if not has_parent(now, parent) or name not in own or name not in every:
        return place
    here = here.without(name)
    before, following = own.around(name, here)
    if before and following and here.at(before) > here.at(following):
        before, _ = every.around(name, here)
    if not before and not following:
        return place
    new = _New(name, every, states.base)
    at = new.passed(here, here.at(before) + 1) if before else new.kept(here, here.at(following))
    return Place(parent, here.names[at - 1] if at else None)


class _New(NamedTuple):
    """A new paragraph among the others that its file brings."""

    name: str
    every: _Siblings
    """The order with everything accepted."""
    base: Resolution

    def passed(self, here: _Siblings, at: int) -> int:
        """A place, or behind the new ones from there on that belong before it."""
        wanted = self.every.at(self.name)
        while at < len(here.names) and -1 < self._rank(here.names[at]) < wanted:
            at += 1
        return at

    def kept(self, here: _Siblings, at: int) -> int:
        """A place, or before the new ones up to there that belong behind it."""
        while at and self._rank(here.names[at - 1]) > self.every.at(self.name):
            at -= 1
        return at

    def _rank(self, name: str) -> int:
        """Where in the order a new paragraph stands; -1 for one that is not new."""
        return -1 if self.base.has(name) else self.every.at(name)


class _Siblings:
    """The paragraphs of one text under one parent, in order."""

    def __init__(self, text: Resolution, parent: str) -> None:
        self._places, self._parent, self._gone = text.places, parent, ""
        self.names = order(text, parent) if has_parent(text, parent) else ()

    def without(self, name: str) -> _Siblings:
        """The others of them, in their order."""
        if name in self:
            at = self.at(name)
            self.names, self._gone = (*self.names[:at], *self.names[at + 1 :]), name
        return self

    def __contains__(self, name: str) -> bool:
        return self.at(name) >= 0

    def at(self, name: str) -> int:
        """Which of them one is, counted from 0; -1 for none."""
        parent, at = self._places.spot(name) or ("", -1)
        if parent != self._parent or name == self._gone:
            return -1
        gone = self._places.spot(self._gone)
        return at - 1 if gone is not None and gone[1] < at else at

    def around(self, name: str, here: _Siblings) -> tuple[str, str]:
        """The nearest before and behind one of them that are `here` as well."""
        at = self.at(name)
        before = (self.names[one] for one in range(at - 1, -1, -1))
        behind = (self.names[one] for one in range(at + 1, len(self.names)))
        return _first_in(before, here), _first_in(behind, here)


def _first_in(names: Iterable[str], here: _Siblings) -> str:
    return next((name for name in names if name in here), "")
