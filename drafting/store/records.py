"""The values that a store takes and gives."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

Trailers = tuple[tuple[str, str], ...]
"""Named facts at the end of a commit message: `(("Unit", "k3m9"), …)`."""

UNIT = "Unit"
"""A unit that the change is about."""
ROUND = "Round"
"""The reading or informal meeting in which it was made."""
PROPOSAL = "Proposal"
"""The proposal that it carries out."""
PROPOSED_BY = "Proposed-By"
"""One of several delegations that put together what the change carries out."""
ACCEPTED_BY = "Accepted-By"
"""Who put a change of somebody else into the record, and may take it back."""
ACT = "Act"
"""What several changes in a row have in common that are one act, taken back and redone as one."""
UNDO_OF = "Undo-Of"
"""The change that this one takes back."""
REDO_OF = "Redo-Of"
"""The change that this one makes again."""
MERGED = "Merged"
"""What became of a change that met other words than those it was made on."""
MEETS = "Meets"
"""The other one of two states that went apart, which the change makes one."""
MENDED = "Mended"
"""What was decided where plain git or a hand had left the text in disorder."""
PRECEDENT = "Precedent"
"""Where agreed language that the change brings in stands: "A/RES/79/183 OP12"."""
PRECEDENT_FINGERPRINT = "Precedent-Fingerprint"
"""By which that wording is known again."""
CHECKED = "Checked"
"""The number of an item of the checklist that was ticked off, or is to be checked again."""
ADDED = "Added"
"""The resolution that the change brought in."""
REMOVED = "Removed"
"""The resolution that the change took out."""
RENAMED = "Renamed"
"""The handle that the resolution had before the change."""
ARCHIVED = "Archived"
"""The resolution that the change put away."""
RESTORED = "Restored"
"""The resolution that the change brought back."""
FOLLOWS = "Follows"
"""The draft that was the latest one when this one was made."""

FORMAT = 1
"""Version of the store's layout that this program reads and writes."""


class SessionInfo(NamedTuple):
    """Which session a store holds."""

    key: str
    """Short name of the session: "ccpcj-26"."""
    title: str
    body: str
    """Key of the organ or committee among the templates."""
    session: str = ""
    """"Twenty-sixth session"."""
    place: str = ""
    dates: str = ""
    format: int = FORMAT


class Record(NamedTuple):
    """Who makes a change, when, and what is said about it."""

    author: str
    email: str
    when: datetime
    message: str = ""
    """One plain sentence; undo and redo find their own."""
    trailers: Trailers = ()
    key: str = ""
    """File of the SSH key that the change is signed with; empty for none."""

    def with_trailers(self, trailers: Trailers) -> Record:
        """The same with more said at its end."""
        return self._replace(trailers=(*self.trailers, *trailers))


class Committed(NamedTuple):
    """What became of a change: the state it made, and the text of that state."""

    id: str
    text: Resolution
    merged: bool = False
    """Whether the text had moved on, so that the change was made on other words."""
    notes: tuple[str, ...] = ()
    """One sentence for each thing about the merge that a person should look at."""
    message: str = ""
    """The sentence under which the change was recorded."""


class Base(NamedTuple):
    """The issued document that a text starts from."""

    name: str
    """Name of the file as it came."""
    content: bytes
    """The file, to the byte."""
    text: Resolution
    """What was read from it; its units have the identities of the working text."""
    facts: Mapping[str, Any]
    """What else is known of it: strings, numbers, lists of numbers, and tables of these."""


class Draft(NamedTuple):
    """A named, frozen state of a resolution."""

    label: str
    when: datetime
    author: str
    message: str
    state: str
    """The commit that it froze."""
    follows: str = ""
    """Label of the draft that was the latest one before it."""

    @classmethod
    def bare(cls, label: str, state: str) -> Draft:
        """A draft that another program made without saying who and when."""
        return cls(label, datetime.fromtimestamp(0, UTC), "", "", state)


class Entry(NamedTuple):
    """One recorded change."""

    id: str
    author: str
    email: str
    when: datetime
    message: str
    trailers: Trailers = ()

    def all(self, name: str) -> tuple[str, ...]:
        """The values of every trailer of that name."""
        return tuple(value for key, value in self.trailers if key == name)

    def first(self, name: str) -> str:
        """The value of the first trailer of that name, or nothing."""
        return next(iter(self.all(name)), "")


class Wording(NamedTuple):
    """What one unit said from one change on; `text` is None where it was taken out."""

    entry: Entry
    text: str | None


class Summary(NamedTuple):
    """One resolution at a glance."""

    handle: str
    title: str
    symbol: str
    preambular: int
    operative: int
    draft: str
    """Label of its latest draft, empty before the first."""
    changes: int
    """Changes of the text since that draft, or since the beginning."""
    last: Entry
    """The latest change."""
    stages: Mapping[str, int]
    """How many paragraphs stand at each stage of agreement; empty before any negotiation."""
    status: str = ""
    """What became of it: "adopted by consensus"; empty while nothing did."""
    to_check: int = 0
    """How many items of its checklist are not ticked off."""
