"""Where a session is shared: another repository, with the refs and the objects that it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from drafting.named_tuples import NamedTuple
from drafting.store.names import MAIN, PRIVATE, draft_named, is_private
from drafting.store.sharing.errors import PrivatePlaceError, SharedPlaceError

if TYPE_CHECKING:
    from drafting.store.plumbing.references import References
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.quarantine import Quarantine


class Update(NamedTuple):
    """A ref to move."""

    ref: str
    new: str
    old: str
    """What it must name for that; forty zeros where it must not exist."""


class Remote(Protocol):
    """Another repository that holds, or may come to hold, the same session."""

    @property
    def address(self) -> str:
        """How a person names it."""

    def prepare(self) -> None:
        """Make it ready to be shared through, where it has to be made. Raises RemoteError."""

    def refs(self) -> Mapping[str, str]:
        """The record and the drafts that it has; nothing for one that is still empty.

        Raises RemoteError.
        """

    def fetch(self, states: Iterable[str], into: Quarantine, progress: Progress) -> None:
        """Bring the objects of these states. Raises RemoteError."""

    def push(self, updates: Iterable[Update], progress: Progress) -> bool:
        """Bring it what these refs need and move them; False if somebody else was faster.

        Raises RemoteError, or ReadOnlyRemoteError where this person may only read.
        """

    def close(self) -> None:
        """Let go of it."""


class Layer(NamedTuple):
    """What is exchanged through a remote: the record with its drafts, or private notes."""

    branch: str

    def holds(self, ref: str) -> bool:
        """Whether a ref is one of its own."""
        return ref == self.branch or (self.branch == MAIN and draft_named(ref) is not None)

    def refs_in(self, references: References) -> dict[str, str]:
        """Its refs in a repository."""
        branch = references.read(self.branch)
        drafts = references.drafts() if self.branch == MAIN else {}
        return drafts | ({self.branch: branch} if branch else {})

    def chosen(self, address: str, refs: Mapping[str, str]) -> dict[str, str]:
        """Its refs among those of a remote.

        A place is for the record or for private notes, never for both: whoever reads there would
        read both. Raises PrivatePlaceError or SharedPlaceError.
        """
        if self.branch == MAIN and any(map(is_private, refs)):
            raise PrivatePlaceError(address)
        if self.branch != MAIN and any(map(RECORD.holds, refs)):
            raise SharedPlaceError(address)
        return {ref: name for ref, name in refs.items() if self.holds(ref)}


RECORD = Layer(MAIN)
PRIVATE_NOTES = Layer(PRIVATE)
PATTERNS = (MAIN, "refs/tags/*", "refs/private/*")
"""Which refs a host is asked for."""
