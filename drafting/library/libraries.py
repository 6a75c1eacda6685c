"""Several libraries asked as one: the user's own, the delegation's, one on a shared drive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.dataclasses import replace
from drafting.library.library import Library
from drafting.library.nearest import Asked, Near, in_order, spans
from drafting.library.place import Document, Place
from drafting.library.places import Standing
from drafting.library.precedent import Precedent
from drafting.library.query import Query, opening, query
from drafting.library.search import Found
from drafting.library.spaces import with_spaces_of
from drafting.library.text import key
from drafting.library.wanted import Wanted
from drafting.redline.spans import Span

SHOWN = 10
"""Precedents that are given unless another number is asked for."""
_Found = list[tuple[Library, Near]]


class Libraries:
    """Libraries that are open, in the order in which they are believed."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        self.all = tuple(libraries)

    def nearest(
        self, asked: Asked, wanted: Wanted | None = None, limit: int = SHOWN
    ) -> list[Precedent]:
        """Precedents of a text, of at least half likeness, best first; one for each wording."""
        wanted = wanted or Wanted()
        by_key: dict[int, _Found] = {}
        for library in self.all:
            for each in library.near(asked, wanted):
                by_key.setdefault(each.key, []).append((library, each))
        itself = key(asked.text)
        ordered = in_order(map(_as_one, by_key.values()), asked)
        found = []
        for each in ordered[:limit]:
            text, differences = _set_beside(each.text, asked.text)
            places = _places(by_key[each.key], wanted)
            same = each.key == itself
            found.append(Precedent(each.likeness, text, places, same, differences))
        return found

    def search(
        self, typed: str, opening_words: str, wanted: Wanted, limit: int
    ) -> tuple[int, list[Found]]:
        """How many wordings have what was typed, and the latest of them.

        With `opening_words`, only those that open so. Raises NoWordsError or LongQueryError.
        """
        asked = query(typed) if typed.strip() or not opening_words else Query()
        parts = [asked.expression, opening(opening_words) if opening_words else ""]
        expression = " AND ".join(f"({part})" for part in parts if part)
        rows: dict[int, tuple[str, Library, int]] = {}
        for library in self.all:
            for row in library.search(expression, wanted):
                rows.setdefault(row.key, (row.date, library, row.wording))
        latest = sorted(rows.values(), key=lambda row: row[0], reverse=True)[:limit]
        return len(rows), [library.found(wording, asked, wanted) for _, library, wording in latest]

    def document(self, symbol: str) -> Document | None:
        """The document of a symbol, from the first library that has it."""
        found = (library.document(symbol) for library in self.all)
        return next((each for each in found if each), None)

    def of_title(self, title: str) -> list[Document]:
        """The documents of a title, the latest first, each once."""
        found = {each.symbol: each for library in self.all for each in library.of_title(title)}
        return sorted(found.values(), key=lambda each: each.date, reverse=True)

    def close(self) -> None:
        """Let go of all files."""
        for library in self.all:
            library.close()


def _set_beside(agreed: str, text: str) -> tuple[str, tuple[Span, ...]]:
    """Agreed words with the spaces of a text, and how they differ from it."""
    found = spans(agreed, text)
    spaced = with_spaces_of(agreed, found)
    return (agreed, found) if spaced == agreed else (spaced, spans(spaced, text))


def _as_one(found: _Found) -> Near:
    """The same wording in several libraries as one."""
    stands = [each.standing for _, each in found]
    merged = Standing(
        max(each.titled for each in stands),
        any(each.organ for each in stands),
        max(each.date for each in stands),
    )
    return replace(found[0][1], standing=merged)


def _places(found: _Found, wanted: Wanted) -> tuple[Place, ...]:
    """The places of a wording in all libraries, each once."""
    places = (place for library, each in found for place in library.places(each.wording, wanted))
    return _each_once(places)


def _each_once(places: Iterable[Place]) -> tuple[Place, ...]:
    kept: dict[tuple[str, str, str], Place] = {}
    for place in places:
        kept.setdefault((place.document.symbol, place.label, place.language), place)
    latest = sorted(kept.values(), key=lambda place: place.document.date, reverse=True)
    return tuple(sorted(latest, key=lambda place: not place.document.adopted))
