"""Wrapping of pieces into lines, measured in cells of the terminal.

Lines break at spaces, after hyphens and dashes, and around East Asian
characters, never at a no-break space or hyphen and never inside a grapheme.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rich.cells import cell_len, split_graphemes

from drafting.tui.page.pieces import Look, Piece
from drafting.tui.text_safety import visible

_WIDE = (
    "\u2e80-\u303e\u3041-\u9fff\ua000-\ua4cf\uac00-\ud7ff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
_FIRST_WIDE = "\u2e80"
_OPENERS = "「『（〈《【〔［｛"
_MOST_MARKS = 16
"""Characters of one cell that are looked at where a line is cut."""
_CLOSERS = "、。，．：；！？」』）〉》】〕］｝・ー々"

Word = list[Piece]


@cache
def _token(wide: str) -> re.Pattern[str]:
    """What is kept together; the characters `wide` stand alone, with their punctuation."""
    # So wide a set takes its time: it is compiled for the first text that needs it.
    alone = rf"|(?P<wide>[{_OPENERS}]*[{wide}](?:[{_CLOSERS}\u0300-\u036f\ufe0f])*)" if wide else ""
    return re.compile(
        rf"(?P<newline>\n)"
        rf"|(?P<space> +)"
        rf"{alone}"
        rf"|(?P<dashed>[^\s{wide}\-–—]*[\-–—]+)"
        rf"|(?P<word>(?:[^ \n{wide}\-–—])+)"
    )


def cells(text: str) -> int:
    """Width of `text` on the terminal."""
    return len(text) if text.isascii() else cell_len(text)


def wrap(pieces: Iterable[Piece], width: int) -> list[tuple[Piece, ...]]:
    """`pieces` as lines of at most `width` cells; there is always at least one line."""
    filler = _Filler(max(width, 2))
    for piece in pieces:
        text = visible(piece.text)
        has_wide = max(text, default="") >= _FIRST_WIDE
        for token in _token(_WIDE if has_wide else "").finditer(text):
            filler.add(token.lastgroup or "word", token[0], piece.look)
    return filler.finish()


class _Filler:
    """Fills lines greedily, word by word; a word may be made of several looks."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.lines: list[tuple[Piece, ...]] = []
        self._line: list[Piece] = []
        self._used = 0
        self._gap: Piece | None = None
        self._word: Word = []
        self._word_width = 0

    def add(self, kind: str, text: str, look: Look) -> None:
        if kind == "newline":
            self._end_word()
            self._end_line()
        elif kind == "space":
            self._end_word()
            self._gap = Piece(text, look)
        else:
            if kind == "wide":
                self._end_word()
            self._word.append(Piece(text, look))
            self._word_width += cells(text)
            if kind in ("wide", "dashed"):
                self._end_word()

    def finish(self) -> list[tuple[Piece, ...]]:
        self._end_word()
        if self._line or not self.lines:
            self._end_line()
        return self.lines

    def _end_word(self) -> None:
        if not self._word:
            return
        gap = cells(self._gap.text) if self._gap else 0
        if self._line and self._used + gap + self._word_width > self.width:
            self._end_line()
            gap = 0
        elif self._gap and (
            self._line or (not self.lines and gap + self._word_width <= self.width)
        ):
            # Spaces before the first word of all stay where there is room for both.
            self._put(self._gap)
        self._gap = None
        if self._word_width > self.width:
            self._fold()
        else:
            for piece in self._word:
                self._put(piece)
        self._word, self._word_width = [], 0

    def _fits(self, gap: int) -> bool:
        """Whether the word stands on a line of its own with so many spaces before it."""
        return gap + self._word_width <= self.width

    def _fold(self) -> None:
        for text, look in self._word:
            for grapheme, size in _graphemes(text):
                if self._used + size > self.width:
                    self._end_line()
                self._put(Piece(grapheme, look), size)

    def _put(self, piece: Piece, size: int | None = None) -> None:
        if self._line and self._line[-1].look == piece.look:
            self._line[-1] = Piece(self._line[-1].text + piece.text, piece.look)
        else:
            self._line.append(piece)
        self._used += cells(piece.text) if size is None else size

    def _end_line(self) -> None:
        self.lines.append(tuple(self._line))
        self._line, self._used, self._gap = [], 0, None


def _graphemes(text: str) -> Iterator[tuple[str, int]]:
    spans, _ = split_graphemes(text)
    for start, end, size in spans:
        yield text[start:end], size


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """`text` on one line of at most `width` cells, its end cut off if it must be."""
    if cells(text) <= width:
        return text
    room = width - cells(ellipsis)
    return _beginning(text, room) + ellipsis if room >= 0 else ""


def _beginning(text: str, room: int) -> str:
    """As many graphemes as there is room for; the length of what is left over costs nothing."""
    if text[: room + 1].isascii():
        return text[:room]
    kept = ""
    for grapheme, size in _graphemes(text[: room * _MOST_MARKS]):
        if size > room:
            break
        kept, room = kept + grapheme, room - size
    return kept


def padded(text: str, width: int, ellipsis: str = "…") -> str:
    """`text` cut or filled with spaces to exactly `width` cells."""
    text = cut(text, width, ellipsis)
    return text + " " * (width - cells(text))
