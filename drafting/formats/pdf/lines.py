"""Pieces of a page to lines: words apart by their gaps, raised and lowered figures in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafting.dataclasses import dataclass, field
from drafting.formats.pdf.pages import Page, Piece, Tag
from drafting.formats.pdf.word_gaps import WORD_GAP, least_gap, words_apart
from drafting.named_tuples import NamedTuple

_SAME_LINE, _SAME_LINE_EM = 1.5, 0.16
"""Points, and em, between the feet of letters that stand on one line."""
_SMALL = 0.82
_RAISED, _LOWERED = 0.75, 0.4
"""In em of the line: how far above and below it smaller letters may stand."""
_INITIAL, _INITIAL_LETTERS = 1.8, 2
"""How many times as large as its line an initial set into the text is, and how long at most."""
_HEIGHT = 0.8
"""In em: how high a capital letter is, with some room."""
_LOWERED_FIGURE = 0.05
"""In em of the line: how far below it small figures are lowered ones."""
_LEADS_IN = 3.5
"""In em of the line: how far before it the mark of a note may stand."""
_NO_TAG = Tag(-1, 0, -1, None)


class Span(NamedTuple):
    """Letters of one look in a line; the spaces between words are among them."""

    text: str
    italic: bool = False
    bold: bool = False
    shift: int = 0
    """1 for raised letters, -1 for lowered ones."""


@dataclass(slots=True, eq=False)
class Line:
    """What stands on one line, from left to right."""

    page: int
    y: float
    pieces: list[tuple[Piece, int]]
    """Each with its shift."""
    tag: Tag = _NO_TAG
    tagged: bool = False
    spans: list[Span] = field(default_factory=list)
    trailing: bool = False
    """The file sets a space at its end."""
    x: float = 0.0
    end: float = 0.0
    size: float = 0.0
    """That of most of its letters."""
    least: float = WORD_GAP
    """In em: from which gap on words of its page stand apart."""
    has_initial: bool = False
    """Its first piece is a large letter that is set into this line and those beneath it."""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        words = [span for span in self.spans if span.text.strip() and not span.shift]
        return bool(words) and all(span.bold for span in words)


def lines_of(page: Page, pieces: Iterable[Piece]) -> list[Line]:
    """The lines that the pieces make, from top to bottom."""
    words = [piece for piece in pieces if piece.upright]
    words.sort(key=lambda piece: (piece.y, piece.x))
    rows: list[Line] = []
    for piece in words:
        if rows and abs(piece.y - rows[-1].y) <= _room(rows[-1], piece):
            rows[-1].pieces.append((piece, 0))
        else:
            rows.append(Line(page.number, piece.y, [(piece, 0)]))
    for row in rows:
        _settle(row)
    rows = _with_initials(rows)
    least = least_gap([piece for piece, _ in row.pieces if not piece.is_space] for row in rows)
    return [_finished(row, page, least) for row in _with_small_ones(rows) if row.size]


def _room(row: Line, piece: Piece) -> float:
    """How far from the line of a row a piece of it may stand: less far where letters are small."""
    size = max(piece.size, row.pieces[0][0].size)
    return min(_SAME_LINE, _SAME_LINE_EM * size)


def part_of(line: Line, start: int, end: int) -> Line:
    """Some pieces of a line, as a line of their own."""
    part = Line(line.page, line.y, line.pieces[start:end], line.tag, line.tagged)
    part.least = line.least
    _settle(part)
    part.spans = _merged(_spans(part))
    return part


def _settle(row: Line) -> None:
    """Order its pieces, and note where it begins and ends and how large it is."""
    row.pieces.sort(key=lambda one: one[0].x)
    read = [piece for piece, _ in row.pieces if not piece.is_space]
    if read:
        sizes: Counter[float] = Counter()
        for piece, shift in row.pieces:
            sizes[piece.size] += 0 if shift else len(piece.text.strip())
        row.size = sizes.most_common(1)[0][0]
        row.x, row.end = read[0].x, max(piece.end for piece in read)


def _with_initials(rows: Sequence[Line]) -> list[Line]:
    """The rows, each large initial at the head of the first line that stands beside it."""
    for index, row in enumerate(rows):
        piece = next((piece for piece, _ in row.pieces if not piece.is_space), None)
        beside = _beside_initial(piece, rows[: index + 1]) if piece else []
        if piece is None or len(beside) < 2:
            continue
        row.pieces = [one for one in row.pieces if one[0] is not piece]
        beside[0].pieces.append((piece, 0))
        beside[0].has_initial = True
        _settle(row)
        _settle(beside[0])
    return [row for row in rows if row.pieces]


def _beside_initial(piece: Piece, rows: Sequence[Line]) -> list[Line]:
    """The lines that a large letter stands before, down to its own; fewer than 2 if it is none."""
    if len(piece.text.strip()) > _INITIAL_LETTERS or not piece.text.strip().isalpha():
        return []
    top = piece.y - _HEIGHT * piece.size
    found = [row for row in rows if row.y > top and piece.size >= _INITIAL * _rest_size(row, piece)]
    return found if all(row.x >= piece.end or row is rows[-1] for row in found) else []


def _rest_size(row: Line, piece: Piece) -> float:
    """The size of what else stands in a row; out of reach where nothing does."""
    sizes = [one.size for one, _ in row.pieces if one is not piece and not one.is_space]
    return max(sizes, default=piece.size)


def _with_small_ones(rows: list[Line]) -> list[Line]:
    """The rows, those of raised and lowered letters put into the lines they belong to."""
    kept: list[Line] = []
    for index, row in enumerate(rows):
        host = _host(row, rows, index)
        if host is None:
            kept.append(row)
            continue
        shift = 1 if host.y > row.y else -1
        host.pieces += ((piece, shift) for piece, _ in row.pieces)
        _settle(host)
    return kept


def _host(row: Line, rows: Sequence[Line], index: int) -> Line | None:
    """The line beside whose letters the small ones of this row stand."""
    if not row.size:
        return None
    near = [*rows[index + 1 : index + 4], *reversed(rows[max(0, index - 3) : index])]
    for other in near:
        height = other.y - row.y
        within = -_LOWERED * other.size < height < _RAISED * other.size
        if within and row.size < _SMALL * other.size and _beside(row, other):
            return other
    return None


def _beside(row: Line, other: Line) -> bool:
    """Whether all that stands in a row stands close to letters of the other, or leads them in."""
    reach = other.size
    for piece, _ in row.pieces:
        close = other.x - _LEADS_IN * reach < piece.end < other.x or any(
            host.x - reach < piece.end and piece.x < host.end + reach for host, _ in other.pieces
        )
        if not piece.is_space and not close:
            return False
    return True


def _finished(row: Line, page: Page, least: float) -> Line:
    row.least = least
    row.spans = _merged(_spans(row))
    last = row.pieces[-1][0]
    row.trailing = last.is_space
    tags = [page.tags.get(piece.passage) for piece, _ in row.pieces if not piece.is_space]
    found = [tag for tag in tags if tag is not None]
    if found:
        row.tag = next((tag for tag in found if tag.paragraph >= 0), found[0])
        row.tagged = True
    return row


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans, those of one look as one."""
    made: list[Span] = []
    for span in spans:
        if made and made[-1][1:] == span[1:]:
            made[-1] = made[-1]._replace(text=made[-1].text + span.text)
        else:
            made.append(span)
    return made


