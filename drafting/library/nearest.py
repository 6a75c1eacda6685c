"""The agreed wordings that are nearest to a text.

What the latest document of the same title says in this place comes first, then what reads the
same, then by likeness to half a per cent; of those as like, the same organ, then the latest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from drafting.dataclasses import dataclass
from drafting.library.candidates import candidates
from drafting.library.likeness import Likeness
from drafting.library.places import Standing, standing
from drafting.library.text import key, unpacked
from drafting.library.wanted import Wanted
from drafting.library.words import words, words_of
from drafting.model.inline import plain
from drafting.redline.spans import Span

NONE_BELOW = 0.5
"""Likeness below which there is no precedent rather than a guess."""
PREDECESSOR = 0.6
"""Likeness from which a paragraph of a document of the same title is what this one was before."""
_BAND = 0.005
"""Likeness that does not count against organ and date."""
_COMPARED = 40
"""Candidates that are compared word by word."""
_ASKED_AT_ONCE = 45
_WORDINGS = (
    "SELECT id, key, size, text FROM wording JOIN letters ON letters.wording = id WHERE id IN"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A text whose precedents are looked for."""

    text: str
    """Inline markup; its footnotes do not count."""
    title: str = ""
    """Title of the document that it stands in."""
    organ: str = ""
    """Organ of that document, by its English name."""


@dataclass(frozen=True, slots=True)
class Near:
    """A wording with what its order depends on."""

    wording: int
    """Its number in its library."""
    key: int
    """What it has in common with the same wording in another library."""
    likeness: float
    text: str
    """Inline markup without footnotes."""
    standing: Standing


def near(db: sqlite3.Connection, asked: Asked, wanted: Wanted) -> list[Near]:
    """The candidates of at least half likeness, in no order."""
    sought = words(plain(asked.text))
    compared = Likeness(sought)
    stands = dict(islice(_wanted(db, asked, sought, wanted), _COMPARED))
    numbers = ", ".join(map(str, stands))
    found: list[Near] = []
    for wording, itself, size, packed in db.execute(f"{_WORDINGS} ({numbers})"):
        if compared.at_most(size) < NONE_BELOW:
            continue
        text = unpacked(packed)
        likeness = compared.to(words_of(text))
        if likeness >= NONE_BELOW:
            found.append(Near(wording, itself, likeness, text, stands[wording]))
    return found


def in_order(found: Iterable[Near], asked: Asked) -> list[Near]:
    """The order in which they are shown."""
    found = list(found)
    itself = key(asked.text)
    before = [each for each in found if each.standing.titled and each.likeness >= PREDECESSOR]
    first = max(before, key=lambda each: (each.standing.titled, each.likeness), default=None)

    def rank(each: Near) -> tuple[bool, bool, int, bool, str, float]:
        band = round(each.likeness / _BAND)
        stands = each.standing
        return (
            each is first, each.key == itself, band, stands.organ, stands.date, each.likeness
        )  # fmt: skip

    return sorted(found, key=rank, reverse=True)


def _wanted(
    db: sqlite3.Connection, asked: Asked, sought: Sequence[str], wanted: Wanted
) -> Iterator[tuple[int, Standing]]:
    """The text itself, and candidates, as far as they stand in places that are wanted."""
    itself = db.execute("SELECT id FROM wording WHERE key = ?", (key(asked.text),)).fetchall()
    rest = (wording for wording in candidates(db, sought) if (wording,) not in itself)
    asked_for = (asked.title, asked.organ)
    yield from standing(db, [wording for (wording,) in itself], wanted, asked_for).items()
    while chunk := list(islice(rest, _ASKED_AT_ONCE)):
        found = standing(db, chunk, wanted, asked_for)
        yield from ((wording, found[wording]) for wording in chunk if wording in found)


def spans(agreed: str, text: str) -> tuple[Span, ...]:
    """From the agreed words to those of a text."""
    from drafting.redline.word_diff import words as changed

    return changed(plain(agreed), plain(text))
