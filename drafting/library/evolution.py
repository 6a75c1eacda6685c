"""A paragraph through the years: its wording in each resolution that went before or came after.

From one resolution to the next the way goes by the same title first. Where no resolution of that
title has the paragraph, it goes by the nearest text, so that a chain survives a change of title.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter

from drafting.dataclasses import dataclass, replace
from drafting.library.candidates import candidates
from drafting.library.libraries import Libraries
from drafting.library.likeness import Likeness
from drafting.library.place import Document, Place
from drafting.library.schema import PARTS
from drafting.library.text import unpacked
from drafting.library.versions import Version
from drafting.library.words import words_of
from drafting.named_tuples import NamedTuple

LEAST_LIKENESS = 0.5
"""Below it, a paragraph of a resolution with the same title is another one."""
_LEAST_ELSEWHERE = 0.6
"""Below it, a paragraph of a resolution with another title is another one."""
_PLAIN = 0.75
"""From here on, a paragraph of a resolution with the same title is plainly the same one."""
_FAR = 0.1
"""Likeness that a version further away must have more, to be taken before a nearer one."""
_BAND = 0.05
"""Texts whose likeness differs by less are equally near: the one nearest in time is taken."""
_NEAR = 50
_LONGEST = 200
"""Resolutions that a chain may have in one direction: more than there are sessions."""
_SAME_TITLES = 12
"""Resolutions of one title that are looked at for a paragraph that the nearest ones lack."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a chain begins: a paragraph of an adopted text, or of a draft."""

    text: str
    """Inline markup."""
    title: str
    symbol: str = ""
    date: str = ""
    """ISO 8601; empty for a draft, which is later than all that is adopted."""
    language: str = "en"
    part: str = ""
    """"preamble", "operative" or "annexes"; a heading or title of a text is in none."""


class _Found(NamedTuple):
    likeness: float
    date: str
    version: Version


def predecessors(libraries: Libraries, start: Start) -> tuple[Version, ...]:
    """The versions before a paragraph, the oldest first."""
    return tuple(reversed(tuple(_walk(libraries, start, back=True))))


def successors(libraries: Libraries, start: Start) -> tuple[Version, ...]:
    """The versions after a paragraph of an adopted text, the oldest first."""
    return tuple(_walk(libraries, start, back=False)) if start.date else ()


def _walk(libraries: Libraries, start: Start, *, back: bool) -> Iterator[Version]:
    """From one version to the next, as long as there is one."""
    seen = {start.symbol}
    for _ in range(_LONGEST):
        found = _nearest_in_time(libraries, start, seen, back=back)
        if not found:
            return
        version = found.version
        yield version
        document = version.place.document
        seen.add(document.symbol)
        start = replace(
            start, text=version.text, title=document.title, symbol=document.symbol,
            date=document.date,
        )  # fmt: skip


def _nearest_in_time(
    libraries: Libraries, start: Start, seen: set[str], *, back: bool
) -> _Found | None:
    """The neighbour in all libraries; one of the same title comes before any other."""
    found: list[_Found] = []
    for library in libraries.all:
        with library.asking() as db:
            if one := _next(db, start, seen, back=back):
                found.append(one)
    if not found:
        return None
    titled = [one for one in found if _is_titled(one, start)] or found
    days = [one.date for one in titled]
    return titled[days.index(max(days) if back else min(days))]


def _is_titled(found: _Found, start: Start) -> bool:
    return words_of(found.version.place.document.title) == words_of(start.title)


def _next(db: sqlite3.Connection, start: Start, seen: set[str], *, back: bool) -> _Found | None:
    """The neighbour in time of a paragraph: of the same title, else by the nearest text."""
    named = words_of(start.text)
    likeness = Likeness(named)
    titled: list[_Found] = []
    for document in _same_title(db, start, back=back):
        if document not in seen:
            found = _best(_paragraphs(db, document, start), likeness, LEAST_LIKENESS, back=back)
            titled += [found] if found else []
            if found and found.likeness >= _PLAIN:
                break
    if titled:
        most = max(one.likeness for one in titled)
        return next(one for one in titled if one.likeness >= most - _FAR)
    return _best(_near(db, named, start, seen, back=back), likeness, _LEAST_ELSEWHERE, back=back)


def _same_title(db: sqlite3.Connection, start: Start, *, back: bool) -> list[str]:
    """Symbols of adopted resolutions with the same title, the nearest in time first."""
    if not start.title:
        return []
    direction = ("<", "DESC") if back else (">", "ASC")
    asked = _SAME_TITLE.format(*direction)
    values = (" ".join(words_of(start.title)), start.date or _NEVER, start.symbol, _SAME_TITLES)
    return [symbol for (symbol,) in db.execute(asked, values)]


def _paragraphs(db: sqlite3.Connection, symbol: str, start: Start) -> Iterator[Version]:
    rows = db.execute(f"{_PLACES} WHERE document.symbol = ? AND {_COUNTS}", (
        symbol, start.language, start.language,
    ))  # fmt: skip
    return map(_version, rows)


def _near(
    db: sqlite3.Connection, named: Sequence[str], start: Start, seen: set[str], *, back: bool
) -> Iterator[Version]:
    """Where the nearest wordings stand before or after a day."""
    before = "<" if back else ">"
    asked = (
        f"{_PLACES} WHERE place.wording = ? AND document.date {before} ? AND document.date <> '' "
        f"AND {_COUNTS}"
    )
    for wording in islice(candidates(db, named), _NEAR):
        values = (wording, start.date or _NEVER, start.language, start.language)
        for row in db.execute(asked, values):
            if row[0] not in seen:
                yield _version(row)


def _best(
    versions: Iterator[Version], likeness: Likeness, least: float, *, back: bool
) -> _Found | None:
    """The nearest version, and of those equally near the one nearest in time."""
    found = [_found(version, likeness) for version in versions]
    most = max((one.likeness for one in found), default=0.0)
    if most < least:
        return None
    alike = [one for one in found if one.likeness >= max(least, most - _BAND)]
    dates = [one.date for one in alike]
    day = max(dates) if back else min(dates)
    return max((one for one in alike if one.date == day), key=itemgetter(0))


def _found(version: Version, likeness: Likeness) -> _Found:
    return _Found(
        likeness.to(words_of(version.text)), version.place.document.date, version
    )  # fmt: skip


def _version(row: tuple[str, ...]) -> Version:
    symbol, organ, session, date, title, vote, label, part, language, text = row
    document = Document(symbol, organ, session, date, title, vote)
    place = Place(document, label, PARTS[int(part)], language)
    return Version(place, unpacked(text))  # type: ignore[arg-type]


_NEVER = "9999"
"""Later than every date."""
_SAME_TITLE = """
SELECT DISTINCT symbol FROM edition JOIN document ON document.id = edition.document
WHERE title_words = ? AND date {} ? AND date <> '' AND adopted = 1 AND symbol <> ?
ORDER BY date {} LIMIT ?
"""
_PLACES = """
SELECT document.symbol, document.organ, document.session, document.date, document.title,
    document.vote, place.label, place.part, edition.language, letters.text
FROM place JOIN edition ON edition.id = place.edition
    JOIN document ON document.id = edition.document JOIN letters ON letters.wording = place.wording
"""
_COUNTS = "document.adopted = 1 AND place.part <> 3 AND (edition.language = ? OR ? = '')"
