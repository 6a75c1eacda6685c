"""What kind of file something is: its bytes tell, whatever its name says."""

from __future__ import annotations

import codecs
import re
from enum import Enum
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from drafting.formats.encoding import is_binary
from drafting.formats.regular_files import check_file, unreadable
from drafting.patterns import regex


class FileKind(Enum):
    """A kind of file; the value is what a sentence calls it."""

    WORD = "a Word document (.docx)"
    OPEN_DOCUMENT = "an OpenDocument text (.odt)"
    RICH_TEXT = "a Rich Text file (.rtf)"
    OLD_WORD = "a document of Word 97 to 2003 (.doc)"
    WORD_XML = "a document of Word 2003 as one XML file"
    FLAT_WORD = "a Word document as one XML file"
    WORD_PERFECT = "a WordPerfect document (.wpd)"
    PDF = "a PDF"
    XML = "an XML file"
    JSON = "JSON"
    TEXT = "plain text"
    WEB_PAGE = "a web page"
    WEB_ARCHIVE = "a web page saved as one file (.mht)"
    MESSAGE = "an e-mail message"
    LOCKED = "a document under a password"
    OLD_OFFICE = "an old Office file"
    BINARY = "a binary file"


THROUGH_LIBREOFFICE = (
    FileKind.OPEN_DOCUMENT,
    FileKind.RICH_TEXT,
    FileKind.OLD_WORD,
    FileKind.WORD_XML,
    FileKind.WORD_PERFECT,
)
"""What LibreOffice turns into Word, so that it can be read as that."""

