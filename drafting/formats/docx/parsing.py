"""XML from others: no document type, no entities, no network, within limits."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from drafting.formats.docx import errors

MAX_MARKS = 2_000_000
"""Tags and attributes of one part: each costs the parser a hundred bytes and more."""

_STRICT_NAMESPACE = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_DECLARATION = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>")
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([^"']*)["']""")


def parse(data: bytes, name: str, part: str) -> etree._Element:
    """The root of an XML part: no document type, no entities, no network, within limits."""
    data = _as_utf8(data, name, part)
    if b"<!DOCTYPE" in data:
        raise errors.DoctypeError(name, part)
    if data.count(b"<") + data.count(b'="') + data.count(b"='") > MAX_MARKS:
        raise errors.OversizedPartError(name, f"the markup of {part}", f"{MAX_MARKS:,} tags")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as failure:
        raise errors.MalformedPartError(name, part, failure.msg or "no reason given") from failure
    if root.getroottree().docinfo.internalDTD is not None:
        raise errors.DoctypeError(name, part)
    return root


def _as_utf8(data: bytes, name: str, part: str) -> bytes:
    """Parts are UTF-8 or UTF-16 by the standard; others could hide a document type."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return _DECLARATION.sub(b"", data.decode("utf-16").encode())
        except UnicodeError as failure:
            raise errors.MalformedPartError(name, part, "broken UTF-16") from failure
    declared = _DECLARATION.match(data)
    encoding = _ENCODING.search(declared[0]) if declared else None
    if encoding and encoding[1].lower() not in (b"utf-8", b"us-ascii"):
        reason = f"encoding {encoding[1].decode('ascii', 'replace')}"
        raise errors.MalformedPartError(name, part, reason)
    return _STRICT_NAMESPACE.sub(_transitional, data)


def _transitional(match: re.Match[bytes]) -> bytes:
    """The namespace that Word uses for what ISO 29500 Strict calls otherwise."""
    return b"http://schemas.openxmlformats.org/" + match[1] + b"/2006/" + match[2]
