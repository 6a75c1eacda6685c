"""A paragraph that says just what the old text says, compared in stretches, not letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from drafting.formats.docx.layout.blocks import Block, Piece
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, Glyph, GlyphLine
from drafting.model.inline import tidy
from drafting.named_tuples import NamedTuple

_NOTE = "\0"
"""Stands for a reference to a note; no text of XML holds it."""


class Stretches(NamedTuple):
    """Blocks whose old pieces are one stretch each, and the glyphs of these stretches."""

    blocks: list[Block]
    glyphs: list[Glyph]


def stretches(
    line: GlyphLine, blocks: Sequence[Block], token: Callable[[str], str]
) -> Stretches | None:
    """The old words of the blocks found in the paragraph as they are, or None.

    A stretch has one look and one sign, so that what becomes of it is decided as a whole.
    """
    shown = _shown(line)
    return None if shown is None else _Reader(shown, token).read(blocks)


class _Shown(NamedTuple):
    """What a paragraph shows."""

    text: str
    """Letters at the places where the cut has them."""
    things: dict[int, Glyph]
    """What is no letter, by place."""
    ends: dict[int, int]
    """Where the run ends that a place is in."""


def _shown(line: GlyphLine) -> _Shown | None:
    text: list[str] = []
    things: dict[int, Glyph] = {}
    ends: dict[int, int] = {}
    at = 0
    for words, thing in line.pieces():
        if thing is None:
            if not words or tidy(words) != words or any(map(unicodedata.combining, words)):
                return None
            text.append(words)
        else:
            sign = _NOTE if thing.note else "".join(thing.shown)
            if len(sign) != 1 or thing.end != thing.start + 1:
                return None
            text.append(sign)
            things[at] = thing
        end = at + len(text[-1])
        ends.update(dict.fromkeys(range(at, end), end))
        at = end
    return _Shown("".join(text), things, ends)


class _UnlikeError(Exception):
    """The paragraph does not say what the old text says, letter by letter."""


class _Reader:
    """Goes through the blocks and the paragraph side by side."""

    def __init__(self, shown: _Shown, token: Callable[[str], str]) -> None:
        self._shown, self._token = shown, token
        self._at = 0
        self._glyphs: list[Glyph] = []

    def read(self, blocks: Sequence[Block]) -> Stretches | None:
        """All blocks; None if the paragraph says anything else."""
        try:
            read = [
                block._replace(
                    number=tuple(self._pieces(block.number)),
                    pieces=tuple(self._pieces(block.pieces)),
                )
                for block in blocks
            ]
            self._skip()
        except _UnlikeError:
            return None
        return Stretches(read, self._glyphs) if self._at == len(self._shown.text) else None

    def _pieces(self, pieces: Sequence[Piece]) -> Iterator[Piece]:
        begun = False
        for piece in pieces:
            if piece.sign == "+":
                yield piece
            elif piece.run.note or piece.run.text:
                if not begun and not self._stands_here(piece):
                    self._skip()
                begun = True
                yield from self._piece(piece)

    def _stands_here(self, piece: Piece) -> bool:
        return self._shown.text.startswith(piece.run.text or _NOTE, self._at)

    def _skip(self) -> None:
        """Go past tabs and spaces that the old text does not have."""
        text = self._shown.text
        while self._at < len(text) and text[self._at] in SOFT:
            self._take(self._at + 1)

    def _piece(self, piece: Piece) -> Iterator[Piece]:
        if not self._stands_here(piece):
            raise _UnlikeError
        if piece.run.note:
            thing = self._shown.things[self._at]
            if thing.shown != (self._token(piece.run.note),):
                raise _UnlikeError
            self._take(self._at + 1)
            yield piece
            return
        end = self._at + len(piece.run.text)
        while self._at < end:
            words = self._take(min(end, self._shown.ends[self._at]))
            yield piece._replace(run=piece.run._replace(text=words))

    def _take(self, end: int) -> str:
        words = self._shown.text[self._at : end]
        thing = self._shown.things.get(self._at)
        self._glyphs.append(thing or Glyph((words,), self._at, end))
        self._at = end
        return words
