"""A table for comments that came back as a Word file: what each author wrote into each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from lxml import etree

from drafting.dataclasses import dataclass
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.markup.revisions import accepted, partly_accepted, rejected
from drafting.formats.docx.package.archive import open_package
from drafting.formats.docx.reading.paragraph import Cell, Row, WordParagraph
from drafting.formats.docx.reading.source import Resolve, Source, source_of
from drafting.formats.docx.returned.comments import read_comments
from drafting.formats.docx.returned.document import MOST_READ
from drafting.formats.docx.returned.errors import TooManyAuthorsError
from drafting.formats.docx.returned.people import author_of
from drafting.formats.docx.returned.table_parts import TableParts
from drafting.formats.received_table import (
    UNTRACKED,
    NoTableError,
    ReceivedComment,
    ReceivedRow,
    ReceivedTable,
)
from drafting.model.inline import Run, escape, markup
from drafting.page.comment_table import COLUMNS

_TEXT_HEAD = COLUMNS[1].casefold()
_MARGIN = "margin"


def read_comment_table(path: Path) -> ReceivedTable:
    """What the Word file at `path` holds, row by row. Raises a FormatError."""
    with open_package(path) as package:
        parts = TableParts(package)
        authors = parts.authors
        paragraphs = sum(1 for _ in parts.xml(parts.main).iter(P))
        if len(authors) > 1 and len(authors) * paragraphs > MOST_READ:
            raise TooManyAuthorsError(path.name, len(authors), paragraphs)
        return _Reader(parts, authors, path.name).read()


@dataclass(frozen=True, slots=True)
class _Filled:
    """A row in one reading of the file."""

    label: str
    words: tuple[str, ...]
    comments: tuple[tuple[str, str], ...]
    """Each with the head of its column."""


class _Reader:
    """Reads the file without tracked changes, with all, and with those of each author."""

    def __init__(self, parts: TableParts, authors: tuple[str, ...], name: str) -> None:
        self._parts = parts
        self._base = self._reading(rejected)
        self._accepted = self._reading(accepted)
        self._by = {
            author: self._reading(partial(partly_accepted, accepts=partial(_is_by, author)))
            for author in authors
        }
        if not self._accepted.rows:
            raise NoTableError(name)

    def _reading(self, resolve: Resolve) -> _Reading:
        return _Reading(source_of(self._parts, resolve))

    def read(self) -> ReceivedTable:
        """All rows in the order of the file."""
        margin = list(self._margin())
        rows = [self._row(name, margin) for name in self._parts.named.of.values()
                if any(name in one.rows for one in self._all)]  # fmt: skip
        placed = {name for name, _ in margin if any(name in one.rows for one in self._all)}
        beside = [one.text for name, one in margin if name not in placed]
        return ReceivedTable((*self._accepted.lines, *beside), tuple(rows), self._accepted.notes)

    @property
    def _all(self) -> Iterator[_Reading]:
        yield from (self._base, self._accepted, *self._by.values())

    def _row(self, name: str, margin: list[tuple[str, ReceivedComment]]) -> ReceivedRow:
        base, after = self._base.rows.get(name), self._accepted.rows.get(name)
        shown = after or base or next(one.rows[name] for one in self._all if name in one.rows)
        differing = {
            author: one.rows.get(name)
            for author, one in self._by.items()
            if one.rows.get(name) != base
        }
        words = {UNTRACKED: base.words if base else ()}
        for author, row in differing.items():
            own = row.words if row else ()
            if own != words[UNTRACKED]:
                words[author] = own
        whose = [author for author, row in differing.items() if (row is None) != (base is None)]
        return ReceivedRow(
            self._parts.carried.get(name, ""),
            shown.label,
            words,
            after.words if after else (),
            (*self._comments(name, shown), *(one for at, one in margin if at == name)),
            tracked=whose[0] if whose else "",
            is_new=base is None,
            is_gone=after is None,
        )

    def _comments(self, name: str, shown: _Filled) -> Iterator[ReceivedComment]:
        base = self._base.rows.get(name)
        there = set(base.comments) if base else set()
        for head, text in shown.comments:
            whose = (
                author
                for author, one in self._by.items()
                if name in one.rows and (head, text) in one.rows[name].comments
            )
            author = UNTRACKED if (head, text) in there else next(whose, UNTRACKED)
            yield ReceivedComment(text, author, head)

    def _margin(self) -> Iterator[tuple[str, ReceivedComment]]:
        """Comments in the margin, each with the name of its row."""
        document = self._parts.xml(self._parts.main)
        for comment in read_comments(self._parts, document, self._parts.named):
            for one in (comment, *comment.replies):
                text = escape(" ".join(one.text.split()))
                yield comment.unit, ReceivedComment(text, one.author, _MARGIN)


class _Reading:
    """The file with some of its tracked changes."""

    def __init__(self, source: Source) -> None:
        names = {key: name for key, name in source.identities.items() if name}
        self._names = names
        self.rows: dict[str, _Filled] = {}
        self.lines: tuple[str, ...] = ()
        for paragraph in source.paragraphs:
            if not (paragraph.cells and self._read_table(paragraph.cells)):
                self.lines += tuple(filter(None, _around(paragraph)))
        self.notes = {
            names.get(key, key): self._markup(words).strip() for key, words in source.notes.items()
        }

    def _read_table(self, cells: tuple[Row, ...]) -> bool:
        """Read the rows of a table, if it is one for comments."""
        heads: list[str] = []
        for row in cells:
            found = [" ".join(map(_plain, cell)).strip() for cell in row]
            if _TEXT_HEAD in map(str.casefold, found):
                heads = found
            elif heads and (name := _name(row)):
                self.rows[name] = self._filled(row, heads)
        return bool(heads)

    def _filled(self, row: Row, heads: list[str]) -> _Filled:
        at = [head.casefold() for head in heads].index(_TEXT_HEAD)
        label = " ".join(_plain(one) for cell in row[:at][-1:] for one in cell)
        return _Filled(
            " ".join(label.split()),
            self._lines(row[at]) if at < len(row) else (),
            tuple(
                (heads[place] if place < len(heads) else "", line)
                for place, cell in enumerate(row)
                if place > at or place < at - 1
                for line in self._comment_lines(cell)
            ),
        )

    def _lines(self, cell: Cell) -> tuple[str, ...]:
        lines = (
            self._markup((Run(f"{one.number} " if one.number else ""), *one.runs)) for one in cell
        )
        return tuple(" ".join(line.split()) for line in lines if line.strip())

    def _comment_lines(self, cell: Cell) -> Iterator[str]:
        """Each line of a cell that delegations wrote in, also one that a line break ends."""
        for one in cell:
            for line in _broken((Run(f"{one.number} " if one.number else ""), *one.runs)):
                if words := " ".join(self._markup(line).split()):
                    yield words

    def _markup(self, words: Iterable[Run]) -> str:
        return markup(
            run._replace(text=run.text.replace("\t", " "), note=self._names.get(run.note, run.note))
            for run in words
        )


def _broken(words: Iterable[Run]) -> list[list[Run]]:
    """The words of each line, where line breaks part them."""
    lines: list[list[Run]] = [[]]
    for run in words:
        first, *others = run.text.split("\n")
        lines[-1].append(run._replace(text=first))
        lines += ([run._replace(text=other, note="")] for other in others)
    return lines


def _is_by(author: str, change: etree._Element) -> bool:
    return author_of(change) == author


def _plain(paragraph: WordParagraph) -> str:
    return f"{paragraph.number} {paragraph.text}".strip()


def _name(row: Row) -> str:
    return next((one.unit for cell in row for one in cell if one.unit), "")


def _around(paragraph: WordParagraph) -> Iterator[str]:
    """The words of what stands outside the table."""
    for row in paragraph.cells:
        yield " | ".join(" ".join(map(_plain, cell)) for cell in row)
    yield _plain(paragraph)
