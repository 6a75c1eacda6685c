"""Tables carried as they are: one row a line, cells between `|`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece
from drafting.formats.docx.layout.columns import column_widths
from drafting.formats.docx.layout.footnotes import Footnotes
from drafting.formats.docx.layout.settings import TextBlock
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.runs import text_run
from drafting.page.figure_columns import figure_columns
from drafting.patterns import regex

_BAR = regex(r"(?<!\\)\|")
"""A bar that parts cells; a cell writes one of its own as `\\|`."""

Cell = tuple[Piece, ...]
Row = tuple[Cell, ...]


class Tables:
    """Prints table blocks."""

    def __init__(self, text: TextBlock, numbers: Iterator[str], notes: Footnotes) -> None:
        self._text = text
        self._numbers = numbers
        self._notes = notes

    def printed(self, block: Block, bookmark: str, least: int = 1) -> etree._Element:
        """The table of a block, of so many columns at least; `bookmark` names its first cell."""
        rows = table_rows(block.pieces)
        columns = max(least, *map(len, rows))
        widths = column_widths(rows, columns, self._text.width, self._text.table_face)
        table = w("tbl", table_properties(self._text), table_grid(widths))
        figures = columns_of_figures(rows)
        for index, row in enumerate(rows):
            made = w("tr", row_properties(widths[len(row) :]))
            for at, (cell, width) in enumerate(zip(row, widths, strict=False)):
                look = cell_properties(width, heads=index == 0)
                made.append(w("tc", look, self._paragraph(cell, is_figure=at in figures)))
            table.append(made)
        if bookmark:
            self._name(table, bookmark)
        return table

    def _paragraph(self, cell: Cell, *, is_figure: bool) -> etree._Element:
        content: list[etree._Element] = []
        for piece in cell:
            if piece.run.note:
                content.extend(self._notes.reference(piece.run.note))
            else:
                content.append(text_run(piece.run))
        return w("p", cell_paragraph(self._text.table_style, is_figure=is_figure), *content)

    def _name(self, table: etree._Element, bookmark: str) -> None:
        paragraph = next(table.iter("{*}p"))
        number = next(self._numbers)
        paragraph.insert(1, w("bookmarkStart", id=number, name=bookmark))
        paragraph.append(w("bookmarkEnd", id=number))


def table_rows(pieces: Iterable[Piece]) -> tuple[Row, ...]:
    """The cells of each row."""
    rows: list[list[list[Piece]]] = [[[]]]
    for piece in pieces:
        if piece.run.note:
            rows[-1][-1].append(piece)
        for line_number, line in enumerate(piece.run.text.split("\n")):
            if line_number:
                rows.append([[]])
            for cell_number, text in enumerate(_BAR.split(line)):
                if cell_number:
                    rows[-1].append([])
                if text:
                    words = text.replace("\\|", "|")
                    rows[-1][-1].append(piece._replace(run=piece.run._replace(text=words)))
    return tuple(tuple(_trimmed(cell) for cell in _inner(row)) for row in rows)


def _words(cell: Cell) -> str:
    return "".join(piece.run.text for piece in cell)


def _inner(row: list[list[Piece]]) -> list[list[Piece]]:
    """Cells between the bars where a row begins and ends with one."""
    if len(row) > 2 and not _says(row[0]) and not _says(row[-1]):
        return row[1:-1]
    return row


def _says(cell: list[Piece]) -> bool:
    return any(piece.run.note or piece.run.text.strip() for piece in cell)


def _trimmed(cell: list[Piece]) -> Cell:
    """A cell without the spaces that set it off from its bars."""
    if cell and not cell[0].run.note:
        cell[0] = cell[0]._replace(run=cell[0].run._replace(text=cell[0].run.text.lstrip(" ")))
    if cell and not cell[-1].run.note:
        cell[-1] = cell[-1]._replace(run=cell[-1].run._replace(text=cell[-1].run.text.rstrip(" ")))
    return tuple(piece for piece in cell if piece.run.text or piece.run.note)


def columns_of_figures(rows: Sequence[Row]) -> frozenset[int]:
    """The columns that are set to the right."""
    return figure_columns([[_words(cell) for cell in row] for row in rows])


def cell_paragraph(style: str, *, is_figure: bool) -> etree._Element:
    """How the paragraph of a cell is set; without a style if that is empty."""
    return w(
        "pPr",
        w("pStyle", val=style) if style else None,
        w("jc", val="right") if is_figure else None,
    )


def table_properties(text: TextBlock) -> etree._Element:
    """How a table is set."""
    rule: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": "auto"}
    return w(
        "tblPr",
        w("tblW", w=text.width, type="dxa"),
        w("tblInd", w=text.left, type="dxa"),
        w("tblBorders", w("top", **rule), w("bottom", **rule)),
        w("tblLayout", type="fixed"),
    )


def table_grid(widths: Iterable[int]) -> etree._Element:
    """The columns of a table."""
    return w("tblGrid", *(w("gridCol", w=width) for width in widths))


def row_properties(missing: Sequence[int]) -> etree._Element | None:
    """What a row says that lacks cells: those of columns of these widths."""
    if not missing:
        return None
    return w("trPr", w("gridAfter", val=len(missing)), w("wAfter", w=sum(missing), type="dxa"))


def cell_properties(width: int, *, heads: bool) -> etree._Element:
    """How a cell is set; a rule stands below those of the head."""
    rule = w("tcBorders", w("bottom", val="single", sz=4, space=0, color="auto"))
    return w("tcPr", w("tcW", w=width, type="dxa"), rule if heads else None)
