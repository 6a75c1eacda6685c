"""What refers to relations in a part, taken out with them so that the part stays sound."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from drafting.formats.docx.active.fields import hoisted
from drafting.formats.docx.markup.elements import NAMESPACES
from drafting.formats.docx.markup.names import RELATIONS, W

_NUMBER = f"{{{RELATIONS}}}"
_A, _V, _O = (f"{{{NAMESPACES[prefix]}}}" for prefix in ("a", "v", "o"))
_OFFICE_NUMBER = f"{_O}relid"
_SHELLS = frozenset((f"{_A}blip", f"{_V}imagedata", f"{_V}fill", f"{_V}stroke"))
"""What stays, without what it referred to: its shape has a place on the page."""
_HOISTED = W + "hyperlink"
_OBJECT, _PICTURE, _DRAWING = W + "object", W + "pict", W + "drawing"
_OF_OBJECTS = (f"{_O}OLEObject", W + "objectEmbed", W + "objectLink", W + "control")


def take_out_references(root: etree._Element, numbers: Collection[str]) -> None:
    """Take out of a part what refers to relations that are gone.

    An object becomes the picture that it shows; a link leaves its words.
    """
    for element in list(root.iter(etree.Element)):
        found = [
            name
            for name, value in element.attrib.items()
            if value in numbers and (str(name).startswith(_NUMBER) or name == _OFFICE_NUMBER)
        ]
        if not found:
            continue
        for name in found:
            del element.attrib[name]
        if element.tag == _HOISTED:
            hoisted(element)
        elif element.tag not in _SHELLS:
            remove(element)
    settle_objects(root)


def settle_objects(root: etree._Element) -> None:
    """Turn objects that hold nothing but their picture into this."""
    for element in list(root.iter(_OBJECT)):
        if next(element.iter(*_OF_OBJECTS), None) is not None:
            continue
        if element.find(_DRAWING) is not None:
            hoisted(element)
        elif len(element):
            element.tag = _PICTURE
            element.attrib.clear()
        else:
            remove(element)


def remove(element: etree._Element) -> None:
    """Take an element out of what holds it, with all it holds."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
