"""What is known of any document: its kind, who made it, and what would leave with it."""

from __future__ import annotations

from drafting.dataclasses import dataclass
from drafting.named_tuples import NamedTuple


class Trace(NamedTuple):
    """Something in a file beside its visible words."""

    what: str
    """As a person calls it: "last modified by", "hidden"."""
    found: str
    """What it says."""
    part: str = ""
    """The part of the file that holds it."""


class ChangesBy(NamedTuple):
    """The tracked changes of one author."""

    author: str
    """Empty where the file names nobody."""
    insertions: int
    deletions: int
    others: int
    """Moves count as an insertion and a deletion; these are of looks and of tables."""


class CommentsBy(NamedTuple):
    """The comments of one author."""

    author: str
    initials: str
    comments: int


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What a look at one file found."""

    file: str
    kind: str
    """What its bytes say it is."""
    size: int
    producer: str = ""
    """The program that wrote it, as the file says."""
    reading: str = ""
    """What can be read of it, or why nothing can."""
    is_readable: bool = False
    active: tuple[Trace, ...] = ()
    """What it could run or fetch."""
    links: int = 0
    """Addresses that open a page once a person follows them."""
    changes: tuple[ChangesBy, ...] = ()
    comments: tuple[CommentsBy, ...] = ()
    hidden: tuple[Trace, ...] = ()
    """Words that nobody sees."""
    metadata: tuple[Trace, ...] = ()
    """What would leave with it, beside its words."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing would leave with it but its visible words."""
        beside = (self.active, self.changes, self.comments, self.hidden, self.metadata)
        return not any(beside)
