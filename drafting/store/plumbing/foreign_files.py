"""Reading files that anybody may have put there: never a link, a pipe, or more than asked for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
_MOUNT_POINT = 0xA0000003
"""How Windows tags a folder that leads to another one (IO_REPARSE_TAG_MOUNT_POINT)."""


def content(path: Path, most: int) -> bytes | None:
    """What a plain file of at most so many bytes holds; None for anything else."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        descriptor = os.open(path, _FLAGS)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        # Looked at once more: it may have been exchanged meanwhile.
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > most:
            return None
        return file.read(most)


def leads_elsewhere(entry: os.DirEntry[str]) -> bool:
    """Whether an entry of a folder stands for something that lies elsewhere."""
    if entry.is_symlink():
        return True
    if os.name != "nt":
        return False
    return getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _MOUNT_POINT


def is_plain(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file or a folder: no link, pipe, socket or device."""
    if leads_elsewhere(entry):
        return False
    return entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)
