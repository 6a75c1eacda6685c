"""Words looked for in the texts of a library, with the sentence that they stand in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from drafting.dataclasses import dataclass
from drafting.library.place import Place
from drafting.library.placed_words import PlacedWord, placed_words
from drafting.library.places import places_of
from drafting.library.query import Query, places_of_terms
from drafting.library.text import unpacked
from drafting.library.wanted import Wanted
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SENTENCE_END = regex(r"[.;:!?。；：؛؟](?=\s|$)|[。；：]")
_AROUND = 160
"""Letters of a long sentence that are shown on either side of the first words found."""


class Piece(NamedTuple):
    """A stretch of plain text, and whether it is what was looked for."""

    text: str
    is_found: bool


class Row(NamedTuple):
    """A wording that was found, before its text and its places are looked up."""

    wording: int
    key: int
    date: str


@dataclass(frozen=True, slots=True)
class Found:
    """A wording in which words were found."""

    text: str
    """Inline markup without footnotes."""
    sentence: tuple[Piece, ...]
    """The sentence that they stand in first, cut where it is long."""
    places: tuple[Place, ...]
    """Adopted before drafts, the latest first."""


def search(db: sqlite3.Connection, expression: str, wanted: Wanted) -> list[Row]:
    """The wordings that match and stand in places that are wanted, the latest first."""
    sql, values = wanted.condition()
    # The index is asked alone and joined afterwards; within a join it would be asked row by row.
    rows = db.execute(
        "WITH matched AS MATERIALIZED (SELECT rowid AS id FROM word WHERE word MATCH ?) "
        "SELECT wording.id, wording.key, max(document.date) FROM matched "
        "CROSS JOIN wording ON wording.id = matched.id "
        "CROSS JOIN place ON place.wording = wording.id "
        "CROSS JOIN edition ON edition.id = place.edition "
        f"CROSS JOIN document ON document.id = edition.document WHERE {sql} "
        "GROUP BY wording.id ORDER BY 3 DESC, 1",
        (expression, *values),
    )
    return [Row(*row) for row in rows]


def found(
    db: sqlite3.Connection, wording: int, query: Query, wanted: Wanted, library: str
) -> Found:
    """A wording that was found, with the sentence and the places."""
    row = db.execute("SELECT text FROM letters WHERE wording = ?", (wording,)).fetchone()
    text = unpacked(row[0])
    places = places_of(db, wording, wanted, library)
    return Found(text, tuple(sentence_with(plain(text), query)), places)


def sentence_with(text: str, query: Query) -> Iterator[Piece]:
    """The sentence of plain text in which terms of a query stand first, in pieces."""
    line = placed_words(text)
    spots = [
        _letters(line, spot) for spot in places_of_terms([word for word, _, _ in line], query.terms)
    ]
    start, end = _sentence(text, spots[0] if spots else range(0))
    if start:
        yield Piece("… ", False)
    at = start
    for spot in spots:
        if at <= spot.start and spot.stop <= end:
            yield Piece(text[at : spot.start], False)
            yield Piece(text[spot.start : spot.stop], True)
            at = spot.stop
    yield Piece(text[at:end], False)
    if end < len(text):
        yield Piece(" …", False)


def _letters(line: list[PlacedWord], spot: range) -> range:
    return range(line[spot.start].start, line[spot.stop - 1].end)


def _sentence(text: str, spot: range) -> tuple[int, int]:
    """Where the sentence around a spot begins and ends, cut between words where it is long."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= spot.start), default=0)
    end = min((end for end in ends if end >= spot.stop), default=len(text))
    start += len(text[start:]) - len(text[start:].lstrip())
    if spot.start - start > _AROUND:
        start = text.find(" ", spot.start - _AROUND, spot.start) + 1 or spot.start - _AROUND
    if end - spot.stop > _AROUND:
        cut = text.rfind(" ", spot.stop, spot.stop + _AROUND)
        end = cut if cut > 0 else spot.stop + _AROUND
    return start, end
