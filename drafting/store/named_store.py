"""A session whose resolutions are renamed, put away and brought back; and what all changes need."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from drafting.store.change import Change
from drafting.store.heads import write_info
from drafting.store.layout import encode
from drafting.store.readable import ReadableStore
from drafting.store.recognition import SESSION
from drafting.store.register import Status

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.plumbing.trees import Changes
    from drafting.store.recorder import Recorder
    from drafting.store.records import Record, SessionInfo
    from drafting.store.registration import Registration


class NamedStore(ReadableStore):
    """The part of a store that changes what resolutions are called, and which are on the table."""

    def __init__(
        self, repository: Repository, info: SessionInfo, recorded: Iterable[str] = ()
    ) -> None:
        super().__init__(repository, info)
        self._recorded = list(recorded)

    @cached_property
    def _recorder(self) -> Recorder:
        # Loaded, as the next, for the first change: most calls of the program only read.
        from drafting.store.recorder import Recorder

        return Recorder(self._repository, self._recorded)

    @cached_property
    def _registration(self) -> Registration:
        from drafting.store.registration import Registration

        return Registration(self._repository, self._texts, lambda: self._negotiations)

    @property
    def recorded(self) -> tuple[str, ...]:
        """The sentence of each change that was made through this since it was opened."""
        return tuple(self._recorded)

    def made_all_between(self, earlier: str, state: str) -> bool:
        """Whether all that leads from one state to another was done through this store."""
        return "_recorder" in vars(self) and self._recorder.made_all_between(earlier, state)

    @property
    def unsigned(self) -> str:
        """Why a change was not signed though it should have been; empty while none was."""
        return self._recorder.unsigned if "_recorder" in vars(self) else ""

    def tidy_up(self) -> None:
        """Pack the repository and bring its index of the record up to date, now."""
        self._recorder.tidy_up()

    def rename(self, handle: str, new: str, record: Record) -> None:
        """Call a resolution otherwise: its history, its drafts and what refers to it follow.

        Its former handles lead to it as long as no other resolution has them. Raises
        UnknownResolutionError, ResolutionExistsError or UnusableNameError.
        """
        self._recorder.record(
            lambda head: self._registration.renaming(head, handle, new, record), record
        )
        self._shown.pop(handle, None)

    def archive(self, handle: str, record: Record) -> None:
        """Put a resolution away; it can be read still. Raises UnknownResolutionError."""
        self._put_away(handle, Status.ARCHIVED, record)

    def remove(self, handle: str, record: Record) -> None:
        """Take a resolution out of the session; all of it stays on record.

        Raises UnknownResolutionError.
        """
        self._put_away(handle, Status.DELETED, record)

    def _put_away(self, handle: str, status: Status, record: Record) -> None:
        self._recorder.record(
            lambda head: self._registration.putting_away(head, handle, status, record), record
        )
        self._shown.pop(handle, None)

    def restore(self, handle: str, record: Record, new: str = "") -> str:
        """Bring back a resolution that was archived or deleted, and give its handle.

        `new` is another handle for it. Raises NotPutAwayError, ResolutionExistsError or
        UnusableNameError.
        """
        self._recorder.record(
            lambda head: self._registration.restoring(head, handle, new, record), record
        )
        return new or self.handle_now(handle)

    def describe(self, info: SessionInfo, record: Record) -> None:
        """Say otherwise which session this is: its name, place and dates."""
        files: Changes = {SESSION: encode(write_info(info))}
        self._recorder.record(lambda _: Change(files, record.message, record.trailers), record)
        self.info = info
