"""Where paragraphs, tables and what holds them stand in the bytes of a part.

What is not replaced is never parsed and written again: it stays to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from drafting.formats.docx.markup.names import NAMESPACE, W

_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_NAMES = ("p", "tbl", "tr", "tc", "body", "footnote", "endnote", "hdr", "ftr")
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_PLACED = frozenset(f"{space} {name}" for space in (NAMESPACE, _STRICT) for name in _NAMES)
_TRANSITIONAL = re.compile(
    rb"http://schemas\.openxmlformats\.org/(wordprocessingml|drawingml|officeDocument)/2006/(\w+)"
)


class Place(NamedTuple):
    """The bytes of an element, from its first to the one after its last."""

    start: int
    end: int


def places(data: bytes, root: etree._Element) -> dict[etree._Element, Place]:
    """The place in `data` of each paragraph, and of all that holds paragraphs, of `root`."""
    found = _found(data)
    elements = list(root.iter(*(W + name for name in _NAMES)))
    if len(found) != len(elements):
        raise ValueError("the part and its elements differ")
    return dict(zip(elements, found, strict=True))


def _found(data: bytes) -> Sequence[Place]:
    """Places in the order in which the elements begin."""
    parser = expat.ParserCreate(namespace_separator=" ")
    ends: list[int] = []
    starts: list[int] = []
    opened: list[int] = []

    def begin(name: str, _attributes: object) -> None:
        if name in _PLACED:
            at = parser.CurrentByteIndex
            tag = _TAG.match(data, at)
            opened.append(len(starts))
            starts.append(at)
            ends.append(tag.end() if tag and tag[0].endswith(b"/>") else 0)

    def finish(name: str) -> None:
        if name in _PLACED:
            number = opened.pop()
            tag = _TAG.match(data, parser.CurrentByteIndex)
            if tag and not ends[number]:
                ends[number] = tag.end()

    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    parser.Parse(data, True)
    return [Place(*place) for place in zip(starts, ends, strict=True)]


def spliced(data: bytes, changes: Mapping[Place, bytes]) -> bytes:
    """`data` with the bytes at each place replaced; an empty place is one to insert at."""
    parts: list[bytes] = []
    at = 0
    for place, content in sorted(changes.items()):
        parts += [data[at : place.start], content]
        at = place.end
    return b"".join((*parts, data[at:]))


def serialized(element: etree._Element, root: etree._Element) -> bytes:
    """The element as it is written inside `root`, whose namespaces need no second declaration."""
    text = etree.tostring(element, with_tail=False, encoding="UTF-8")
    text = text[text.index(b"?>") + 2 :].lstrip() if text.startswith(b"<?xml") else text
    tag = _TAG.match(text)
    if tag is None:
        return text
    head = tag[0]
    for prefix, address in root.nsmap.items():
        name = f"xmlns:{prefix}" if prefix else "xmlns"
        head = head.replace(f' {name}="{address}"'.encode(), b"")
    return head + text[tag.end() :]


def strictly(content: bytes) -> bytes:
    """XML with its vocabularies named as ISO 29500 Strict names them."""
    return _TRANSITIONAL.sub(rb"http://purl.oclc.org/ooxml/\1/\2", content)
