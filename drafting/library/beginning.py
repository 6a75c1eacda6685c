"""The agreed wording that begins with all that somebody has written so far.

Of a long paragraph the first lines are not half like any whole wording; word for word they may be
how one begins.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from drafting.library.libraries import Libraries
from drafting.library.place import Place
from drafting.library.text import unpacked
from drafting.library.wanted import Wanted
from drafting.library.words import words
from drafting.model.inline import plain

_LOOKED_AT = 400
"""Wordings that are looked at: where more begin so, it is too early to name one."""
_FOUND = (
    "SELECT letters.wording, letters.text FROM letters WHERE letters.wording IN "
    "(SELECT rowid FROM word WHERE word MATCH ? LIMIT ?)"
)


def beginning(libraries: Libraries, typed: str, wanted: Wanted) -> tuple[Place, ...]:
    """Where it stands, the latest first; of several, the one that most documents have.

    Of those that as many have, the latest. The last word of `typed`, inline markup, may only be
    begun. Raises a LibraryError.
    """
    named = words(plain(typed))
    found: list[tuple[Place, ...]] = []
    for library in libraries.all:
        with library.asking() as db:
            fitting = _fitting(db, named) if named else []
        found += (library.places(wording, wanted) for wording in fitting)
    return max(found, key=_weight, default=())


def _fitting(db: sqlite3.Connection, named: Sequence[str]) -> list[int]:
    query = f'^ "{" ".join(named)}" *'
    *whole, last = named
    count = len(whole)
    fitting = []
    for wording, packed in db.execute(_FOUND, (query, _LOOKED_AT)):
        other = words(plain(unpacked(packed)))
        is_so = list(other[:count]) == whole
        if is_so and len(other) > count and other[count].startswith(last):
            fitting.append(wording)
    return fitting


def _weight(places: Sequence[Place]) -> tuple[int, str]:
    """In how many documents, and how late the latest of them is."""
    dates = [place.document.date for place in places]
    return len({place.document.symbol for place in places}), max(dates, default="")
