"""A page as it is painted on paper, to see where its letters show."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from math import sqrt
from operator import sub
from typing import Any

import pypdfium2_raw as pdfium

from drafting.named_tuples import NamedTuple

_MOST_POINTS = 4_000_000
"""A page that is larger is painted smaller."""
_WHITE = 0xFFFFFFFF
_BYTES = 4
"""For each point: blue, green, red, and one that says nothing."""
_FAINT = 8
"""Shades of 256: by less than this nobody tells letters from their ground."""
_HIGHEST, _LOWEST = 0.75, 0.2
"""In em above and below their line: where letters stand."""
_MIDDLE = 0.6
"""How far down in that part all letters have ink."""


class Box(NamedTuple):
    """A part of a page as it is seen: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two parts have a place in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Rendering:
    """One page, painted with whatever of it is switched on."""

    def __init__(self, page: Any, size: tuple[float, float], turns: int) -> None:  # noqa: ANN401
        """`turns` are the quarter turns clockwise by which it is seen turned."""
        width, height = size
        self._scale = min(1.0, sqrt(_MOST_POINTS / max(width * height, 1.0)))
        self._width = max(1, int(width * self._scale))
        self._height = max(1, int(height * self._scale))
        self._points, self._stride = self._painted(page, turns)

    def _painted(self, page: Any, turns: int) -> tuple[bytes, int]:  # noqa: ANN401
        wide, high = self._width, self._height
        bitmap = pdfium.FPDFBitmap_CreateEx(wide, high, pdfium.FPDFBitmap_BGRx, None, 0)
        if not bitmap:
            return b"", 0
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, _WHITE)
        ways = pdfium.FPDF_ANNOT | pdfium.FPDF_PRINTING
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, turns, ways)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        points = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * high)
        pdfium.FPDFBitmap_Destroy(bitmap)
        return points, stride

    def differs(self, other: Rendering, box: Box) -> bool:
        """Whether anybody sees a difference between two paintings of a part."""
        for start, end in self._rows(box):
            one, another = self._points[start:end], other._points[start:end]
            if one != another and max(map(abs, map(sub, one, another)), default=0) > _FAINT:
                return True
        return False

    def colour(self, box: Box) -> tuple[int, int, int] | None:
        """Red, green and blue of a part that is all of one colour."""
        found = b"".join(self._points[start:end] for start, end in self._rows(box))
        blue, green, red = (found[at::_BYTES] for at in range(3))
        if not red or any(max(one) - min(one) > _FAINT for one in (red, green, blue)):
            return None
        return red[0], green[0], blue[0]

    def _rows(self, box: Box) -> Iterator[tuple[int, int]]:
        """Where the rows of a part begin and end; first those that all letters have ink in."""
        left = max(0, int(box.left * self._scale))
        right = min(self._width, int(box.right * self._scale) + 1)
        top, bottom = max(0, int(box.top * self._scale)), int(box.bottom * self._scale) + 1
        bottom = min(self._height, bottom)
        middle = top + round(_MIDDLE * (bottom - top))
        for row in chain(range(middle, top - 1, -1), range(middle + 1, bottom)):
            if left < right and row < bottom:
                start = row * self._stride
                yield start + _BYTES * left, start + _BYTES * right


def box_of(left: float, right: float, line: float, size: float, *, upright: bool) -> Box:
    """Where letters stand; of those that run askew, wherever they may."""
    if upright:
        return Box(left, line - _HIGHEST * size, max(right, left + 1), line + _LOWEST * size)
    return Box(left - size, line - size, left + size, line + size)


@contextmanager
def switched_off(objects: Iterable[Any]) -> Iterator[None]:
    """Paint a page without some of its objects."""
    off = list(objects)
    for one in off:
        pdfium.FPDFPageObj_SetIsActive(one, False)
    try:
        yield
    finally:
        for one in off:
            pdfium.FPDFPageObj_SetIsActive(one, True)
