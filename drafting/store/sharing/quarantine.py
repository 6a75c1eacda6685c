"""Objects that came from elsewhere, apart from those of the session until they were judged."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from drafting.patterns import regex
from drafting.store.errors import StoreError, StoreWriteError
from drafting.store.plumbing.durable import flush_file, flush_folder
from drafting.store.plumbing.failures import git_write_failure, write_failure
from drafting.store.plumbing.isolation import IsolatedGit
from drafting.store.plumbing.pipes import pass_on
from drafting.store.sharing.errors import GapInRecordError, RefusedRecordError

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.sharing.progress import Progress

LARGEST_PACK = 2_000_000_000
"""Bytes that may come at once."""
_STRICT = "--strict=badFilemode=error,missingTaggerEntry=error"
"""Warnings count as errors with it; these two git would only mention."""
_LACKS = regex(r"did not receive expected object|unresolved delta")
_ENDINGS = (".pack", ".rev", ".idx")
"""The index last: a pack counts as there once it is."""


class Quarantine:
    """A folder of objects beside those of a session, which it sees as well."""

    def __init__(self, repository: Repository) -> None:
        self._path = repository.path
        self._objects = repository.path / "objects"
        try:
            # git clears away folders of this name that nobody uses any more.
            name = tempfile.mkdtemp(prefix="tmp_objdir-incoming-", dir=self._objects)
        except OSError as error:
            raise write_failure(self._path, error) from error
        self.objects = Path(name)
        self.takes_whole = False
        """Whether packs may come as they lie elsewhere, with more in them than was asked for."""
        self.is_whole = False
        """Whether they have come so."""
        self.git = IsolatedGit(self.objects).borrowing(self._objects)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.objects, ignore_errors=True)

    def take(self, pack: BinaryIO, progress: Progress) -> None:
        """Take in a pack as it comes, each object of it sound and linked to others that are here.

        Raises RefusedRecordError or a StoreWriteError.
        """
        limit = f"--max-input-size={LARGEST_PACK}"
        index = self.git.started("index-pack", "--stdin", "--fix-thin", _STRICT, limit, asked=True)
        complaint = pass_on(pack, index, lambda count: progress("Receiving", count))
        if index.returncode:
            raise self._failure(complaint)

    def _failure(self, complaint: str) -> StoreError:
        """What git's complaint about a pack means; it can only be the pack, or the disk."""
        if _LACKS.search(complaint):
            return GapInRecordError()
        failure = git_write_failure(self._path, complaint)
        if type(failure) is not StoreWriteError:  # the disk is full, or may only be read
            return failure
        return RefusedRecordError(f"git finds something wrong with it ({_last(complaint)})")

    def clear(self) -> None:
        """Let go of everything that came."""
        shutil.rmtree(self.objects / "pack", ignore_errors=True)
        self.is_whole = False

    def count(self) -> int:
        """How many objects came, where nothing else is here."""
        listing = ("--batch-all-objects", "--unordered", "--batch-check=%(objectname)")
        _, printed = self.git.answer("cat-file", *listing)
        return printed.count("\n")

    def adopt(self) -> None:
        """Make what came a part of the session. Raises a StoreWriteError."""
        target = self._objects / "pack"
        try:
            packs = sorted((self.objects / "pack").glob("*.pack"))
            for pack in packs:
                for ending in _ENDINGS:
                    _move(pack.with_suffix(ending), target)
            if packs:
                flush_folder(target)
        except OSError as error:
            raise write_failure(self._path, error) from error


def _last(complaint: str) -> str:
    lines = complaint.strip().splitlines() or ["without a reason"]
    return lines[0].removeprefix("error: ").removeprefix("fatal: ").rstrip(".")


def _move(file: Path, folder: Path) -> None:
    if file.exists():
        flush_file(file)
        file.replace(folder / file.name)
