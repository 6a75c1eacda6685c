"""The XML of a part: read as `drafting.formats.safe_xml` does, written as Word does."""

from __future__ import annotations

import re

from lxml import etree

from drafting.formats.docx.package import errors
from drafting.formats.safe_xml import (
    DoctypeFoundError,
    TooMuchMarkupError,
    UnsoundXmlError,
    as_utf8,
    safe_root,
)
from drafting.patterns import regex

__all__ = ["parse", "rewritten", "serialized", "strictly"]

_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"

_STRICT = b"purl.oclc.org"
_TRANSITIONAL = regex(
    rb"http://schemas\.openxmlformats\.org/(wordprocessingml|drawingml|officeDocument)/2006/(\w+)"
)
_STRICT_NAMESPACE = regex(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")


def parse(data: bytes, name: str, part: str) -> etree._Element:
    """The root of an XML part: no document type, no entities, no network, within limits."""
    try:
        text = as_utf8(data)
        if _STRICT in text:
            text = _STRICT_NAMESPACE.sub(_transitional, text)
        return safe_root(text)
    except DoctypeFoundError as failure:
        raise errors.DoctypeError(name, part) from failure
    except TooMuchMarkupError as failure:
        raise errors.OversizedPartError(name, f"the markup of {part}", str(failure)) from failure
    except UnsoundXmlError as failure:
        raise errors.MalformedPartError(name, part, str(failure)) from failure


def _transitional(match: re.Match[bytes]) -> bytes:
    """The namespace that Word uses for what ISO 29500 Strict calls otherwise."""
    return b"http://schemas.openxmlformats.org/" + match[1] + b"/2006/" + match[2]


def strictly(content: bytes) -> bytes:
    """XML with its vocabularies named as ISO 29500 Strict names them."""
    return _TRANSITIONAL.sub(rb"http://purl.oclc.org/ooxml/\1/\2", content)


def rewritten(root: etree._Element, data: bytes) -> bytes:
    """A part that was parsed from `data` and changed, with every vocabulary that it declared."""
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return strictly(content) if _STRICT in data else content


def serialized(root: etree._Element) -> bytes:
    """A part as Word writes it."""
    # Word refuses a part that lists a prefix as one to ignore and does not declare it.
    named = root.get(_IGNORABLE, "").split()
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", *named])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
