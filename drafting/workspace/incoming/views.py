"""What a file that came back shows of itself: values for screens and lists."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass, field
from drafting.model.edits import Edit
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.script import Change as Row
from drafting.redline.script import Operation

UNKNOWN = "Unknown"
"""Who a change is recorded under that carries no name."""
UNTRACKED = "untracked"
"""What people call the author of what was not tracked."""


class How(StrEnum):
    """By what the paragraph of a change was found."""

    IDENTITY = "identity"
    """The file carries the identity of the paragraph, unseen."""
    CONTENT = "content"
    """The words are alike."""
    NOWHERE = "not found"


class Found(NamedTuple):
    """By what a paragraph was found, and how sure that is, in percent."""

    how: How
    percent: int = 100

    def __str__(self) -> str:
        if self.how is How.CONTENT:
            return f"by content, {self.percent} %"
        return "by identity" if self.how is How.IDENTITY else "not found"


class Fate(StrEnum):
    """How a change meets the text of today; the value is what is said of it."""

    READY = "applies"
    CONFLICT = "conflicts"
    MADE = "already in the text"
    WAITS = "waits for another change"
    LOST = "paragraph not found"


@dataclass(frozen=True, slots=True)
class Reply:
    """One comment or one answer in the margin."""

    author: str
    when: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its answers, at a paragraph."""

    unit: str
    """Identity of the paragraph; empty where it stands at none."""
    label: str
    anchor: str
    """The words that it stands at."""
    said: tuple[Reply, ...]
    """The comment, and what was answered."""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What one author did to one paragraph, or to one note or single value."""

    number: int
    """What people call it: counted from 1 over all changes of the file."""
    author: str
    """Empty for nobody's name."""
    tracked: bool
    """Whether Word tracked it; if not, nobody knows who made it."""
    unit: str
    """Identity of the paragraph; empty for a single value."""
    label: str
    """"OP3", "note 2", "title"; for a new paragraph the label that it will have."""
    operation: Operation
    rows: tuple[Row, ...]
    """What is struck and brought in: the rows of a redline, that of the paragraph first."""
    found: Found
    fate: Fate
    mark: str
    """What it is known by in the record, once it is accepted."""
    edit: Edit = field(repr=False)
    before: Resolution = field(repr=False)
    """The text of the file without the change, under the identities of the session."""
    after: Resolution = field(repr=False)
    """And with it."""
    advice: str = ""
    """What to look at before accepting; empty where nothing is."""
    place: str = ""
    """Where a new or moved paragraph stands: "after OP3"."""
    when: datetime | None = None
    rests_on: tuple[int, ...] = ()
    """Numbers of the changes of others whose words it changes."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided on."""
        return self.fate is not Fate.MADE

    @property
    def is_of_note(self) -> bool:
        """Whether it is about a note alone, so that its unit only cites it."""
        return bool(self.rows) and self.rows[0].kind == "note"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of accepting changes: a sentence for each one made, and for each one refused."""

    made: tuple[str, ...]
    refused: tuple[str, ...]
    text: Resolution = field(repr=False)
    """The working text after it."""
    unit: str = ""
    """Where to stand now."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Which text a file was made from."""

    handle: str
    label: str
    """The draft; empty for a state of the working text."""
    when: datetime
    text: Resolution = field(repr=False)
    exact: bool
    """Whether the file without its tracked changes is that text to the word."""
    by: str
    """What the resolution was found by: "identity", "symbol", "content" or "name"."""
    since: tuple[str, ...] = ()
    """Labels of the paragraphs that the working text has changed since."""

    @property
    def name(self) -> str:
        """The text as people call it: "draft L.6/Rev.1"."""
        return (
            f"draft {self.label}"
            if self.label
            else f"the working text of {self.when.day} {self.when:%B}"
        )


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that came back, as it is to be reviewed."""

    file: str
    origin: Origin
    changes: tuple[Change, ...]
    comments: tuple[Comment, ...]
    looks: tuple[tuple[str, int], ...]
    """Authors, each with how many changes of look alone; those are left out."""
    remarks: tuple[str, ...]
    """On the reading of the file."""
    text: Resolution = field(repr=False)
    """The working text that the changes were held against."""
    accepted: Resolution = field(repr=False)
    """The file with all of them accepted, under the identities of the session."""
    doubt: str = ""
    """What speaks against the text that a person took the file for."""

    @property
    def open_changes(self) -> tuple[Change, ...]:
        """The changes that are still to be decided on."""
        return tuple(change for change in self.changes if change.is_open)

    @property
    def has_something(self) -> bool:
        """Whether there is anything to review."""
        return bool(self.open_changes or self.comments)

    def authors(self) -> tuple[str, ...]:
        """Who changed something, in the order of the list."""
        return tuple(dict.fromkeys(change.author for change in self.changes))
