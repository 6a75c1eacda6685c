"""Places of agreed language in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from drafting.lexicon.months import date_in

if TYPE_CHECKING:
    from drafting.library.place import Document, Place


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
