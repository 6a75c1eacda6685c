"""Charts and diagrams: the words that are printed in them, which stand in parts of their own."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DRAWN_TEXT = _DRAWING + "t"
DRAWN = (_DRAWN_TEXT, "{urn:schemas-microsoft-com:vml}textpath")
"""Where words stand in drawings and in lettering: apart from the paragraph that these are in."""
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_EXTENDED_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
FIGURES = frozenset(("chart", "chartEx", "diagramData"))
"""The relations that lead to them; what else draws a diagram only repeats its words."""
_NAMES = (_CHART + "strCache", _EXTENDED_CHART + "strDim")
"""Where a chart keeps the names of its series and of what it compares; figures stand elsewhere."""


def figure_words(part: etree._Element) -> str:
    """What a chart or a diagram says: its paragraphs, and the names in a chart, in order."""
    return "; ".join(dict.fromkeys(_texts(part)))


def _texts(part: etree._Element) -> Iterator[str]:
    for element in part.iter(_DRAWING + "p", *_NAMES):
        if element.tag in _NAMES:
            yield from filter(None, map(_squeezed, element))
        elif words := "".join(one.text or "" for one in element.iter(_DRAWN_TEXT)).strip():
            yield words


def _squeezed(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
