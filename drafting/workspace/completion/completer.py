"""What is offered while a paragraph is written: its opening words, and names that come again."""

from __future__ import annotations

from itertools import chain, islice

from drafting.model.inline import escape
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import place_of
from drafting.named_tuples import NamedTuple
from drafting.workspace.completion.known_names import KnownNames
from drafting.workspace.completion.opening_words import (
    House,
    Opening,
    house_of,
    opening_at,
    opening_words,
    other_opening_at,
)
from drafting.workspace.editing.errors import UnknownPlaceError
from drafting.workspace.editing.opening_kinds import kind_by_opening
from drafting.workspace.editing.places import Spot, find_spot

MOST = 8
_LONGEST = 90
"""Characters of the longest opening words, and some more."""
_BEFORE_OPENING = " [*("


class Offer(NamedTuple):
    """One way to go on."""

    start: int
    """Where in what was typed the words begin that it stands for."""
    words: str
    """As they are printed."""
    markup: str
    """As they are put into the text."""


class Completer:
    """Offers for one place of a text."""

    def __init__(
        self,
        names: KnownNames,
        opening: Opening | None = None,
        house: House | None = None,
        other: Opening | None = None,
    ) -> None:
        """`other` is how the part opens that has not begun, where one there begins it."""
        self._names = names
        self._opening, self._other = opening, other
        self._house = house or House()

    def offers(self, typed: str, blocks: tuple[str, ...] = ()) -> tuple[Offer, ...]:
        """At most `MOST` ways to go on from the inline text `typed` of a paragraph.

        `blocks` are the paragraphs that were typed before it at the same place.
        """
        if self._opening is not None and (found := self._openings(typed, blocks)):
            return found
        return tuple(
            Offer(at, name, escape(name)) for at, name in islice(self._names.going_on(typed), MOST)
        )

    def _openings(self, typed: str, blocks: tuple[str, ...]) -> tuple[Offer, ...]:
        assert self._opening is not None  # noqa: S101 (the caller looked)
        start = len(typed) - len(typed.lstrip(_BEFORE_OPENING))
        begun = typed[start:]
        if not begun[:1].isalpha() or "*" in begun or len(begun) > _LONGEST:
            return ()
        if typed[:start].endswith("*"):
            start -= 1
        found = chain.from_iterable(
            opening_words(opening, begun, self._house) for opening in self._in_turn(blocks)
        )
        return tuple(Offer(start, words, f"*{words}* ") for words in islice(found, MOST))

    def _in_turn(self, blocks: tuple[str, ...]) -> tuple[Opening, ...]:
        """The openings of the part that one writes in, then of the one that may begin there."""
        assert self._opening is not None  # noqa: S101 (the caller looked)
        if self._other is None:
            return (self._opening.behind(blocks),)
        kinds = [kind_by_opening(block) for block in blocks]
        both = tuple(
            opening.behind(
                block for block, kind in zip(blocks, kinds, strict=True) if kind is opening.kind
            )
            for opening in (self._opening, self._other)
        )
        last = next(filter(None, reversed(kinds)), self._opening.kind)
        return both if last is self._opening.kind else both[::-1]


def completer(
    resolution: Resolution, place: str, names: KnownNames, profile_key: str = ""
) -> Completer:
    """The completer of a unit, or of a new paragraph at a place in words.

    Raises UnknownPlaceError.
    """
    spot = _spot(resolution, place)
    # The counts are of English texts.
    opening = opening_at(resolution, spot) if resolution.language == "en" else None
    if opening is None:
        return Completer(names)
    is_new = place not in Numbering(resolution)
    other = other_opening_at(resolution, spot) if is_new else None
    return Completer(names, opening, house_of(resolution, profile_key), other)


def _spot(resolution: Resolution, place: str) -> Spot:
    numbering = Numbering(resolution)
    if place in numbering:
        return Spot(place_of(resolution, place), numbering[place].unit.kind, "")
    try:
        return find_spot(resolution, place)
    except UnknownPlaceError:
        row = numbering.resolve(place)
        return Spot(place_of(resolution, row.unit.id), row.unit.kind, "")
