"""Tables that lay a text out: a masthead, or a text with remarks beside it, read as paragraphs.

Delegations set a text into the first column of a table and their remarks into the second, with or
without the enacting words; mastheads are tables in many layouts. Other tables are carried as they
are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafting.formats.docx.reading.paragraph import Cell, Row, WordParagraph
from drafting.formats.plain.enacting import enacting_sentence, is_enacting
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import end_of
from drafting.formats.reading import Remark
from drafting.named_tuples import NamedTuple

_HEAD = 60
"""Paragraphs and tables among which the enacting words stand, if not in a report."""
_HEADING = 40
"""Letters of the longest cell of a row that is the head of a table."""
_BESIDE = "This stands beside the text in a table; it is no part of it."


class Unfolded(NamedTuple):
    """Paragraphs with those tables taken apart, and what stood beside a text in them."""

    paragraphs: list[WordParagraph]
    remarks: tuple[Remark, ...] = ()


def unfolded(paragraphs: list[WordParagraph]) -> Unfolded:
    """The paragraphs, the tables of the head and the one that holds the text taken apart."""
    if not any(paragraph.rows for paragraph in paragraphs):
        return Unfolded(paragraphs)
    near = enumerate(paragraphs[:_HEAD])
    at = next((index for index, one in near if _enacts(one)), None)
    if at is None:
        bare = not any(paragraph.text.strip() for paragraph in paragraphs)
        return Unfolded(list(_apart(paragraphs)) if bare else paragraphs)
    made, aside = list(_apart(paragraphs[:at])), list[Remark]()
    for paragraph in paragraphs[at:]:
        begin = _enacting_cell(paragraph) if paragraph is paragraphs[at] else _first_cell(paragraph)
        text, told = _text_of(paragraph, *begin) if begin else ([paragraph], [])
        made += text
        aside += told
    return Unfolded(made, tuple(aside))


def _enacts(paragraph: WordParagraph) -> bool:
    if not paragraph.rows:
        return _says_enacting(paragraph)
    return not paragraph.unit and any(map(_says_enacting, _inside(paragraph)))


def _says_enacting(paragraph: WordParagraph) -> bool:
    text = " ".join(paragraph.text.split())
    return is_enacting(text) or enacting_sentence(text) is not None


def _inside(table: WordParagraph) -> Iterator[WordParagraph]:
    for row in table.cells:
        for cell in row:
            yield from cell


def _apart(paragraphs: Iterable[WordParagraph]) -> Iterator[WordParagraph]:
    """The paragraphs, of tables each that is in a cell."""
    for paragraph in paragraphs:
        if paragraph.rows and not paragraph.unit:
            yield from _inside(paragraph)
        else:
            yield paragraph


class _Start(NamedTuple):
    """The row and the column in which the text begins that a table holds."""

    row: int
    column: int


def _enacting_cell(table: WordParagraph) -> _Start | None:
    cells = (
        _Start(number, place)
        for number, row in enumerate(table.cells)
        for place, cell in enumerate(row)
        if any(map(_says_enacting, cell))
    )
    return next(cells, None)


def _first_cell(table: WordParagraph) -> _Start | None:
    """Where the paragraphs of a text stand in rows: most of one column open as such do."""
    if table.unit or not table.cells:
        return None
    opening = [
        _Start(number, place)
        for number, row in enumerate(table.cells)
        for place, cell in enumerate(row)
        if cell and _opens(cell[0])
    ]
    count = Counter(one.column for one in opening)
    column = max(count, key=count.__getitem__, default=0)
    if count[column] < 2 or 2 * count[column] < len(table.cells):
        return None
    first = next(one for one in opening if one.column == column)
    return first if all(map(_is_head, table.cells[: first.row])) else _Start(0, column)


def _opens(paragraph: WordParagraph) -> bool:
    """Whether it opens as a paragraph of a resolution does, whatever number stands before it."""
    text = " ".join(paragraph.text.split())
    marked = leading_mark(text)
    return opener((marked[1] if marked else text).lstrip('*_[“"')) is not None


def _is_head(row: Row) -> bool:
    return all(len(one.text) < _HEADING and not end_of(one.text) for cell in row for one in cell)


def _text_of(
    table: WordParagraph, start: int, column: int
) -> tuple[list[WordParagraph], list[Remark]]:
    """The column of a table that holds a text, and what stands beside it."""
    above = [paragraph for row in table.cells[:start] for cell in row for paragraph in cell]
    aside: list[Remark] = []
    text: list[WordParagraph] = []
    if _is_in_languages(table, start, column):
        start = 0
    elif any(map(_says_enacting, _inside(table))):
        text = above
    else:
        aside += (Remark(one.place, _BESIDE, one.text) for one in above if one.text.strip())
    for row in table.cells[start:]:
        chosen = min(column, len(row) - 1)
        number, others = _number_before(row, chosen)
        text += _numbered(row[chosen], number)
        aside += (Remark(one.place, _BESIDE, one.text) for one in others if one.text.strip())
    return text, aside


def _is_in_languages(table: WordParagraph, start: int, column: int) -> bool:
    """Whether a table has the whole text in several languages, a column each."""
    others = (cell for at, cell in enumerate(table.cells[start]) if at != column)
    return any(_says_enacting(paragraph) for cell in others for paragraph in cell)


def _number_before(row: Row, column: int) -> tuple[str, list[WordParagraph]]:
    """The number that stands alone in a cell before the text, and what the other cells hold."""
    others = [paragraph for at, cell in enumerate(row) if at != column for paragraph in cell]
    for paragraph in (paragraph for cell in row[:column] for paragraph in cell):
        words = f"{paragraph.number} {' '.join(paragraph.text.split())}".strip()
        marked = leading_mark(words)
        if marked and not marked[1]:
            return words, [one for one in others if one is not paragraph]
    return "", others


def _numbered(cell: Cell, number: str) -> Sequence[WordParagraph]:
    """The paragraphs of a cell; the first that has words gets the number."""
    for at, paragraph in enumerate(cell):
        if number and paragraph.text.strip() and not paragraph.number:
            return (*cell[:at], paragraph._replace(number=number), *cell[at + 1 :])
    return cell
