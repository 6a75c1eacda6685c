"""No title ends with a line of one word: set closer or narrower, as by the house."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lxml import etree

from drafting.formats.docx.layout.blocks import Piece
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import RPR
from drafting.named_tuples import NamedTuple

_TWIPS = 20
"""In a point."""
_KERNED = 20
"""By how much a line is shorter than its letters, since some of them stand closer, twips."""
_STEP = 20
"""By how much more lines are made narrower at a time, twips."""


class Face(NamedTuple):
    """The letters of a style."""

    size: float
    """Points."""
    scale: float
    """Per cent of the width that letters have."""
    spacing: int
    """Between letters, twips."""
    room: int
    """Between the indents, twips."""
    right: int
    """The right indent, twips."""
    widths: Mapping[str, int]
    """Of letters, thousandths of the size."""

    def to(self, right: int | None) -> Face:
        """The same letters in lines that end elsewhere; None where the style lets them end."""
        if right is None:
            return self
        return self._replace(room=self.room + self.right - right, right=right)

    def width(self, text: str) -> float | None:
        """How wide a line of `text` is, twips; None if not every letter is known."""
        letters = [one for one in unicodedata.normalize("NFD", text) if not _is_accent(one)]
        if not all(letter in self.widths for letter in letters):
            return None
        known = sum(self.widths[letter] for letter in letters) / 1000
        return known * self.size * self.scale / 100 * _TWIPS + len(letters) * self.spacing


def _is_accent(letter: str) -> bool:
    return unicodedata.combining(letter) > 0


def face_of(style: str, measures: Mapping[str, Any]) -> Face:
    """The letters and lines of a style of a layout, with what it has from those it is based on."""
    look = _whole_look(style, measures["styles"])
    page = measures["page"]
    right = look.get("right", 0)
    beside = page["left"] + page["right"] + look.get("left", 0) + right
    letters = measures.get("letters", {}).items()
    return Face(
        size=look["size"] / 2,
        scale=look.get("scale", 100),
        spacing=look.get("spacing", 0),
        room=page["width"] - beside,
        right=right,
        widths={letter: int(width) for width, ones in letters for letter in ones},
    )


def _whole_look(style: str, styles: Mapping[str, Any]) -> dict[str, Any]:
    look = styles[style]
    base = look.get("based-on")
    return {**_whole_look(base, styles), **look} if base else dict(look)


def closer_spacing(pieces: Iterable[Piece], face: Face, by: int) -> int | None:
    """The space between letters at which a text needs no last line for one word; else None.

    `by` is how much closer letters may stand, twips.
    """
    words = _words(pieces)
    lines = _lines(_widths(words, face), _room(face))
    if not _ends_with_one_word(lines):
        return None
    for spacing in range(face.spacing - 1, face.spacing - by - 1, -1):
        closer = face._replace(spacing=spacing)
        if len(_lines(_widths(words, closer), _room(closer))) < len(lines):
            return spacing
    return None


def narrower_right(pieces: Iterable[Piece], face: Face, by: int) -> int | None:
    """The right indent at which the last of as many lines has more than one word; else None.

    `by` is how much narrower lines may be, twips. The symbol of a document may stand alone.
    """
    words, room = _words(pieces), _room(face) + _KERNED
    widths = _widths(words, face)
    lines = _lines(widths, room)
    is_symbol = any(letter.isdecimal() for letter in words[-1])
    if is_symbol or not _ends_with_one_word(lines):
        return None
    for less in range(_STEP, by + 1, _STEP):
        narrower = _lines(widths, room - less)
        if len(narrower) > len(lines):
            return None
        if not _ends_with_one_word(narrower):
            return face.right + less
    return None


def _words(pieces: Iterable[Piece]) -> list[str]:
    return "".join(piece.run.text for piece in pieces).split(" ")


def _widths(words: Sequence[str], face: Face) -> list[float]:
    """The widths of words, each with a space before it; none if they cannot be measured."""
    widths = [face.width(f" {word}") for word in words]
    known = [width for width in widths if width is not None]
    return known if len(known) == len(widths) else []


def _room(face: Face) -> float:
    """The room of a line, and that of the space before its first word, which nobody sees."""
    return face.room + (face.width(" ") or 0)


def _lines(widths: Iterable[float], room: float) -> list[int]:
    """How many words each line has."""
    lines: list[int] = []
    left = 0.0
    for width in widths:
        if lines and left >= width:
            lines[-1] += 1
            left -= width
        else:
            lines.append(1)
            left = room - width
    return lines


def _ends_with_one_word(lines: Sequence[int]) -> bool:
    return len(lines) > 1 and lines[-1] == 1


def set_closer(run: etree._Element, spacing: int) -> None:
    """Give the letters of a run that space, twips."""
    look = run.find(RPR)
    if look is None:
        look = w("rPr")
        run.insert(0, look)
    look.append(w("spacing", val=spacing))
