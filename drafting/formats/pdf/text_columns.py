"""Pages set in two columns of text: each column is read to its end, as a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from drafting.formats.pdf.pages import Page, Piece

_SAME_LINE = 1.5
"""Points between the feet of letters that stand on one line."""
_GAP = 0.9
"""In em: the least room between two columns."""
_NEAR = 2.0
"""Points by which lines of one edge may differ."""
_FEWEST = 5
"""Lines of each column."""
_MIDDLE = (0.3, 0.75)
"""Between which parts of the width of a page the second column begins."""
_FILLED = 0.55
"""Which part of its column the line in the middle fills at least: those of a table are short."""
_FEWEST_WORDS = 3
_TABULAR, _MOST_TABULAR = 1.5, 0.3
"""In em: a gap within a column of a table; and which part of the lines may have such."""

Row = list[Piece]
"""The pieces that stand at one height, from left to right."""


def columns_apart(pages: Iterable[Page]) -> list[Page]:
    """The pages; of one in columns each column, a page of the same number at the same edge."""
    return [part for page in pages for part in _parts(page)]


def in_text_columns(pages: Iterable[Page]) -> list[int]:
    """The numbers of those that were taken apart."""
    return sorted({one.number for one, other in pairwise(pages) if one.number == other.number})


def _parts(page: Page) -> list[Page]:
    rows = list(_rows(page.pieces))
    edge = _second_edge(rows, page.width)
    if not edge:
        return [page]
    parts: list[list[Piece]] = [[piece for piece in page.pieces if not piece.upright]]
    for is_open, group in groupby(rows, lambda row: _leaves_open(row, edge, page)):
        stretch = list(group)
        if is_open and _is_prose(stretch, edge):
            parts += [*_columns(stretch, edge), []]
        else:
            parts[-1] += (piece for row in stretch for piece in row)
    return list(_pages(page, [part for part in parts if part]))


def _rows(pieces: Iterable[Piece]) -> Iterator[Row]:
    row: Row = []
    for piece in sorted((one for one in pieces if one.upright), key=lambda one: one.y):
        if row and piece.y - row[0].y > _SAME_LINE:
            yield sorted(row, key=lambda one: one.x)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda one: one.x)


def _second_edge(rows: Iterable[Row], width: float) -> float:
    """Where most lines that begin in the middle of the page begin; 0 where few do."""
    counts: Counter[float] = Counter()
    for row in rows:
        words = _words(row)
        starts = [words[0].x] if words else []
        starts += (after.x for before, after in pairwise(words) if _gap(before, after) > _GAP)
        counts.update(round(x) for x in starts if _MIDDLE[0] < x / width < _MIDDLE[1])
    edge, count = counts.most_common(1)[0] if counts else (0.0, 0)
    return edge if count >= _FEWEST else 0.0


def _words(row: Iterable[Piece]) -> Row:
    return [piece for piece in row if not piece.is_space]


def _gap(before: Piece, after: Piece) -> float:
    return (after.x - before.end) / (after.size or 1.0)


def _leaves_open(row: Row, edge: float, page: Page) -> bool:
    """Whether nothing in a row stands between the columns, and nothing of it in a table."""
    for piece in _words(row):
        tag = page.tags.get(piece.passage)
        crosses = piece.x < edge - _NEAR and piece.end > edge - _GAP * piece.size
        if crosses or (tag is not None and tag.cell is not None):
            return False
    return True


def _is_prose(stretch: Sequence[Row], edge: float) -> bool:
    """Whether what stands on both sides of an edge is running text."""
    sides = [[_words(side) for side in _sides(row, edge)] for row in stretch]
    left, right = ([side for side in one if side] for one in zip(*sides, strict=True))
    wide = [side for side in (*left, *right) if any(map(_is_tabular, pairwise(side)))]
    if min(len(left), len(right)) < _FEWEST or len(wide) > _MOST_TABULAR * len(stretch):
        return False
    return _fills(left, edge - min(side[0].x for side in left)) and _fills(
        right, max(side[-1].end for side in right) - edge
    )


def _is_tabular(pair: tuple[Piece, Piece]) -> bool:
    return _gap(*pair) > _TABULAR


def _fills(lines: Sequence[Row], width: float) -> bool:
    is_filled = median(line[-1].end - line[0].x for line in lines) > _FILLED * width
    return is_filled and median(map(len, lines)) >= _FEWEST_WORDS


def _sides(row: Row, edge: float) -> tuple[Row, Row]:
    left = [piece for piece in row if piece.x < edge - _NEAR]
    return left, row[len(left) :]


def _columns(stretch: Iterable[Row], edge: float) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the first column, and those of the second set beneath the edge of the first."""
    sides = [_sides(row, edge) for row in stretch]
    left = [piece for one, _ in sides for piece in one]
    starts = Counter(round(one[0].x) for one, _ in sides if one)
    by = edge - starts.most_common(1)[0][0]
    right = [piece for _, one in sides for piece in one]
    return left, [piece._replace(x=piece.x - by, end=piece.end - by) for piece in right]


def _pages(page: Page, parts: Iterable[Sequence[Piece]]) -> Iterator[Page]:
    """A page for each part; what stands beside the text is told with the first."""
    for part in parts:
        yield page._replace(pieces=tuple(part))
        page = page._replace(beside=(), unread=(), set_aside=(), unseen={}, nameless=0, blank=0)
