"""The words of inline markup, as keys step over them: with the marks of the look around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto

from drafting.model.inline import pieces
from drafting.named_tuples import NamedTuple

_WORD = re.compile(r"\w+(?:[’'\u2011]\w+)*")
_LOOKS = {"*": 1, "**": 2, "***": 3, "~~": 4}
"""Marks, and the looks that each turns on or off: italic, bold and struck."""

Span = tuple[int, int]
"""Where something begins and ends in a text."""


class _Sort(Enum):
    OPENS = auto()
    """A mark that turns a look on."""
    CLOSES = auto()
    WORD = auto()
    """A word, or the mark of a note."""


class _Part(NamedTuple):
    sort: _Sort
    start: int
    end: int


class Removal(NamedTuple):
    """What a key takes out: a stretch, and the marks that stay in its place."""

    start: int
    end: int
    kept: str = ""


def word_around(line: str, column: int) -> Span:
    """Where the word at a column begins and ends; both are that column where there is none."""
    spans = (word.span() for word in _WORD.finditer(line))
    return next((span for span in spans if span[0] <= column <= span[1]), (column, column))


def words_of(text: str) -> Iterator[Span]:
    """Each word and each mark of a note, in order.

    Marks that open a look belong to the word behind them, those that close it to the one before.
    """
    found: _Part | None = None
    for part in _parts(text):
        touches = found is not None and found.end == part.start
        if found is not None and touches and _belongs(found.sort, part.sort):
            sort = _Sort.WORD if part.sort is _Sort.CLOSES else part.sort
            found = _Part(sort, found.start, part.end)
            continue
        if found is not None and found.sort is _Sort.WORD:
            yield found.start, found.end
        found = part
    if found is not None and found.sort is _Sort.WORD:
        yield found.start, found.end


def _belongs(sort: _Sort, following: _Sort) -> bool:
    """Whether what follows is of one word with what was found."""
    if sort is _Sort.OPENS:
        return following is not _Sort.CLOSES
    return sort is _Sort.WORD and following is _Sort.CLOSES


def _parts(text: str) -> Iterator[_Part]:
    at = looks = 0
    for source, shown in pieces(text):
        end = at + len(source)
        if shown is None:
            turned = looks ^ _LOOKS[source]
            opens = turned.bit_count() > looks.bit_count()
            yield _Part(_Sort.OPENS if opens else _Sort.CLOSES, at, end)
            looks = turned
        elif shown.note:
            yield _Part(_Sort.WORD, at, end)
        else:
            for word in _WORD.finditer(source):
                yield _Part(_Sort.WORD, at + word.start(), at + word.end())
        at = end


def removal(text: str, start: int, end: int) -> Removal:
    """What to take out so that the marks around what stays still come in pairs.

    A pair of which nothing is left between goes with the last word.
    """
    kept = _single(source for source, shown in pieces(text[start:end]) if shown is None)
    if kept and text.endswith(kept, 0, start):
        return Removal(start - len(kept), end)
    if kept and text.startswith(kept, end):
        return Removal(start, end + len(kept))
    return Removal(start, end, kept)


def _single(marks: Iterable[str]) -> str:
    """The marks that turn a look and not back again."""
    looks = 0
    for mark in marks:
        looks ^= _LOOKS[mark]
    return "*" * (looks & 3) + "~~" * (looks >> 2)
