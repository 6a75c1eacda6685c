"""Building WordprocessingML: elements by short name, and the package as bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from drafting.formats.docx.word import NAMESPACE, RELATIONS, W

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

_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST_PARTS = ("[Content_Types].xml", "_rels/.rels")


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


def serialized(root: etree._Element) -> bytes:
    """A part as Word writes it."""
    # Word refuses a part that lists a prefix as one to ignore and does not declare it.
    named = root.get(_IGNORABLE, "").split()
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", *named])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The package of `parts`; the same parts always give the same bytes."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name in _ordered(parts):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def _ordered(parts: Iterable[str]) -> list[str]:
    """Names in the order Word expects: the list of contents first."""
    return sorted(parts, key=lambda name: (name not in _FIRST_PARTS, name))
