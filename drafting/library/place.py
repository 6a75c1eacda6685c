"""Where a wording stands."""

from __future__ import annotations

from drafting.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One adopted text or draft, whatever its languages and formats; known by its symbol."""

    symbol: str
    """"A/RES/75/253 A": the letter belongs to it."""
    organ: str = ""
    """Who adopted it, by its English name where that is known."""
    session: str = ""
    """As symbols have it: "77", "ES-11", "2024"."""
    date: str = ""
    """Day of adoption as ISO 8601 has it, of a draft that of its issue; empty if not known."""
    title: str = ""
    vote: str = ""
    """"adopted without a vote", "adopted by a recorded vote of 162 to 7, with 6 abstentions";
    empty if not known."""
    adopted: bool = True
    """Whether it is agreed language, and no draft."""


@dataclass(frozen=True, slots=True)
class Place:
    """One paragraph of one edition of a document."""

    document: Document
    label: str
    """"OP12", "PP3"; "title"."""
    part: str
    """One of `PARTS` of `drafting.model.resolution`, or "title"."""
    language: str = ""
    library: str = ""
    """Name of the library that says so."""
    notes: tuple[tuple[int, str], ...] = ()
    """Footnotes: how many letters stand before each, spaces not counted, and its inline markup."""
