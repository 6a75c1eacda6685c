"""The metadata inside drawings: enhanced metafiles, and SVG."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.active.references import remove
from drafting.formats.docx.package.xml import parse

EMF_SIGN = b"\x01\0\0\0"
_EMF_NAME, _EMF_DESCRIPTION = b" EMF", 60
_EMF_HEADER = 88
"""The length of the shortest header; a description stands behind it."""
_SVG = "{http://www.w3.org/2000/svg}"
_TOLD = tuple(_SVG + name for name in ("metadata", "title", "desc"))
_DRAWN = frozenset(("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink",
                    "http://www.w3.org/XML/1998/namespace"))  # fmt: skip


def emf(data: bytes) -> Iterator[bytes]:
    """A metafile without the names of its program and of what it shows."""
    if data[40:44] != _EMF_NAME:
        raise ValueError
    letters, at = (
        int.from_bytes(data[_EMF_DESCRIPTION + n : _EMF_DESCRIPTION + 4 + n], "little")
        for n in (0, 4)
    )
    header = int.from_bytes(data[4:8], "little")
    if not letters or at < _EMF_HEADER or at + 2 * letters > header:
        yield data
        return
    yield data[:_EMF_DESCRIPTION] + bytes(8) + data[_EMF_DESCRIPTION + 8 : at]
    yield bytes(2 * letters) + data[at + 2 * letters :]


def svg(data: bytes) -> bytes:
    """A drawing without titles, descriptions, and what programs note for themselves.

    Raises a FormatError.
    """
    root = parse(data, "", "")
    told = [one for one in root.iter(etree.Element) if one.tag in _TOLD or not _is_drawn(one.tag)]
    noted = [
        (one, name)
        for one in root.iter(etree.Element)
        for name in one.attrib
        if "}" in str(name) and not _is_drawn(name)
    ]
    if not (told or noted or b"<!--" in data or b"<?" in data.split(b"<svg", 1)[0][5:]):
        return data
    for element in told:
        remove(element)
    for element, name in noted:
        element.attrib.pop(name, "")
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _is_drawn(name: object) -> bool:
    return str(name).rpartition("}")[0].lstrip("{") in _DRAWN
