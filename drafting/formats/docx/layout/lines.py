"""What a file says, line by line: the common measure of what was meant and what was made.

A line is a paragraph with its number, its words in their look, and the marks of the
notes it refers to; notes are lines of their own, in the order of their first reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Composition, Piece, PrintedNote, Role
from drafting.formats.docx.layout.tables import table_rows
from drafting.formats.docx.markup.names import ID, TBL, P, W
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.reading.styles import Styles
from drafting.formats.docx.reading.text import TextReader, note_key, notes_by_bookmark
from drafting.model.inline import Run, escape, markup

BLANK = " \t\n"
_LOOKED_AT = frozenset((Role.TEXT, Role.CONTINUATION, Role.NUMBERED, Role.ENACTING, Role.CHAPEAU))
"""Where italics and bold are the writer's; elsewhere the style of the line decides."""


class Line(NamedTuple):
    """One paragraph, or one row of a table."""

    words: str
    """In markup; `[^3]` refers to the note numbered 3."""
    plain: str
    """The same without italics and bold."""
    number: str = ""
    """What is typed before the words, where that is known apart from them."""
    looked_at: bool = True
    """Whether italics and bold are the writer's, rather than those of the style."""

    def is_said_by(self, other: Line) -> bool:
        """Whether a line of a file says what this one means."""
        said, meant = (other.words, self.words) if self.looked_at else (other.plain, self.plain)
        number = escape(self.number)
        return said.startswith(number) and said[len(number) :].strip(BLANK) == meant

    def __str__(self) -> str:
        return f"{self.number} {self.plain}".strip()


class Lines(NamedTuple):
    """All lines of a text, and its notes with their marks."""

    lines: tuple[Line, ...]
    notes: tuple[tuple[str, str], ...]


def meant(composition: Composition) -> Lines:
    """The lines of a clean composition."""
    known = {note.key: note for note in composition.notes}
    cited = (key for key in _cited(composition.blocks) if key in known)
    marks = _marks(cited, {key: note.mark for key, note in known.items()})
    lines = (line for block in composition.blocks for line in _block_lines(block, marks))
    notes = tuple((mark, _note_text(known[key])) for key, mark in marks.items())
    return Lines(tuple(lines), notes)


def _cited(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from (piece.run.note for piece in block.pieces if piece.run.note)


def _marks(cited: Iterable[str], own: Mapping[str, str]) -> dict[str, str]:
    """The printed mark of each note by key, in the order of first reference."""
    marks: dict[str, str] = {}
    count = 0
    for key in dict.fromkeys(cited):
        mark = own.get(key, "")
        count += not mark
        marks[key] = mark or str(count)
    return marks


def _note_text(note: PrintedNote) -> str:
    return markup(_printable(note.pieces)).strip(BLANK)


def _printable(pieces: Iterable[Piece]) -> Iterator[Run]:
    for piece in pieces:
        yield piece.run._replace(text=printable(piece.run.text))


def _block_lines(block: Block, marks: Mapping[str, str]) -> Iterator[Line]:
    if block.role is Role.TABLE:
        for row in table_rows(block.pieces):
            yield _line(_row(list(_printable(cell)) for cell in row), marks)
        return
    number = printable("".join(piece.run.text for piece in block.number)).strip(BLANK)
    line = _line(list(_printable(block.pieces)), marks)
    if number or line.plain:
        yield line._replace(number=number, looked_at=block.role in _LOOKED_AT)


def _row(cells: Iterable[Sequence[Run]]) -> Sequence[Run]:
    return [run for cell in cells for run in (Run("| "), *cell, Run(" "))]


def _line(runs: Sequence[Run], marks: Mapping[str, str]) -> Line:
    """A line of runs whose notes are keys; a reference to a note nobody prints is none.

    The mark of a note has a look of its own, whatever stands around it.
    """
    cited = [
        Run("", note=_as_identity(marks[run.note])) if run.note else run
        for run in runs
        if not run.note or run.note in marks
    ]
    words = markup(cited).strip(BLANK)
    if not any(run.italic or run.bold for run in cited):
        return Line(words, words)
    bare = [run._replace(italic=False, bold=False) for run in cited]
    return Line(words, markup(bare).strip(BLANK))


def _as_identity(mark: str) -> str:
    return mark if mark.isalnum() else "x" * len(mark)


# What a file says


class Said:
    """Reads the lines of a file's parts; tracked changes are resolved before."""

    def __init__(
        self, document: etree._Element, notes: etree._Element | None, styles: Styles
    ) -> None:
        self._document = document
        self._notes = notes
        self._reader = TextReader(styles, notes_by_bookmark(document))

    def lines(self) -> Lines:
        """All lines that are not empty, and the notes they refer to."""
        paragraphs = list(self._paragraphs())
        cited = (run.note for runs in paragraphs for run in runs if run.note)
        marks = _marks(cited, self._reader.marks)
        lines = (_line(runs, marks) for runs in paragraphs)
        texts = self._note_texts(marks)
        return Lines(
            tuple(line for line in lines if line.plain),
            tuple((mark, texts.get(key, "")) for key, mark in marks.items()),
        )

    def _paragraphs(self) -> Iterator[Sequence[Run]]:
        for element in self._document[0]:
            if element.tag == P:
                yield self._reader.runs(element)
            elif element.tag == TBL:
                for row in element.iter(W + "tr"):
                    yield _row(list(map(self._cell, row.iter(W + "tc"))))

    def _cell(self, cell: etree._Element) -> Sequence[Run]:
        return [run for paragraph in cell.iter(P) for run in self._reader.runs(paragraph)]

    def _note_texts(self, marks: Mapping[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for note in () if self._notes is None else self._notes.iter(W + "footnote"):
            key = note_key(W + "footnoteReference", note.get(ID, ""))
            runs = [run for paragraph in note.iter(P) for run in self._reader.runs(paragraph)]
            text = markup(runs).strip(BLANK)
            mark = marks.get(key, "")
            if mark and not mark.isalnum():
                text = text.removeprefix(escape(mark)).strip(BLANK)
            found[key] = text
        return found
