"""Under which paragraph a line such as “(b) To light;” stands, told by the markers before it."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.patterns import regex

_ROMAN = regex(r"[ivxl]+")
_LONGEST = 60
"""Markers of one series that are told apart."""
_LETTERS = {letters(value): value for value in range(_LONGEST, 0, -1)}
_NUMERALS = {roman(value): value for value in range(1, _LONGEST)}


def degree_of(marker: str, trail: Sequence[str], *, is_dotted: bool) -> int:
    """Of which degree a marker is, from 0, behind a subparagraph whose markers are `trail`.

    "(i)" follows "(h)" as a letter, and begins a degree of numerals behind any other. Markers
    with a full stop are of the third degree or the fourth, those in parentheses above them.
    """
    first, last = (2, 4) if is_dotted else (0, 2)
    degrees = range(min(len(trail), last) - 1, first - 1, -1)
    deepest = min(len(trail), last - 1)
    return next((at for at in degrees if _goes_on(trail[at], marker, at)), deepest)


def _goes_on(before: str, marker: str, degree: int) -> bool:
    """Whether a marker can come behind another one of the same degree."""
    base, _, word = marker.partition(" ")
    last, _, last_word = before.partition(" ")
    if word or last_word:
        return base == last or (not word and _is_later(last, base, degree))
    return _is_later(last, base, degree)


def _is_later(last: str, marker: str, degree: int) -> bool:
    series = _NUMERALS if degree % 2 else _LETTERS
    if last not in series or marker not in series:
        return False
    step = series[marker] - series[last]
    # A letter may be left out, but a numeral among letters begins a degree of its own.
    return step == 1 if degree % 2 == 0 and _ROMAN.fullmatch(marker) else step > 0
