"""Rows of a table of Word, and how each is written as a line of the text.

A cell over several columns is followed by empty ones, so that all others keep their columns; one
over several rows has an empty cell in the file for each row that it goes on in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.names import TBL, W, value
from drafting.formats.docx.reading.paragraph import Cell
from drafting.model.inline import escape, markup
from drafting.named_tuples import NamedTuple

_ROW, _CELL = W + "tr", W + "tc"
_SPAN, _BEFORE = W + "gridSpan", W + "gridBefore"
_SAME_EDGE = 100
"""Twips: where cells of two rows begin no farther apart, they are in one column."""

Columns = Sequence[etree._Element | None]  # noqa: SLF001 (lxml has no other name for it)
"""The cells of a row by column; none where a column has no cell of its own."""


class _Placed(NamedTuple):
    """The cells of a row, and between which lines of the grid each stands."""

    cells: list[tuple[int, etree._Element]]
    end: int


def nearest(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row: not those of tables within."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != TBL:
            yield from nearest(child, tag)


def cells_by_column(table: etree._Element) -> list[Columns]:
    """The cells of each row of a table, by column.

    Where all rows have as many cells, these are the columns: that one is wider in one row than in
    another then means nothing, and programs write it as a cell over several columns.
    """
    rows: list[list[etree._Element]] = [list(nearest(row, _CELL)) for row in nearest(table, _ROW)]
    is_plain = next(table.iter(_SPAN, _BEFORE), None) is None
    if is_plain or len({len(cells) for cells in rows}) == 1:
        return list(rows)
    placed = [_placed(row) for row in nearest(table, _ROW)]
    columns = _columns(placed, _widths(table))
    return [_by_column(row, columns) for row in placed]


def printed_rows(rows: Iterable[Sequence[Cell]]) -> tuple[str, ...]:
    """The cells of each row between bars, of one without words too; none if no cell has any."""
    texts = [[_words(cell) for cell in row] for row in rows]
    if not any(map(any, texts)):
        return ()
    return tuple("".join(f"| {text} " if text else "|  " for text in row) + "|" for row in texts)


def _words(cell: Cell) -> str:
    texts = (f"{escape(one.number)} {markup(one.runs)}" for one in cell)
    return " ".join(" ".join(texts).split()).replace("|", "\\|")


def _placed(row: etree._Element) -> _Placed:
    at = whole_number(value(row.find(f"{_ROW}Pr"), "gridBefore"))
    cells: list[tuple[int, etree._Element]] = []
    for cell in nearest(row, _CELL):
        cells.append((at, cell))
        at += max(1, whole_number(value(cell.find(f"{_CELL}Pr"), "gridSpan")))
    return _Placed(cells, at)


def _widths(table: etree._Element) -> list[int]:
    grid = table.find(f"{W}tblGrid")
    columns = () if grid is None else grid.iterchildren(W + "gridCol")
    return [whole_number(column.get(W + "w", "")) for column in columns]


def _columns(rows: Sequence[_Placed], widths: Sequence[int]) -> dict[int, int]:
    """Which column begins at each line of the grid at which a cell does."""
    starts = sorted({at for row in rows for at, _ in row.cells})
    neighbours = {
        pair for row in rows for pair in pairwise(at for at, _ in row.cells)
    }  # two cells of one row are in two columns, however narrow
    columns: dict[int, int] = {}
    first, column = -1, -1
    for at in starts:
        is_same = first >= 0 and (first, at) not in neighbours and _is_near(widths, first, at)
        if not is_same:
            first, column = at, column + 1
        columns[at] = column
    return columns


def _is_near(widths: Sequence[int], one: int, other: int) -> bool:
    between = widths[one:other]
    return len(between) == other - one and sum(between) <= _SAME_EDGE


def _by_column(row: _Placed, columns: dict[int, int]) -> Columns:
    taken = {columns[at]: cell for at, cell in row.cells}
    reached = {column for at, column in columns.items() if at < row.end}
    return [taken.get(column) for column in sorted(reached)]
