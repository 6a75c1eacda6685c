"""Wordings that may be near to a text, found by the rarest pairs of words that both have.

Only the index is asked, pair by pair, and common pairs are left out: how often one stands in the
library is known when more wordings than a limit have come, and the rest is not looked at. The
limit is raised while too little is found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from math import log

from drafting.library.words import pairs

_LIMITS = (300, 3_000, 30_000)
"""How many wordings may have a pair that is looked at, one limit after the other."""
_RAREST = 24
"""Pairs that are looked at; all others when what these find has come to an end."""
_PAIRS, _WORDINGS = 6, 60
"""As many pairs, and wordings that have one of them, are enough to begin with."""
_FOUND = "SELECT rowid FROM pair WHERE pair MATCH ? LIMIT ?"
_Rows = list[int]


def candidates(db: sqlite3.Connection, words: Sequence[str]) -> Iterator[int]:
    """Numbers of wordings, those with the most and the rarest pairs of `words` first."""
    (total,) = db.execute("SELECT max(id) FROM wording").fetchone()
    given: set[int] = set()
    for found in _looked_at(db, words):
        weights: dict[int, float] = {}
        for rows in found:
            weight = log(1 + total / len(rows))
            for wording in rows:
                weights[wording] = weights.get(wording, 0.0) + weight
        new = (wording for wording in weights if wording not in given)
        ordered = sorted(new, key=lambda wording: -weights[wording])
        yield from ordered
        given.update(ordered)


def _looked_at(db: sqlite3.Connection, words: Sequence[str]) -> Iterator[list[_Rows]]:
    """The wordings of each pair that is looked at: of few and rare ones, then of more."""
    found: list[_Rows] = []
    for found in _within_limits(db, words):
        rarest = sorted(found, key=len)[:_RAREST]
        if len(found) >= _PAIRS and len(set().union(*rarest)) >= _WORDINGS:
            yield rarest
    yield found


def _within_limits(db: sqlite3.Connection, words: Sequence[str]) -> Iterator[list[_Rows]]:
    """The wordings of each pair that no more than a limit have, one limit after the other."""
    left = list(pairs(words))
    found: list[_Rows] = []
    for limit in _LIMITS:
        common = []
        for pair in left:
            rows = [number for (number,) in db.execute(_FOUND, (f'"{pair}"', limit + 1))]
            if len(rows) > limit:
                common.append(pair)
            elif rows:
                found.append(rows)
        yield found
        left = common
