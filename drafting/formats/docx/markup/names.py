"""Names of WordprocessingML, and small questions about its elements."""

from __future__ import annotations

from collections.abc import Container, Iterator

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{NAMESPACE}}}"
"""Prefix of the qualified names of WordprocessingML: `W + "p"` is a paragraph."""

ID = W + "id"
VAL = W + "val"
P = W + "p"
PPR = W + "pPr"
RPR = W + "rPr"
R = W + "r"
T = W + "t"
TBL = W + "tbl"
SECTPR = W + "sectPr"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES = COMPATIBILITY + "AlternateContent"
"""Several renderings of one content."""

INSERTIONS = (W + "ins", W + "moveTo")
DELETIONS = (W + "del", W + "moveFrom")
RANGES = tuple(
    W + name + end
    for name in (
        "moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange",
        "customXmlMoveFromRange", "customXmlMoveToRange",
    )
    for end in ("Start", "End")
)  # fmt: skip
"""The ends of what was moved, or changed around custom elements."""
BETWEEN = frozenset(
    W + name
    for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd",
                 "commentRangeStart", "commentRangeEnd")
) | frozenset(RANGES)  # fmt: skip
"""What stands between words and is none."""

_OFF = frozenset({"0", "false", "off", "none"})


def child(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child of that tag: elements have few, so this is quicker than any path."""
    for one in element:
        if one.tag == tag:
            return one
    return None


def each_of(element: etree._Element, tags: Container[str]) -> Iterator[etree._Element]:
    """What is of some tags among an element and all in it, for a paragraph or less.

    lxml makes out anew, each time, which tags it is asked for: with many of them that takes longer
    than to look at all that a paragraph holds.
    """
    for one in element.iter():
        if one.tag in tags:
            yield one


def holds(element: etree._Element, tags: Container[str]) -> bool:
    """Whether an element, or something in it, is of one of some tags, for a paragraph or less."""
    return next(each_of(element, tags), None) is not None


def mark_properties(paragraph: etree._Element) -> etree._Element | None:
    """The properties of the mark at the end of a paragraph."""
    properties = child(paragraph, PPR)
    return None if properties is None else child(properties, RPR)


def is_on(properties: etree._Element | None, name: str) -> bool:
    """Whether a toggle property such as `w:i` is set among `properties`."""
    toggle = None if properties is None else child(properties, W + name)
    return toggle is not None and toggle.get(VAL, "1").lower() not in _OFF


def value(properties: etree._Element | None, name: str) -> str:
    """The `w:val` of a property, empty if it is not there."""
    found = None if properties is None else child(properties, W + name)
    return "" if found is None else found.get(VAL, "")
