"""Which words of a text stand in word sequences that were agreed before.

A word is agreed where it stands within six words or more that an adopted text has in the same
order, whatever stands around them. For each such sequence that is not known to be agreed yet, the
index is asked which wordings have all its pairs of words; one that has the sequence itself shows
at once all others that it shares with the text, so that a few questions do for most paragraphs.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from drafting.library.libraries import Libraries
from drafting.library.placed_words import placed_words
from drafting.library.text import key, unpacked
from drafting.library.wanted import Condition, Wanted
from drafting.library.words import pairs, words_of
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple

SEQUENCE = 6
"""Words that make a sequence."""
_SAME_PAIRS = 400
"""Wordings with all pairs of a sequence that are looked at: nearly every one has the sequence."""


class MarkedWord(NamedTuple):
    """Letters of plain text, from the first to behind the last, that make one word."""

    start: int
    end: int
    agreed: bool


class Coverage(NamedTuple):
    """A paragraph, and what of it is agreed language."""

    text: str
    """Plain text."""
    marked: tuple[MarkedWord, ...]
    """Its words in order."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.marked)

    @property
    def new_words(self) -> int:
        """How many of them are in no agreed sequence."""
        return sum(not one.agreed for one in self.marked)


def coverage(libraries: Libraries, markup: str, wanted: Wanted, before: str = "") -> Coverage:
    """What of a paragraph is agreed in any of several libraries.

    A paragraph of fewer than six words is agreed only as a whole. `before` is a day in the form
    of ISO 8601: only what was adopted earlier counts.
    """
    text = plain(markup)
    placed = placed_words(text)
    covered = bytearray(len(placed))
    condition = wanted.condition()
    if before:
        earlier = f"{condition.sql} AND document.date < ? AND document.date > ''"
        condition = Condition(earlier, (*condition.values, before))
    for library in libraries.all:
        if 0 in covered:
            with library.asking() as db:
                _Paragraph(db, condition, [one.word for one in placed], covered).cover(markup)
    marked = (
        MarkedWord(one.start, one.end, bool(is_agreed))
        for one, is_agreed in zip(placed, covered, strict=True)
    )
    return Coverage(text, tuple(marked))


class _Paragraph:
    """The words of a paragraph, marked one sequence after the other."""

    def __init__(
        self, db: sqlite3.Connection, condition: Condition, named: list[str], covered: bytearray
    ) -> None:
        self._db = db
        self._condition = condition
        self._words = named
        self._covered = covered
        self._seen: set[int] = set()
        """Wordings of which all is marked that they share with the text."""
        self._windows: dict[tuple[str, ...], list[int]] = {}
        for at in range(len(named) - SEQUENCE + 1):
            self._windows.setdefault(tuple(named[at : at + SEQUENCE]), []).append(at)

    def cover(self, markup: str) -> None:
        """Mark every word that stands in a sequence of the library."""
        if self._is_whole(markup):
            self._covered[:] = b"\1" * len(self._covered)
            return
        self._search()

    def _is_whole(self, markup: str) -> bool:
        found = self._db.execute("SELECT id FROM wording WHERE key = ?", (key(markup),)).fetchone()
        return bool(found and self._counts(found[0]))

    def _counts(self, wording: int) -> bool:
        """Whether a wording stands at any place that is wanted."""
        sql, values = self._condition
        asked = f"{_PLACES} WHERE place.wording = ? AND {sql} LIMIT 1"
        return self._db.execute(asked, (wording, *values)).fetchone() is not None

    def _mark(self, wording: int) -> None:
        """Mark what a wording has in common with the text."""
        self._seen.add(wording)
        row = self._db.execute("SELECT text FROM letters WHERE wording = ?", (wording,)).fetchone()
        other = words_of(unpacked(row[0])) if row else ()
        shared = [
            found
            for at in range(len(other) - SEQUENCE + 1)
            if (found := other[at : at + SEQUENCE]) in self._windows
        ]
        fresh = any(not self._is_covered(at) for one in shared for at in self._windows[one])
        if fresh and self._counts(wording):
            for one in shared:
                for at in self._windows[one]:
                    self._covered[at : at + SEQUENCE] = b"\1" * SEQUENCE

    def _is_covered(self, at: int) -> bool:
        return 0 not in self._covered[at : at + SEQUENCE]

    def _search(self) -> None:
        """Look for the sequences that are left, each by the pairs of words that it has."""
        absent = self._absent()
        for window, places in self._windows.items():
            if not all(map(self._is_covered, places)):
                codes = _codes(window)
                if absent.isdisjoint(codes):
                    self._find(places, codes)

    def _find(self, places: Sequence[int], codes: Iterable[str]) -> None:
        """Look through the wordings with some pairs, until one has the sequence at the places."""
        asked = " AND ".join(f'"{code}"' for code in codes)
        for (wording,) in self._db.execute(_WITH_PAIRS, (asked, _SAME_PAIRS)):
            if wording not in self._seen:
                self._mark(wording)
                if all(map(self._is_covered, places)):
                    return

    def _absent(self) -> frozenset[str]:
        """Pairs of what is left that no wording has: they spare looking for most sequences."""
        left = {
            code
            for window, places in self._windows.items()
            if not all(map(self._is_covered, places))
            for code in _codes(window)
        }
        return frozenset(
            code
            for code in left
            if self._db.execute(_WITH_PAIRS, (f'"{code}"', 1)).fetchone() is None
        )


_PLACES = (
    "SELECT 1 FROM place JOIN edition ON edition.id = place.edition "
    "JOIN document ON document.id = edition.document"
)
_WITH_PAIRS = "SELECT rowid FROM pair WHERE pair MATCH ? LIMIT ?"


def _codes(window: Sequence[str]) -> list[str]:
    """The codes of the pairs within a sequence, without that of its beginning."""
    return list(pairs(window))[1:]
