"""Words with a line through them, as programs print tracked changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from drafting.formats.pdf.pages import Page, Piece

_THICKEST = 0.2
"""In em: a line through words; what is thicker is a box behind them."""
_LOWEST, _HIGHEST = 0.12, 0.45
"""In em above the foot of the letters, where a line through them lies."""
_COVERED = 0.5
"""Which part of some words a line through them covers."""
_LONG = 1.5
"""In em: a line so long goes through words, however many stand beside these in one piece."""
_REACH = 40
"""Points: letters whose foot is farther beneath a line are not looked at."""


def struck_words(page: Page) -> str:
    """The words of a page that are struck through, as they follow each other."""
    pieces = sorted(
        (piece for piece in page.pieces if piece.upright and not piece.is_space),
        key=lambda piece: piece.y,
    )
    feet = [piece.y for piece in pieces]
    struck: set[int] = set()
    for rule in page.rules:
        middle = (rule[1] + rule[3]) / 2
        here = range(bisect_left(feet, middle), bisect_right(feet, middle + _REACH))
        struck.update(at for at in here if _strikes(rule, pieces[at]))
    found = {id(pieces[at]) for at in struck}
    return " ".join(_runs(page, found))


def _strikes(rule: tuple[float, float, float, float], piece: Piece) -> bool:
    left, top, right, bottom = rule
    size, height = piece.size, piece.y - (top + bottom) / 2
    if bottom - top > _THICKEST * size or not _LOWEST * size < height < _HIGHEST * size:
        return False
    shared = min(right, piece.end) - max(left, piece.x)
    return shared > min(_COVERED * (piece.end - piece.x), _LONG * size)


def _runs(page: Page, found: set[int]) -> Iterator[str]:
    """The words that follow each other, put together; letters of one word are pieces at times."""
    words, before = "", None
    for piece in page.pieces:
        if id(piece) not in found:
            continue
        near = before is not None and abs(piece.y - before.y) < 1 and piece.x - before.end < 1
        if not near and words:
            yield words
            words = ""
        words += piece.text
        before = piece
    if words:
        yield words
