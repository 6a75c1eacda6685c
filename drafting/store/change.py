"""One change on its way into the record, as values."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.records import Record

if TYPE_CHECKING:
    from datetime import datetime

    from drafting.amendments.negotiation import Negotiation
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.store.checklist.items import Found
    from drafting.store.plumbing.repository import Head
    from drafting.store.plumbing.trees import Changes
    from drafting.store.records import Trailers


NOBODY = "Merge"
"""The author of what is the same whoever makes it."""


class Made(NamedTuple):
    """A text after a change, and what the record will say about it."""

    text: Resolution
    message: str
    trailers: Trailers = ()
    merged: bool = False
    notes: tuple[str, ...] = ()
    files: Changes = {}  # noqa: RUF012 (never changed)
    """What changes in the folder of the resolution besides its text."""
    found: tuple[Found, ...] = ()
    """What a person is to look at after it."""


class Settlement(NamedTuple):
    """What is decided in a negotiation, and what it makes of the text, as one act."""

    negotiation: Negotiation
    edit: Edit | None = None
    message: str = ""
    """Its sentence; empty for the one under which it is recorded anyway."""
    trailers: Trailers = ()
    """What the record says of it besides."""
    found: tuple[Found, ...] = ()
    """What a person is to look at afterwards."""


Decide = Callable[["Negotiation", "Resolution"], Settlement]
"""Decides on the negotiation and the text of a state."""


class SettlingAct(NamedTuple):
    """What is decided on one resolution, and who records it."""

    handle: str
    decide: Decide
    record: Record


class Meeting(NamedTuple):
    """Two states that went apart, in an order that depends on them alone."""

    first: Head
    second: Head
    when: datetime
    """The later of their moments."""

    @property
    def record(self) -> Record:
        """Nobody in particular makes one of two: whoever does, it is the same change."""
        return Record(NOBODY, "", self.when)


class Change(NamedTuple):
    """What to change in the tree of the session, and what to say about it.

    Of a meeting, the tree of the first state is changed.
    """

    files: Changes
    message: str
    trailers: Trailers = ()
    meeting: Meeting | None = None
    """The two states that it makes one; else it follows the latest state alone."""

    def said_by(self, record: Record) -> Record:
        """Who makes it and when, with what it says of itself."""
        by = self.meeting.record if self.meeting else record
        return by._replace(message=self.message, trailers=self.trailers)
