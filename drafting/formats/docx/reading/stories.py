"""The paragraphs and tables of a body, as maps of a file count them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.formats.docx.markup.names import ALTERNATIVES, TBL, P, W
from drafting.formats.docx.reading.alternatives import chosen


def stories(body: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Paragraphs and tables of the body, content controls and the like walked into."""
    for element in body:
        if element.tag in (P, TBL):
            yield element
        elif element.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "smartTag"):
            yield from stories(element)
        elif element.tag == ALTERNATIVES:
            yield from stories(chosen(element))
