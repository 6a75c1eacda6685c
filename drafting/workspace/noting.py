"""A store that notes what is recorded through it, so that it can be told when all else fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from drafting.store import Store

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.store.exemptions import Exemptions
    from drafting.store.records import Base, Committed, Draft, Record, SessionInfo
    from drafting.store.repository import Repository


class NotingStore(Store):
    """A session in git that knows the sentences of what was recorded since it was opened."""

    def __init__(self, repository: Repository, info: SessionInfo) -> None:
        super().__init__(repository, info)
        self.noted: list[str] = []

    @classmethod
    def create(cls, path: Path, info: SessionInfo, record: Record) -> Self:
        """Make a session where nothing is, and open it."""
        made = super().create(path, info, record)
        made.noted.append(f"The session {info.key} is begun.")
        return made

    def add(
        self, handle: str, resolution: Resolution, record: Record, base: Base | None = None
    ) -> Committed:
        """Bring a resolution into the session."""
        return self._note(super().add(handle, resolution, record, base), record)

    def remove(self, handle: str, record: Record) -> Committed:
        """Take a resolution out of the session."""
        return self._note(super().remove(handle, record), record)

    def commit(
        self, handle: str, edit: Edit, record: Record, base: Base | None = None
    ) -> Committed:
        """Make an edit of a resolution."""
        return self._note(super().commit(handle, edit, record, base), record)

    def negotiate(
        self,
        handle: str,
        change: Callable[[Negotiation], Negotiation],
        record: Record,
        edit: Edit | None = None,
    ) -> Committed:
        """Change what is on record of a negotiation."""
        return self._note(super().negotiate(handle, change, record, edit), record)

    def exempt(
        self, handle: str, change: Callable[[Exemptions], Exemptions], record: Record
    ) -> Committed:
        """Change what checks let pass."""
        return self._note(super().exempt(handle, change, record), record)

    def undo(self, handle: str, record: Record) -> Committed:
        """Take back the latest change of the author."""
        return self._note(super().undo(handle, record), record)

    def redo(self, handle: str, record: Record) -> Committed:
        """Make again what the author undid last."""
        return self._note(super().redo(handle, record), record)

    def make_draft(self, handle: str, label: str, record: Record) -> Draft:
        """Freeze the working text under a label."""
        draft = super().make_draft(handle, label, record)
        self.noted.append(record.message)
        return draft

    def _note(self, made: Committed, record: Record) -> Committed:
        self.noted.append(made.message or record.message)
        return made
