"""The documents of a library: by symbol, by title, and paragraph by paragraph."""

from __future__ import annotations

import sqlite3

from drafting.library.edition import Claim, Paragraph
from drafting.library.place import Document
from drafting.library.places import DOCUMENT, document_of
from drafting.library.schema import PARTS
from drafting.library.text import unpacked, unpacked_notes
from drafting.library.words import words
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple


class KeptEdition(NamedTuple):
    """An edition in the library, with where it is from."""

    number: int
    language: str
    format: str
    source: str


def document(db: sqlite3.Connection, symbol: str) -> Document | None:
    """The document of a symbol, in any case."""
    row = db.execute(
        f"SELECT {DOCUMENT} FROM document WHERE symbol = ? COLLATE NOCASE LIMIT 1", (symbol,)
    ).fetchone()
    return document_of(row) if row else None


def documents(db: sqlite3.Connection) -> list[Document]:
    """All documents, by date and symbol."""
    rows = db.execute(f"SELECT {DOCUMENT} FROM document ORDER BY date, symbol")
    return [document_of(row) for row in rows]


def of_title(db: sqlite3.Connection, title: str) -> list[Document]:
    """The documents of a title, in any language, whatever its case and marks, the latest first."""
    folded = " ".join(words(plain(title)))
    rows = db.execute(
        f"SELECT DISTINCT {DOCUMENT} FROM edition JOIN document ON document.id = edition.document "
        "WHERE edition.title_words = ? ORDER BY document.date DESC, document.id DESC",
        (folded,),
    )
    return [document_of(row) for row in rows]


def editions(db: sqlite3.Connection, symbol: str) -> list[KeptEdition]:
    """The editions of a document, in the order in which they were added."""
    rows = db.execute(
        "SELECT edition.id, edition.language, edition.format, source.path FROM edition "
        "JOIN document ON document.id = edition.document "
        "JOIN source ON source.id = edition.source "
        "WHERE document.symbol = ? COLLATE NOCASE ORDER BY edition.id",
        (symbol,),
    )
    return [KeptEdition(*row) for row in rows]


def paragraphs(db: sqlite3.Connection, edition: int) -> list[Paragraph]:
    """The paragraphs of an edition in reading order, its title first."""
    rows = db.execute(
        "SELECT place.part, place.label, letters.text, place.notes FROM place "
        "JOIN letters ON letters.wording = place.wording WHERE place.edition = ? ORDER BY position",
        (edition,),
    )
    return [
        Paragraph(PARTS[part], label, unpacked(text), unpacked_notes(notes))
        for part, label, text, notes in rows
    ]


def claims(db: sqlite3.Connection, symbol: str) -> list[Claim]:
    """What the sources of a document say of it, where they contradict each other."""
    rows = db.execute(
        "SELECT DISTINCT claim.field, claim.said_by, claim.value FROM claim "
        "JOIN edition ON edition.id = claim.edition "
        "JOIN document ON document.id = edition.document WHERE document.symbol = ? COLLATE NOCASE",
        (symbol,),
    )
    return [Claim(*row) for row in rows]
