"""What belongs to the page and not to the text: running heads, page numbers, job numbers, rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from drafting.formats.pdf.columns import segments
from drafting.formats.pdf.lines import Line, lines_of
from drafting.formats.pdf.pages import Page, Piece, Tag
from drafting.formats.pdf.tables import Table, tables_of
from drafting.formats.plain.furniture import SYMBOL, is_furniture_text
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_TOP, _BOTTOM = 0.1, 0.9
"""Which parts of the height running heads and feet stand in."""
_MASTHEAD = 0.275
"""Which part of the first page a masthead takes."""
_FOOT_OF_FIRST = 0.85
_COLUMN_GAP = 2.0
"""In em: a gap between columns of a masthead."""
_MOST = 0.4
_LEADING = 1.6
_RULE = regex(r"[_—–\s]*[_—–]{3}[_—–\s]*")
_DIGITS = regex(r"\d+")
_STAMP = regex(r"Distr\.?|United Nations|Nations Unies|Naciones Unidas|联合国|Объединенных")


class PageLines(NamedTuple):
    """The lines of a page by what they are of."""

    page: Page
    masthead: list[Line]
    body: list[Line]
    aside: list[Line]
    tables: list[Table]


def parted(pages: Sequence[Page]) -> list[PageLines]:
    """The lines of each page, those of the masthead and the furniture apart."""
    symbol = ""
    made: list[PageLines] = []
    plain: list[int] = []
    for page in pages:
        if _is_tagged(page):
            made.append(_by_tags(page))
        else:
            plain.append(len(made))
            made.append(PageLines(page, [], lines_of(page, page.pieces), [], []))
    lines = [line for one in made[:1] for line in (*one.masthead, *one.body[:12])]
    symbol = next((m["symbol"] for line in lines if (m := SYMBOL.search(line.text))), "")
    running = _running([made[index] for index in plain])
    for index in plain:
        made[index] = _by_place(made[index], running, symbol)
    return made


def _is_tagged(page: Page) -> bool:
    """Whether nearly all text of a page has tags; what has none is then furniture."""
    letters = [(len(piece.text), piece.passage in page.tags) for piece in page.pieces]
    total = sum(count for count, _ in letters)
    tagged = sum(count for count, known in letters if known)
    return tagged > (1 - _MOST) * total or (tagged > 0 and _is_edge_only(page))


def _is_edge_only(page: Page) -> bool:
    """Whether what has no tags stands at the edges of the page only."""
    return all(
        piece.passage in page.tags or not _TOP < piece.y / page.height < _BOTTOM
        for piece in page.pieces
        if page.number > 1 or piece.y > _MASTHEAD * page.height
    )


def _by_tags(page: Page) -> PageLines:
    tables = tables_of(page)
    grids = {table.grid for table in tables}
    inside = [piece for piece in page.pieces if _is_text(page.tags.get(piece.passage), grids)]
    outside = [piece for piece in page.pieces if piece.passage not in page.tags]
    masthead: list[Piece] = []
    if page.number == 1:
        first = min((piece.y for piece in inside), default=page.height)
        limit = max(first, _MASTHEAD * page.height) if first < page.height / 2 else first
        masthead = [piece for piece in outside if piece.y < min(limit, page.height / 2)]
    rest = [piece for piece in outside if piece not in masthead] if masthead else outside
    return PageLines(
        page,
        _columns(lines_of(page, masthead)),
        lines_of(page, inside),
        lines_of(page, rest),
        tables,
    )


def _is_text(tag: Tag | None, grids: Container[int]) -> bool:
    """Whether what is tagged so is of the text, and in none of the tables."""
    return tag is not None and (tag.note >= 0 or tag.cell is None or tag.cell[0] not in grids)


def _columns(lines: Iterable[Line]) -> list[Line]:
    """The lines, each column of them on its own."""
    return [part for line in lines for part in segments(line, _COLUMN_GAP)]


def _running(pages: Sequence[PageLines]) -> Counter[tuple[str, int]]:
    """How often a text stands at one height near the edge of a page, its figures aside."""
    counts: Counter[tuple[str, int]] = Counter()
    for one in pages:
        counts.update({_key(line) for line in one.body if _at_edge(line, one.page)})
    return counts


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.y / 4)


def _at_edge(line: Line, page: Page) -> bool:
    return not _TOP < line.y / page.height < _BOTTOM


def _by_place(one: PageLines, running: Counter[tuple[str, int]], symbol: str) -> PageLines:
    page = one.page
    aside = [line for line in one.body if _is_furniture(line, page, running, symbol)]
    aside = _with_whole_heads(aside, [line for line in one.body if _at_edge(line, page)])
    body = [line for line in one.body if line not in aside]
    masthead: list[Line] = []
    if page.number == 1:
        top = [line for line in one.body if line.y < _MASTHEAD * page.height]
        if any(_STAMP.search(line.text) or SYMBOL.search(line.text) for line in top):
            masthead = _columns(top)
            body = [line for line in body if line not in top]
            aside = [line for line in aside if line not in top]
    return PageLines(page, masthead, body, aside, one.tables)


def _with_whole_heads(sure: list[Line], edge: Sequence[Line]) -> list[Line]:
    """Furniture, with the other lines at the edge of the page that are of one head with it."""
    found = list(sure)
    for known in found:  # it grows on the way: a head may have three lines
        found += (
            line
            for line in edge
            if line not in found
            and known in edge
            and abs(line.y - known.y) < _LEADING * known.size
            and (line.size, line.bold) == (known.size, known.bold)
        )
    return found


def is_rule(line: Line) -> bool:
    """Whether a line is a rule, as above the notes of a page."""
    return _RULE.fullmatch(line.text) is not None


def _is_furniture(line: Line, page: Page, running: Counter[tuple[str, int]], symbol: str) -> bool:
    if is_rule(line):
        return True
    if line.spans[0].shift == 1:  # a note begins
        return False
    low = page.number == 1 and line.y > _FOOT_OF_FIRST * page.height
    if not _at_edge(line, page) and not (low and is_furniture_text(line.text)):
        return False
    return (
        running[_key(line)] > 1
        or is_furniture_text(line.text)
        or (symbol != "" and symbol in line.text and page.number > 1)
    )
