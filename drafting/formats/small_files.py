"""Small files beside the texts: settings, templates, what the program remembers.

People and other programs put all kinds of things in their place. Whatever lies there,
reading it neither waits nor takes more than it may.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from drafting.formats.errors import UnfitFileError

LARGEST = 1_000_000
"""Bytes of the largest file that a person writes for the program."""

_AT_ONCE = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
"""How a file is opened, so that a pipe that came in its place meanwhile does not hold us up."""
_PUT_A_FILE = "put a file in its place, or take it away"
_SAVE_AS_UTF8 = "save the file as UTF-8 text"
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def small_file(path: Path, largest: int = LARGEST) -> bytes:
    """The bytes of a file. Raises FileNotFoundError where nothing lies, else UnfitFileError."""
    try:
        _check_kind(path.stat().st_mode)
        with os.fdopen(os.open(path, _AT_ONCE), "rb") as stream:
            content = stream.read(largest + 1)
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", "") or str(error)
        raise UnfitFileError(said.lower(), "put it right, or take it away") from error
    if len(content) > largest:
        allowed = f"{largest:,} bytes"
        raise UnfitFileError(f"it has more than the {allowed} that it may have", _PUT_A_FILE)
    return content


def _check_kind(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnfitFileError("it is a folder", _PUT_A_FILE)
    if not stat.S_ISREG(mode):
        raise UnfitFileError("it is a device or a pipe, not a file", _PUT_A_FILE)


def small_text(path: Path, largest: int = LARGEST) -> str:
    """The text of a file, read past the mark that some editors put at its beginning.

    Raises FileNotFoundError where nothing lies, else UnfitFileError.
    """
    content = small_file(path, largest)
    if content.startswith(_UTF16_MARKS):
        raise UnfitFileError("it is UTF-16 or UTF-32", _SAVE_AS_UTF8)
    content = content.removeprefix(_UTF8_MARK)
    if (nothing := content.find(0)) >= 0:
        raise UnfitFileError(f"line {_line(content, nothing)} is no text", _SAVE_AS_UTF8)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        where = _line(content, error.start)
        raise UnfitFileError(f"line {where} is not UTF-8", _SAVE_AS_UTF8) from error


def _line(content: bytes, position: int) -> int:
    return content.count(b"\n", 0, position) + 1
