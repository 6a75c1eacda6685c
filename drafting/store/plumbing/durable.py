"""Writing files so that what was acknowledged outlives the process and the power.

A file is written beside its place, flushed to the disk, renamed; then the folder is
flushed, for a name is content of its folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

    def flush(descriptor: int) -> None:
        """Bring what was written to the disk itself; `fsync` stops at its cache here."""
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # some file systems of others know `fsync` alone
            os.fsync(descriptor)
else:
    flush = os.fsync

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_file(
    path: Path,
    beside: Path,
    content: bytes,
    mode: int = 0o444,
    unless: Callable[[], bool] = lambda: False,
) -> bool:
    """Put a file in place whole or not at all; `beside` is its name until then.

    Nothing is written if `unless` says so once `beside` is there, which thus serves as a lock;
    whether something was is the answer. Raises OSError; nothing is left then.
    """
    descriptor = os.open(beside, _FLAGS, mode)
    written = False
    try:
        try:
            if not unless():
                _write(descriptor, content)
                flush(descriptor)
                written = True
        finally:
            os.close(descriptor)
        if written:
            beside.replace(path)
        else:
            beside.unlink()
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    return written


def _write(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def flush_folder(path: Path) -> None:
    """Bring the names in a folder to the disk; Windows does that by itself."""
    if sys.platform != "win32":
        flush_file(path)


def flush_file(path: Path) -> None:
    """Bring a file that others wrote to the disk."""
    descriptor = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        flush(descriptor)
    finally:
        os.close(descriptor)
