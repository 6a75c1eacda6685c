"""What a Word file that came back holds besides its text: tracked changes and comments."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass, field
from drafting.model.resolution import Resolution

UNNAMED = ""
"""The author of what carries no name."""


class What(StrEnum):
    """What a tracked change does; the value is what is said of it."""

    INSERTED = "brought in"
    DELETED = "taken out"
    MOVED_HERE = "moved here"
    MOVED_AWAY = "moved away"
    PARAGRAPH_INSERTED = "paragraph begun"
    PARAGRAPH_DELETED = "paragraph ended"
    ROW_INSERTED = "row brought in"
    ROW_DELETED = "row taken out"
    CELL_INSERTED = "cell brought in"
    CELL_DELETED = "cell taken out"
    LOOK = "look changed"


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """One tracked change, as it stands in the file."""

    number: int
    """Counted from 0 over all tracked changes of the file."""
    author: str
    when: datetime | None
    """By the clock on the author's wall; None where the file does not say it."""
    what: What
    unit: str
    """Identity of the paragraph or note that it stands in; empty outside the text."""
    text: str = ""
    """The words it is about, without look."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment in the margin, with what was answered to it."""

    author: str
    when: datetime | None
    text: str
    anchor: str = ""
    """The words that it stands at, those taken out by a tracked change among them."""
    unit: str = ""
    """Identity of the paragraph that it stands in."""
    resolved: bool = False
    replies: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """The text without and with the changes of one author.

    Where the author changed words that somebody else brought in, `before` has those too:
    then `rests_on` names who brought them in.
    """

    author: str
    before: Resolution
    after: Resolution
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """A Word file that was read with all that is tracked in it.

    One paragraph has one identity in all its texts: that which the file carries, else one
    that follows from the file and the paragraph alone.
    """

    original: Resolution
    """The text with all tracked changes rejected."""
    accepted: Resolution
    """The text with all of them accepted."""
    proposed: tuple[Proposed, ...] = ()
    """By author, in the order in which they first appear."""
    changes: tuple[TrackedChange, ...] = ()
    comments: tuple[Comment, ...] = ()
    carried: frozenset[str] = field(default_factory=frozenset)
    """The identities of units and notes that stood in the file itself."""
    named: frozenset[str] = field(default_factory=frozenset)
    """Those, and the ones that were given to the other paragraphs and notes of the file."""
    remarks: tuple[str, ...] = ()
    """On the reading of the file."""

    def looks(self, author: str) -> int:
        """How many changes of formatting alone an author made."""
        return sum(change.what is What.LOOK for change in self.changes if change.author == author)
