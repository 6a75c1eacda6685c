"""What is offered while a paragraph is written: its opening words, and names that come again."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from drafting.model.inline import escape
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import place_of
from drafting.workspace.completion.known_names import KnownNames
from drafting.workspace.completion.opening_words import (
    House,
    Opening,
    house_of,
    opening_at,
    opening_words,
)
from drafting.workspace.editing.errors import UnknownPlaceError
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
        self, names: KnownNames, opening: Opening | None = None, house: House | None = None
    ) -> None:
        self._names = names
        self._opening = opening
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
        found = opening_words(self._opening.behind(blocks), begun, self._house)
        return tuple(Offer(start, words, f"*{words}* ") for words in islice(found, MOST))


def completer(
    resolution: Resolution, place: str, names: KnownNames, profile_key: str = ""
) -> Completer:
    """The completer of a unit, or of a new paragraph at a place in words.

    Raises UnknownPlaceError.
    """
    spot = _spot(resolution, place)
    # The counts are of English texts.
    opening = opening_at(resolution, spot) if resolution.language == "en" else None
    return Completer(names, opening, house_of(resolution, profile_key) if opening else None)


def _spot(resolution: Resolution, place: str) -> Spot:
    numbering = Numbering(resolution)
    if place in numbering:
        return Spot(place_of(resolution, place), numbering[place].unit.kind, "")
    try:
        return find_spot(resolution, place)
    except UnknownPlaceError:
        row = numbering.resolve(place)
        return Spot(place_of(resolution, row.unit.id), row.unit.kind, "")
