"""What a failed write means, told from what the system or git says about it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from drafting.store.errors import (
    DamagedStoreError,
    ReadOnlyStoreError,
    StoreError,
    StoreFullError,
    StoreGoneError,
    StoreWriteError,
)
from drafting.store.plumbing.durable import write_file

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


def damage(path: Path, what: str, copy: Path | None = None) -> StoreError:
    """The error for the user when something of the store at `path` is missing or unreadable.

    `copy` is the latest copy that this user has of it.
    """
    return DamagedStoreError(path, what, copy) if path.exists() else StoreGoneError(path)


def write_failure(path: Path, error: OSError) -> StoreWriteError:
    """The error for the user when the store at `path` could not be written."""
    if error.errno in _FULL:
        return StoreFullError(path)
    if error.errno in _READ_ONLY:
        return ReadOnlyStoreError(path)
    if not path.exists():
        return StoreWriteError(path, "it is not there any more. Put it back and try again")
    return StoreWriteError(path, (error.strerror or str(error)).lower())


def git_write_failure(path: Path, complaint: str) -> StoreWriteError:
    """The same where git did the writing; it complains in English here."""
    for number in _FULL | _READ_ONLY:
        if os.strerror(number).lower() in complaint.lower():
            return write_failure(path, OSError(number, os.strerror(number)))
    try:
        _probe(path)
    except OSError as error:
        return write_failure(path, error)
    lines = complaint.strip().splitlines() or ["git gave no reason"]
    return StoreWriteError(path, lines[-1].removeprefix("fatal: ").rstrip("."))


def _probe(path: Path) -> None:
    """Write something small, for git does not always say what kept it from writing."""
    probe = path / f"tmp_probe_{os.getpid()}"
    write_file(probe, probe.with_suffix(".beside"), b"probe", mode=0o644)
    probe.unlink()
