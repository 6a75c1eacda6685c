"""What the rules read: passages with a role, and the bodies they belong to."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from drafting.editorial.cited_documents import NOTHING_KNOWN, KnownResolutions
from drafting.editorial.texts import Text, text_of
from drafting.lexicon.resolution_symbols import is_open
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Kind


class Role(StrEnum):
    """What a passage is to the rules."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUBPARAGRAPH = "subparagraph"
    CONTINUATION = "continuation"
    HEADING = "heading"
    INSTRUMENT = "instrument"
    """A paragraph of an annex, or of a declaration or the like inside the text."""
    TABLE = "table"
    TITLE = "title"
    ENACTING = "enacting"
    CHAPEAU = "chapeau"
    NOTE = "note"
    SPONSORS = "sponsors"
    MASTHEAD = "masthead"


class Passage(NamedTuple):
    """One inline text at its place."""

    place: str
    """Identity of the unit or the note, or the name of a single value."""
    label: str
    role: Role
    markup: str
    kind: Kind | None = None
    printed: str = ""
    """The number that is printed before it."""
    own_number: str = ""
    """The number that the text gives itself, where it is not the one in turn."""
    depth: int = 0
    """0 in a part, 1 for (a), 2 for (i)."""
    leads: bool = False
    """Whether subparagraphs or a whole resolution follow under it."""
    parent: str = ""
    goes_on: bool = False
    """Whether a quotation goes on in it that a passage before has opened."""

    @property
    def text(self) -> Text:
        """Its words."""
        return text_of(self.markup)

    @property
    def words(self) -> str:
        """Its words without markup."""
        return text_of(self.markup).words


class Body(NamedTuple):
    """One enacting line with what follows it: a resolution may have others nested in it."""

    enacting: Passage | None
    preamble: tuple[Passage, ...]
    """Preambular passages with their subparagraphs."""
    operative: tuple[Passage, ...]
    """Operative passages with their subparagraphs and headings."""


class Document(NamedTuple):
    """A resolution with its passages in reading order."""

    resolution: Resolution
    passages: tuple[Passage, ...]
    bodies: tuple[Body, ...]
    notes: tuple[Passage, ...]
    draft: str = ""
    """Name of the draft that the text is, as far as that is known."""
    known: KnownResolutions = NOTHING_KNOWN
    """Where the resolutions that it cites can be looked up."""

    def speakers(self) -> dict[str, str]:
        """The organ that speaks in each passage of a nested resolution, by its enacting words."""
        return {
            passage.place: body.enacting.words.strip(" ,:")
            for body in self.bodies[1:]
            if body.enacting
            for passage in (*body.preamble, *body.operative)
        }

    @property
    def is_decision(self) -> bool:
        """Whether it is a decision or no kind of text: those have another form."""
        kind = self.resolution.kind.casefold()
        return "decision" in kind or not kind

    @property
    def is_tabled(self) -> bool:
        """Whether it has a symbol or a number: what is issued has left the room."""
        masthead = self.resolution.masthead
        number = masthead.number.strip()
        return bool(masthead.symbol.strip() or (number and not is_open(number)))

    @property
    def is_amendment(self) -> bool:
        """Whether it amends another text instead of being one."""
        return "amendment" in self.resolution.kind.casefold()

    @property
    def is_draft(self) -> bool:
        """Whether it is still to be adopted."""
        return "draft" in self.resolution.kind.casefold()
