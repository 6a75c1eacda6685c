"""Inline markup as a rule reads it: plain words, each character with its place in the markup."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from drafting.model.inline import pieces
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_PLAIN_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2011": "-"})
"""One character for one, so that offsets stay."""
_UNSEEN = regex("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
"""Marks of direction, joiners and the like: they take no room and are no part of any word."""
_QUOTES = regex("[“”]")
_FIGURES = frozenset("0123456789")
_NUMBERS = regex(r"\d+")
_LETTERS = regex(r"[^\W\d_]+")


class Mark(NamedTuple):
    """A reference to a note: where it stands among the words, and in the markup."""

    note: str
    at: int
    start: int
    end: int


def _seen(text: str) -> Iterator[tuple[int, str]]:
    """The stretches of a text without unseen characters, each with its offset."""
    at = 0
    for unseen in _UNSEEN.finditer(text):
        if at < unseen.start():
            yield at, text[at : unseen.start()]
        at = unseen.end()
    if at < len(text):
        yield at, text[at:]


class Text:
    """One inline text as words and marks.

    `words` are its characters without markup and without those that nobody sees; a no-break
    space or hyphen reads as the plain one. Offsets are of `words` unless said otherwise.
    """

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.marks: tuple[Mark, ...] = ()
        self.italics: tuple[tuple[int, int], ...] = ()
        self.bolds: tuple[tuple[int, int], ...] = ()
        self._read(markup)

    def _read(self, markup: str) -> None:
        shown: list[str] = []
        marks: list[Mark] = []
        italics: list[tuple[int, int]] = []
        bolds: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._sources: list[int] = []
        source = at = 0
        for piece, run in pieces(markup):
            if run and run.note:
                marks.append(Mark(run.note, at, source, source + len(piece)))
            elif run:
                begin = at
                for offset, seen in _seen(run.text):
                    self._starts.append(at)
                    self._sources.append(source + len(piece) - len(run.text) + offset)
                    shown.append(seen)
                    at += len(seen)
                if run.italic:
                    italics.append((begin, at))
                if run.bold:
                    bolds.append((begin, at))
            source += len(piece)
        self.printed = "".join(shown)
        self.words = self.printed.translate(_PLAIN_SPACES)
        self.marks, self.italics, self.bolds = tuple(marks), tuple(italics), tuple(bolds)

    def source(self, at: int) -> int:
        """The offset in the markup of the character at `at`."""
        if not self._starts:
            return 0
        index = max(bisect_right(self._starts, at) - 1, 0)
        return min(self._sources[index] + at - self._starts[index], len(self.markup))

    def at(self, source: int) -> int:
        """The first of the words that stands in the markup at an offset, or behind it."""
        index = bisect_right(self._sources, source) - 1
        if index < 0:
            return 0
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.words)
        return min(self._starts[index] + source - self._sources[index], end)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the markup that shows the characters from `start` to `end`."""
        if end <= start:
            place = self.source(start) if start < len(self.words) else self.after(start)
            return place, place
        return self.source(start), self.source(end - 1) + 1

    def after(self, at: int) -> int:
        """The offset in the markup behind the character before `at` and the marks that close it."""
        place = self.source(at - 1) + 1 if at else 0
        while self.markup.startswith("*", place):
            place += 1
        return place

    def is_bare(self, start: int, end: int) -> bool:
        """Whether no markup stands between the characters: only then may they be replaced."""
        first, last = self.span(start, end)
        return last - first == end - start

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The stretches between quotation marks: words of another text."""
        found: list[tuple[int, int]] = []
        depth = begin = 0
        for quote in _QUOTES.finditer(self.words):
            if quote[0] == "“":
                begin = quote.start() if not depth else begin
                depth += 1
            elif depth:
                depth -= 1
                if not depth:
                    found.append((begin, quote.end()))
        if depth:
            found.append((begin, len(self.words)))
        return tuple(found)

    def is_quoted(self, at: int) -> bool:
        """Whether a character stands between quotation marks."""
        return _is_within(self.quoted, at)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words in small letters, each once."""
        return frozenset(_LETTERS.findall(self.words.casefold()))

    @cached_property
    def letters(self) -> frozenset[str]:
        """Its characters, each once."""
        return frozenset(self.words)

    @cached_property
    def figures(self) -> tuple[int, ...]:
        """Where its numbers begin."""
        return (
            tuple(one.start() for one in _NUMBERS.finditer(self.words)) if self.has_figures else ()
        )

    @cached_property
    def has_figures(self) -> bool:
        """Whether it has a figure."""
        return not self.letters.isdisjoint(_FIGURES)

    def is_italic(self, at: int) -> bool:
        """Whether a character is in italics."""
        return _is_within(self.italics, at)

    @cached_property
    def end(self) -> int:
        """Where the words end, white space aside."""
        return len(self.words.rstrip())

    @property
    def last(self) -> str:
        """The last character; empty if there are no words."""
        return self.words[self.end - 1 : self.end]


def _is_within(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a character is in one of some stretches, which stand in order."""
    before = bisect_right(stretches, (at, len(stretches) and stretches[-1][1])) - 1
    return before >= 0 and at < stretches[before][1]


@lru_cache(maxsize=16384)
def text_of(markup: str) -> Text:
    """The text of inline markup."""
    return Text(markup)