def _spans(row: Line) -> Iterator[Span]:
    read, typed = _read(row)
    apart = words_apart([piece for piece, _ in read], typed, row.least)
    if row.has_initial and len(read) > 1:
        apart[1] = typed[1]
    for index, (piece, shift) in enumerate(read):
        if apart[index]:
            before = read[index - 1][0]
            yield Span(" ", before.italic and piece.italic, before.bold and piece.bold)
        text = piece.text.replace("\x02", "-")
        yield Span(text, piece.italic, piece.bold, _shift(piece, shift, row))


def _read(row: Line) -> tuple[list[tuple[Piece, int]], list[bool]]:
    """The pieces of a row that have letters, and before which of them a space is typed."""
    read: list[tuple[Piece, int]] = []
    typed: list[bool] = []
    spaced = False
    for piece, shift in row.pieces:
        if not piece.is_space:
            read.append((piece, shift))
            typed.append(spaced or piece.spaced)
        spaced = piece.is_space
    return read, typed


def _shift(piece: Piece, shift: int, row: Line) -> int:
    """Whether letters are raised or lowered: smaller ones on the line itself are not."""
    if not shift and piece.text.isdigit() and piece.size < _SMALL * row.size:
        return -1 if piece.y - row.y > _LOWERED_FIGURE * row.size else 0
    return shift if piece.size < _SMALL * row.size or abs(piece.y - row.y) > 1 else 0
