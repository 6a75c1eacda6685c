"""Elements of WordprocessingML by their short names."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from drafting.formats.docx.markup.names import NAMESPACE, RELATIONS, W

NAMESPACES = {
    "w": NAMESPACE,
    "r": RELATIONS,
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_WORDS = {"w": NAMESPACE}
"""All that most elements need; one of another vocabulary declares its own."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, *children: etree._Element | None, **attributes: str | int) -> etree._Element:
    """`<w:tag w:name="value">` with its children; None among them is left out.

    A trailing underscore of a name is dropped, for names that Python keeps for itself.
    """
    values = {W + name.rstrip("_"): str(value) for name, value in attributes.items()}
    element = etree.Element(W + tag, values, nsmap=_WORDS)
    element.extend(child for child in children if child is not None)
    return element


def spaced(tag: str, text: str) -> etree._Element:
    """`<w:tag xml:space="preserve">text</w:tag>`."""
    element = etree.Element(W + tag, {SPACE: "preserve"}, nsmap=_WORDS)
    element.text = text
    return element


def element(prefixed: str, *children: etree._Element, **attributes: str) -> etree._Element:
    """An element of another vocabulary, "v:line", with plain attributes."""
    prefix, _, name = prefixed.partition(":")
    made = etree.Element(f"{{{NAMESPACES[prefix]}}}{name}", attributes, nsmap=NAMESPACES)
    made.extend(children)
    return made


def drop(elements: Iterable[etree._Element]) -> None:
    """Take elements out of what holds them."""
    for element in list(elements):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
