"""How wide the columns of a table are: alike, unless words of one of them need more room."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from drafting.formats.docx.layout.blocks import Piece
from drafting.formats.docx.layout.closer import Face
from drafting.named_tuples import NamedTuple

_BESIDE = 230
"""Between the edges of a cell and its words, twips, with a little to spare."""
_BOLD = 1.1
"""By how much bold letters are wider."""
_UNKNOWN, _WIDE = 0.6, 1.0
"""Widths of letters that a layout does not know, in sizes of the type."""
_LEAST = 3
"""How many times as wide as a column all columns are on average, at most."""
_TWIPS = 20
"""In a point."""

Rows = Sequence[Sequence[tuple[Piece, ...]]]


class _Need(NamedTuple):
    """What a column needs, twips."""

    least: float
    """So that no word is broken."""
    whole: float
    """So that each cell is one line."""


def column_widths(rows: Rows, columns: int, width: int, face: Face) -> list[int]:
    """The widths of so many columns of a table that is `width` wide; lengths are twips."""
    even = width // columns
    needs = [_need((row[at] for row in rows if at < len(row)), face) for at in range(columns)]
    if all(need.whole <= even for need in needs):
        return [even] * columns
    least = [max(need.least, even / _LEAST) for need in needs]
    whole = [max(low, min(need.whole, width)) for low, need in zip(least, needs, strict=True)]
    return _shared(least, whole, width)


def _shared(least: Sequence[float], whole: Sequence[float], width: int) -> list[int]:
    """All of the width: what is left beyond the needs goes to those that need more."""
    low, high = sum(least), sum(whole)
    if high <= width:
        more = (width - high) / len(whole)
        widths = [int(one + more) for one in whole]
    elif low <= width:
        part = (width - low) / (high - low)
        pairs = zip(least, whole, strict=True)
        widths = [int(one + (other - one) * part) for one, other in pairs]
    else:
        widths = [int(one * width / low) for one in least]
    widths[-1] += width - sum(widths)
    return widths


def _need(cells: Iterable[Sequence[Piece]], face: Face) -> _Need:
    least = whole = 0.0
    for cell in cells:
        words = list(_words(cell, face))
        least = max(least, *words, 0.0)
        whole = max(whole, sum(words) + max(len(words) - 1, 0) * _width(" ", face))
    return _Need(least + _BESIDE, whole + _BESIDE)


def _words(cell: Sequence[Piece], face: Face) -> Iterable[float]:
    """The width of each word; a line may also be broken after a hyphen or a dash."""
    width = 0.0
    for piece in cell:
        weight = _BOLD if piece.run.bold else 1.0
        for letter in piece.run.text:
            if letter == " ":
                yield width
                width = 0.0
                continue
            width += weight * _width(letter, face)
            if letter in "-–—" or _is_wide(letter):
                yield width
                width = 0.0
    yield width


def _width(letter: str, face: Face) -> float:
    known = face.width(letter)
    if known is not None:
        return known
    share = _WIDE if _is_wide(letter) else _UNKNOWN
    return share * face.size * face.scale / 100 * _TWIPS + face.spacing


def _is_wide(letter: str) -> bool:
    """Whether it is as wide as high, so that a line may be broken behind it."""
    return unicodedata.east_asian_width(letter) in ("W", "F")
