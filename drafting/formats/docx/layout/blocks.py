"""A document as blocks: what the layout writer prints and the proof compares.

A clean text and a redline are the same thing here: in a clean text every sign is
"=". A block is one Word paragraph; its revision marks say what becomes of it
when all changes are accepted or rejected.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.markup.authorship import Revision
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Sign


class Role(StrEnum):
    """What a block is on the page; a layout maps each role to a Word style."""

    SESSION = "session"
    COMMITTEE = "committee"
    PLACE = "place"
    AGENDA_ITEM = "agenda-item"
    AGENDA_TITLE = "agenda-title"
    OTHER = "other"
    NUMBER = "number"
    ADOPTION = "adoption"
    REPORT = "report"
    SPONSORS = "sponsors"
    CHAPEAU = "chapeau"
    TITLE = "title"
    ENACTING = "enacting"
    TEXT = "text"
    NUMBERED = "numbered"
    CONTINUATION = "continuation"
    HEADING = "heading"
    SECTION = "section"
    ANNEX = "annex"
    ANNEX_TITLE = "annex-title"
    TABLE = "table"
    CLOSING = "closing"


Look = tuple[Role, int, int]
"""Role, depth and inset."""


class Piece(NamedTuple):
    """A run of text or one footnote reference, with its sign."""

    sign: Sign
    run: Run
    edited: bool = False
    """Inside a moved block: whether the words are new, rather than moved."""
    by: Revision | None = None
    """Who brought the words in or took them out; None for the author of the file."""


class Block(NamedTuple):
    """One paragraph of the document.

    `number` is what is typed before the text ("3.", "(b)"), itself with signs: a
    renumbering is a tracked change of typed text. `mark` is the sign of the
    paragraph mark at its end: "+" for a paragraph brought in, "-" for one taken
    out. `start` is the sign of all that only opens a paragraph (the tab before the
    number or the text): "+" where a paragraph begins here in the new text alone
    (the second half of a split), "-" where it does in the old text alone (the
    second half of a join). The tab after the number has the signs of the number.

    `move` names a pair of places that one move links, or is empty: a block with a
    `mark` of "-" is where it left, one of "+" where it arrived. Neighbouring blocks
    of one name and mark share one range. All pieces are "-" at the source and "+" at
    the destination, where those for which `Piece.edited` is set did not move but are new.
    """

    role: Role
    pieces: tuple[Piece, ...]
    number: tuple[Piece, ...] = ()
    depth: int = 0
    """Degree of a subparagraph or level of a heading, from 1; 2 for the title of the agenda item
    of an adopted text; 0 for everything else."""
    mark: Sign = "="
    start: Sign = "="
    move: str = ""
    unit: str = ""
    """Identity of the unit printed here, if it is one."""
    inset: int = 0
    """In how many nested resolutions this stands."""
    was: Look | None = None
    """What it was in the old text, where the paragraph stays and looks otherwise."""
    by: Revision | None = None
    """Who brought the paragraph mark in or took it out, or gave a paragraph that stays
    another look; None for the author of the file."""
    taken: Revision | None = None
    """Who takes out again what another brings in: such a block is of neither text."""

    @property
    def look(self) -> Look:
        """All that a layout sets the paragraph by."""
        return self.role, self.depth, self.inset


class PrintedNote(NamedTuple):
    """A footnote as printed: what `Run.note` of a piece names by `key`.

    The first piece that refers to a key carries the footnote, every later one is a
    cross-reference to it. In a clean text the key is the identity of the note. In a
    redline a note that stands elsewhere afterwards is printed twice, under two keys:
    Word cannot keep one footnote in two places.
    """

    key: str
    pieces: tuple[Piece, ...]
    mark: str = ""
    """`*` or `**` for a note that is not numbered."""
    note: str = ""
    """Identity of the note in the model."""
    uncited: bool = False
    """Whether nothing in the text refers to it, but what keeps it in the file."""


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything that one file prints, each word with its sign.

    `masthead` holds the values printed in the headers and the first page's table by
    name of the field of `Masthead`; all else is in `blocks`, in order.
    """

    blocks: tuple[Block, ...]
    notes: tuple[PrintedNote, ...] = ()
    masthead: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)
    language: str = "en"
