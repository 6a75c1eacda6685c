"""How wide the lines of a source are: whether a line ended for want of room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from drafting.formats.plain.lines import SourceLine

COLUMN = range(45, 131)
"""Characters of a line in a column of print, a mail, a page."""
_FEWEST = 3
_FEWEST_SPACED = 8
_HANGING = 8
"""What a mark or an indent may have added to a line."""
_NEARLY_ALL = 0.9
_A_FEW = 5
"""One in so many."""
_LONGEST_WORD = 40
_ENDS = (".", ";")
_NOT_WITHIN = frozenset('.,;:?!)]”"’，；：。、？！）》،؛؟')
"""Letters that a line does not end with where it was broken within a sentence."""
_MOST_SAMPLED = 4000
"""Lines that are looked at: more tell nothing new."""


def single_spaced(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines; where a gap stands before each, though they were broken for room, without gaps.

    Some programs set a blank line behind each line. Then gaps part no paragraphs.
    """
    tight = sum(not line.gap for line in lines[1:])
    if len(lines) < _FEWEST_SPACED or tight * _A_FEW * 2 > len(lines):
        return lines
    together = [line._replace(gap=False) if not line.cut else line for line in lines]
    return together if _exact_width(together[:_MOST_SAMPLED]) else lines


class Widths:
    """The width at which a source broke its lines, if it did."""

    def __init__(self, lines: list[SourceLine]) -> None:
        self._full = _full_width(lines)
        self._exact = _exact_width(lines[:_MOST_SAMPLED])
        self._unbroken = _is_unbroken(lines)

    @property
    def holds_paragraphs(self) -> bool:
        """Whether each line is a paragraph: there are long ones, and few end within a sentence."""
        return self._unbroken and not self.is_known

    @property
    def is_known(self) -> bool:
        """Whether lines were broken at some width."""
        return bool(self._exact or self._full)

    def is_full(self, last: str, following: str) -> bool:
        """Whether the line `last` had no room for the first word of the one that follows.

        One that ends a sentence must really have had none; others may have been indented.
        """
        if not self._exact:
            return bool(self._full) and len(last) >= self._full
        missing = self._exact - len(last) - 1 - len(following.partition(" ")[0])
        return -missing <= _LONGEST_WORD and missing < (0 if last.endswith(_ENDS) else _HANGING)


def _full_width(lines: list[SourceLine]) -> int:
    """From what length a line counts as full, or 0 where lines are not of a page's width.

    Lines that were broken end within sentences; those that are paragraphs do not.
    """
    lengths = sorted(len(line.text) for line in lines)
    if not lengths or _few_are_broken(lines):
        return 0
    widest = lengths[len(lengths) * 9 // 10]
    return widest * 3 // 4 if widest in COLUMN else 0


def _few_are_broken(lines: Sequence[SourceLine]) -> bool:
    widest = min(COLUMN.stop, max(len(line.text) for line in lines))
    broken = (line.text[-1] not in _NOT_WITHIN and 3 * len(line.text) > widest for line in lines)
    return _A_FEW * sum(broken) < len(lines)


def _is_unbroken(lines: Sequence[SourceLine]) -> bool:
    """Whether lines are longer than those of any column, and nearly all end as sentences do."""
    return any(len(line.text) >= COLUMN.stop for line in lines) and _few_are_broken(lines)


def _exact_width(lines: list[SourceLine]) -> int:
    """The width that explains most breaks: the line fits, the next word would not have.

    0 if it leaves breaks unexplained, as in print, where letters differ in width. Only lines
    that end within a sentence are looked at: those have been broken.
    """
    breaks = [
        (len(before.text), len(before.text) + 1 + len(line.text.partition(" ")[0]))
        for before, line in pairwise(lines)
        if not line.gap and len(before.text) <= COLUMN.stop and before.text[-1] not in _NOT_WITHIN
    ]
    if len(breaks) < _FEWEST:
        return 0
    width, explained = _most_covered(breaks)
    enough = explained >= _FEWEST and explained >= _NEARLY_ALL * len(breaks)
    return width if enough and width in COLUMN else 0


def _most_covered(spans: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """The number that lies in most half-open spans, and in how many."""
    steps: Counter[int] = Counter()
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    places = sorted(steps)
    depths = accumulate(steps[place] for place in places)
    return max(zip(places, depths, strict=True), key=lambda found: (found[1], found[0]))
