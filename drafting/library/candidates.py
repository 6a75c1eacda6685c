"""Wordings that may be near to a text, found by the rarest pairs of words that both have.

Only the index is asked, pair by pair, and common pairs are left out: how often they stand in the
library lies in a table that is made anew when the library has grown.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from math import log

from drafting.library.words import pairs

_COMMON = 100
"""Wordings that must have a pair for it to be in the table of common ones."""
_GROWN = 1.1
"""By how much a library must have grown for the table to be made anew."""
_RAREST = 40
"""Pairs that are looked at."""
_WEIGHED = 400
"""Wordings with the heaviest pairs in common whose length is looked at, too."""
_SIZES = "SELECT id, size FROM wording WHERE id IN"
_BUDGET = 6_000
"""Wordings that are looked at, all pairs together."""
_FOUND = "SELECT rowid FROM pair WHERE pair MATCH ? LIMIT ?"
_TOTAL = ""
"""In the table in place of a pair: how many wordings there were when it was made."""


def candidates(db: sqlite3.Connection, words: Sequence[str]) -> Iterator[int]:
    """Numbers of wordings, those with the most and the rarest pairs of `words` first."""
    (total,) = db.execute("SELECT max(id) FROM wording").fetchone()
    weights: dict[int, float] = {}
    for found in _rarest(db, list(pairs(words))):
        weight = log(1 + total / len(found))
        for wording in found:
            weights[wording] = weights.get(wording, 0.0) + weight
    yield from _by_length(db, weights, len(words))


def _by_length(db: sqlite3.Connection, weights: dict[int, float], size: int) -> Iterator[int]:
    """The heaviest by the share of their words that may be in common; then the others."""
    heaviest = sorted(weights, key=weights.__getitem__, reverse=True)
    first, others = heaviest[:_WEIGHED], heaviest[_WEIGHED:]
    numbers = ", ".join(map(str, first))
    sizes: dict[int, int] = dict(db.execute(f"{_SIZES} ({numbers})").fetchall())
    yield from sorted(first, key=lambda each: -weights[each] / (size + sizes[each]))
    yield from others


def _rarest(db: sqlite3.Connection, codes: Sequence[str]) -> Iterator[list[int]]:
    """The wordings of each of the rarest pairs, until as many were looked at as may be."""
    left = _BUDGET
    for code in _by_frequency(db, codes)[:_RAREST]:
        found = [number for (number,) in db.execute(_FOUND, (f'"{code}"', left))]
        if found:
            yield found
        left -= len(found)
        if left <= 0:
            return


def _by_frequency(db: sqlite3.Connection, codes: Sequence[str]) -> list[str]:
    """Pairs, the rarest first; those that are not in the table are rare."""
    asked = ", ".join("?" * len(codes))
    rows = db.execute(f"SELECT code, wordings FROM common WHERE code IN ({asked})", codes)
    common: dict[str, int] = dict(rows.fetchall())
    return sorted(codes, key=lambda code: common.get(code, 0))


def count_common_pairs(db: sqlite3.Connection) -> None:
    """Make the table of common pairs anew, if the library has grown or shrunk since."""
    (total,) = db.execute("SELECT count(*) FROM wording").fetchone()
    row = db.execute("SELECT wordings FROM common WHERE code = ?", (_TOTAL,)).fetchone()
    if row and total / _GROWN <= row[0] <= total * _GROWN:
        return
    db.execute("DELETE FROM common")
    db.execute("CREATE VIRTUAL TABLE temp.pair_count USING fts5vocab(main, pair, row)")
    counted = "SELECT term, doc FROM temp.pair_count WHERE doc > ?"
    db.execute(f"INSERT INTO common {counted}", (_COMMON,))
    db.execute("DROP TABLE temp.pair_count")
    db.execute("INSERT INTO common VALUES (?, ?)", (_TOTAL, total))
