"""Taking turns between processes: courtesy, not safety.

Safety is the compare-and-swap of the ref. Taking turns spares the work of a change
that would be outrun, and it tells a lock file of git that is in use from one that a
killed process left behind. The system lets go of these locks when a process dies.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

_PAUSE = 0.0005
_PATIENCE = 10_000
"""Pauses until a process goes on without its turn: five seconds."""

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class Lock:
    """A lock of the operating system on a file that holds nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self, patience: int | None = None) -> bool:
        """Take the lock; whether that worked. Raises OSError if the file cannot be made."""
        if self._descriptor is None:
            self._descriptor = os.open(self._path, _FLAGS, 0o666)
        for _ in range(patience or _PATIENCE):
            try:
                _take(self._descriptor)
            except (BlockingIOError, PermissionError):
                time.sleep(_PAUSE)
            except OSError:
                return False  # a file system without locks
            else:
                return True
        return False

    def release(self) -> None:
        """Let go of the lock."""
        if self._descriptor is not None:
            _release(self._descriptor)

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class Turns:
    """Turns at writing one store.

    Whoever waits for the turn holds the gate, so a process that has just written
    cannot slip in again before one that waits.
    """

    def __init__(self, folder: Path) -> None:
        self._gate = Lock(folder / "drafting.gate")
        self._turn = Lock(folder / "drafting.turn")

    @contextmanager
    def turn(self) -> Iterator[bool]:
        """Wait for a turn; whether this process really has it. Raises OSError."""
        with ExitStack() as stack:
            if self._gate.take():
                stack.callback(self._gate.release)
            mine = self._turn.take()
            stack.close()
            try:
                yield mine
            finally:
                if mine:
                    self._turn.release()

    def close(self) -> None:
        """Let go of the lock files."""
        self._gate.close()
        self._turn.close()
