"""What else a page is painted with: rules, pictures, and text that gave no letters."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2_raw as pdfium

from drafting.formats.pdf.library.rendering import Box
from drafting.formats.pdf.library.turns import View

_DEEPEST = 8
"""Forms within forms that are followed."""
_VISIBLE = 0.1
"""Points: what is so wide shows something."""
_MOST_OBJECTS = 200_000
_DRAWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)
_THIN = 3
"""Points: what is thinner hides no words."""


class PageObjects:
    """The objects of a page, those in its forms too, in the order of painting."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401
        self.text: list[Any] = []
        """What shows letters."""
        self.in_forms: set[int] = set()
        """The addresses of those that are part of a form, which a page shows as one object."""
        self.drawn_before: dict[int, int] = {}
        """How many of the drawings were made before each of them."""
        self._drawn: list[tuple[Any, int]] = []
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
                self._note_text(handle, depth)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                count = pdfium.FPDFFormObj_CountObjects(handle)
                inner = (pdfium.FPDFFormObj_GetObject(handle, index) for index in range(count))
                self._take(inner, depth + 1)
            elif kind in _DRAWN:
                self._drawn.append((handle, kind))

    def _note_text(self, handle: Any, depth: int) -> None:  # noqa: ANN401
        self.text.append(handle)
        address = address_of(handle)
        self.drawn_before[address] = len(self._drawn)
        if depth:
            self.in_forms.add(address)

    def seen(self, view: View) -> SeenObjects:
        """The same as they lie on the page as it is seen."""
        return SeenObjects(self.text, self._drawn, view)


class SeenObjects:
    """What a page is painted with, by where it lies."""

    def __init__(self, text: Sequence[Any], drawn: Sequence[tuple[Any, int]], view: View) -> None:
        self._view = view
        self._text = text
        self.rules: list[tuple[float, ...]] = []
        """Left, top, right and bottom of what is drawn, as the page is seen."""
        self.pictures = 0.0
        """Which part of the page pictures cover."""
        self.nameless = self.blank = 0
        """How many text objects show letters of which the file does not say which they are, and
        how many show nothing: spaces, or letters that their font lacks."""
        self.areas: list[tuple[int, Box]] = []
        """What is filled or a picture, and large enough for words, by its place in painting."""
        for place, (handle, kind) in enumerate(drawn):
            if box := self._box(handle):
                self._draw(kind, box)
                if min(box.right - box.left, box.bottom - box.top) > _THIN and _is_filled(
                    handle, kind
                ):
                    self.areas.append((place, box))

    def _draw(self, kind: int, box: Box) -> None:
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            page = self._view.width * self._view.height
            self.pictures += (box.right - box.left) * (box.bottom - box.top) / (page or 1)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.rules.append(tuple(round(place, 1) for place in box))

    def _box(self, handle: Any) -> Box | None:  # noqa: ANN401
        """The part of the page, as it is seen, that an object takes."""
        box = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(handle, *box):
            return None
        one = self._view.place(box[0].value, box[1].value)
        other = self._view.place(box[2].value, box[3].value)
        left, right = sorted((one[0], other[0]))
        top, bottom = sorted((one[1], other[1]))
        return Box(left, top, right, bottom)

    def unread(self, seen: set[int], text: Any) -> Iterator[str]:  # noqa: ANN401
        """The words of text objects none of whose letters were given."""
        for handle in self._text:
            if address_of(handle) in seen:
                continue
            words = words_of(handle, text)
            if not words:
                self._count(handle)
            elif words.strip():
                yield words

    def _count(self, handle: Any) -> None:  # noqa: ANN401
        box = self._box(handle)
        if box and box[2] - box[0] > _VISIBLE:
            self.nameless += 1
        else:
            self.blank += 1


def address_of(handle: Any) -> int:  # noqa: ANN401
    """By which an object of a page is known again."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def words_of(handle: Any, text: Any) -> str:  # noqa: ANN401
    """The letters of a text object."""
    size = pdfium.FPDFTextObj_GetText(handle, text, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(handle, text, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def _is_filled(handle: Any, kind: int) -> bool:  # noqa: ANN401
    """Whether what is drawn is more than an outline."""
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return True
    how, is_stroked = ctypes.c_int(), ctypes.c_int()
    return not pdfium.FPDFPath_GetDrawMode(handle, how, is_stroked) or how.value != 0
