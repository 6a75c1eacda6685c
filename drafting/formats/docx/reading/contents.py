"""Tables of contents, which Word makes and makes anew: they are no part of a text."""

from __future__ import annotations

import re

from lxml import etree

from drafting.formats.docx.markup.names import PPR, P, T, child, value
from drafting.formats.docx.reading.styles import Style, Styles
from drafting.patterns import regex

_NAMES_PAGE = regex(r"[^\s\d].*(?:\d|\b[ivxlc]+)\s*$", re.DOTALL)
_HEADS = "heading"


def is_contents(paragraph: etree._Element, style: Style, styles: Styles) -> bool:
    """Whether a paragraph names a page in a table of contents, or heads such a table.

    The style alone does not say so: somebody may have set words of the text in it.
    """
    if not style.lists_contents or _names_page(paragraph):
        return style.lists_contents
    below = paragraph.getnext()
    if below is None or below.tag != P or _HEADS not in style.name.casefold():
        return False
    listed = styles[value(child(below, PPR), "pStyle")]
    return listed.lists_contents and _names_page(below)


def _names_page(paragraph: etree._Element) -> bool:
    return _NAMES_PAGE.search("".join([text.text or "" for text in paragraph.iter(T)])) is not None
