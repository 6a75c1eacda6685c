"""Tables, their cells told by tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from drafting.dataclasses import dataclass, field
from drafting.formats.pdf.lines import Line, lines_of
from drafting.formats.pdf.pages import Page, Piece

Cell = list[Line]
_SAME_EDGE = 1.5
"""Points by which lines of one edge may differ."""


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
    rows = _in_columns(rows)
    top = min(line.y for row in rows for cell in row for line in cell) if rows else 0.0
    return Table(page.number, top, rows, grid=table)


def _in_columns(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows with empty cells where some have no tags, or are merged with those before them.

    As they are, where columns cannot be told from the rows that have all their cells.
    """
    count = max(map(len, rows), default=0)
    edges = _edges([row for row in rows if len(row) == count], count)
    return [_placed(row, edges) if len(row) < count else row for row in rows] if edges else rows


def _edges(rows: list[list[Cell]], count: int) -> list[float]:
    """Midway between each column and the next; none if they overlap, or one is empty."""
    columns = [[line for row in rows for line in row[at]] for at in range(count)]
    if not all(columns):
        return []
    ends = [max(line.end for line in column) for column in columns]
    begins = [min(line.x for line in column) for column in columns[1:]]
    pairs = list(zip(ends, begins, strict=False))
    return [(end + begin) / 2 for end, begin in pairs] if all(e < b for e, b in pairs) else []


def _placed(row: list[Cell], edges: list[float]) -> list[Cell]:
    """A row with each of its cells in its column; as it is, if two would be in one."""
    placed: list[Cell] = [[] for _ in range(len(edges) + 1)]
    for cell in filter(None, row):
        column = sum(edge < cell[0].x + _SAME_EDGE for edge in edges)
        if placed[column]:
            return row
        placed[column] = cell
    return placed


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
    rest = after.rows[repeated:]
    if rest and (columns := _goes_on(before.rows[-1], rest[0])):
        for column, cell in zip(columns, filter(None, rest[0]), strict=True):
            before.rows[-1][column] += cell
        del rest[0]
    before.rows += rest
    before.page = after.page
    return True


def _goes_on(row: list[Cell], after: list[Cell]) -> list[int]:
    """The columns in which words of a page's last row go on in the first row of the next.

    None, unless all that stands there goes on within a sentence, at the edge of its column.
    """
    columns: list[int] = []
    for cell in filter(None, after):
        edge = cell[0].x
        found = (at for at, one in enumerate(row) if one and abs(one[-1].x - edge) < _SAME_EDGE)
        column = next(found, -1)
        if column < 0 or column in columns or not cell[0].text[:1].islower():
            return []
        columns.append(column)
    return columns


def _words(row: Iterable[Cell]) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in row]
