"""Tables without tags: rows of words that stand in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.formats.pdf.lines import Line, part_of
from drafting.formats.pdf.tables import Cell, Table
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_GAP = 1.2
"""In em: between columns."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_TIGHT = 1.5
"""In em: lines of the head, and of the foot, of one table stand no farther apart."""
_SAME_EDGE = 2
"""Points by which parts of one column begin, or end, apart."""
_LABEL = regex(r"\(\w{1,5}\)|\w{1,4}[.)]|\d{1,2}|[^\w\s]{1,2}")
"""What stands apart before a paragraph or a note without being a column."""
_LEADING = 2.6
"""In em: lines of one table stand no farther apart."""


class Stretch(NamedTuple):
    """From which to before which line the words stand in columns."""

    start: int
    end: int


def stretches(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Where the lines of a page stand in columns: from the first such line to the last."""
    for stretch, counts in _near(lines):
        if 2 * counts.count(1) <= len(counts):
            yield stretch


def _near(lines: Sequence[Line]) -> Iterator[tuple[Stretch, list[int]]]:
    """Lines near each other of which some fill columns, and how many each of them fills."""
    counts: list[int] = []
    for index, line in enumerate(lines):
        if counts and line.y - lines[index - 1].y >= _LEADING * line.size:
            yield from _stretch(index, counts)
            counts = []
        count = len(segments(line))
        if counts or count >= _FEWEST_COLUMNS:
            counts.append(count)
    yield from _stretch(len(lines), counts)


def _stretch(after: int, counts: list[int]) -> Iterator[tuple[Stretch, list[int]]]:
    """The stretch before a line, by how many columns each line fills from its first one on."""
    start = after - len(counts)
    full = [at for at, count in enumerate(counts) if count >= _FEWEST_COLUMNS]
    if len(full) >= _FEWEST_ROWS:
        within = counts[: full[-1] + 1]
        yield Stretch(start, start + len(within)), within


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
    """The first line of each stretch that stands in columns and was kept as text all the same.

    That is what no tags call a table; and without tags what has two columns only, or more lines
    within one column than rows.
    """
    lines = [part for part in parts if isinstance(part, Line)]
    tagged = [line for line in lines if line.tagged]
    others = [line for line in lines if not line.tagged]
    found = [tagged[start] for start, _ in stretches(tagged)]
    found += (others[stretch.start] for stretch, _ in _near(others))
    return found or _in_two_columns(others)


def _in_two_columns(lines: Sequence[Line]) -> list[Line]:
    """The first of each few lines that have a gap, behind which they begin or end alike."""
    found: list[Line] = []
    count = 0
    for at, (before, line) in enumerate(pairwise(lines), 1):
        count = count + 1 if _are_rows(before, line) else 0
        if count == _FEWEST_ROWS - 1:
            found.append(lines[at - count])
    return found


def _are_rows(before: Line, line: Line) -> bool:
    one, other = segments(before), segments(line)
    if len(one) < 2 or len(other) < 2 or line.y - before.y >= _LEADING * line.size:
        return False
    if any(_LABEL.fullmatch(parts[0].text.strip()) for parts in (one, other)):
        return False
    begin, end = abs(one[-1].x - other[-1].x), abs(one[-1].end - other[-1].end)
    return min(begin, end) < _SAME_EDGE


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
