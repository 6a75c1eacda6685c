"""Tables without tags: rows of words that stand in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.formats.pdf.lines import Line, part_of
from drafting.formats.pdf.tables import Cell, Table
from drafting.named_tuples import NamedTuple

_GAP = 1.2
"""In em: between columns."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_TIGHT = 1.5
"""In em: lines of the head, and of the foot, of one table stand no farther apart."""
_LEADING = 2.6
"""In em: lines of one table stand no farther apart."""


class Stretch(NamedTuple):
    """From which to before which line the words stand in columns."""

    start: int
    end: int


def stretches(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Where the lines of a page stand in columns: from the first such line to the last."""
    start = end = -1
    count = 0
    for index, line in enumerate(lines):
        near = start >= 0 and line.y - lines[index - 1].y < _LEADING * line.size
        if start >= 0 and not near:
            yield from _stretch(start, end, count)
            start, count = -1, 0
        if len(segments(line)) >= _FEWEST_COLUMNS:
            start, end, count = (index if start < 0 else start), index + 1, count + 1
    yield from _stretch(start, end, count)


def _stretch(start: int, end: int, count: int) -> Iterator[Stretch]:
    if count >= _FEWEST_ROWS and 2 * count >= end - start:
        yield Stretch(start, end)


def segments(line: Line, gap: float = _GAP) -> list[Line]:
    """The parts of a line between gaps that are wider than so many em."""
    parts: list[Line] = []
    start = 0
    words = [index for index, (piece, _) in enumerate(line.pieces) if not piece.is_space]
    for before, after in pairwise(words):
        room = line.pieces[after][0].x - line.pieces[before][0].end
        if room > gap * line.size:
            parts.append(part_of(line, start, after))
            start = after
    parts.append(part_of(line, start, len(line.pieces)))
    return parts


def with_tables(parts: Sequence[Line | Table]) -> list[Line | Table]:
    """The lines of a page without tags with tables for those that stand in columns."""
    lines = [part for part in parts if isinstance(part, Line) and not part.tagged]
    if len(lines) < len(parts):
        return list(parts)
    made: list[Line | Table] = []
    done = 0
    for start, end in stretches(lines):
        head = _with_head(lines, start, done)
        done, before = _with_foot(lines, end), done
        made += lines[before:head]
        made.append(_table(lines[head:done]))
    return [*made, *lines[done:]]


def _with_head(lines: Sequence[Line], start: int, least: int) -> int:
    """Where a table begins with the lines of its head that fill fewer columns."""
    while start > least:
        above, below = lines[start - 1], lines[start]
        if len(segments(above)) < 2 or below.y - above.y > _TIGHT * below.size:
            break
        start -= 1
    return start


def _with_foot(lines: Sequence[Line], end: int) -> int:
    """Where a table ends with the last lines that fill fewer columns."""
    while end < len(lines):
        above, below = lines[end - 1], lines[end]
        if len(segments(below)) < 2 or below.y - above.y > _TIGHT * below.size:
            break
        end += 1
    return end


def in_columns(parts: Sequence[Line | Table]) -> list[Line]:
    """The first line of each stretch of a page with tags that stands in columns all the same."""
    lines = [part for part in parts if isinstance(part, Line) and part.tagged]
    return [lines[start] for start, _ in stretches(lines)]


def _table(lines: Sequence[Line]) -> Table:
    rows = [segments(line) for line in lines]
    edges = _columns([part for row in rows if len(row) >= _FEWEST_COLUMNS for part in row])
    cells = [_row(row, edges) for row in rows]
    return Table(lines[0].page, lines[0].y, _with_whole_head(cells), is_guessed=True)


def _columns(parts: Iterable[Line]) -> list[tuple[float, float]]:
    """The left and right edges of the columns: parts that stand above one another are of one."""
    edges: list[tuple[float, float]] = []
    for part in sorted(parts, key=lambda part: part.x):
        if edges and part.x < edges[-1][1]:
            edges[-1] = (edges[-1][0], max(edges[-1][1], part.end))
        else:
            edges.append((part.x, part.end))
    return edges


def _row(parts: Iterable[Line], edges: Sequence[tuple[float, float]]) -> list[Cell]:
    row: list[Cell] = [[] for _ in edges]
    for part in parts:
        middle = (part.x + part.end) / 2
        distances = [max(left - middle, middle - right, 0) for left, right in edges]
        row[distances.index(min(distances))].append(part)
    return row


def _with_whole_head(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows, the lines of the head as one: they lack the first column, but for the last."""
    count = 0
    while count + 1 < len(rows) and not rows[count][0]:
        count += 1
    if not count:
        return rows
    whole = zip(*rows[: count + 1], strict=True)
    head = [[line for cell in column for line in cell] for column in whole]
    return [head, *rows[count + 1 :]]
