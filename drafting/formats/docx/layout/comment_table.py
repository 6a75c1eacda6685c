"""A table for comments as a Word file: landscape, three columns, the heads on every page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path

from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.atomic_write import write_atomically
from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Composition, Role
from drafting.formats.docx.layout.composition import composition_of, pieces_of
from drafting.formats.docx.layout.document import finish
from drafting.formats.docx.layout.footnotes import Footnotes
from drafting.formats.docx.layout.headers import Fields
from drafting.formats.docx.layout.paragraphs import Paragraphs
from drafting.formats.docx.layout.parts import Parts
from drafting.formats.docx.layout.proof import MadeFile
from drafting.formats.docx.layout.ruled_table import ruled_table
from drafting.formats.docx.layout.settings import Layout, load_layout
from drafting.formats.docx.layout.spacing import empty_paragraph
from drafting.formats.docx.markup.bookmarks import UNIT_BOOKMARK
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.runs import text_run
from drafting.formats.docx.package.zip import packed
from drafting.model.inline import Run, escape, runs
from drafting.page.blocks import Role as PageRole
from drafting.page.comment_table import COLUMNS, CommentTable, TableRow, compose_table

_SHARES = (11, 48, 41)
"""How wide the columns are, in hundredths of the page."""


def write_comment_table(table: CommentTable, path: Path, body: Body) -> None:
    """Write a table for comments in the layout of `body`, proved before it is put in place.

    Raises a FormatError.
    """
    rows = compose_table(table)
    composition = _composition(table, rows)
    layout = load_layout(body.layout)
    parts = Parts(layout.parts)
    width = parts.turn_to_landscape()
    notes = Footnotes(composition, map(str, count(1_000)), layout)
    parts.fill_body(_Page(layout, notes, width).printed(table, rows))
    parts.fill_notes(notes.part())
    finish(parts, composition, body, Fields(composition, ""))
    package = packed(parts.serialized())
    MadeFile(package, path.name).prove_headers("The file", composition, lambda root: root)
    write_atomically(path, package)


def _composition(table: CommentTable, rows: Iterable[TableRow]) -> Composition:
    """What footnotes and headers are made of; notes that nothing cites are rows alone."""
    blocks = tuple(
        Block(Role.TEXT, pieces_of(row.block.text), unit=row.block.source)
        for row in rows
        if row.block.role is not PageRole.NOTE
    )
    found = composition_of(table.text, blocks, {"running-title": pieces_of(escape(table.title))})
    cited = {piece.run.note for block in blocks for piece in block.pieces if piece.run.note}
    notes = tuple(note for note in found.notes if note.key in cited)
    return replace(found, blocks=blocks, notes=notes)


class _Page:
    """Prints the heading and the table."""

    def __init__(self, layout: Layout, notes: Footnotes, width: int) -> None:
        self._layout = layout
        self._notes = notes
        self._numbers = map(str, count(1))
        self._paragraphs = Paragraphs(layout, self._numbers, notes)
        self._widths = [width * share // 100 for share in _SHARES]

    def printed(self, table: CommentTable, rows: Sequence[TableRow]) -> Iterator[etree._Element]:
        """All that stands between the two sections of the file."""
        yield self._paragraphs.printed(Block(Role.SPONSORS, pieces_of(escape(table.title))))
        for fact in table.facts:
            yield self._paragraphs.printed(Block(Role.OTHER, pieces_of(escape(fact))))
        yield empty_paragraph(self._layout, keep=True)
        yield self._table(rows)
        yield empty_paragraph(self._layout)

    def _table(self, rows: Iterable[TableRow]) -> etree._Element:
        heads = [[self._paragraph([Run(head, bold=True)])] for head in COLUMNS]
        return ruled_table(self._widths, heads, map(self._filled, rows))

    def _filled(self, row: TableRow) -> tuple[list[etree._Element], ...]:
        name = UNIT_BOOKMARK + row.key if ":" not in row.key else ""
        return (
            [self._paragraph([Run(row.label)], name)],
            [self._paragraph(runs(line)) for line in row.lines],
            [self._paragraph(runs(line)) for line in row.comments] or [self._paragraph(())],
        )

    def _paragraph(self, words: Iterable[Run], bookmark: str = "") -> etree._Element:
        content: list[etree._Element] = []
        for run in words:
            content.extend(self._notes.reference(run.note) if run.note else (text_run(run),))
        if bookmark:
            number = next(self._numbers)
            start = w("bookmarkStart", id=number, name=bookmark)
            content = [start, *content, w("bookmarkEnd", id=number)]
        style = w("pStyle", val=self._layout.block.table_style)
        return w("p", w("pPr", style), *content)
