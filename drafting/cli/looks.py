"""Looks of words in the terminal, wrapping of lines, and signs where there are no looks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from drafting.cli.streams import printable

if TYPE_CHECKING:
    from drafting.model.inline import Run

RESET = "\x1b[0m"


class Look(NamedTuple):
    """How words look: the codes that switch it on, and what stands around them without codes."""

    codes: str = ""
    opening: str = ""
    closing: str = ""


PLAIN = Look()
BOLD = Look("1")
FAINT = Look("2")
ADDED = Look("4;32", "‹+", "›")
REMOVED = Look("9;31", "‹−", "›")


def emphasis(run: Run) -> str:
    """The codes of the look that a run has by itself."""
    codes = (("3", run.italic), ("1", run.bold), ("9", run.struck))
    return ";".join(code for code, on in codes if on)


class Words(NamedTuple):
    """A stretch of words of one look."""

    text: str
    look: Look = PLAIN


def columns(text: str) -> int:
    """Columns that `text` takes in a terminal: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitted(text: str, size: int) -> str:
    """`text` on one line of exactly `size` columns, cut with … or filled with spaces."""
    text = printable(" ".join(text.split()), keep="")
    if columns(text) > size:
        while text and columns(text) > size - 1:
            text = text[:-1]
        text = f"{text}…"
    return text + " " * (size - columns(text))


def set_lines(
    words: Iterable[Words], size: int, looks: bool, first: str = "", hang: str = ""
) -> str:
    """Words set in lines of `size` columns; `first` leads the first line, `hang` the others."""
    setter = _Setter(size, first, hang)
    for piece in _pieces(words, looks):
        setter.take(piece)
    return "\n".join(setter.lines())


@dataclass(slots=True)
class _Piece:
    """A word, a gap or a line end of one look."""

    text: str
    codes: str
    size: int
    is_gap: bool
    """Whether a line may break here."""
    run: int = 0
    """Columns of the whole word that it begins, where the look changes inside the word."""


class _Setter:
    """Sets pieces in lines, one after the other."""

    def __init__(self, size: int, first: str, hang: str) -> None:
        self._size = size
        self._hang = hang
        self._done: list[str] = []
        self._begin(first)

    def _begin(self, lead: str) -> None:
        self._lead = lead
        self._used = columns(lead.rpartition("\n")[2])
        self._line: list[_Piece] = []

    def take(self, piece: _Piece) -> None:
        """Put a piece into the line, or begin the next line with it."""
        if piece.text == "\n":
            self._end()
            return
        if self._line and not piece.is_gap and self._used + piece.run > self._size:
            self._end()
        if self._line or not piece.is_gap:
            self._line.append(piece)
            self._used += piece.size

    def _end(self) -> None:
        while self._line and self._line[-1].is_gap:
            self._line.pop()
        self._done.append(f"{self._lead}{_coded(self._line)}".rstrip())
        self._begin(self._hang)

    def lines(self) -> list[str]:
        """All lines."""
        self._end()
        return self._done


def _coded(line: Iterable[_Piece]) -> str:
    """The text of a line, the codes of a look around the longest stretch that has it."""
    parts = []
    for codes, stretch in groupby(line, key=lambda piece: piece.codes):
        text = "".join(piece.text for piece in stretch)
        parts.append(f"\x1b[{codes}m{text}{RESET}" if codes else text)
    return "".join(parts)


def _pieces(words: Iterable[Words], looks: bool) -> list[_Piece]:
    pieces = list(_cut(words, looks))
    run = 0
    for piece in reversed(pieces):
        run = 0 if piece.is_gap else run + piece.size
        piece.run = run
    # Only the first piece of a word decides where the line breaks.
    inside = False
    for piece in pieces:
        if inside:
            piece.run = 0
        inside = not piece.is_gap
    return pieces


def _cut(words: Iterable[Words], looks: bool) -> Iterator[_Piece]:
    for stretch in words if looks else _by_sign(words):
        look = stretch.look
        text = printable(stretch.text)
        if not looks and text:
            text = f"{look.opening}{text}{look.closing}"
        for part in re.findall(r"\n|[ ]+|[^ \n]+", text):
            yield _Piece(part, look.codes if looks else "", columns(part), part[0] in " \n")


def _by_sign(words: Iterable[Words]) -> Iterator[Words]:
    """Stretches joined that carry the same sign, so that it stands around them once."""
    for (opening, closing), stretches in groupby(
        words, key=lambda stretch: (stretch.look.opening, stretch.look.closing)
    ):
        text = "".join(stretch.text for stretch in stretches)
        yield Words(text, Look("", opening, closing))
