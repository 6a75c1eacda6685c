"""The tags of a page: what its marked passages are by the word of the program that made it."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2_raw as pdfium

_DEEPEST = 40
_MOST_ELEMENTS = 50_000


class PageTags:
    """The tree of tags of one page."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401
        self._page = page
        self._elements: list[list[Any]] = []
        self._buffer = ctypes.create_string_buffer(128)

    def elements(self) -> list[list[Any]]:
        """Each element: its type, which element it stands in (-1 for none), its passages."""
        tree = pdfium.FPDF_StructTree_GetForPage(self._page)
        if tree:
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                self._take(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), -1, 0)
            pdfium.FPDF_StructTree_Close(tree)
        return self._elements

    def _take(self, element: Any, parent: int, depth: int) -> None:  # noqa: ANN401
        if not element or depth > _DEEPEST or len(self._elements) >= _MOST_ELEMENTS:
            return
        number = len(self._elements)
        own: list[int] = []
        self._elements.append([self._type(element), parent, own])
        for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
            # Each page counts its passages anew. Only this call leaves out those that a paragraph
            # or a table has on another page: under their numbers other words stand here.
            passage = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if passage >= 0:
                own.append(passage)
                continue
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            self._take(child, number, depth + 1)

    def _type(self, element: Any) -> str:  # noqa: ANN401
        size = pdfium.FPDF_StructElement_GetType(element, self._buffer, 128)
        return self._buffer.raw[: max(0, min(size, 128) - 2)].decode("utf-16-le", "replace")
