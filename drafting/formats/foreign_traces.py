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
_STREAMS = (("_VBA_PROJECT", _MACROS), ("ObjectPool", _OBJECTS))
_RICH_AUTHORS = regex(rb"\{\\(author|operator|company|manager|title|doccomm)\s+([^{}\\]+)")
_RICH_ACTIVE = (
    (regex(rb"\\objdata|\\objocx|\\objlink|\\objautlink"), _OBJECTS),
    (regex(rb"\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\s"), _FIELDS),
    (regex(rb"\\\*\\template\s"), "a template from outside"),
)
_RICH_PRODUCER = regex(rb"\\\*\\generator\s+([^;{}]+)")
_ODF_META = regex(
    rb"<(?:meta|dc):(initial-creator|creator|printed-by|generator|creation-date|date|"
    rb"editing-cycles|editing-duration|title|subject|description|keyword)>([^<]+)<"
)
_ODF_ACTIVE = (
    ("Basic/", _MACROS), ("Scripts/", _SCRIPTS), ("Object ", _OBJECTS), ("Pictures/", ""),
)  # fmt: skip
_LARGEST_META = 1 << 20
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
    found = (Trace(what, stream) for stream, what in _STREAMS if _stream(stream) in content)
    return ForeignFacts("Word 97 to 2003", tuple(found))


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _rich_text(content: bytes, _name: str) -> ForeignFacts:
    active = (
        Trace(what, found[0].decode(errors="replace").strip("\\* "))
        for pattern, what in _RICH_ACTIVE
        if (found := pattern.search(content))
    )
    metadata = (
        Trace(one[1].decode(), one[2].decode(errors="replace").strip())
        for one in _RICH_AUTHORS.finditer(content)
    )
    made = _RICH_PRODUCER.search(content)
    producer = made[1].decode(errors="replace").strip() if made else ""
    return ForeignFacts(producer, tuple(active), (), tuple(metadata))


def _open_document(content: bytes, _name: str) -> ForeignFacts:
    from drafting.formats.libreoffice.lost_words import hidden_words

    meta, names = content, [""]
    if content.startswith(b"PK"):
        try:
            with ZipFile(BytesIO(content)) as archive:
                names, meta = archive.namelist(), b""
                with suppress(KeyError), archive.open("meta.xml") as entry:
                    meta = entry.read(_LARGEST_META)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            return ForeignFacts()
    metadata = [
        Trace(one[1].decode(), one[2].decode(errors="replace")) for one in _ODF_META.finditer(meta)
    ]
    producer = next((one.found for one in metadata if one.what == "generator"), "")
    active = (
        Trace(what, next(name for name in names if name.startswith(start)))
        for start, what in _ODF_ACTIVE
        if what and any(name.startswith(start) for name in names)
    )
    hidden = (Trace(why, words[:_SHOWN]) for words, why in hidden_words(BytesIO(content)))
    return ForeignFacts(producer, tuple(active), tuple(hidden), tuple(metadata))


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
}
