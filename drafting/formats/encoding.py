"""Bytes of a text file as text: what the file says about its encoding, then what fits."""

from __future__ import annotations

import codecs
import re

from drafting.formats.errors import NotTextError
from drafting.patterns import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"PK\x03\x04", "a Word file or another archive", "if it is Word, let its name end in .docx"),
    (b"%PDF", "a PDF", "save the text from it, or ask for the Word file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc)", "save it as .docx in Word or LibreOffice"),
    (b"{\\rtf", "a rich text file (.rtf)", "save it as .docx in Word or LibreOffice"),
)  # fmt: skip
"""How some other files begin, what they are, and what to do with them."""
_WEB_PAGE = regex(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_XML = regex(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml\s|[\w:]+\s+xmlns)")
_TEXT_CONTROLS = b"\t\n\r\f\v\x1a\x1b\x00"
_BINARY = bytes(code for code in range(32) if code not in _TEXT_CONTROLS)


def decoded(content: bytes, name: str) -> tuple[str, str]:
    """The text of a file, and a remark if its encoding had to be guessed.

    Raises NotTextError.
    """
    refuse_other_kinds(content, name)
    if _WEB_PAGE.match(content):
        raise NotTextError(name, "a web page", "copy the words that it shows into a text file")
    if _XML.match(content):
        raise NotTextError(name, "an XML file", "if it is Akoma Ntoso, let its name end in .xml")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content, encoding, name), ""
    if b"\x00" in content or len(content.translate(None, _BINARY)) < len(content) * 0.99:
        raise NotTextError(name, "a binary file", "check that it is the right one")
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        return _guessed(content, name)


def refuse_other_kinds(content: bytes, name: str) -> None:
    """Refuse what by its first bytes is neither text nor XML. Raises NotTextError."""
    for signature, looks_like, remedy in _SIGNATURES:
        if content.startswith(signature):
            raise NotTextError(name, looks_like, remedy)


def _marked(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(
            name, f"marked as {encoding} but broken at byte {error.start}", "save it again as UTF-8"
        ) from error


def _guessed(content: bytes, name: str) -> tuple[str, str]:
    try:
        text = content.decode("windows-1252")
    except UnicodeDecodeError as error:
        raise NotTextError(
            name, f"in an unknown encoding (byte {error.start})", "save it again as UTF-8"
        ) from error
    return text, "The file is not UTF-8; it was read as Windows-1252. Check its accents."
