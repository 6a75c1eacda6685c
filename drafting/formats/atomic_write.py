"""Putting a finished file in its place: whole, or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from drafting.formats.errors import UnwritableFileError

_REMEDIES = {
    "ENOSPC": "free some space and write it again",
    "EDQUOT": "free some space and write it again",
    "EROFS": "choose another folder",
    "EACCES": "choose another folder, or close the program that holds the file",
    "EPERM": "choose another folder, or close the program that holds the file",
    "ENOENT": "make the folder first, or choose another",
    "ENOTDIR": "choose a folder",
    "ENAMETOOLONG": "choose a shorter name",
}
"""What to do, by the name of the system's error."""


_before: ContextVar[Callable[[], None] | None] = ContextVar("before", default=None)


@contextmanager
def ask_before(question: Callable[[], None]) -> Iterator[None]:
    """Ask before each file is put in place in this context; what `question` raises prevents it."""
    token = _before.set(question)
    try:
        yield
    finally:
        _before.reset(token)


_noted: ContextVar[list[Path] | None] = ContextVar("noted", default=None)


@contextmanager
def note_written(files: list[Path]) -> Iterator[None]:
    """Note in a list each file that is put in place in this context."""
    token = _noted.set(files)
    try:
        yield
    finally:
        _noted.reset(token)


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file through a temporary one beside it, so that no half file is ever seen.

    Raises UnwritableFileError; then whatever stood at `path` still stands there.
    """
    try:
        _check_place(path)
        # A link goes on pointing where it did; the file behind it is replaced. One that leads
        # back to itself has none behind it, and `Path.resolve` would fail on it.
        _replace(Path(os.path.realpath(path)) if path.is_symlink() else path, content)
    except OSError as error:
        name = errno.errorcode.get(error.errno or 0, "")
        remedy = _REMEDIES.get(name, "choose another place")
        reason = (error.strerror or str(error)).lower()
        raise UnwritableFileError(str(path), reason, remedy) from error
    if (files := _noted.get()) is not None:
        files.append(path)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise UnwritableFileError(str(path), "it is a folder", "give the name of a file")
    if path.is_block_device() or path.is_char_device():
        # Whoever may write among the devices would put a file in the place of one.
        raise UnwritableFileError(str(path), "it is a device", "give the name of a file")


def _replace(path: Path, content: bytes) -> None:
    temporary, handle = _temporary(path)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        if question := _before.get():
            question()
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _temporary(path: Path) -> tuple[Path, int]:
    """A new file beside `path`, with the rights that the user's files have."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    number = 0
    while True:
        candidate = path.with_name(f".{path.name[:40]}.{os.getpid()}-{number}.tmp")
        try:
            return candidate, os.open(candidate, flags, 0o666)
        except FileExistsError:
            number += 1


def _settle(folder: Path) -> None:
    """Make the new name of the file survive a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
