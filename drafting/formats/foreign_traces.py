"""What files that are not Word tell beside their words, as far as their bytes show it."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from drafting.formats.document_report import Trace
from drafting.formats.encoding import decoded
from drafting.formats.errors import FormatError
from drafting.formats.kinds import FileKind
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_MACROS, _OBJECTS, _FIELDS = "macros", "embedded or linked objects", "fields that fetch or run"
_SCRIPTS = "scripts"
_DOCUMENTS, _PICTURES = "other documents that are put into it", "pictures or media from outside"
_TEMPLATE, _LINKS = "a template from outside", "links that start a program or open a file"
_FOLDER, _NOTHING = "ObjectPool", b"\xff" * 4
_STREAMS = (("_VBA_PROJECT", _MACROS), (_FOLDER, _OBJECTS))
_RICH_AUTHORS = regex(
    rb"\{\\(author|operator|company|manager|title|doccomm|subject|keywords|category|hlinkbase)"
    rb"\s+([^{}\\]+)"
)
_RICH_ACTIVE = (
    (regex(rb"\\objdata|\\objocx|\\objlink|\\objautlink"), _OBJECTS),
    (regex(rb"\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\s"), _FIELDS),
    (regex(rb"\\\*\\template\s"), _TEMPLATE),
)
_RICH_ASIDE = (
    (regex(rb"\\docvar\s*\{([^{}]*)\}\s*\{([^{}]*)\}"), "variable"),
    (regex(rb"\\propname\s+([^{}]*)\}[^{}]*\{\\staticval\s+([^{}]*)\}"), "property"),
)
"""Names that a file gives to words, and the words."""
_RICH_PRODUCER = regex(rb"\\\*\\generator\s+([^;{}]+)")
_ODF_META = regex(
    rb"<(?:meta|dc):(initial-creator|creator|printed-by|generator|creation-date|date|"
    rb"editing-cycles|editing-duration|title|subject|description|keyword)>([^<]+)<"
)
_ODF_ACTIVE = (
    ("Basic/", _MACROS), ("Scripts/", _SCRIPTS), ("Object ", _OBJECTS), ("Pictures/", ""),
)  # fmt: skip
_ODF_CONTENT = (
    (regex(rb"""\bxlink:href\s*=\s*["'](?:vnd\.sun\.star\.script|macro):"""), _MACROS),
    (regex(rb"<text:execute-macro[\s>]"), _MACROS),
    (regex(rb"<text:script[\s>]|<script:script[\s>]|href=\"(?:javascript|vbscript):"), _SCRIPTS),
    (regex(rb"<(?:office:dde-source|text:dde-connection|text:database-display)[\s/>]"), _FIELDS),
    (regex(rb"<text:section-source[^>]*xlink:href=\"[^\"]"), _DOCUMENTS),
    (regex(rb"<draw:(?:object|object-ole|plugin|applet|floating-frame)[\s/>]"), _OBJECTS),
    (regex(rb"<(?:draw:image|draw:fill-image|style:background-image)[^>]*href=\""
           rb"(?:\w{2,}:|//|\.\./)"), _PICTURES),
    (regex(rb"<meta:template[^>]*xlink:href=\"(?:\w{2,}:|//)"), _TEMPLATE),
    (regex(rb"<text:a\s[^>]*xlink:href=\"(?:file:|//|\\\\|\.\./)"), _LINKS),
)  # fmt: skip
"""What in the markup of an OpenDocument text runs or fetches."""
_ODF_PARTS = ("content.xml", "styles.xml", "meta.xml")
_ODF_ASIDE = (
    (regex(rb"<meta:user-defined[^>]*meta:name=\"([^\"]+)"), "property"),
    (regex(rb"<text:user-field-decl\s[^>]*text:name=\"([^\"]+)"), "variable"),
    (regex(rb"<config:config-item[^>]*config:name=\"PrinterName\"[^>]*>([^<]+)<"),
     "settings of a printer"),
    (regex(rb"<svg:(?:title|desc)>([^<]+)<"), "description of a drawing"),
    (regex(rb"string-value-if-(?:true|false)=\"([^\"]+)"), "branch of a condition"),
)  # fmt: skip
_LARGEST_META = 1 << 20
_LARGEST_CONTENT = 64 << 20
_XML_COMMENT = regex(rb"<!--(.*?)-->", re.DOTALL)
_PAGE_ACTIVE = regex(rb"<(script|iframe|object|embed|applet)[\s>]", re.IGNORECASE)
_PAGE_META = regex(
    rb"<meta\s[^>]*name=[\"']?(author|generator|creator|[\w.-]+)[\"']?[^>]*content=[\"']([^\"']+)",
    re.IGNORECASE,
)
_AKN_META = regex(rb"<(FRBRauthor|FRBRdate|TLCPerson|TLCOrganization)\s([^>]*)>")
_VALUE = regex(rb"(?:showAs|href|date)=\"([^\"]*)\"")
_INVISIBLE = regex("[\u00ad\u034f\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_TAGS = regex("[\U000e0000-\U000e007f]+")
_SHOWN = 200


class ForeignFacts(NamedTuple):
    """What the bytes of a file show."""

    producer: str = ""
    active: tuple[Trace, ...] = ()
    hidden: tuple[Trace, ...] = ()
    metadata: tuple[Trace, ...] = ()
    links: int = 0


def facts_of(kind: FileKind, content: bytes, name: str) -> ForeignFacts:
    """What a file of a kind shows; nothing for a kind of which nothing is known."""
    look = _LOOKS.get(kind)
    return look(content, name) if look else ForeignFacts()


def _old_word(content: bytes, _name: str) -> ForeignFacts:
    found = (Trace(what, stream) for stream, what in _STREAMS if _holds(content, stream))
    return ForeignFacts("Word 97 to 2003", tuple(found))


def _holds(content: bytes, name: str) -> bool:
    """Whether a stream or folder is there; LibreOffice writes a folder for objects without any.

    An entry of the directory begins with its name, and has what is first in it 76 bytes on.
    """
    at = content.find(name.encode("utf-16-le"))
    is_empty_folder = name == _FOLDER and content[at + 76 : at + 80] == _NOTHING
    return at >= 0 and not is_empty_folder


def _rich_text(content: bytes, _name: str) -> ForeignFacts:
    active = (
        Trace(what, found[0].decode(errors="replace").strip("\\* "))
        for pattern, what in _RICH_ACTIVE
        if (found := pattern.search(content))
    )
    metadata = [
        Trace(one[1].decode(), one[2].decode(errors="replace").strip())
        for one in _RICH_AUTHORS.finditer(content)
    ]
    for pattern, what in _RICH_ASIDE:
        named = (b": ".join(found).decode(errors="replace") for found in pattern.findall(content))
        metadata += (Trace(what, words[:_SHOWN]) for words in named)
    made = _RICH_PRODUCER.search(content)
    producer = made[1].decode(errors="replace").strip() if made else ""
    return ForeignFacts(producer, tuple(active), (), tuple(metadata))


def _open_document(content: bytes, _name: str) -> ForeignFacts:
    from drafting.formats.libreoffice.lost_words import hidden_words

    parts, names = {"": content}, [""]
    if content.startswith(b"PK"):
        try:
            with ZipFile(BytesIO(content)) as archive:
                names, parts = archive.namelist(), {}
                for name in (*_ODF_PARTS, "settings.xml"):
                    with suppress(KeyError), archive.open(name) as entry:
                        parts[name] = entry.read(_LARGEST_CONTENT)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            return ForeignFacts()
    meta = parts.get("meta.xml", parts.get("", b""))[:_LARGEST_META]
    metadata = [
        Trace(one[1].decode(), one[2].decode(errors="replace")) for one in _ODF_META.finditer(meta)
    ]
    producer = next((one.found for one in metadata if one.what == "generator"), "")
    for name, data in parts.items():
        for pattern, what in _ODF_ASIDE:
            found = dict.fromkeys(one.decode(errors="replace") for one in pattern.findall(data))
            metadata += (Trace(what, words[:_SHOWN], name) for words in found)
    if thumbnail := next((name for name in names if name.startswith("Thumbnails/")), ""):
        metadata.append(Trace("a picture of the first page", thumbnail, thumbnail))
    hidden = (Trace(why, words[:_SHOWN]) for words, why in hidden_words(BytesIO(content)))
    active = tuple(dict.fromkeys(_active_in(names, parts)))
    return ForeignFacts(producer, active, tuple(hidden), tuple(metadata))


def _active_in(names: list[str], parts: dict[str, bytes]) -> Iterator[Trace]:
    """What an OpenDocument text could run or fetch, by its parts and by its markup."""
    for start, what in _ODF_ACTIVE:
        if what and (found := next((name for name in names if name.startswith(start)), "")):
            yield Trace(what, found)
    for name, data in parts.items():
        for pattern, what in _ODF_CONTENT:
            if one := pattern.search(data):
                words = one[0].decode(errors="replace").strip('<> "').split()[0]
                yield Trace(what, words, name)


def _page(content: bytes, name: str) -> ForeignFacts:
    active = dict.fromkeys(one[1].decode().casefold() for one in _PAGE_ACTIVE.finditer(content))
    metadata = [
        Trace(one[1].decode(), one[2].decode(errors="replace"))
        for one in _PAGE_META.finditer(content)
        if one[1].lower() != b"viewport"
    ]
    producer = next((one.found for one in metadata if one.what.lower() == "generator"), "")
    scripts = tuple(Trace(_SCRIPTS, f"<{one}>") for one in active)
    return ForeignFacts(producer, scripts, (*_asides(content), *_unseen(content, name)),
                        tuple(metadata))  # fmt: skip


def _xml(content: bytes, name: str) -> ForeignFacts:
    metadata = (
        Trace(
            one[1].decode(), ", ".join(v.decode(errors="replace") for v in _VALUE.findall(one[2]))
        )
        for one in _AKN_META.finditer(content)
    )
    hidden = (*_asides(content), *_unseen(content, name))
    return ForeignFacts("", (), hidden, tuple(dict.fromkeys(metadata)))


def _pdf(content: bytes, _name: str) -> ForeignFacts:
    from drafting.formats.pdf.traces import facts_of

    producer, active, metadata, links = facts_of(content)
    return ForeignFacts(producer, active, (), metadata, links)


def _text(content: bytes, name: str) -> ForeignFacts:
    return ForeignFacts(hidden=tuple(_unseen(content, name)))


def _asides(content: bytes) -> Iterator[Trace]:
    for one in _XML_COMMENT.finditer(content):
        if words := " ".join(one[1].decode(errors="replace").split()):
            yield Trace("a comment in the markup", words[:_SHOWN])


def _unseen(content: bytes, name: str) -> Iterator[Trace]:
    """Characters that nobody sees, and words that are spelled in them."""
    try:
        text = decoded(content, name)[0]
    except FormatError:
        return
    for tags in _TAGS.findall(text):
        words = "".join(chr(ord(tag) - 0xE0000) for tag in tags if ord(tag) > 0xE001F)
        yield Trace("words in invisible characters", words)
    for character, count in Counter(_INVISIBLE.findall(text)).items():
        yield Trace("invisible characters", f"U+{ord(character):04X}, {count} times")


_LOOKS: dict[FileKind, Callable[[bytes, str], ForeignFacts]] = {
    FileKind.OLD_WORD: _old_word,
    FileKind.RICH_TEXT: _rich_text,
    FileKind.OPEN_DOCUMENT: _open_document,
    FileKind.PDF: _pdf,
    FileKind.WEB_PAGE: _page,
    FileKind.WEB_ARCHIVE: _page,
    FileKind.XML: _xml,
    FileKind.WORD_XML: _xml,
    FileKind.FLAT_WORD: _xml,
    FileKind.JSON: _text,
    FileKind.TEXT: _text,
    FileKind.MESSAGE: _text,
}
