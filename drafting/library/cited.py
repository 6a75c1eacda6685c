"""Resolutions looked up by the number under which texts cite them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from drafting.dataclasses import dataclass, field
from drafting.lexicon.resolution_symbols import (
    BEGINNINGS,
    has_letters,
    number_of_symbol,
    single_numbers,
    without_letters,
)
from drafting.library.identification import METADATA
from drafting.library.libraries import Libraries
from drafting.library.library import Library
from drafting.library.place import Document
from drafting.library.schema import PARTS
from drafting.model.resolution import ANNEXES, OPERATIVE
from drafting.patterns import regex

_NUMBER = regex(r"OP(\d+)$")
_ANNEX = regex(r"([Aa]nnex(?: [IVX]+| [A-Z]\b)?)")


@dataclass(frozen=True, slots=True)
class CitedResolution:
    """An adopted resolution as a library has it, with what its sources say of its days."""

    document: Document
    organ: str
    number: str
    """As texts cite it: "75/253 B"."""
    printed_date: str = ""
    """Day of adoption that its text prints, as ISO 8601."""
    recorded_date: str = ""
    """Day of adoption in the metadata beside it, where the text prints none or another."""
    published: str = ""
    paragraphs: frozenset[str] = field(default_factory=frozenset)
    """Numbers of its operative paragraphs."""
    annexes: tuple[str, ...] = ()
    """Labels of its annexes."""


def cited_resolutions(libraries: Libraries, number: str) -> tuple[CitedResolution, ...]:
    """The resolutions of all organs with a number, or with each of several: "75/254 A and B".

    A lettered number is looked up without its letter where no library has it with one: the first
    of several parts often lacks it in its symbol.
    """
    found: dict[str, CitedResolution] = {}
    for single in single_numbers(number):
        for document, library in _documents(libraries, single):
            with library.asking() as db:
                found.setdefault(document.symbol, _resolution(db, document))
    return tuple(found.values())


def titled_resolutions(libraries: Libraries, title: str) -> tuple[CitedResolution, ...]:
    """The adopted resolutions of a title, the latest first."""
    found: dict[str, CitedResolution] = {}
    for library in libraries.all:
        for document in library.of_title(title):
            if document.adopted and document.symbol not in found:
                with library.asking() as db:
                    found[document.symbol] = _resolution(db, document)
    return tuple(sorted(found.values(), key=lambda one: one.document.date, reverse=True))


def _documents(libraries: Libraries, number: str) -> list[tuple[Document, Library]]:
    found = _with_symbols(libraries, number)
    if not found and has_letters(number):
        return _with_symbols(libraries, without_letters(number))
    return found


def _with_symbols(libraries: Libraries, number: str) -> list[tuple[Document, Library]]:
    found: list[tuple[Document, Library]] = []
    for library in libraries.all:
        with library.asking() as db:
            found += ((one, library) for one in _of_symbols(db, _symbols(number)))
    return found


def _symbols(number: str) -> list[str]:
    """All symbols under which a resolution with a number may lie in a library."""
    spelled = {number, number.replace(" ", ""), number.replace(" (", "(")}
    return [beginning + one for beginning in BEGINNINGS for one in sorted(spelled)]


def _of_symbols(db: sqlite3.Connection, symbols: Sequence[str]) -> Iterator[Document]:
    marks = ", ".join("?" * len(symbols))
    asked = (
        "SELECT symbol, organ, session, date, title, vote, adopted FROM document "
        f"WHERE adopted = 1 AND symbol IN ({marks})"
    )
    for row in db.execute(asked, symbols):
        yield Document(*row)


def _resolution(db: sqlite3.Connection, document: Document) -> CitedResolution:
    named = number_of_symbol(document.symbol)
    rows = db.execute(_CLAIMS, (document.symbol,))
    claims = {(name, said_by): value for name, said_by, value in rows}
    printed = [value for (name, by), value in claims.items() if name == "date" and by != METADATA]
    recorded = claims.get(("date", METADATA), "")
    operative, annexes = (
        [label for (label,) in db.execute(_LABELS, (document.symbol, PARTS.index(part)))]
        for part in (OPERATIVE, ANNEXES)
    )
    return CitedResolution(
        document,
        named.organ if named else document.organ,
        named.number if named else document.symbol,
        printed_date="" if recorded and not printed else document.date,
        recorded_date=recorded,
        published=claims.get(("published", "masthead"), ""),
        paragraphs=frozenset(_matches(_NUMBER, operative)),
        annexes=tuple(dict.fromkeys(_matches(_ANNEX, annexes))),
    )


def _matches(pattern: re.Pattern[str], labels: Iterable[str]) -> Iterator[str]:
    return (found[1] for label in labels if (found := pattern.match(label)))


_CLAIMS = """
SELECT claim.field, claim.said_by, claim.value FROM claim
JOIN edition ON edition.id = claim.edition JOIN document ON document.id = edition.document
WHERE document.symbol = ?
"""
_LABELS = """
SELECT DISTINCT place.label FROM place JOIN edition ON edition.id = place.edition
JOIN document ON document.id = edition.document WHERE document.symbol = ? AND place.part = ?
"""
