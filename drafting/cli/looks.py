"""Looks of words in the terminal, wrapping of lines, and signs where there are no looks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from drafting.cli.streams import printable

RESET = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Look:
    """How words look: the codes that switch it on, and what stands around them without codes."""

    codes: str = ""
    opening: str = ""
    closing: str = ""


PLAIN = Look()
ITALIC = Look("3")
BOLD = Look("1")
FAINT = Look("2")
ADDED = Look("4;32", "‹+", "›")
REMOVED = Look("9;31", "‹−", "›")


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(mark: str) -> str:
    """The mark of a note as small figures."""
    return mark.translate(_RAISED)


@dataclass(frozen=True, slots=True)
class Words:
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
    lines, line, used = [], [first], columns(first)
    fresh = True
    for piece in _pieces(words, looks):
        if piece.is_break:
            lines.append(line)
            line, used, fresh = [hang], columns(hang), True
            continue
        if not fresh and not piece.is_space and used + piece.run > size:
            lines.append(line)
            line, used, fresh = [hang], columns(hang), True
        if fresh and piece.is_space:
            continue
        line.append(piece.shown)
        used += piece.size
        fresh = False
    lines.append(line)
    return "\n".join("".join(parts).rstrip() for parts in lines)


@dataclass(slots=True)
class _Piece:
    """A word or a gap of one look, ready to print."""

    shown: str
    size: int
    run: int
    """Columns of the whole word that it begins, where the look changes inside the word."""
    is_space: bool = False
    is_break: bool = False


def _pieces(words: Iterable[Words], looks: bool) -> list[_Piece]:
    pieces = list(_cut(words, looks))
    run = 0
    for piece in reversed(pieces):
        run = 0 if piece.is_space or piece.is_break else run + piece.size
        piece.run = run
    # Only the first piece of a word decides where the line breaks.
    inside = False
    for piece in pieces:
        gap = piece.is_space or piece.is_break
        if inside and not gap:
            piece.run = 0
        inside = not gap
    return pieces


def _cut(words: Iterable[Words], looks: bool) -> Iterator[_Piece]:
    for stretch in words if looks else _by_sign(words):
        look = stretch.look
        text = printable(stretch.text)
        if not looks and text:
            text = f"{look.opening}{text}{look.closing}"
        for part in re.findall(r"\n|[ ]+|[^ \n]+", text):
            size = columns(part)
            shown = f"\x1b[{look.codes}m{part}{RESET}" if looks and look.codes else part
            yield _Piece(shown, size, size, part.isspace(), part == "\n")


def _by_sign(words: Iterable[Words]) -> Iterator[Words]:
    """Stretches joined that carry the same sign, so that it stands around them once."""
    for (opening, closing), stretches in groupby(
        words, key=lambda stretch: (stretch.look.opening, stretch.look.closing)
    ):
        text = "".join(stretch.text for stretch in stretches)
        yield Words(text, Look("", opening, closing))
