"""The tables of a library, and the version of their format.

`wording` has each distinct wording once, `letters` its text, and `place` every paragraph that reads
so. The indexes
hold no text of their own: `pair` finds wordings that are alike by the codes of their pairs of
words, `word` finds words, phrases and beginnings of words in their order.
"""

from __future__ import annotations

FORMAT = 1
APPLICATION = 0x554E6C62
"""Stands in the head of the file, so that it is told from other databases."""

PARTS = ("preamble", "operative", "annexes", "title")
"""What the numbers in `place.part` stand for."""

TABLES = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    time INTEGER NOT NULL,
    refusal TEXT NOT NULL
);
CREATE TABLE folder (path TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    symbol TEXT NOT NULL UNIQUE,
    organ TEXT NOT NULL,
    session TEXT NOT NULL,
    date TEXT NOT NULL,
    title TEXT NOT NULL,
    vote TEXT NOT NULL,
    consensus INTEGER,
    adopted INTEGER NOT NULL
);
CREATE TABLE edition (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    source INTEGER NOT NULL REFERENCES source,
    language TEXT NOT NULL,
    format TEXT NOT NULL,
    title TEXT NOT NULL,
    title_words TEXT NOT NULL
);
CREATE INDEX edition_by_title ON edition (title_words);
CREATE INDEX edition_by_document ON edition (document);
CREATE INDEX edition_by_source ON edition (source);
CREATE TABLE claim (
    edition INTEGER NOT NULL REFERENCES edition,
    field TEXT NOT NULL,
    said_by TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE INDEX claim_by_edition ON claim (edition);
CREATE TABLE wording (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL UNIQUE,
    size INTEGER NOT NULL
);
CREATE TABLE letters (wording INTEGER PRIMARY KEY REFERENCES wording, text BLOB NOT NULL);
CREATE TABLE place (
    edition INTEGER NOT NULL REFERENCES edition,
    position INTEGER NOT NULL,
    wording INTEGER NOT NULL REFERENCES wording,
    part INTEGER NOT NULL,
    label TEXT NOT NULL,
    notes BLOB,
    PRIMARY KEY (edition, position)
) WITHOUT ROWID;
CREATE INDEX place_by_wording ON place (wording);
CREATE TABLE common (code TEXT PRIMARY KEY, wordings INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE pair USING fts5 (
    codes, content='', detail=none, columnsize=0, tokenize='ascii'
);
CREATE VIRTUAL TABLE word USING fts5 (
    words, content='', detail=full, columnsize=0, tokenize='unicode61 remove_diacritics 0'
);
"""
