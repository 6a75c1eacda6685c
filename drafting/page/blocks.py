"""What a page is made of: one block for each paragraph that is printed."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from drafting.model.inline import Run, runs
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_BAR = regex(r"(?<!\\)\|")
MASTHEAD_LINES = ("session", "committee", "place", "agenda-item", "agenda-title", "other")
"""Lines between the masthead table and the text; each body gives their order."""


class Role(StrEnum):
    """What a block is on the page."""

    SYMBOL = "symbol"
    ORGAN = "organ"
    DISTRIBUTION = "distribution"
    DATE = "date"
    EDITION = "edition"
    """The language of a translation, above that of its original."""
    ORIGINAL = "original"
    SESSION = "session"
    COMMITTEE = "committee"
    PLACE = "place"
    AGENDA_ITEM = "agenda-item"
    AGENDA_TITLE = "agenda-title"
    OTHER = "other"
    NUMBER = "number"
    """The number of a resolution on a line of its own, where it takes the place of a title."""
    ADOPTION = "adoption"
    REPORT = "report"
    SPONSORS = "sponsors"
    CHAPEAU = "chapeau"
    TITLE = "title"
    ENACTING = "enacting"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUBPARAGRAPH = "subparagraph"
    CONTINUATION = "continuation"
    NUMBERED = "numbered"
    PARAGRAPH = "paragraph"
    RESOLUTION = "resolution"
    HEADING = "heading"
    SECTION = "section"
    """A heading under a numeral that stands on a line of its own."""
    ANNEX = "annex"
    """The word "Annex" and its numeral; the title follows as a block of its own."""
    ANNEX_TITLE = "annex-title"
    NESTED_TITLE = "nested-title"
    """The title of a resolution that stands within another one."""
    TABLE = "table"
    CLOSING = "closing"
    NOTE = "note"
    PAPER_TITLE = "paper-title"
    """What stands above the text of a working paper: its title, facts, key, delegations."""
    FACT = "fact"
    KEY = "key"
    DELEGATIONS = "delegations"
    LIST_TITLE = "list-title"
    """What stands behind the text of a working paper: the list of what was proposed."""
    LISTED = "listed"


CELLS = frozenset(
    (Role.SYMBOL, Role.ORGAN, Role.DISTRIBUTION, Role.DATE, Role.EDITION, Role.ORIGINAL)
)
"""What stands in the table at the head of the first page."""
LINES = frozenset(
    (Role.SESSION, Role.COMMITTEE, Role.PLACE, Role.AGENDA_ITEM, Role.AGENDA_TITLE, Role.OTHER)
)
"""What stands between that table and the text, in the order of the body."""
HEAD = CELLS | LINES | {Role.NUMBER, Role.ADOPTION, Role.REPORT}
"""All that says what document this is, above the text and whoever tables it."""
PAPER_HEAD = (Role.PAPER_TITLE, Role.FACT, Role.KEY, Role.DELEGATIONS)
"""What stands above the text of a working paper, in this order."""
PAPER_LIST = (Role.LIST_TITLE, Role.LISTED)
"""What stands behind it."""
HEADINGS = frozenset(
    (Role.HEADING, Role.SECTION, Role.ANNEX, Role.ANNEX_TITLE, Role.NESTED_TITLE, Role.TITLE)
)


class Block(NamedTuple):
    """One paragraph of the page, or one table."""

    role: Role
    text: str = ""
    """Inline markup; of a table one row a line, cells between bars."""
    number: str = ""
    """As printed before the text: "3.", "(b)", "II", "Annex I", "72/146.", the mark of a note."""
    source: str = ""
    """Identity of the unit or note that is printed here; empty for a single value."""
    depth: int = 0
    """How deep the unit stands in its part."""
    degree: int = 0
    """Degree of a subparagraph or level of a heading, from 1; of other text beneath
    subparagraphs the degree of those it stands under."""
    inset: int = 0
    """In how many nested resolutions this stands."""
    language: str = "en"

    @property
    def runs(self) -> tuple[Run, ...]:
        """The text with its look and its references to notes."""
        return runs(self.text)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells of a table, row by row, as inline markup."""
        return tuple(map(_cells, self.text.split("\n")))


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a row; a bar after a backslash is no border."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(inner))


class BodyFacts(NamedTuple):
    """What the organ or committee that a text is printed for has a say in."""

    masthead: tuple[str, ...] = MASTHEAD_LINES
    """The order of the lines of the masthead."""
    has_number_line: bool = False
    """Whether the number of what it adopts stands on a line of its own, not before a title."""


ANY_BODY = BodyFacts()


def note_marks(blocks: Iterable[Block]) -> dict[str, str]:
    """The printed mark of each note of a page, by its identity."""
    return {block.source: block.number for block in blocks if block.role is Role.NOTE}
