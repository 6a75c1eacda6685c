"""Where a session is shared: another repository, with the refs and the objects that it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

from drafting.store.names import MAIN, draft_named

if TYPE_CHECKING:
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


def is_shared(ref: str) -> bool:
    """Whether a ref is one of those that are shared: the record, or a draft."""
    return ref == MAIN or draft_named(ref) is not None
