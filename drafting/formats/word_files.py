"""A file as a Word file: itself, or what LibreOffice makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafting.formats.kinds import THROUGH_LIBREOFFICE, FileKind, kind_of
from drafting.named_tuples import NamedTuple


class WordFile(NamedTuple):
    """A Word file to read, under the name of the file that it was made of."""

    path: Path
    remark: str = ""
    """What to say of how it came about; nothing where it is the file itself."""


def can_be_word(path: Path) -> bool:
    """Whether a file is a Word file, or can be made one. Raises a FormatError."""
    return kind_of(path) in (FileKind.WORD, *THROUGH_LIBREOFFICE)


@contextmanager
def as_word_file(path: Path) -> Iterator[WordFile]:
    """The Word file that a file is, or is made as long as it is read. Raises a FormatError."""
    kind = kind_of(path)
    if kind not in THROUGH_LIBREOFFICE:
        yield WordFile(path)
        return
    from drafting.formats.libreoffice.conversion import converted

    with converted(path, kind) as copy:
        yield WordFile(copy, _REMARK.format(kind.value) + _loss(path, kind, copy))


def _loss(path: Path, kind: FileKind, copy: Path) -> str:
    """What to say of words that did not come through, and of hidden ones that can now be seen.

    Nothing where there are none, or nothing can tell.
    """
    from drafting.formats.libreoffice.lost_words import lost_words, uncovered_words

    if kind is not FileKind.OPEN_DOCUMENT:
        return ""
    lost, uncovered = lost_words(path, copy), uncovered_words(path)
    said = _LOST.format(" ".join(lost)) if lost else ""
    return said + (_UNCOVERED.format("; ".join(uncovered)) if uncovered else "")


_LOST = " These words of it did not come through: {0}."
_UNCOVERED = " These words are in a hidden part of it, and can be seen in Word: {0}."
_REMARK = (
    "This is {0}: LibreOffice turned it into Word, and that was read. Look over its numbers, "
    "its notes and its tables."
)
