"""The letters of a page in pieces without a gap, with the font, the size and the tag they have."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2_raw as pdfium

from drafting.formats.pdf.library.fonts import Fonts, Look
from drafting.formats.pdf.library.turns import View

_FAR = 0.06
"""In em: a gap from which on two letters are in two pieces, and the advance is checked."""
_BACK = 0.3
"""In em: so far may a letter stand within the one before it."""
_DOUBTFUL = 0.2
"""In em: an advance so far from the box of its letter is wrong."""
_SAME_WIDTH = 0.02
"""In em: by less than this two boxes of one letter do not differ."""
_SPACES = frozenset(map(ord, " \t\r\n\u00a0\u2002\u2003\u2009\u202f\u3000"))
_LAST_CODE = 0x10FFFF
_UNKNOWN = 0xFFFD


def _plain(function: Any, *types: Any) -> Any:  # noqa: ANN401
    """The same function for plain addresses: it is called for each letter."""
    return ctypes.cast(function, ctypes.CFUNCTYPE(*types))


_ADDRESS, _INDEX = ctypes.c_void_p, ctypes.c_int
_object_of = _plain(pdfium.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INDEX)
_code_of = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _INDEX)
_find_origin = _plain(
    pdfium.FPDFText_GetCharOrigin, ctypes.c_int, _ADDRESS, _INDEX, _ADDRESS, _ADDRESS
)
_X, _Y, _BOX = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
_TO_X, _TO_Y = ctypes.byref(_X), ctypes.byref(_Y)

Letter = tuple[int, float, float, int]
"""Its code, where it begins on the page as it is seen, and which letter of the page it is."""


class PageLetters:
    """Reads one page."""

    def __init__(self, text: Any, view: View) -> None:  # noqa: ANN401
        self._text = text
        self._address = ctypes.cast(text, ctypes.c_void_p).value
        self._view = view
        self._is_turned = view.turns != 0
        self._left, self._top = view.left, view.height + view.bottom
        self._fonts = Fonts(view)
        self.holders: list[int] = []
        """The address of the text object that each piece is of."""

    def pieces(self) -> Iterator[list[Any]]:
        """Letters of one text object without a gap between them, as `Piece` has them."""
        found: list[tuple[Look, bool, list[Letter], float, float]] = []
        for address, letters in self._text_objects():
            look = self._fonts.look(ctypes.cast(address, pdfium.FPDF_PAGEOBJECT))
            for spaced, piece, end in self._parted(look, letters):
                self.holders.append(address)
                found.append((look, spaced, piece, end, self._right(look, piece[-1], end)))
        for look, spaced, piece, end, right in found:
            word = "".join([chr(letter[0]) for letter in piece])
            _, x, y, _ = piece[0]
            ends = round(_end(look, piece[-1], end, right), 2)
            yield [word, round(x, 2), ends, round(y, 2), spaced, *look.said()]

    def _text_objects(self) -> Iterator[tuple[int, list[Letter]]]:
        """The letters of each object; what pdfium adds of its own belongs to none."""
        page = self._address
        before = 0
        letters: list[Letter] = []
        for index in range(pdfium.FPDFText_CountChars(self._text)):
            current = _object_of(page, index)
            if current != before:
                if before and letters:
                    yield before, letters
                before, letters = current, []
            if current:
                letters.append(self._letter(index))
        if before and letters:
            yield before, letters

    def _letter(self, index: int) -> Letter:
        _find_origin(self._address, index, _TO_X, _TO_Y)
        code = _code_of(self._address, index)
        if code > _LAST_CODE:
            code = _UNKNOWN
        if self._is_turned:
            return (code, *self._view.place(_X.value, _Y.value), index)
        return code, _X.value - self._left, self._top - _Y.value, index

    def _parted(
        self, look: Look, letters: list[Letter]
    ) -> Iterator[tuple[bool, list[Letter], float]]:
        """Whether a space is set before it, the letters of a piece, and where it ends."""
        near, back = _FAR * look.size, -_BACK * look.size
        piece: list[Letter] = []
        spaced, end, line = False, 0.0, 0.0
        for letter in letters:
            code, x, y, _ = letter
            if piece and (code in _SPACES or not (back < x - end < near) or abs(y - line) > 1):
                yield spaced, piece, end
                spaced, piece = False, []
            if code in _SPACES:
                spaced = True
                continue
            piece.append(letter)
            end, line = x + look.advance(code), y
        if piece:
            yield spaced, piece, end
        elif spaced:
            yield True, [letters[-1]], letters[-1][1]

    def _right(self, look: Look, letter: Letter, end: float) -> float:
        """Where the box of a letter ends, which is noted of its font; `end` where none is known."""
        if not look.upright or self._is_turned:
            return end
        box = _BOX
        if not pdfium.FPDFText_GetLooseCharBox(self._text, letter[3], box):
            return end
        right = float(box.right) - self._left
        look.note_box(letter[0], right - letter[1])
        return right


def _end(look: Look, letter: Letter, end: float, right: float) -> float:
    """Where a letter ends: by the advance of its font, by its box if that cannot be.

    The box of a slanted or hooked letter reaches beyond its advance. A font knows one advance for
    a letter, and none if the file does not lead from the letter to it: small capitals are often
    set under the names of small letters, so that the boxes of one letter differ.
    """
    beyond = right - end
    if beyond < -_SAME_WIDTH * look.size or beyond > _DOUBTFUL * look.size:
        return right
    widest = look.narrowest_box(letter[0]) * look.width + _SAME_WIDTH * look.size
    return right if right - letter[1] > widest or not look.knows(letter[0]) else end
