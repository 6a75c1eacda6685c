"""Word files as LibreOffice prints them: pages, and lines with their places."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from lxml import etree

_PAGE = "{http://www.w3.org/1999/xhtml}page"
_WORD = "{http://www.w3.org/1999/xhtml}word"
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SAME_LINE = 2.5
_COLUMN_GAP = 20
TEXT_HEIGHT = 10.4
"""Words of the text are taller than this; notes, their marks and running heads are not."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word on a page; places are points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one height, up to a gap that only columns have."""

    page: int
    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    def opening(self, count: int = 3) -> str:
        """The words it begins with."""
        return " ".join(word.text for word in self.words[:count])


def render(files: Sequence[Path], folder: Path) -> dict[str, Path]:
    """PDFs of Word files by stem, printed by LibreOffice with a profile of its own."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True
    )
    return {file.stem: folder / f"{file.stem}.pdf" for file in files}


def page_count(pdf: Path) -> int:
    """How many pages a PDF has."""
    return len(list(_pages(pdf)))


def words_by_page(pdf: Path) -> list[list[Word]]:
    """All words of each page, those of notes, running heads and feet among them."""
    return list(_pages(pdf))


def lines(pdf: Path, pages: int | None = None) -> Iterator[Line]:
    """The lines of the text proper, from top to bottom, page by page."""
    for number, words in enumerate(_pages(pdf), start=1):
        if pages is not None and number > pages:
            return
        rows = sorted(words, key=lambda word: (word.bottom, word.left))
        for row in _rows(rows):
            yield from (Line(number, part) for part in _parts(row))


def _pages(pdf: Path) -> Iterator[list[Word]]:
    told = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True
    ).stdout
    for page in etree.fromstring(_CONTROL.sub(b"", told)).iter(_PAGE):
        yield [_word(element) for element in page.iter(_WORD)]


def _word(element: etree._Element) -> Word:
    left, top, right, bottom = (
        float(element.get(name, "0")) for name in ("xMin", "yMin", "xMax", "yMax")
    )
    return Word(left, top, right, bottom, element.text or "")


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words of the text's size on one height; smaller ones are no lines of the text."""
    row: list[Word] = []
    for word in words:
        if word.height < TEXT_HEIGHT:
            continue
        if row and abs(row[0].bottom - word.bottom) >= _SAME_LINE:
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _parts(row: list[Word]) -> Iterator[tuple[Word, ...]]:
    row = sorted(row, key=lambda word: word.left)
    column = 0
    columns = [0]
    for before, after in pairwise(row):
        column += after.left - before.right > _COLUMN_GAP
        columns.append(column)
    for _, group in groupby(zip(columns, row, strict=True), key=lambda pair: pair[0]):
        yield tuple(word for _, word in group)
