"""XML from others: no document type, no entities, no network, within limits."""

from __future__ import annotations

import codecs

from lxml import etree

from drafting.patterns import regex

MAX_MARKS = 600_000
"""Tags and attributes of one text: each costs the parser a hundred bytes and more."""
_DEEPEST = 256
"""Elements within one another that the parser follows."""
_TOO_DEEP = "Excessive depth"
"""How it says that there are more."""
_LONGEST_NAME = 40
"""Characters of what is called an encoding that a sentence quotes."""
_DECLARATION = regex(rb"^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>")
_OF_ONE_BYTE = regex(r"(?i)iso-8859-(?:1[0-6]?|[2-9])|windows-125[0-8]|koi8-r")
"""Encodings in which the signs of markup are those of UTF-8, and every other byte is a letter."""
_ENCODING = regex(rb"""encoding\s*=\s*["']([^"']*)["']""")


class XmlRefusedError(Exception):
    """XML that is not read; `str()` says why. Each format names the file and the remedy."""


class DoctypeFoundError(XmlRefusedError):
    """It declares a document type, which could declare anything."""


class TooMuchMarkupError(XmlRefusedError):
    """It has more tags than any document needs, or deeper ones; `str()` says how many are read."""


class UnsoundXmlError(XmlRefusedError):
    """It is not well formed, or in an encoding that is not read."""


def as_utf8(data: bytes) -> bytes:
    """The same text in UTF-8: encodings that could hide a document type are refused."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return _DECLARATION.sub(b"", data.decode("utf-16").encode())
        except UnicodeError as failure:
            raise UnsoundXmlError("broken UTF-16") from failure
    declared = _DECLARATION.match(data)
    encoding = _ENCODING.search(declared[0]) if declared else None
    name = encoding[1].decode("ascii", "replace") if encoding else "utf-8"
    if name.lower() in ("utf-8", "us-ascii"):
        return data
    if not _OF_ONE_BYTE.fullmatch(name):
        raise UnsoundXmlError(f"encoding {' '.join(name.split())[:_LONGEST_NAME]}")
    try:
        return _DECLARATION.sub(b"", data.decode(name).encode())
    except UnicodeError as failure:
        raise UnsoundXmlError(f"broken {name}") from failure


def safe_root(data: bytes) -> etree._Element:
    """The root element of XML in UTF-8. Raises an XmlRefusedError."""
    if b"<!DOCTYPE" in data:
        raise DoctypeFoundError
    if data.count(b"<") + data.count(b'="') + data.count(b"='") > MAX_MARKS:
        raise TooMuchMarkupError(f"{MAX_MARKS:,} tags")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as failure:
        if _TOO_DEEP in (failure.msg or ""):
            raise TooMuchMarkupError(f"{_DEEPEST} tags within one another") from failure
        raise UnsoundXmlError(failure.msg or "no reason given") from failure
    if root.getroottree().docinfo.internalDTD is not None:
        raise DoctypeFoundError
    return root
