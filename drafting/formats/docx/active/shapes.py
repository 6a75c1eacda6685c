"""Addresses that shapes of VML hold themselves, beside those of relations."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.active.addresses import is_plain_link
from drafting.formats.docx.active.kinds import ActiveContent, ActiveKind
from drafting.formats.docx.markup.elements import NAMESPACES
from drafting.patterns import regex

_SHAPES = f"{{{NAMESPACES['v']}}}*"
_LINK = "href"
_SOURCES = ("src", *(f"{{{NAMESPACES['o']}}}{name}" for name in ("href", "althref")))
_OUTSIDE = regex(r"\s*(?:(?!cid:|data:)[A-Za-z][\w+.-]*:|//|\\\\)")
"""How an address begins that leads out of the file; `cid:` is a part of a letter."""


def take_out_addresses(root: etree._Element) -> Iterator[ActiveContent]:
    """Take addresses that fetch, and those that open a program or a file, out of shapes."""
    for shape in root.iter(_SHAPES):
        link = shape.get(_LINK, "")
        if not is_plain_link(link):
            del shape.attrib[_LINK]
            yield ActiveContent(ActiveKind.LINKS, link, "")
        for name in _SOURCES:
            if _OUTSIDE.match(shape.get(name, "")):
                source = shape.get(name, "")
                del shape.attrib[name]
                yield ActiveContent(ActiveKind.PICTURES, source, "")
