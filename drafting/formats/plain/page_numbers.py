"""Numbers of pages that stand alone on a line, as figures and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.formats.plain.lines import SourceLine
from drafting.patterns import regex

_FIGURE = regex(r"\d{1,3}")
_ENDS_SENTENCE = frozenset(".;:!?")
_SHORTEST_FULL = 45
"""Letters of a line that reaches the edge of its page."""


def with_page_numbers(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, the numbers of pages marked as furniture.

    A figure alone within a sentence is one. So are others that count on with it, page by page.
    """
    figures = [at for at, line in enumerate(lines) if _FIGURE.fullmatch(line.text)]
    within = {at for at in figures if _is_within_sentence(lines, at)}
    if not within:
        return lines
    pages = frozenset(figures if _count_on([int(lines[at].text) for at in figures]) else within)
    return [line._replace(furniture=True) if at in pages else line for at, line in enumerate(lines)]


def _count_on(values: Sequence[int]) -> bool:
    """Whether each is the next of the one before."""
    return list(values) == list(range(values[0], values[0] + len(values)))


def _is_within_sentence(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a line stands between two of one sentence, and gaps part it from both."""
    if not 0 < index < len(lines) - 1 or not lines[index].gap or not lines[index + 1].gap:
        return False
    before, after = lines[index - 1].text, lines[index + 1].text
    if before[-1] in _ENDS_SENTENCE:
        return False
    return after[0].islower() or (before[-1].isalnum() and len(before) >= _SHORTEST_FULL)
