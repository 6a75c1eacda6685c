"""Which letters of a page nobody sees on paper, and why.

Where something may hide letters, the page is painted with them and without them: where both are
alike, nothing is seen of them. That alone says nothing, as a font may be missing here; so a reason
is asked for too.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2_raw as pdfium

from drafting.formats.pdf.library.objects import PageObjects
from drafting.formats.pdf.library.rendering import Box, Rendering, box_of, switched_off
from drafting.formats.pdf.library.turns import View
from drafting.formats.unseen import (
    COVERED,
    CUT_OFF,
    NOT_PAINTED,
    OF_ITS_GROUND,
    OUTSIDE,
    SWITCHED_OFF,
    TINY,
)

_INVISIBLE, _CUTS = 3, 7
"""Ways of painting, by the table of ISO 32000: not at all, and only as what cuts pictures."""
_OUTLINES = (1, 5)
_SMALLEST = 2
"""Points of the largest letters that nobody can read."""
_NARROWEST = 0.05
"""In em: words of which no letter is wider are pressed to lines."""
_CLEAR = 26
"""Of 255: what is painted less thickly leaves nothing to see."""
_LIGHT = 248
"""Of 255: letters all of whose colours are so light may be in the colour of paper."""
_NEAR = 24
"""How far apart, over red, green and blue, two colours are that look like one."""
_LAYER = "OC\0".encode("utf-16-le")
_MOST_PATHS, _MOST_POINTS = 20, 200
_RED, _GREEN, _BLUE, _THICK = (ctypes.c_uint() for _ in range(4))
_NAME, _LENGTH = ctypes.create_string_buffer(len(_LAYER)), ctypes.c_ulong()
_TO_NAME = ctypes.cast(_NAME, ctypes.POINTER(ctypes.c_ushort))

Said = Sequence[Any]
"""A piece of text, as `Piece` has it."""


class Sight:
    """Looks at one page."""

    def __init__(
        self,
        page: Any,  # noqa: ANN401
        view: View,
        objects: PageObjects,
        areas: Sequence[tuple[int, Box]],
    ) -> None:
        self._page = page
        self._view = view
        self._objects = objects
        self._areas = areas
        self._turns = (view.turns - pdfium.FPDFPage_GetRotation(page)) % 4

    def unseen(self, pieces: Sequence[Said], holders: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Which of the pieces are not seen, each with the reason."""
        width, height = self._view.size
        hiding = self._hiding(holders)
        doubted: list[tuple[int, Box]] = []
        for number, (word, left, right, line, _, size, *_, mode, upright) in enumerate(pieces):
            if mode == _INVISIBLE:
                yield number, NOT_PAINTED
            elif right < 0 or left > width or line < 0 or line - size > height:
                yield number, OUTSIDE
            elif size <= _SMALLEST or right - left < _NARROWEST * size * (len(word) - 1):
                yield number, TINY
            elif self._areas or holders[number] in hiding:
                box = box_of(left, right, line, size, upright=upright)
                if holders[number] in hiding or any(area.meets(box) for _, area in self._areas):
                    doubted.append((number, box))
        if doubted:
            yield from self._not_painted(doubted, pieces, holders)

    def _hiding(self, holders: Sequence[int]) -> set[int]:
        """The text objects whose letters may be hidden by what they are."""
        known = dict.fromkeys(holders)
        if self._has_notes():
            return set(known)
        return {one for one in known if one in self._objects.in_forms or _may_hide(one)}

    def _has_notes(self) -> bool:
        """Whether something is laid over the page that is no link."""
        for index in range(pdfium.FPDFPage_GetAnnotCount(self._page)):
            note = pdfium.FPDFPage_GetAnnot(self._page, index)
            kind = pdfium.FPDFAnnot_GetSubtype(note)
            pdfium.FPDFPage_CloseAnnot(note)
            if kind != pdfium.FPDF_ANNOT_LINK:
                return True
        return False

    def _not_painted(
        self, doubted: Sequence[tuple[int, Box]], pieces: Sequence[Said], holders: Sequence[int]
    ) -> Iterator[tuple[int, str]]:
        """Those of some pieces that leave the page as it is without them."""
        whole = self._painted()
        with switched_off(self._objects.text):
            bare = self._painted()
        layered = {one for one in dict.fromkeys(holders) if _is_in_layer(_handle(one))}
        with switched_off(map(_handle, layered)):
            others = self._painted() if layered else whole
        for number, box in doubted:
            holder, mode = holders[number], pieces[number][-2]
            if mode == _CUTS:
                if whole.colour(box) is not None:
                    yield number, NOT_PAINTED
            elif holder in layered:
                if not whole.differs(others, box):
                    yield number, SWITCHED_OFF
            elif _is_light(holder, mode) and _is_of_ground(holder, mode, bare.colour(box)):
                yield number, OF_ITS_GROUND
            elif not whole.differs(bare, box) and (
                why := self._reason(holder, box, mode, bare, pieces[number][0])
            ):
                yield number, why

    def _painted(self) -> Rendering:
        return Rendering(self._page, self._view.size, self._turns)

    def _reason(self, holder: int, box: Box, mode: int, bare: Rendering, word: str) -> str:
        """Why an object that is painted does not show at a place."""
        if any(not box.meets(path) for path in self._cuts(_handle(holder))):
            return CUT_OFF
        if _is_of_ground(holder, mode, bare.colour(box)):
            return OF_ITS_GROUND
        first = self._objects.drawn_before.get(holder, 0)
        if any(place >= first and area.meets(box) for place, area in self._areas):
            return COVERED
        if holder in self._objects.in_forms:
            return SWITCHED_OFF
        font = pdfium.FPDFTextObj_GetFont(_handle(holder))
        return COVERED if word.isascii() or pdfium.FPDFFont_GetIsEmbedded(font) else ""

    def _cuts(self, handle: Any) -> Iterator[Box]:  # noqa: ANN401
        """The parts of the page within which alone an object shows."""
        clip = pdfium.FPDFPageObj_GetClipPath(handle)
        for path in range(min(_MOST_PATHS, pdfium.FPDFClipPath_CountPaths(clip))):
            count = pdfium.FPDFClipPath_CountPathSegments(clip, path)
            places = list(self._corners(clip, path, min(_MOST_POINTS, count)))
            if places:
                across, down = zip(*places, strict=True)
                yield Box(min(across), min(down), max(across), max(down))

    def _corners(self, clip: Any, path: int, count: int) -> Iterator[tuple[float, float]]:  # noqa: ANN401
        x, y = ctypes.c_float(), ctypes.c_float()
        for index in range(count):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
            if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                yield self._view.place(x.value, y.value)


