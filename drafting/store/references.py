"""Refs moved by compare-and-swap, through one long-lived `git update-ref --stdin`.

A child for each edit would cost 1.9 ms, the long-lived one costs 0.6 ms, the flush
of the ref included.
"""

from __future__ import annotations

import time
from pathlib import Path
from subprocess import PIPE
from typing import TYPE_CHECKING, Any

from drafting.store.durable import flush_folder
from drafting.store.errors import LockedStoreError
from drafting.store.failures import git_write_failure, write_failure

if TYPE_CHECKING:
    from git import Git

    from drafting.store.reader import Reader

NOTHING = "0" * 40
"""The old value of a ref that must not exist."""

_ANSWERS = [b"start: ok\n", b"prepare: ok\n", b"commit: ok\n"]
_HELD = "File exists"
"""What git says, in the language it is given here, when a lock file is in its way."""
_TRIES = 100
_PAUSE = 0.05
_PATIENCE = 20
"""Pauses for which a lock must lie unchanged until it counts as left behind: one second."""


class References:
    """Moves the refs of one repository."""

    def __init__(self, path: Path, git: Git, reader: Reader) -> None:
        self._path = path
        self._git = git
        self._reader = reader
        self._process: Any = None

    def swap(self, ref: str, new: str, old: str, *, alone: bool) -> bool:
        """Move `ref` from `old` to `new`; False if it is not at `old` any more.

        `alone` says that no other process of this program is writing, so that a lock
        file that lies there was left by a process that was killed. Raises a StoreWriteError.
        """
        for _ in range(_TRIES):
            # Twice, for a child that was killed says nothing about the ref.
            complaint = self._try(ref, new, old) and self._try(ref, new, old)
            now = self._now(ref) if complaint else new
            if now == new:
                self._flush(ref, new=old == NOTHING)
                return True
            if now != old:
                return False
            self._clear_the_way(ref, complaint, alone=alone)
        raise git_write_failure(self._path, complaint)

    def _clear_the_way(self, ref: str, complaint: str, *, alone: bool) -> None:
        """Wait for a lock in the way of a ref, or delete it if it was left behind.

        Git locks HEAD as well, which names the branch.
        """
        if _HELD not in complaint:
            raise git_write_failure(self._path, complaint)
        for lock in (self._path / "HEAD.lock", self._path / f"{ref}.lock"):
            if _is_left_behind(lock):
                if not alone:
                    raise LockedStoreError(self._path, lock)
                lock.unlink(missing_ok=True)

    def _now(self, ref: str) -> str:
        found = self._reader.read(ref)
        return found.id if found else NOTHING

    def _try(self, ref: str, new: str, old: str) -> str:
        """Ask git to move the ref; what it complains of, or nothing."""
        if self._process is None:
            self._process = self._git.update_ref("--stdin", istream=PIPE, as_process=True)
        request = f"start\nupdate {ref} {new} {old}\nprepare\ncommit\n"
        try:
            self._process.stdin.write(request.encode())
            self._process.stdin.flush()
            if all(self._process.stdout.readline() == answer for answer in _ANSWERS):
                return ""
        except BrokenPipeError:
            pass  # it died, and says why on its standard error
        return self._last_words()

    def _last_words(self) -> str:
        process, self._process = self._process, None
        _, complaint = process.proc.communicate()
        return complaint.decode(errors="replace").strip() or "git stopped without a reason"

    def _flush(self, ref: str, *, new: bool) -> None:
        """Bring the name of the ref to the disk, and for a new one its folders."""
        folder = (self._path / ref).parent
        try:
            flush_folder(folder)
            while new and folder != self._path:
                folder = folder.parent
                flush_folder(folder)
        except OSError as error:
            raise write_failure(self._path, error) from error

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.proc.communicate()


def _is_left_behind(lock: Path) -> bool:
    """Whether a lock file lies there unchanged for as long as no git holds one."""
    try:
        first = lock.stat()
        for _ in range(_PATIENCE):
            time.sleep(_PAUSE)
            now = lock.stat()
            if (now.st_ino, now.st_mtime_ns) != (first.st_ino, first.st_mtime_ns):
                return False
    except FileNotFoundError:
        return False
    return True
