"""Where each unit of a text stands, found by identity without going through the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.model.unit import Unit

_CHILDREN = attrgetter("children")


class Places:
    """The parent of each unit of one text, and its place among the units beside it.

    It holds for every text whose units have the same identities in the same places. What a
    damaged text has twice is found where it stands first.
    """

    __slots__ = ("_beneath", "_numbers", "_orders", "_parents")

    def __init__(self, parts: Mapping[str, Sequence[Unit]]) -> None:
        self._parents: dict[str, str] = {}
        self._beneath: dict[str, Sequence[Unit]] = {}
        self._orders: dict[str, tuple[str, ...]] = {}
        self._numbers: dict[str, dict[str, int]] = {}
        """By parent, which of those under it each is: counted where anybody asks for one."""
        for name, units in parts.items():
            self._take(name, units)

    def _take(self, parent: str, units: Sequence[Unit]) -> None:
        if parent in self._beneath:
            self._take_of_twin(parent, units)
        else:
            self._beneath[parent] = units
        if not any(map(_CHILDREN, units)):
            # Nearly all texts are so, and whoever changes one asks for places after each change.
            names = dict.fromkeys([unit.id for unit in units], parent)
            self._parents = names | self._parents
            return
        for unit in units:
            self._parents.setdefault(unit.id, parent)
            if unit.children:
                self._take(unit.id, unit.children)

    def _take_of_twin(self, parent: str, units: Sequence[Unit]) -> None:
        """What stands under a unit of a damaged text of whose identity there is another before."""
        for at, unit in enumerate(units):
            self._numbered(parent).setdefault(unit.id, at)

    def __contains__(self, identity: object) -> bool:
        return identity in self._parents

    def spot(self, identity: str) -> tuple[str, int] | None:
        """What a unit stands under, and as which of those there, counted from 0."""
        parent = self._parents.get(identity)
        return None if parent is None else (parent, self._numbered(parent)[identity])

    def order(self, parent: str) -> tuple[str, ...]:
        """The identities of the units in a part or under a unit."""
        if parent not in self._orders:
            self._orders[parent] = tuple([unit.id for unit in self._beneath.get(parent, ())])
        return self._orders[parent]

    def _numbered(self, parent: str) -> dict[str, int]:
        if parent not in self._numbers:
            names = self.order(parent)
            last_first = range(len(names) - 1, -1, -1)
            self._numbers[parent] = dict(zip(reversed(names), last_first, strict=True))
        return self._numbers[parent]
