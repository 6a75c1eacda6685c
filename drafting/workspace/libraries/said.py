"""Places of agreed language in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from drafting.lexicon.months import date_in

if TYPE_CHECKING:
    from drafting.library.place import Document, Place
    from drafting.library.precedent import Precedent


def day_said(day: str) -> str:
    """“16 December 2021” for a day as ISO 8601 has it; nothing for what is none."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return ""
    return date_in("en", found.day, found.month, found.year)


def document_said(document: Document) -> str:
    """“A/RES/76/134, 16 December 2021, adopted without a vote”."""
    return ", ".join(filter(None, (document.symbol, day_said(document.date), document.vote)))


def place_said(place: Place) -> str:
    """“A/RES/76/134, OP12, 16 December 2021, adopted without a vote”."""
    document = place.document
    said = (document.symbol, place.label, day_said(document.date), document.vote)
    return ", ".join(filter(None, said))


def places_said(places: Sequence[Place]) -> str:
    """“14 times, latest A/RES/80/155 OP12, 15 December 2025, adopted without a vote”.

    `places` are those of one wording, the latest adopted one first.
    """
    latest = places[0]
    document = latest.document
    said = (
        f"{document.symbol} {latest.label}",
        day_said(document.date),
        document.vote if document.adopted else "a draft",
    )
    where = ", ".join(filter(None, said))
    times = len({place.document.symbol for place in places if place.document.adopted})
    return f"{times:,} times, latest {where}" if times > 1 else where


def likeness_said(precedent: Precedent) -> str:
    """“96 %”, “=” for the text itself; never a hundred per cent for another one."""
    if precedent.is_same:
        return "="
    return f"{min(99, round(100 * precedent.likeness))} %"
