"""In which manner each change is told, from the finest to the coarsest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum

from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Kind, Unit


class Level(IntEnum):
    """How a change of one unit is told."""

    WORDS = 0
    """By the words that change."""
    WHOLE = 1
    """By the whole new text of the paragraph, with all that stands beneath it."""
    ANEW = 2
    """By a deletion, and an insertion where it stands now."""
    QUOTED = 3
    """The same, with the new paragraph quoted in the instruction and not printed beneath it."""
    LEFT = 4
    """Not at all: the document says that it leaves it."""


_HOLDERS = frozenset({Kind.ANNEX, Kind.RESOLUTION})
"""What is not printed as a whole because something in it changes."""


class Manner:
    """The level of each unit, note and single value, by identity; it only ever gets coarser."""

    def __init__(self, base: Resolution, new: Resolution) -> None:
        before, after = _roofs(base), _roofs(new)
        elsewhere = (one for one in before | after if before.get(one) != after.get(one))
        self._levels = dict.fromkeys(elsewhere, Level.ANEW)
        self._above_before = {child.id: unit for unit, child in _pairs(base)}
        now = {unit.id for unit in new.walk()}
        gone = {one: above for one, above in self._above_before.items() if one not in now}
        self._above = gone | {child.id: unit for unit, child in _pairs(new)}

    def __getitem__(self, identity: str) -> Level:
        return self._levels.get(identity, Level.WORDS)

    def is_anew(self, identity: str) -> bool:
        """Whether a unit that is in both texts is told by a deletion and an insertion."""
        return self[identity] in (Level.ANEW, Level.QUOTED)

    def is_left(self, identity: str) -> bool:
        """Whether nothing is told of a unit, by itself or with what it stands beneath now."""
        above = self._above.get(identity)
        if self[identity] is Level.LEFT:
            return True
        return above is not None and above.kind not in _HOLDERS and self.is_left(above.id)

    def coarser(self, identities: Iterable[str]) -> bool:
        """Tell these in a coarser manner than before; whether any could be."""
        told = dict.fromkeys(self._told_with(identity) for identity in identities)
        finest = min((self[one] for one in told), default=Level.LEFT)
        coarsened = [self._coarsen(one) for one in told if self[one] is finest]
        return any(coarsened)

    def leave_around(self) -> bool:
        """Leave what would go out with something that is left in it; whether anything was told."""
        left = [one for one, level in self._levels.items() if level is Level.LEFT]
        around = {above for one in left for above in self._all_above_before(one)}
        told = [one for one in around if self.is_anew(one)]
        self._levels |= dict.fromkeys(told, Level.LEFT)
        return bool(told)

    def leave(self, identities: Iterable[str]) -> bool:
        """Leave these, and what they stood or stand beneath; whether anything was told."""
        around = {
            one
            for identity in identities
            for one in (identity, *self._all_above_before(identity), *self._all_above(identity))
        }
        told = [one for one in around if self[one] is not Level.LEFT]
        self._levels |= dict.fromkeys(told, Level.LEFT)
        return bool(told)

    def _all_above_before(self, identity: str) -> Iterator[str]:
        return _all_above(self._above_before, identity)

    def _all_above(self, identity: str) -> Iterator[str]:
        return _all_above(self._above, identity)

    def _told_with(self, identity: str) -> str:
        """The unit with which a unit is told: the outermost above it that is told as a whole."""
        found = at = identity
        while (above := self._above.get(at)) is not None:
            at = above.id
            if self.is_anew(at) or (self[at] > Level.WORDS and above.kind not in _HOLDERS):
                found = at
        return found

    def _coarsen(self, identity: str) -> bool:
        above = self._above.get(identity)
        if self[identity] is Level.LEFT:
            return False
        ended = self[identity] in (Level.WHOLE, Level.QUOTED)
        if ended and above is not None and above.kind not in _HOLDERS and not self[above.id]:
            return self._coarsen(above.id)
        return self._raise(identity)

    def _raise(self, identity: str) -> bool:
        self._levels[identity] = Level(self[identity] + 1)
        return True


def _all_above(above: Mapping[str, Unit], identity: str) -> Iterator[str]:
    while identity in above:
        identity = above[identity].id
        yield identity


def _roofs(text: Resolution) -> dict[str, str]:
    """What each unit stands under: a part, or another unit."""
    tops = {unit.id: part for part in PARTS for unit in text.part(part)}
    return tops | {child.id: unit.id for unit, child in _pairs(text)}


def _pairs(text: Resolution) -> Iterable[tuple[Unit, Unit]]:
    """Each unit with each of those right beneath it."""
    return ((unit, child) for unit in text.walk() for child in unit.children)
