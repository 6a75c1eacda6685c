"""A table for comments that somebody filled in and sent back, row by row."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.dataclasses import dataclass, field
from drafting.formats.errors import FormatError

UNTRACKED = ""
"""The author of what was written without tracked changes."""


class NoTableError(FormatError):
    """A file that holds no table of that kind."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} holds no table with a column “Text” between those of the paragraphs and of "
            "the comments: is it a table for comments, as a Word file?"
        )


@dataclass(frozen=True, slots=True)
class ReceivedComment:
    """One paragraph beside a text."""

    text: str
    """Inline markup."""
    author: str = UNTRACKED
    """Who typed it with tracked changes, or put it into the margin."""
    column: str = ""
    """The head of its column; "margin" of the page."""


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """One row."""

    unit: str
    """The identity that our own writer left in it, if it did."""
    label: str
    words: Mapping[str, tuple[str, ...]]
    """The paragraphs of the text column, inline markup: without tracked changes, and by author
    with those of that author alone; of authors that changed something in it, and no others."""
    accepted: tuple[str, ...]
    """The same with all tracked changes."""
    comments: tuple[ReceivedComment, ...] = ()
    tracked: str = ""
    """Who brought the row in, or took it out, as a tracked change."""
    is_new: bool = False
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class ReceivedTable:
    """What a file holds."""

    lines: tuple[str, ...]
    """The paragraphs around the table, plain words."""
    rows: tuple[ReceivedRow, ...]
    notes: Mapping[str, str] = field(default_factory=dict)
    """The footnotes, inline markup, by what the words refer to them by: the identity that our own
    writer left, where it did."""
