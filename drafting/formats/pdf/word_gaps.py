"""Where words stand apart on a line: by the gaps between letters, as wide as this line has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from drafting.formats.pdf.pages import Piece
from drafting.patterns import regex

WORD_GAP, _LEAST_GAP = 0.165, 0.9
"""A gap is a space from so many em on, and so many points."""
_TYPED_GAP = 0.06
"""In em: a space that is typed counts from so wide a gap on."""
_HYPHENS = "-‐‑–—\x02"
_WITHOUT_SPACES = regex(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
_SPREAD = (0.06, 0.5)
"""In em: between which gaps letters are set apart on purpose."""
_ALIKE = 0.06
"""In em: by so much such gaps differ, as letters that are kerned do."""
_MOSTLY = 0.6
_FEWEST_LETTERS = 5
_NARROW_GAP = 0.09
"""In em: a gap is a space from here on where the words of a page have none that is wider."""
_LONG_WORDS = 10.0
"""Letters of words on average from which on the spaces between them were missed."""


def sets_no_spaces(letter: str) -> bool:
    """Whether a letter is of a script without spaces between words: gaps beside it are none."""
    return _WITHOUT_SPACES.match(letter) is not None


def least_gap(lines: Iterable[Sequence[Piece]]) -> float:
    """In em: from which gap on there is a space on a page; some programs set narrow ones."""
    letters = words = 0
    for pieces in lines:
        letters += sum(len(piece.text) for piece in pieces)
        words += 1 + sum(_is_apart(*pair, pair[1].spaced, WORD_GAP) for pair in pairwise(pieces))
    return _NARROW_GAP if letters > _LONG_WORDS * words else WORD_GAP


def words_apart(pieces: Sequence[Piece], typed: Sequence[bool], least: float) -> list[bool]:
    """Whether a space stands before each piece of a line.

    `typed` says before which ones the file sets one, and `least` what `least_gap` found.
    """
    spread = _spread(pieces)
    apart = [False]
    for index, (before, piece) in enumerate(pairwise(pieces)):
        if spread[index] and not _sets_no_space_between(before, piece):
            em = min(before.size, piece.size)
            gap = piece.x - before.end - spread[index] * before.size
            apart.append(gap >= max(least * em, _LEAST_GAP))
        else:
            apart.append(_is_apart(before, piece, typed[index + 1], least))
    return apart


def _is_apart(before: Piece, piece: Piece, typed: bool, least: float) -> bool:
    """Whether there is a space between two pieces of a line."""
    gap = piece.x - before.end
    em = min(before.size, piece.size)
    if _sets_no_space_between(before, piece):
        return typed and gap > _TYPED_GAP * em
    if gap >= max(least * em, _LEAST_GAP):
        return True
    hyphen = before.text[-1:] in _HYPHENS or piece.text[:1] in _HYPHENS
    return typed and gap > _TYPED_GAP * em and not hyphen


def _sets_no_space_between(before: Piece, piece: Piece) -> bool:
    return sets_no_spaces(before.text[-1:]) or sets_no_spaces(piece.text[:1])


def _spread(pieces: Sequence[Piece]) -> list[float]:
    """In em: how far the letters of each piece's look are set apart on this line, mostly 0."""
    found: list[float] = []
    for _, group in groupby(pieces, lambda piece: (piece.italic, piece.bold, piece.size)):
        stretch = list(group)
        found += [_letter_gap(stretch)] * len(stretch)
    return found


def _letter_gap(pieces: Sequence[Piece]) -> float:
    """In em: the gap that all letters of some pieces have between them; 0 where none has."""
    letters = "".join(piece.text for piece in pieces)
    if len(letters) < _FEWEST_LETTERS or len(letters) > 2 * len(pieces):
        return 0.0
    gaps = list(_gaps(pieces))
    usual = median(gaps)
    alike = sum(abs(gap - usual) < _ALIKE for gap in gaps)
    is_spread = _SPREAD[0] < usual < _SPREAD[1] and alike > _MOSTLY * len(gaps)
    is_prose = any(map(str.isalpha, letters)) and (
        sum(map(str.isalnum, letters)) > _MOSTLY * len(letters)
    )
    return usual if is_spread and is_prose and not _is_series(letters) else 0.0


def _gaps(pieces: Iterable[Piece]) -> Iterator[float]:
    """In em: the gap after each letter but the last; within a piece there is none."""
    for before, piece in pairwise(pieces):
        yield (piece.x - before.end) / (before.size or 1.0)
        yield from (0.0 for _ in piece.text[1:])


def _is_series(letters: str) -> bool:
    """Whether letters count something: "a b c d e" are no word."""
    return all(ord(after) == ord(before) + 1 for before, after in pairwise(letters))
