"""The content of a text file, with a guard against what lies in its place."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from drafting.formats.encoding import decoded
from drafting.formats.errors import EmptyFileError, EnormousFileError, TooManyLinesError
from drafting.formats.regular_files import check_file, unreadable
from drafting.patterns import regex

_WITH_WORDS = regex(r"[^\s][^\n\r]*")
LARGEST_TEXT = 20_000_000
"""Bytes of the largest text file that is read; the longest resolutions have half a million."""
MOST_LINES = 200_000
"""Lines with words of such a file; the longest resolutions have some ten thousand."""


def read_words(path: Path) -> str:
    """The words of a text file as they stand in it. Raises a FormatError."""
    check_file(path)
    return text_of(path)[0]


def text_of(path: Path) -> tuple[str, str]:
    """The text of a file, and a remark on its encoding. Raises a FormatError."""
    text, remark = decoded(content_of(path), path.name)
    if not text.strip():
        raise EmptyFileError(path.name)
    check_lines(text, path.name)
    return text, remark


def check_lines(text: str, name: str) -> None:
    """Refuse a text of more lines with words than any has. Raises TooManyLinesError."""
    if text.count("\n") + text.count("\r") > MOST_LINES:
        lines = _WITH_WORDS.finditer(text)
        if next(islice(lines, MOST_LINES, None), None):
            raise TooManyLinesError(name, MOST_LINES)


def content_of(path: Path) -> bytes:
    """The bytes of a file of no more than `LARGEST_TEXT`. Raises a FormatError."""
    try:
        size = path.stat().st_size
        if size > LARGEST_TEXT:
            raise EnormousFileError(path.name, size, LARGEST_TEXT)
        with path.open("rb") as stream:
            content = stream.read(LARGEST_TEXT + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(content) > LARGEST_TEXT:
        raise EnormousFileError(path.name, len(content), LARGEST_TEXT)
    return content