def _handle(address: int) -> Any:  # noqa: ANN401
    return ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)


def _may_hide(holder: int) -> bool:
    """Whether the letters of an object may be light, clear, cut off or in a layer."""
    handle = _handle(holder)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    if mode == _CUTS or _colour(holder, mode) is None or _is_light(holder, mode):
        return True
    has_cut = pdfium.FPDFClipPath_CountPaths(pdfium.FPDFPageObj_GetClipPath(handle)) > 0
    return has_cut or _is_in_layer(handle)


def _colour(holder: int, mode: int) -> tuple[int, int, int, int] | None:
    """Red, green, blue, and how thickly it is painted; nothing for a pattern."""
    outlined = mode in _OUTLINES
    ask = pdfium.FPDFPageObj_GetStrokeColor if outlined else pdfium.FPDFPageObj_GetFillColor
    if not ask(_handle(holder), _RED, _GREEN, _BLUE, _THICK):
        return None
    return _RED.value, _GREEN.value, _BLUE.value, _THICK.value


def _is_light(holder: int, mode: int) -> bool:
    """Whether letters may be in the colour of paper, or are hardly painted."""
    colour = _colour(holder, mode)
    return colour is not None and (min(colour[:3]) >= _LIGHT or colour[3] < _CLEAR)


def _is_of_ground(holder: int, mode: int, ground: Sequence[int] | None) -> bool:
    colour = _colour(holder, mode)
    if colour is None or colour[3] < _CLEAR or ground is None:
        return colour is not None and colour[3] < _CLEAR
    return sum(abs(one - other) for one, other in zip(colour[:3], ground, strict=True)) <= _NEAR


def _is_in_layer(handle: Any) -> bool:  # noqa: ANN401
    """Whether a mark puts an object into a layer."""
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        found = pdfium.FPDFPageObjMark_GetName(mark, _TO_NAME, len(_LAYER), _LENGTH)
        if found and _LENGTH.value == len(_LAYER) and _NAME.raw == _LAYER:
            return True
    return False
