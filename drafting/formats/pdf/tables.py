"""Tables, their cells told by tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from drafting.dataclasses import dataclass, field
from drafting.formats.pdf.lines import Line, lines_of
from drafting.formats.pdf.pages import Page, Piece

Cell = list[Line]


@dataclass(slots=True)
class Table:
    """The rows of one table."""

    page: int
    y: float
    """Where it begins."""
    rows: list[list[Cell]]
    is_guessed: bool = False
    """It has no tags: its cells were told by their places."""
    repeated: list[Line] = field(default_factory=list)
    """The lines of its head where a later page prints it again."""
    grid: int = -1
    """Which element it is by the tags of its page."""

    @property
    def columns(self) -> int:
        """How many cells its widest row has."""
        return max(map(len, self.rows), default=0)


def tables_of(page: Page) -> list[Table]:
    """The tables of a page that are tagged; one of a single column only lays the text out."""
    grids = {table for table, rows in page.grids.items() if _filled(page, rows) > 1}
    pieces: defaultdict[int, defaultdict[int, list[Piece]]] = defaultdict(lambda: defaultdict(list))
    for piece in page.pieces:
        tag = page.tags.get(piece.passage)
        if tag is not None and tag.cell is not None and tag.cell[0] in grids and tag.note < 0:
            pieces[tag.cell[0]][tag.cell[2]].append(piece)
    return [_table(page, table, cells) for table, cells in pieces.items()]


def _filled(page: Page, rows: Iterable[Iterable[int]]) -> int:
    """How many columns have words in them."""
    tags = (page.tags.get(piece.passage) for piece in page.pieces if not piece.is_space)
    filled = {tag.cell[2] for tag in tags if tag is not None and tag.cell}
    return len({column for row in rows for column, cell in enumerate(row) if cell in filled})


def _table(page: Page, table: int, cells: defaultdict[int, list[Piece]]) -> Table:
    rows = [[lines_of(page, cells.pop(cell, [])) for cell in row] for row in page.grids[table]]
    rows += [[lines_of(page, pieces)] for pieces in cells.values()]
    rows = [row for row in rows if any(row)]
    top = min(line.y for row in rows for cell in row for line in cell) if rows else 0.0
    return Table(page.number, top, rows, grid=table)


def joined_over_pages(before: Table, after: Table) -> bool:
    """Put a table that goes on over a page behind its beginning; whether it does.

    A head that is printed again on the next page is left out.
    """
    if before.columns != after.columns or before.page + 1 != after.page:
        return False
    repeated = 0
    while repeated < min(len(before.rows), len(after.rows)) and _words(
        before.rows[repeated]
    ) == _words(after.rows[repeated]):
        repeated += 1
    before.repeated += (line for row in after.rows[:repeated] for cell in row for line in cell)
    before.rows += after.rows[repeated:]
    before.page = after.page
    return True


def _words(row: Iterable[Cell]) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in row]
