"""Pieces of a page to lines: words apart by their gaps, raised and lowered figures in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafting.dataclasses import dataclass, field
from drafting.formats.pdf.pages import Page, Piece, Tag
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SAME_LINE = 1.5
"""Points between the feet of letters that stand on one line."""
_SMALL = 0.82
_RAISED, _LOWERED = 0.75, 0.4
"""In em of the line: how far above and below it smaller letters may stand."""
_LEADS_IN = 3.5
"""In em of the line: how far before it the mark of a note may stand."""
_WORD_GAP, _LEAST_GAP = 0.165, 0.9
"""A gap is a space from so many em on, and so many points."""
_TYPED_GAP = 0.06
"""In em: a space that is typed counts from so wide a gap on."""
_HYPHENS = "-‐‑–—\x02"
_WITHOUT_SPACES = regex(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
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
        if rows and abs(piece.y - rows[-1].y) <= _SAME_LINE:
            rows[-1].pieces.append((piece, 0))
        else:
            rows.append(Line(page.number, piece.y, [(piece, 0)]))
    for row in rows:
        _settle(row)
    return [_finished(row, page) for row in _with_small_ones(rows) if row.size]


def part_of(line: Line, start: int, end: int) -> Line:
    """Some pieces of a line, as a line of their own."""
    part = Line(line.page, line.y, line.pieces[start:end], line.tag, line.tagged)
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


def _finished(row: Line, page: Page) -> Line:
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
    before: Piece | None = None
    typed = False
    for piece, shift in row.pieces:
        if piece.is_space:
            typed = True
            continue
        text = piece.text.replace("\x02", "-")
        if before is not None and _is_apart(before, piece, typed or piece.spaced):
            yield Span(" ", before.italic and piece.italic, before.bold and piece.bold)
        yield Span(text, piece.italic, piece.bold, _shift(piece, shift, row))
        before, typed = piece, False


def _shift(piece: Piece, shift: int, row: Line) -> int:
    """Whether letters are raised or lowered: smaller ones on the line itself are not."""
    return shift if piece.size < _SMALL * row.size or abs(piece.y - row.y) > 1 else 0


def sets_no_spaces(letter: str) -> bool:
    """Whether a letter is of a script without spaces between words: gaps beside it are none."""
    return _WITHOUT_SPACES.match(letter) is not None


def _is_apart(before: Piece, piece: Piece, typed: bool) -> bool:
    """Whether there is a space between two pieces of a line."""
    gap = piece.x - before.end
    em = min(before.size, piece.size)
    if sets_no_spaces(before.text[-1:]) or sets_no_spaces(piece.text[:1]):
        return typed and gap > _TYPED_GAP * em
    if gap >= max(_WORD_GAP * em, _LEAST_GAP):
        return True
    hyphen = before.text[-1:] in _HYPHENS or piece.text[:1] in _HYPHENS
    return typed and gap > _TYPED_GAP * em and not hyphen
