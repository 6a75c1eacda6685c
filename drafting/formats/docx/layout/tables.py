"""Tables carried as they are: one row a line, cells between `|`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece
from drafting.formats.docx.layout.footnotes import Notes
from drafting.formats.docx.layout.settings import TextBlock
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.runs import text_run
from drafting.formats.docx.redline.annotations import Annotations, Marked, change_of
from drafting.model.inline import markup
from drafting.redline.script import Sign

_BAR = re.compile(r"(?<!\\)\|")
"""A bar that parts cells; a cell writes one of its own as `\\|`."""

Cell = tuple[Piece, ...]
Row = tuple[Cell, ...]


class Tables:
    """Prints table blocks; a row is kept, brought in or taken out as a whole."""

    def __init__(self, text: TextBlock, annotations: Annotations, notes: Notes) -> None:
        self._text = text
        self._annotations = annotations
        self._notes = notes

    def printed(self, block: Block, bookmark: str) -> etree._Element:
        """The table of a block; `bookmark` names its first cell."""
        rows = list(_signed_rows(block))
        columns = max((len(row) for _, row in rows), default=1)
        width = self._text.width // columns
        table = w(
            "tbl",
            table_properties(self._text),
            w("tblGrid", *(w("gridCol", w=width) for _ in range(columns))),
        )
        for index, (sign, row) in enumerate(rows):
            table.append(self._row(block, sign, row, columns, heads=index == 0))
        if bookmark:
            self._name(table, bookmark)
        return table

    def _row(
        self, block: Block, sign: Sign, row: Row, columns: int, *, heads: bool
    ) -> etree._Element:
        by = next((piece.by for cell in row for piece in cell if piece.by), block.by)
        moved = block._replace(move="", mark=sign, by=by)
        change = self._annotations.of_mark(moved)
        width, missing = self._text.width // columns, columns - len(row)
        properties = w(
            "trPr",
            w("gridAfter", val=missing) if missing else None,
            w("wAfter", w=missing * width, type="dxa") if missing else None,
            change,
        )
        made = w("tr", properties if len(properties) else None)
        for cell in row:
            rule = w("tcBorders", w("bottom", val="single", sz=4, space=0, color="auto"))
            look = w("tcPr", w("tcW", w=width, type="dxa"), rule if heads else None)
            made.append(w("tc", look, self._paragraph(moved, cell)))
        return made

    def _paragraph(self, block: Block, cell: Cell) -> etree._Element:
        mark = self._annotations.of_mark(block)
        marked: list[Marked] = []
        for piece in cell:
            change = change_of(piece, block)
            if piece.run.note:
                marked.extend(self._notes.reference(piece.run.note, change, piece.by))
            else:
                marked.append(Marked(change, text_run(piece.run), piece.by))
        style = w("pStyle", val=self._text.table_style)
        properties = w("pPr", style, None if mark is None else w("rPr", mark))
        return w("p", properties, *self._annotations.wrapped(marked))

    def _name(self, table: etree._Element, bookmark: str) -> None:
        paragraph = next(table.iter("{*}p"))
        number = self._annotations.number()
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


def _signed_rows(block: Block) -> Iterator[tuple[Sign, Row]]:
    if block.mark != "=" or all(piece.sign == "=" for piece in block.pieces):
        for row in table_rows(block.pieces):
            yield block.mark, row
        return
    # Loaded only now: few texts have a table, fewer one that changed.
    from difflib import SequenceMatcher

    old = table_rows(_side(block.pieces, "+", "-"))
    new = table_rows(_side(block.pieces, "-", "+"))
    matcher = SequenceMatcher(None, _keys(old), _keys(new), autojunk=False)
    for operation, i, j, k, m in matcher.get_opcodes():
        if operation == "equal":
            yield from (("=", _resigned(row, "=")) for row in new[k:m])
        else:
            yield from (("-", row) for row in old[i:j])
            yield from (("+", row) for row in new[k:m])


def _side(pieces: Iterable[Piece], without: Sign, sign: Sign) -> list[Piece]:
    return [piece._replace(sign=sign) for piece in pieces if piece.sign != without]


def _keys(rows: Iterable[Row]) -> list[tuple[str, ...]]:
    return [tuple(markup(piece.run for piece in cell) for cell in row) for row in rows]


def _resigned(row: Row, sign: Sign) -> Row:
    return tuple(tuple(piece._replace(sign=sign) for piece in cell) for cell in row)


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
