"""Where wordings stand: the rows of the library as places."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from drafting.library.place import Document, Place
from drafting.library.schema import PARTS
from drafting.library.text import unpacked_notes
from drafting.library.wanted import Wanted
from drafting.library.words import words
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple


class Standing(NamedTuple):
    """What the order of wordings that are as like depends on."""

    titled: str
    """Latest date of a document of the title asked for; empty if it stands in none."""
    organ: bool
    """Whether it stands in a document of the organ asked for."""
    date: str
    """The latest date of all."""


DOCUMENT = (
    "document.symbol, document.organ, document.session, document.date, document.title, "
    "document.vote, document.adopted"
)
"""The columns of a `Document`, in its order."""
_IN_EDITION = DOCUMENT.replace("document.title", "edition.title")
"""The same, with the title in the language of an edition."""
_JOINED = (
    "FROM place JOIN edition ON edition.id = place.edition "
    "JOIN document ON document.id = edition.document"
)


def document_of(row: Sequence[Any]) -> Document:
    """A document from its columns."""
    symbol, organ, session, date, title, vote, adopted = row
    return Document(symbol, organ, session, date, title, vote, bool(adopted))


def places_of(
    db: sqlite3.Connection, wording: int, wanted: Wanted, library: str = ""
) -> tuple[Place, ...]:
    """The places of a wording that are wanted: adopted before drafts, the latest first."""
    sql, values = wanted.condition()
    rows = db.execute(
        f"SELECT {_IN_EDITION}, place.label, place.part, edition.language, place.notes {_JOINED} "
        f"WHERE place.wording = ? AND {sql} "
        "ORDER BY document.adopted DESC, document.date DESC, document.id DESC, place.position",
        (wording, *values),
    )
    return tuple(_place(row, library) for row in rows)


def _place(row: Sequence[Any], library: str) -> Place:
    *document, label, part, language, notes = row
    kept = unpacked_notes(notes)
    return Place(document_of(document), label, PARTS[part], language, library, kept)


def standing(
    db: sqlite3.Connection, wordings: Iterable[int], wanted: Wanted, asked: tuple[str, str]
) -> dict[int, Standing]:
    """How wordings stand in places that are wanted; `asked` is a title and an organ."""
    numbers = ", ".join(map(str, wordings))
    title, organ = " ".join(words(plain(asked[0]))), asked[1]
    sql, values = wanted.condition()
    rows = db.execute(
        "SELECT place.wording, max(CASE WHEN ? <> '' AND edition.title_words = ? "
        f"THEN document.date ELSE '' END), max(document.organ = ?), max(document.date) {_JOINED} "
        f"WHERE place.wording IN ({numbers}) AND {sql} GROUP BY place.wording",
        (title, title, organ, *values),
    )
    return {wording: Standing(titled, bool(same), date) for wording, titled, same, date in rows}
