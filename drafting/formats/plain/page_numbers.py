"""Numbers of pages that stand alone on a line, as figures and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import Form, leading_mark
from drafting.formats.plain.openers import opener
from drafting.patterns import regex

_FIGURE = regex(r"\d{1,3}")
_ENDS_SENTENCE = frozenset(".;:!?")
_SHORTEST_FULL = 45
"""Letters of a line that reaches the edge of its page."""


def with_page_numbers(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, the numbers of pages marked as furniture.

    A figure alone within a sentence is one, or before a paragraph that has its own number. So are
    others that count on with it, page by page.
    """
    figures = [at for at, line in enumerate(lines) if _FIGURE.fullmatch(line.text)]
    certain = {at for at in figures if _is_of_page(lines, at)}
    if not certain:
        return lines
    pages = frozenset(figures if _count_on([int(lines[at].text) for at in figures]) else certain)
    return [line._replace(furniture=True) if at in pages else line for at, line in enumerate(lines)]


def _count_on(values: Sequence[int]) -> bool:
    """Whether each is the next of the one before."""
    return list(values) == list(range(values[0], values[0] + len(values)))


def _is_of_page(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether gaps part a line from a sentence that goes on, or from a paragraph with a number."""
    if not 0 < index < len(lines) - 1 or not lines[index].gap or not lines[index + 1].gap:
        return False
    before, after = lines[index - 1].text, lines[index + 1]
    marked = leading_mark(after.text)
    if marked is not None and marked[0].form is Form.NUMBER:
        return True
    if before[-1] in _ENDS_SENTENCE:
        return False
    is_full = len(before) >= _SHORTEST_FULL
    opens = opener(after.bare) is not None
    return after.text[0].islower() or (is_full and (before[-1].isalnum() or not opens))
