"""What a file says, line by line: the common measure of what was meant and what was made.

A line is a paragraph with its number, its words in their look, and the marks of the
notes it refers to; notes are lines of their own, in the order of their first reference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from lxml import etree

from drafting.dataclasses import dataclass
from drafting.formats.docx.layout.blocks import Block, Composition, Piece, PrintedNote, Role
from drafting.formats.docx.layout.tables import table_rows
from drafting.formats.docx.markup.names import ID, TBL, P, W
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.reading.bookmarks import notes_by_bookmark
from drafting.formats.docx.reading.styles import Styles
from drafting.formats.docx.reading.text import TextReader, note_key
from drafting.model.inline import Run, escape, markup
from drafting.named_tuples import NamedTuple

BLANK = " \t\n"
Name = Callable[[str], str]
"""From the key of a note to what a reference to it is called; nothing where nobody prints it."""
_LOOKED_AT = frozenset((Role.TEXT, Role.CONTINUATION, Role.NUMBERED, Role.ENACTING, Role.CHAPEAU))
"""Where italics and bold are the writer's; elsewhere the style of the line decides."""


@dataclass(frozen=True)
class Line:
    """One paragraph, or one row of a table."""

    runs: tuple[Run, ...]
    """Its words; a reference to a note has what the note is called."""
    number: str = ""
    """What is typed before the words, where that is known apart from them."""
    looked_at: bool = True
    """Whether italics and bold are the writer's, rather than those of the style."""

    @property
    def is_empty(self) -> bool:
        """Whether it has no words; a number is none."""
        return not any(run.note or run.text.strip(BLANK) for run in self.runs)

    @cached_property
    def words(self) -> str:
        """In markup; `[^3]` refers to the note numbered 3, or called so."""
        return markup(self.runs).strip(BLANK)

    @cached_property
    def plain(self) -> str:
        """The same without italics and bold."""
        bare = (run._replace(italic=False, bold=False) for run in self.runs)
        return markup(bare).strip(BLANK)

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
    name = _named(marks)
    lines = (line for block in composition.blocks for line in block_lines(block, name))
    notes = tuple((mark, note_text(known[key])) for key, mark in marks.items())
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


def note_text(note: PrintedNote) -> str:
    """The words of a note in their look."""
    return markup(_printable(note.pieces)).strip(BLANK)


def _printable(pieces: Iterable[Piece]) -> Iterator[Run]:
    for piece in pieces:
        yield piece.run._replace(text=printable(piece.run.text))


def block_lines(block: Block, name: Name) -> Iterator[Line]:
    """What a block of a clean text says: a line, the rows of a table, or nothing."""
    if block.role is Role.TABLE:
        for row in table_rows(block.pieces):
            yield line_of(row_of(list(_printable(cell)) for cell in row), name)
        return
    number = printable("".join(piece.run.text for piece in block.number)).strip(BLANK)
    line = line_of(list(_printable(block.pieces)), name)
    if number or not line.is_empty:
        yield Line(line.runs, number, block.role in _LOOKED_AT)


def row_of(cells: Iterable[Sequence[Run]]) -> Sequence[Run]:
    """The runs of a row of a table."""
    return [run for cell in cells for run in (Run("| "), *cell, Run(" "))]


def line_of(runs: Sequence[Run], name: Name) -> Line:
    """A line of runs whose notes are keys; a reference to a note nobody prints is none.

    The mark of a note has a look of its own, whatever stands around it.
    """
    cited = [
        Run("", note=name(run.note)) if run.note else run
        for run in runs
        if not run.note or name(run.note)
    ]
    return Line(tuple(cited))


def _named(marks: Mapping[str, str]) -> Name:
    return lambda key: _as_identity(marks[key]) if key in marks else ""


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
        lines = (line_of(runs, _named(marks)) for runs in paragraphs)
        texts = self._note_texts(marks)
        return Lines(
            tuple(line for line in lines if not line.is_empty),
            tuple((mark, texts.get(key, "")) for key, mark in marks.items()),
        )

    def _paragraphs(self) -> Iterator[Sequence[Run]]:
        for element in self._document[0]:
            if element.tag == P:
                yield self._reader.runs(element)
            elif element.tag == TBL:
                yield from rows_said(element, self._reader)

    def _note_texts(self, marks: Mapping[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for note in () if self._notes is None else self._notes.iter(W + "footnote"):
            key = note_key(W + "footnoteReference", note.get(ID, ""))
            runs = [run for paragraph in note.iter(P) for run in self._reader.runs(paragraph)]
            mark = marks.get(key, "")
            found[key] = note_said(runs, "" if mark.isalnum() else mark)
        return found


def rows_said(table: etree._Element, reader: TextReader) -> Iterator[Sequence[Run]]:
    """The runs of each row of a table of a file."""
    for row in table.iter(W + "tr"):
        yield row_of(
            [run for paragraph in cell.iter(P) for run in reader.runs(paragraph)]
            for cell in row.iter(W + "tc")
        )


def note_said(runs: Iterable[Run], mark: str) -> str:
    """The words of a note of a file, behind the mark of its own that it may have."""
    text = markup(runs).strip(BLANK)
    return text.removeprefix(escape(mark)).strip(BLANK) if mark else text
