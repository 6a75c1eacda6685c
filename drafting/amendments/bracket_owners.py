"""Whose brackets are whose: square brackets are text, and who put them there is on record.

A bracket is known by the words between it, so that it keeps its owner while these are changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from drafting.amendments.brackets import Bracketed, bracketed
from drafting.amendments.positions import Position, Stance, latest
from drafting.named_tuples import NamedTuple

_ALIKE = 0.5
"""The share of its words by which a bracket is known that reads otherwise now."""


class OwnedBrackets(NamedTuple):
    """Words in brackets, with what the delegations hold whose brackets they are."""

    place: Bracketed
    held: tuple[Position, ...] = ()

    @property
    def owners(self) -> tuple[str, ...]:
        """The delegations, in the order in which they put them."""
        return tuple(dict.fromkeys(one.delegation for one in self.held))


def owned(text: str, positions: Iterable[Position]) -> tuple[OwnedBrackets, ...]:
    """The brackets of an inline text with their owners; those of nobody known have none."""
    places = bracketed(text)
    held: dict[Bracketed, list[Position]] = {place: [] for place in places}
    moved: list[Position] = []
    for position in latest(positions):
        if position.stance is not Stance.BRACKETS:
            continue
        same = [place for place in places if bare(place.words) == bare(position.words)]
        for place in same:
            held[place].append(position)
        if not same:
            moved.append(position)
    for position in moved:
        free = [place for place in places if not held[place]]
        best = max(free, key=lambda place: _likeness(place.words, position.words), default=None)
        if best and _likeness(best.words, position.words) >= _ALIKE:
            held[best].append(position)
    return tuple(OwnedBrackets(place, tuple(held[place])) for place in places)


def bare(words: str) -> str:
    """Words whatever brackets stand among them, and however they are spaced."""
    return " ".join(words.replace("[", "").replace("]", "").split())


def _likeness(one: str, other: str) -> float:
    """The share of the longer one's words that both have."""
    first, second = Counter(bare(one).split()), Counter(bare(other).split())
    return (first & second).total() / max(first.total(), second.total(), 1)
