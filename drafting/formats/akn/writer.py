"""Writing a resolution as AKN4UN: valid Akoma Ntoso 3.0 that reads back to the same text."""

from __future__ import annotations

from lxml import etree

from drafting.formats.akn.names import AKN, OWN, akn
from drafting.formats.akn.writer_body import BodyWriter
from drafting.formats.akn.writer_head import HeadWriter
from drafting.formats.akn.writer_inline import InlineWriter
from drafting.formats.akn.writer_meta import metadata
from drafting.model.resolution import Resolution

_SCHEMA = (
    "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd"
)
_ROOT = (
    f'<akomaNtoso xmlns="{AKN}" xmlns:drafting="{OWN}" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{AKN} {_SCHEMA}"/>'
)
_TEXTS = frozenset(akn(name) for name in ("p", "num", "subheading"))
"""Elements in which every space counts."""
_STEP = "  "


def write_akn(resolution: Resolution) -> bytes:
    """The XML of a resolution, with the identities of its units and notes."""
    inline = InlineWriter(resolution)
    head, body = HeadWriter(resolution, inline), BodyWriter(resolution, inline)
    root = etree.fromstring(_ROOT)
    statement = etree.SubElement(root, akn("statement"), name="resolution")
    statement.extend(head.parts())
    statement.extend(body.parts())
    statement.extend(head.closing())
    statement.extend(body.attachments())
    statement.insert(0, metadata(resolution, inline.unreferred()))
    _indent(root, "\n")
    etree.cleanup_namespaces(root, keep_ns_prefixes=["drafting"])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _indent(element: etree._Element, line: str) -> None:
    """Set each element on a line of its own, but for those within texts."""
    if element.tag in _TEXTS:
        return
    inner = line + _STEP
    children = list(element)
    for child in children:
        child.tail = inner
        _indent(child, inner)
    if children:
        element.text = inner
        children[-1].tail = line
