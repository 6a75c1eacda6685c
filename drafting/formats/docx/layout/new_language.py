"""What is new in a text as a Word file: landscape, a table with a row for each paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.runs import text_run
from drafting.formats.docx.package.zip import packed
from drafting.model.inline import Run, escape, runs
from drafting.model.resolution import Resolution
from drafting.page.new_language import (
    ALL_AGREED,
    COLUMNS,
    KEY,
    NewLanguageRow,
    NewLanguageSheet,
    ShownRun,
)

_SHARES = (9, 41, 32, 18)
"""How wide the columns are, in hundredths of the page."""
_DIM = "6B6B6B"
"""The grey of agreed words, which is read well on white paper still."""


def write_new_language(sheet: NewLanguageSheet, text: Resolution, path: Path, body: Body) -> None:
    """Write the table in the layout of `body`, proved before it is put in place.

    Raises a FormatError.
    """
    blocks = tuple(
        Block(Role.TEXT, pieces_of(escape("".join(one.run.text for one in row.runs))))
        for row in sheet.rows
    )
    title = {"running-title": pieces_of(escape(sheet.title))}
    composition = replace(composition_of(text, blocks, title), blocks=blocks, notes=())
    layout = load_layout(body.layout)
    parts = Parts(layout.parts)
    parts.fill_body(_lines(sheet, layout, composition, parts.turn_to_landscape()))
    parts.fill_notes(Footnotes(composition, map(str, count(1_000)), layout).part())
    finish(parts, composition, body, Fields(composition, ""))
    package = packed(parts.serialized())
    MadeFile(package, path.name).prove_headers("The file", composition, lambda root: root)
    write_atomically(path, package)


def _lines(
    sheet: NewLanguageSheet, layout: Layout, composition: Composition, width: int
) -> Iterator[etree._Element]:
    """The heading and the table."""
    numbers = map(str, count(1))
    notes = Footnotes(composition, map(str, count(1_000)), layout)
    printed = Paragraphs(layout, numbers, notes).printed
    yield printed(Block(Role.SPONSORS, pieces_of(escape(sheet.title))))
    for fact in (*sheet.facts, KEY):
        yield printed(Block(Role.OTHER, pieces_of(escape(fact))))
    yield empty_paragraph(layout, keep=True)
    yield _Table(layout.block.table_style).made(sheet.rows, width)
    yield empty_paragraph(layout)


class _Table:
    """Makes the table; `style` is the name of the style of its paragraphs."""

    def __init__(self, style: str) -> None:
        self._style = style

    def made(self, rows: Iterable[NewLanguageRow], width: int) -> etree._Element:
        widths = [width * share // 100 for share in _SHARES]
        heads = [[self._paragraph([text_run(Run(head, bold=True))])] for head in COLUMNS]
        return ruled_table(widths, heads, map(self._row, rows))

    def _row(self, row: NewLanguageRow) -> tuple[list[etree._Element], ...]:
        new = row.new or (ALL_AGREED,)
        return (
            [self._paragraph([text_run(Run(row.label))])],
            [self._paragraph(map(_shown, row.runs))],
            self._precedent(row),
            [self._paragraph([_looking(Run(words), is_new=bool(row.new))]) for words in new],
        )

    def _precedent(self, row: NewLanguageRow) -> list[etree._Element]:
        found = [self._paragraph([text_run(Run(row.precedent, bold=bool(row.new)))])]
        if row.precedent_text:
            found.append(self._paragraph(text_run(run) for run in runs(row.precedent_text)))
        return found

    def _paragraph(self, words: Iterable[etree._Element]) -> etree._Element:
        return w("p", w("pPr", w("pStyle", val=self._style)), *words)


def _shown(piece: ShownRun) -> etree._Element:
    return _looking(piece.run, is_new=piece.is_new)


def _looking(run: Run, *, is_new: bool) -> etree._Element:
    """New words bold on a bright ground, agreed ones grey."""
    made = text_run(run._replace(bold=run.bold or is_new))
    look = made.find("{*}rPr")
    if look is None:
        look = w("rPr")
        made.insert(0, look)
    look.append(w("highlight", val="yellow") if is_new else w("color", val=_DIM))
    return made
