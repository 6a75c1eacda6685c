"""What a change of the register writes: a resolution is renamed, put away or brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from drafting.store.change import Change
from drafting.store.errors import NotPutAwayError, ResolutionExistsError, UnusableNameError
from drafting.store.layout import AGREEMENT
from drafting.store.names import RESOLUTIONS, check_name, encoded
from drafting.store.records import ARCHIVED, REMOVED, RENAMED, RESTORED, Record
from drafting.store.register import Registered, Status, handles_in, registered

if TYPE_CHECKING:
    from drafting.store.negotiations import Negotiations
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes
    from drafting.store.texts import Texts

_TRAILERS = {Status.ARCHIVED: ARCHIVED, Status.DELETED: REMOVED}


class Registration:
    """Plans changes of the register of one repository; nothing is written here."""

    def __init__(
        self, repository: Repository, texts: Texts, negotiations: Callable[[], Negotiations]
    ) -> None:
        self._repository = repository
        self._texts = texts
        self._negotiations = negotiations

    def folder_for(self, head: Head, handle: str) -> tuple[str, Changes]:
        """The folder for a new resolution, and what the register says of it.

        Raises ResolutionExistsError or UnusableNameError.
        """
        self._check(head, handle)
        folder = handles_in(self._repository, head.tree).free_folder(handle)
        return folder, registered({folder: Registered(handle)}) if folder != handle else {}

    def _check(self, head: Head, handle: str, own: str = "") -> None:
        """Refuse a handle that another resolution has, be it archived."""
        check_name(handle)
        if "@" in handle:
            raise UnusableNameError(handle, "what stands behind an @ is the name of a draft")
        for status in (Status.LIVE, Status.ARCHIVED):
            for known in self._texts.folders(head.tree, status):
                if known.casefold() == handle.casefold() and known != own:
                    raise ResolutionExistsError(handle, known)

    def renaming(self, head: Head, handle: str, new: str, record: Record) -> Change:
        """A resolution goes by another handle, also where others refer to it.

        Raises UnknownResolutionError, ResolutionExistsError or UnusableNameError.
        """
        self._texts.folder(head.tree, handle)
        handles = handles_in(self._repository, head.tree)
        folder = handles.folder(handle)
        row = handles.row(folder)
        self._check(head, new, own=row.handle)
        files = registered({folder: row.renamed(new)}) | self._referring(head, row.handle, new)
        message = record.message or f"Rename {row.handle} to {new}"
        return Change(files, message, (*record.trailers, (RENAMED, row.handle)))

    def _referring(self, head: Head, old: str, new: str) -> Changes:
        """What refers to a resolution by its handle, with the new one."""
        found: Changes = {
            encoded(folder): files for folder, files in self._renamed_in(head, old, new)
        }
        return {RESOLUTIONS: found} if found else {}

    def _renamed_in(self, head: Head, old: str, new: str) -> Iterator[tuple[str, Changes]]:
        handles = handles_in(self._repository, head.tree)
        for status in Status:
            for handle, folder in self._texts.folders(head.tree, status).items():
                if AGREEMENT not in self._repository.tree(folder):
                    continue
                held = self._negotiations().held(folder, handle)
                after = held.negotiation.with_handle(old, new)
                if after != held.negotiation:
                    yield handles.folder(handle), held.changed(after).files

    def putting_away(self, head: Head, handle: str, status: Status, record: Record) -> Change:
        """A resolution is not on the table any more. Raises UnknownResolutionError."""
        self._texts.folder(head.tree, handle)
        handles = handles_in(self._repository, head.tree)
        folder = handles.folder(handle)
        row = handles.row(folder)
        away = row._replace(status=status, by=record.author, when=record.when)
        trailers = (*record.trailers, (_TRAILERS[status], row.handle))
        message = record.message or f"{status.capitalize()}: {row.handle}"
        return Change(registered({folder: away}), message, trailers)

    def restoring(self, head: Head, handle: str, new: str, record: Record) -> Change:
        """A resolution that was put away is on the table again, under a new handle if one is given.

        Raises NotPutAwayError, ResolutionExistsError or UnusableNameError.
        """
        handles = handles_in(self._repository, head.tree)
        folder = handles.folder_put_away(handle)
        if folder is None:
            raise NotPutAwayError(handle, (row.handle for row in handles.put_away()))
        row = handles.row(folder)
        own = row.handle if row.status is Status.ARCHIVED else ""
        self._check(head, new or row.handle, own=own)
        back = (row.renamed(new) if new else row)._replace(status=Status.LIVE, by="", when=None)
        trailers = (*record.trailers, (RESTORED, back.handle))
        message = record.message or f"Bring back {back.handle}"
        return Change(registered({folder: back}), message, trailers)
