"""What else a page is painted with: rules, pictures, and text that gave no letters."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2_raw as pdfium

from drafting.formats.pdf.library.turns import turned

_DEEPEST = 8
"""Forms within forms that are followed."""
_VISIBLE = 0.1
"""Points: what is so wide shows something."""
_MOST_OBJECTS = 200_000


class PageObjects:
    """The objects of a page, those in its forms too."""

    def __init__(self, page: Any, size: tuple[float, float], rotation: int) -> None:  # noqa: ANN401
        self._size = size
        self._rotation = rotation
        self.rules: list[tuple[float, ...]] = []
        """Left, top, right and bottom of what is drawn, as the page is seen."""
        self.pictures = 0.0
        """Which part of the page pictures cover."""
        self.nameless = self.blank = 0
        """How many text objects show letters of which the file does not say which they are, and
        how many show nothing: spaces, or letters that their font lacks."""
        self._text: list[Any] = []
        self._left = _MOST_OBJECTS
        count = pdfium.FPDFPage_CountObjects(page)
        self._take((pdfium.FPDFPage_GetObject(page, index) for index in range(count)), 0)

    def _take(self, handles: Iterator[Any], depth: int) -> None:
        for handle in handles:
            self._left -= 1
            if self._left < 0:
                return
            kind = pdfium.FPDFPageObj_GetType(handle)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._text.append(handle)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                count = pdfium.FPDFFormObj_CountObjects(handle)
                inner = (pdfium.FPDFFormObj_GetObject(handle, index) for index in range(count))
                self._take(inner, depth + 1)
            elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
                self._draw(handle, kind)

    def _draw(self, handle: Any, kind: int) -> None:  # noqa: ANN401
        box = self._box(handle)
        if box is None:
            return
        left, top, right, bottom = box
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.pictures += (right - left) * (bottom - top) / (self._size[0] * self._size[1] or 1)
        else:
            self.rules.append(tuple(round(place, 1) for place in box))

    def _box(self, handle: Any) -> tuple[float, float, float, float] | None:  # noqa: ANN401
        """Left, top, right and bottom of an object on the page as it is seen."""
        box = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(handle, *box):
            return None
        one = turned(box[0].value, box[1].value, self._size, self._rotation)
        other = turned(box[2].value, box[3].value, self._size, self._rotation)
        left, right = sorted((one[0], other[0]))
        top, bottom = sorted((one[1], other[1]))
        return left, top, right, bottom

    def unread(self, seen: set[int], text: Any) -> Iterator[str]:  # noqa: ANN401
        """The words of text objects none of whose letters were given."""
        for handle in self._text:
            if (ctypes.cast(handle, ctypes.c_void_p).value or 0) in seen:
                continue
            size = pdfium.FPDFTextObj_GetText(handle, text, None, 0)
            if size <= 2:
                self._count(handle)
                continue
            buffer = (ctypes.c_ushort * (size // 2))()
            pdfium.FPDFTextObj_GetText(handle, text, buffer, size)
            words = bytes(buffer)[: size - 2].decode("utf-16-le", "replace")
            if words.strip():
                yield words

    def _count(self, handle: Any) -> None:  # noqa: ANN401
        box = self._box(handle)
        if box and box[2] - box[0] > _VISIBLE:
            self.nameless += 1
        else:
            self.blank += 1
