"""What the letters of a text object share: font, size, tag, direction."""

from __future__ import annotations

import ctypes
from math import hypot
from typing import Any

import pypdfium2_raw as pdfium

from drafting.dataclasses import dataclass, field
from drafting.formats.pdf.library.turns import View

_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_BOLD = ("bold", "black", "heavy")
_ITALIC = ("italic", "oblique")
_STRAIGHT = 0.99
_NO_LETTER = 0xFFFF
"""What no font has a letter for: its advance is that of all letters a font cannot find."""


@dataclass(slots=True)
class Font:
    """What is looked up once for each font."""

    handle: Any
    bold: bool
    italic: bool
    widths: dict[int, float] = field(default_factory=dict)
    """Advance by letter, for one unit of size."""
    boxes: dict[int, float] = field(default_factory=dict)
    """How wide its narrowest box is by letter, for one unit of size."""


@dataclass(slots=True)
class Look:
    """What the letters of a text object share."""

    font: Font
    size: float
    width: float
    """The size across, where letters are made wider or narrower than the font says."""
    mode: int
    tag: int
    upright: bool
    """Its letters go to the right on the page as it is seen."""

    def advance(self, code: int) -> float:
        """How far after this letter the next one stands."""
        widths = self.font.widths
        if code not in widths:
            width = ctypes.c_float()
            found = pdfium.FPDFFont_GetGlyphWidth(self.font.handle, code, 1.0, width)
            widths[code] = width.value if found else 0.0
        return widths[code] * self.width

    def knows(self, code: int) -> bool:
        """Whether the font finds the advance of a letter by the name that the file gives it."""
        return self.advance(code) != self.advance(_NO_LETTER)

    def note_box(self, code: int, width: float) -> None:
        """Note how wide the box of one such letter is."""
        width /= self.width or 1.0
        self.font.boxes[code] = min(width, self.font.boxes.get(code, width))

    def narrowest_box(self, code: int) -> float:
        """How wide the narrowest box of such a letter is, for one unit of size."""
        return self.font.boxes.get(code, 0.0)

    def said(self) -> list[Any]:
        """What `Piece` has of it, in its order."""
        size = round(self.size, 1)
        return [size, self.font.bold, self.font.italic, self.tag, self.mode, self.upright]


class Fonts:
    """The fonts of a page."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._known: dict[int, Font] = {}

    def look(self, handle: Any) -> Look:  # noqa: ANN401
        """What the letters of a text object have in common."""
        size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
        pdfium.FPDFTextObj_GetFontSize(handle, size)
        pdfium.FPDFPageObj_GetMatrix(handle, matrix)
        across, high = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
        here = self._view.place(0, 0)
        ahead = self._view.place(matrix.a, matrix.b)
        return Look(
            self._font(pdfium.FPDFTextObj_GetFont(handle)),
            size.value * high,
            size.value * across,
            pdfium.FPDFTextObj_GetTextRenderMode(handle),
            pdfium.FPDFPageObj_GetMarkedContentID(handle),
            ahead[0] - here[0] > _STRAIGHT * across,
        )

    def _font(self, handle: Any) -> Font:  # noqa: ANN401
        address = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if address not in self._known:
            buffer = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(handle, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").rpartition("+")[2].casefold()
            flags = max(0, pdfium.FPDFFont_GetFlags(handle))
            bold = bool(flags & _BOLD_FLAG) or any(word in name for word in _BOLD)
            italic = bool(flags & _ITALIC_FLAG) or any(word in name for word in _ITALIC)
            self._known[address] = Font(handle, bold, italic)
        return self._known[address]
