"""A document as blocks: what the layout writer prints and the proof compares.

A clean text and a redline are the same thing here: in a clean text every sign is
"=". A block is one Word paragraph; its revision marks say what becomes of it
when all changes are accepted or rejected.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafting.model.inline import Run
from drafting.redline.script import Sign


class Role(StrEnum):
    """What a block is on the page; a layout maps each role to a Word style."""

    SESSION = "session"
    COMMITTEE = "committee"
    PLACE = "place"
    AGENDA_ITEM = "agenda-item"
    AGENDA_TITLE = "agenda-title"
    OTHER = "other"
    ADOPTION = "adoption"
    REPORT = "report"
    SPONSORS = "sponsors"
    CHAPEAU = "chapeau"
    TITLE = "title"
    ENACTING = "enacting"
    TEXT = "text"
    HEADING = "heading"
    SECTION = "section"
    ANNEX = "annex"
    ANNEX_TITLE = "annex-title"
    TABLE = "table"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text or one footnote reference, with its sign."""

    sign: Sign
    run: Run


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the document.

    `number` is what is typed before the text ("3.", "(b)"), itself with signs: a
    renumbering is a tracked change of typed text. `mark` is the sign of the
    paragraph mark: "+" for a paragraph brought in, "-" for one taken out. `move`
    names a pair of blocks that one move links, or is empty.
    """

    role: Role
    pieces: tuple[Piece, ...]
    number: tuple[Piece, ...] = ()
    depth: int = 0
    mark: Sign = "="
    move: str = ""
    unit: str = ""
    """Identity of the unit printed here, if it is one."""
