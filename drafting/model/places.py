"""Where each unit of a text stands, found by identity without going through the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.model.unit import Unit


class Places:
    """The parent of each unit of one text, and its place among the units beside it.

    It holds for every text whose units have the same identities in the same places.
    """

    __slots__ = ("_orders", "_spots")

    def __init__(self, parts: Mapping[str, Iterable[Unit]]) -> None:
        self._spots: dict[str, tuple[str, int]] = {}
        self._orders: dict[str, tuple[str, ...]] = {}
        for name, units in parts.items():
            self._take(name, units)

    def _take(self, parent: str, units: Iterable[Unit]) -> None:
        for at, unit in enumerate(units):
            # What a damaged text has twice is found where it stands first.
            self._spots.setdefault(unit.id, (parent, at))
            if unit.children:
                self._take(unit.id, unit.children)

    def __contains__(self, identity: object) -> bool:
        return identity in self._spots

    def spot(self, identity: str) -> tuple[str, int] | None:
        """What a unit stands under, and as which of those there, counted from 0."""
        return self._spots.get(identity)

    def order(self, parent: str, units: Iterable[Unit]) -> tuple[str, ...]:
        """The identities of `units`, which are those of a part or under a unit."""
        if parent not in self._orders:
            self._orders[parent] = tuple(unit.id for unit in units)
        return self._orders[parent]
