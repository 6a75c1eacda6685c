"""Looks of words in the terminal, wrapping of lines, and signs where there are no looks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, repeat
from operator import itemgetter
from typing import TYPE_CHECKING

from drafting.cli.streams import printable
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.model.inline import Run

RESET = "\x1b[0m"


class TextStyle(NamedTuple):
    """How words look: the codes that switch it on, and what stands around them without codes."""

    codes: str = ""
    opening: str = ""
    closing: str = ""


PLAIN = TextStyle()
BOLD = TextStyle("1")
FAINT = TextStyle("2")
ADDED = TextStyle("4;32", "‹+", "›")
REMOVED = TextStyle("9;31", "‹−", "›")


def emphasis(run: Run) -> str:
    """The codes of the look that a run has by itself."""
    codes = (("3", run.italic), ("1", run.bold), ("9", run.struck))
    return ";".join(code for code, on in codes if on)


class StyledText(NamedTuple):
    """A stretch of words of one look."""

    text: str
    look: TextStyle = PLAIN


Stretch = tuple[str, str]
"""A text, and the codes of its look."""
_NARROW = regex(
    r"[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2070\u2071\u2074-\u208e]*"
)
"""What takes a column each: Latin letters, figures, and the punctuation of texts in them."""


def columns(text: str) -> int:
    """Columns that `text` takes in a terminal: wide characters two, combining ones none."""
    if text.isascii() or _NARROW.fullmatch(text):
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
    words: Iterable[StyledText], size: int, looks: bool, first: str = "", hang: str = ""
) -> str:
    """Words set in lines of `size` columns; `first` leads the first line, `hang` the others."""
    stretches = list(_coded(words) if looks else _signed(words))
    text = "".join(stretch for stretch, _ in stretches)
    rooms = chain((size - columns(first.rpartition("\n")[2]),), repeat(size - columns(hang)))
    leads = chain((first,), repeat(hang))
    shown = _with_codes(stretches) if looks else text.__getitem__
    lines = (
        f"{lead}{shown(line)}".rstrip()
        for lead, line in zip(leads, _lines(text, rooms), strict=False)
    )
    return "\n".join(lines)


def _coded(words: Iterable[StyledText]) -> Iterator[Stretch]:
    return ((printable(stretch.text), stretch.look.codes) for stretch in words)


def _signed(words: Iterable[StyledText]) -> Iterator[Stretch]:
    """Stretches without codes; a sign stands once around all that carry it."""
    for (opening, closing), stretches in groupby(
        words, key=lambda stretch: (stretch.look.opening, stretch.look.closing)
    ):
        if text := printable("".join(stretch.text for stretch in stretches)):
            yield f"{opening}{text}{closing}", ""


def _lines(text: str, rooms: Iterator[int]) -> Iterator[slice]:
    """Where each line of a text stands in it: words stay whole, spaces around a line are left out.

    `rooms` are the columns that are free in each line.
    """
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph.rstrip(" "))
        at = start
        while True:
            at = end - len(text[at:end].lstrip(" "))
            cut = _line_end(text, at, end, next(rooms))
            yield slice(at, at + len(text[at:cut].rstrip(" ")))
            if cut == end:
                break
            at = cut
        start += len(paragraph) + 1


def _line_end(text: str, at: int, end: int, room: int) -> int:
    """Where the line that begins at a place ends: before a space, or with the text."""
    reach = _reach(text, at, end, room)
    if reach >= end:
        return end
    cut = text.rfind(" ", at, reach + 1)
    if cut <= at:
        cut = text.find(" ", reach, end)
    return cut if cut >= 0 else end


def _reach(text: str, at: int, end: int, room: int) -> int:
    """How far a text goes in so many columns."""
    if _NARROW.fullmatch(text, at, end):
        return at + max(room, 0)
    while at < end and (room := room - columns(text[at])) >= 0:
        at += 1
    return at


def _with_codes(stretches: Iterable[Stretch]) -> Callable[[slice], str]:
    """Gives a part of the stretches, the codes of a look around all that has it."""
    texts: list[tuple[int, str, str]] = []
    at = 0
    for codes, alike in groupby(stretches, key=itemgetter(1)):
        text = "".join(stretch for stretch, _ in alike)
        texts.append((at, text, codes))
        at += len(text)

    def part(place: slice) -> str:
        shown = (
            (text[max(place.start - at, 0) : max(place.stop - at, 0)], codes)
            for at, text, codes in texts
        )
        return "".join(
            f"\x1b[{codes}m{text}{RESET}" if codes else text for text, codes in shown if text
        )

    return part
