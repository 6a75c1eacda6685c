"""Taking texts into a library and out of it: one source in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from drafting.lexicon.votes import is_consensus
from drafting.library.edition import Edition, Paragraph, Source
from drafting.library.file import transaction
from drafting.library.schema import PARTS
from drafting.library.text import key, packed, packed_notes, unpacked
from drafting.library.words import pairs, words
from drafting.model.inline import plain


def add(
    db: sqlite3.Connection, source: Source, editions: Iterable[Edition], refusal: str = ""
) -> None:
    """Put what a source holds in the place of what it held; `refusal` says why it holds nothing."""
    with transaction(db):
        _take_out(db, source.path)
        row = (source.path, source.size, source.time, refusal)
        taken = db.execute(
            "INSERT INTO source (path, size, time, refusal) VALUES (?, ?, ?, ?)", row
        )
        for edition in editions:
            _put_in(db, taken.lastrowid, edition)


def remove(db: sqlite3.Connection, path: str) -> bool:
    """Take out all that a source holds; whether there was one."""
    with transaction(db):
        return _take_out(db, path)


def _put_in(db: sqlite3.Connection, source: int | None, edition: Edition) -> None:
    title = edition.document.title
    held = (_document(db, edition), source, edition.language, edition.format)
    put = db.execute(_EDITION, (*held, title, " ".join(words(plain(title)))))
    claims = ((put.lastrowid, *claim) for claim in edition.claims)
    db.executemany("INSERT INTO claim VALUES (?, ?, ?, ?)", claims)
    places = (
        _place(db, put.lastrowid, at, paragraph) for at, paragraph in enumerate(edition.paragraphs)
    )
    db.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", list(places))


def _document(db: sqlite3.Connection, edition: Edition) -> int:
    """The row of a document; what an earlier source did not know is filled in.

    It is called by its English title, as soon as an edition has one.
    """
    document = edition.document
    known = db.execute("SELECT id FROM document WHERE symbol = ?", (document.symbol,)).fetchone()
    values = (
        document.organ, document.session, document.date, document.title, document.vote,
        is_consensus(document.vote), document.adopted,
    )  # fmt: skip
    if known:
        db.execute(_COMPLETE, (*values, known[0]))
        if edition.language == "en" and document.title:
            named = (document.title, known[0])
            db.execute("UPDATE document SET title = ? WHERE id = ?", named)
        return int(known[0])
    return db.execute(_NEW, (document.symbol, *values)).lastrowid or 0


_SOURCE = "INSERT INTO source (path, size, time, refusal) VALUES (?, ?, ?, ?)"
_EDITION = """
INSERT INTO edition (document, source, language, format, title, title_words)
VALUES (?, ?, ?, ?, ?, ?)
"""
_NEW = """
INSERT INTO document (symbol, organ, session, date, title, vote, consensus, adopted)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_COMPLETE = """
UPDATE document SET
    organ = coalesce(nullif(organ, ''), ?), session = coalesce(nullif(session, ''), ?),
    date = coalesce(nullif(date, ''), ?), title = coalesce(nullif(title, ''), ?),
    vote = coalesce(nullif(vote, ''), ?), consensus = coalesce(consensus, ?),
    adopted = max(adopted, ?)
WHERE id = ?
"""


def _place(
    db: sqlite3.Connection, edition: int | None, at: int, paragraph: Paragraph
) -> tuple[object, ...]:
    part = PARTS.index(paragraph.part)
    wording = _wording(db, paragraph.text)
    return (edition, at, wording, part, paragraph.label, packed_notes(paragraph.notes))


def _wording(db: sqlite3.Connection, text: str) -> int:
    """The number of a wording, which is indexed when it comes for the first time."""
    found = key(text)
    known = db.execute("SELECT id FROM wording WHERE key = ?", (found,)).fetchone()
    if known:
        return int(known[0])
    named = words(plain(text))
    row = (found, len(named))
    number = db.execute("INSERT INTO wording (key, size) VALUES (?, ?)", row).lastrowid
    db.execute("INSERT INTO letters VALUES (?, ?)", (number, packed(text)))
    db.execute("INSERT INTO pair (rowid, codes) VALUES (?, ?)", (number, " ".join(pairs(named))))
    db.execute("INSERT INTO word (rowid, words) VALUES (?, ?)", (number, " ".join(named)))
    return number or 0


def _take_out(db: sqlite3.Connection, path: str) -> bool:
    source = db.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()
    if not source:
        return False
    held = db.execute("SELECT id, document FROM edition WHERE source = ?", source).fetchall()
    for edition, document in held:
        _empty(db, edition)
        db.execute("DELETE FROM claim WHERE edition = ?", (edition,))
        db.execute("DELETE FROM edition WHERE id = ?", (edition,))
        left = "SELECT 1 FROM edition WHERE document = :document"
        gone = f"DELETE FROM document WHERE id = :document AND NOT EXISTS ({left})"
        db.execute(gone, {"document": document})
    db.execute("DELETE FROM source WHERE id = ?", source)
    return True


def _empty(db: sqlite3.Connection, edition: int) -> None:
    """Take out the paragraphs of an edition, and wordings that stand nowhere any more."""
    rows = db.execute("SELECT DISTINCT wording FROM place WHERE edition = ?", (edition,)).fetchall()
    db.execute("DELETE FROM place WHERE edition = ?", (edition,))
    for (wording,) in rows:
        if not db.execute("SELECT 1 FROM place WHERE wording = ? LIMIT 1", (wording,)).fetchone():
            _forget(db, wording)


def _forget(db: sqlite3.Connection, wording: int) -> None:
    (text,) = db.execute("SELECT text FROM letters WHERE wording = ?", (wording,)).fetchone()
    named = words(plain(unpacked(text)))
    # An index without a copy of its text is told what it takes out.
    out = "INSERT INTO {0} ({0}, rowid, {1}) VALUES ('delete', ?, ?)"
    db.execute(out.format("pair", "codes"), (wording, " ".join(pairs(named))))
    db.execute(out.format("word", "words"), (wording, " ".join(named)))
    db.execute("DELETE FROM letters WHERE wording = ?", (wording,))
    db.execute("DELETE FROM wording WHERE id = ?", (wording,))