_HEAD = 4096
"""Bytes from the beginning of a file that tell most kinds."""
_LARGEST_ARCHIVE = 100 << 20
"""Bytes up to which an archive, or a compound file, is looked into."""
_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_SIGNATURES = (
    (b"{\\rtf", FileKind.RICH_TEXT),
    (b"\xffWPC", FileKind.WORD_PERFECT),
    (b"%PDF-", FileKind.PDF),
)
_STREAMS = (
    ("EncryptedPackage", FileKind.LOCKED),
    ("__properties_version1.0", FileKind.MESSAGE),
    ("WordDocument", FileKind.OLD_WORD),
)
"""Streams of a compound file, by which old Word files, locked new ones and mail are told apart."""
_ODF_TEXT = regex(rb"mimetypeapplication/vnd\.oasis\.opendocument\.text(?!-web)[\w-]*")
_WEB_PAGE = regex(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_HEADERS = regex(rb"(?:[\w-]+:.*(?:\n|\Z)(?:[ \t].*(?:\n|\Z))*)+")
_SENT = regex(rb"^(?:to|cc|received|return-path|message-id):", re.IGNORECASE | re.MULTILINE)
_IN_PARTS = regex(
    rb"^content-(?:type:\s*multipart/|transfer-encoding:\s*(?:base64|quoted-printable))",
    re.IGNORECASE | re.MULTILINE,
)
_OF_PAGES = regex(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_XML = regex(rb"<(?:\?xml\s|!--|[\w.-]+:[\w.-]+[\s>]|[\w.:-]+\s+xmlns)", re.IGNORECASE)
_ROOT = regex(rb"<(?:[\w.-]+:)?(wordDocument|package|document|document-content|html)[\s>]")
_ROOTS = (
    (b"http://schemas.microsoft.com/office/word/2003/wordml", FileKind.WORD_XML),
    (b"http://schemas.microsoft.com/office/2006/xmlPackage", FileKind.FLAT_WORD),
    (b"urn:oasis:names:tc:opendocument:xmlns:office", FileKind.OPEN_DOCUMENT),
    (b"http://www.w3.org/1999/xhtml", FileKind.WEB_PAGE),
)
"""Vocabularies of the root element of other documents than Akoma Ntoso."""
_JSON = regex(rb'\{\s*(?:["}]|$)')
_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_ENDINGS = {
    FileKind.WORD: (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot"),
    FileKind.OPEN_DOCUMENT: (".odt", ".ott", ".fodt"),
    FileKind.RICH_TEXT: (".rtf", ".doc"),
    FileKind.OLD_WORD: (".doc", ".dot"),
    FileKind.WORD_XML: (".xml", ".doc"),
    FileKind.FLAT_WORD: (".xml", ".doc"),
    FileKind.WORD_PERFECT: (".wpd", ".wp", ".wp5", ".doc"),
    FileKind.PDF: (".pdf",),
    FileKind.XML: (".xml", ".akn"),
    FileKind.JSON: (".json",),
    FileKind.TEXT: (".txt", ".md", ".text"),
    FileKind.WEB_PAGE: (".html", ".htm", ".xhtml"),
    FileKind.WEB_ARCHIVE: (".mht", ".mhtml"),
}
"""How the names of files of a kind end."""


def readable_endings() -> frozenset[str]:
    """The endings of names of files that there are readers for."""
    return frozenset(ending for endings in _ENDINGS.values() for ending in endings)


def kind_of(path: Path) -> FileKind:
    """The kind of a file by its bytes. Raises a FormatError for what is no file."""
    check_file(path)
    try:
        with path.open("rb") as stream:
            return kind_of_stream(stream, path.name)
    except OSError as error:
        raise unreadable(path, error) from error


def is_word(path: Path) -> bool:
    """Whether a file is a Word document (.docx) by its bytes. Raises a FormatError."""
    return kind_of(path) is FileKind.WORD


def kind_of_stream(stream: BinaryIO, name: str) -> FileKind:
    """The kind of an open file, read from its beginning; its name decides what bytes leave open."""
    head = stream.read(_HEAD)
    if head.startswith(_COMPOUND_FILE):
        return _of_compound_file(head + stream.read(_LARGEST_ARCHIVE))
    if head.startswith(_ARCHIVE):
        return _of_archive(stream, head)
    for signature, kind in _SIGNATURES:
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(signature):
            return kind
    return _of_text(_in_utf8(head), name)


def name_of_another_kind(name: str, kind: FileKind) -> str:
    """The ending of a name that is that of another kind than the file is, else nothing."""
    ending = Path(name).suffix.casefold()
    known = {one for endings in _ENDINGS.values() for one in endings}
    return ending if ending in known and ending not in _ENDINGS.get(kind, known) else ""


def _of_compound_file(content: bytes) -> FileKind:
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in content:
            return kind
    return FileKind.OLD_OFFICE


def _of_archive(stream: BinaryIO, head: bytes) -> FileKind:
    """An OpenDocument text says so at its beginning, or by its parts; all else goes as Word."""
    if _ODF_TEXT.match(head, 30):
        return FileKind.OPEN_DOCUMENT
    return FileKind.OPEN_DOCUMENT if _holds_odf_text(stream) else FileKind.WORD


def _holds_odf_text(stream: BinaryIO) -> bool:
    if stream.seek(0, 2) > _LARGEST_ARCHIVE:
        return False
    try:
        with ZipFile(stream) as archive:
            names = set(archive.namelist())
            if not {"mimetype", "content.xml"} <= names:
                return False
            with archive.open("mimetype") as entry:
                return bool(_ODF_TEXT.match(b"mimetype" + entry.read(100)))
    except (BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
        return False


def _in_utf8(head: bytes) -> bytes:
    """The beginning of a text without the mark of its encoding and the spaces before it."""
    for mark, encoding in _ENCODINGS:
        if head.startswith(mark):
            text = head[len(mark) :].decode(encoding, errors="ignore")
            return text.lstrip().encode()
    return head.lstrip()


def _of_text(head: bytes, name: str) -> FileKind:
    if is_binary(head):
        return FileKind.BINARY
    if _WEB_PAGE.match(head):
        return FileKind.WEB_PAGE
    if headers := _HEADERS.match(head):
        kind = _of_headers(headers[0], is_cut=headers.end() == _HEAD)
        if kind is not FileKind.TEXT:
            return kind
    if _XML.match(head):
        return _of_xml(head)
    ending = Path(name).suffix.casefold()
    if _JSON.match(head) or (ending in _ENDINGS[FileKind.JSON] and head[:1] in (b"{", b"[")):
        return FileKind.JSON
    return FileKind.TEXT


def _of_headers(headers: bytes, *, is_cut: bool) -> FileKind:
    """A page or a message in parts, by the lines above it; a message of one text is a text."""
    is_sent = _SENT.search(headers) is not None
    if _OF_PAGES.search(headers) and not is_sent:
        return FileKind.WEB_ARCHIVE
    in_parts = _IN_PARTS.search(headers) is not None or (is_cut and is_sent)
    return FileKind.MESSAGE if in_parts else FileKind.TEXT


def _of_xml(head: bytes) -> FileKind:
    if not _ROOT.search(head):
        return FileKind.XML
    return next((kind for address, kind in _ROOTS if address in head), FileKind.XML)
