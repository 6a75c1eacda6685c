"""What a paragraph of a body says of itself beside its words."""

from __future__ import annotations

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.names import PPR, child, value
from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.docx.reading.stories import stories
from drafting.formats.docx.reading.styles import Styles

_ORIGIN, _INITIAL = "origin", "initial"
"""Attributes, without a namespace, of what stands in a body while the file is read."""


def wordless(element: etree._Element, styles: Styles) -> WordParagraph:
    """A paragraph without its words, the identity around these, its place and its number."""
    properties = child(element, PPR)
    style = styles[value(properties, "pStyle")]
    level = whole_number(value(properties, "outlineLvl"), 9)
    outline = level if level < 9 else style.outline
    origin, initial = origin_of(element), initial_of(element)
    return WordParagraph(0, (), style, outline=outline, origin=origin, initial=initial)


def number_blocks(document: etree._Element) -> None:
    """Write on each paragraph and table of the body which one it is."""
    for number, element in enumerate(stories(document[0] if len(document) else document), 1):
        element.set(_ORIGIN, str(number))


def origin_of(element: etree._Element) -> int:
    """Which paragraph or table of the body it is; 0 for any other."""
    return int(element.get(_ORIGIN, "0"))


def initial_of(element: etree._Element) -> int:
    """Which paragraph of the body is the large initial before it; 0 if none is."""
    return int(element.get(_INITIAL, "0"))


def begins_with(element: etree._Element, initial: etree._Element) -> None:
    """Write on a paragraph which one was the large initial before it."""
    element.set(_INITIAL, str(origin_of(initial)))
