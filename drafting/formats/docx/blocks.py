"""A document as blocks: what the layout writer prints and the proof compares.

A clean text and a redline are the same thing here: in a clean text every sign is
"=". A block is one Word paragraph; its revision marks say what becomes of it
when all changes are accepted or rejected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from drafting.model.inline import Run, runs
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
    CONTINUATION = "continuation"
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


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the document, or one table.

    `number` is what is typed before the text ("3.", "(b)"), itself with signs: a
    renumbering is a tracked change of typed text. `mark` is the sign of the
    paragraph mark: "+" for a paragraph brought in, "-" for one taken out. As in
    Word, it is the mark at the end of the paragraph: where two paragraphs become
    one, the first keeps its words and its mark is "-".

    `move` names a pair of blocks that one move links, or is empty. Where it is set
    and `mark` is "-", pieces signed "-" are printed as moved from here; where
    `mark` is "+", pieces signed "=" are printed as moved to here, and "+" and "-"
    as changes made inside the moved words.
    """

    role: Role
    pieces: Pieces
    number: Pieces = ()
    depth: int = 0
    """Degree of a subparagraph from 1, level of a heading; 0 for everything else."""
    mark: Sign = "="
    move: str = ""
    unit: str = ""
    """Identity of the unit printed here, if it is one."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote with signs; its number comes from the references of either side."""

    id: str
    pieces: Pieces
    mark: str = ""
    """A mark of its own (`*`), or empty where notes are numbered."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything that one Word file shows, clean or with signs."""

    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...] = ()
    masthead: Mapping[str, Pieces] = field(default_factory=dict)
    """What stands in the masthead table and the running headers, by the names of
    `Masthead`: organ, symbol, distribution, date, original; and "running-title"."""
    language: str = "en"


def pieces_of(text: str, sign: Sign = "=") -> Pieces:
    """Inline markup as pieces of one sign."""
    return tuple(Piece(sign, run) for run in runs(text))


def old_side(pieces: Iterable[Piece]) -> Pieces:
    """What is read when all changes are rejected."""
    return tuple(piece for piece in pieces if piece.sign != "+")


def new_side(pieces: Iterable[Piece]) -> Pieces:
    """What is read when all changes are accepted."""
    return tuple(piece for piece in pieces if piece.sign != "-")
