"""The store: one session in one bare git repository.

Every change is one commit: the files that changed, the folders above them, the
commit, and a compare-and-swap of the branch; no index, no work tree.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from drafting.store.plumbing.copies import write_copy
from drafting.store.plumbing.repository import Repository
from drafting.store.recognition import recognise
from drafting.store.shared_store import SharedStore

if TYPE_CHECKING:
    from drafting.store.records import Record, SessionInfo


class Store(SharedStore):
    """A session that is open, to be read and changed.

    Every method that changes something may raise a StoreWriteError; what was saved before stays
    readable then.
    """

    @classmethod
    def create(cls, path: Path, info: SessionInfo, record: Record, own: Path | None = None) -> Self:
        """Make a session where nothing is, and open it.

        Raises StoreExistsError or StoreNotMadeError.
        """
        from drafting.store.beginning import create

        create(path, info, record)
        return cls._opened(path, own, f"The session {info.key} is begun.")

    @classmethod
    def open(cls, path: Path, own: Path | None = None) -> Self:
        """Open the session at `path`; nothing is written there.

        `own` is the folder of this user for what is kept of it outside: copies, and what is
        remembered from one overview to the next. Raises NotAStoreError, NewerStoreError,
        UnsafeStoreError or GitMissingError.
        """
        return cls._opened(path, own)

    @classmethod
    def _opened(cls, path: Path, own: Path | None, *recorded: str) -> Self:
        repository = Repository.open(path, own)
        try:
            return cls(repository, recognise(repository), recorded)
        except BaseException:
            repository.close()
            raise

    def write_copy(self, target: Path) -> None:
        """Write everything on record into one file. Raises CopyNotWrittenError."""
        write_copy(self.path / "objects", self._repository.refs(), target)

    def close(self) -> None:
        """Let go of the session, and end every process of git."""
        if "_overviews" in vars(self):
            self._overviews.save()
        for part in ("_recorder", "private"):
            if part in vars(self):
                getattr(self, part).close()
        self._repository.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
