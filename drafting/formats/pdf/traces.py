"""What a PDF tells beside its pages, as far as its objects show it without being run."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Iterator
from itertools import islice

from drafting.formats.document_report import Trace
from drafting.patterns import regex

_ENTRIES = ("Producer", "Creator", "Author", "Title", "Subject", "Keywords", "CreationDate",
            "ModDate")  # fmt: skip
_ENTRY = regex(
    rb"/(%s)\s*(?:\(((?:[^()\\]|\\.|\([^()]*\))*)\)|<([0-9A-Fa-f\s]*)>)"
    % "|".join(_ENTRIES).encode(),
    re.DOTALL,
)
_XMP = regex(
    rb"<(pdf:Producer|xmp:CreatorTool|xmp:CreateDate|xmp:ModifyDate|xmpMM:DocumentID)>([^<]+)<"
)
_XMP_LISTS = regex(
    rb"<(dc:creator|dc:title|dc:subject|dc:description)>\s*<rdf:\w+>\s*<rdf:li[^>]*>([^<]+)<",
    re.DOTALL,
)
_ACTIVE = (
    (regex(rb"/(?:JavaScript|JS|XFA)\b"), "scripts"),
    (
        regex(rb"/Launch\b|/URI\s*\(\s*(?:javascript|vbscript|file):"),
        "links that start a program or open a file",
    ),
    (regex(rb"/EmbeddedFiles?\b"), "embedded or linked objects"),
    (regex(rb"/(?:SubmitForm|ImportData|GoToR|GoToE)\b"), "fields that fetch or run"),
    (regex(rb"/(?:RichMedia|Movie|Sound)\b"), "pictures or media from outside"),
)
_HIDDEN_LETTER = regex(rb"(/\w*)#([0-9A-Fa-f]{2})")
"""A letter of a name as a figure: a way to keep `/JavaScript` from being found."""
_NOTE = regex(rb"/Subtype\s*/(?:Text|FreeText|Highlight|StrikeOut|Underline|Stamp|Popup)\b")
_ATTACHED = regex(rb"/Type\s*/Filespec\b")
_ATTACHED_ENTRY = regex(
    rb"/(?:UF|F|Desc)\s*(?:\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>)", re.DOTALL
)
_NEAR = 600
"""Bytes before and after the type of a file that lies in it, where its name stands."""
_LINK = regex(rb"/URI\s*\(")
_STREAM = regex(rb"(?:/ObjStm|/XML)\b[^\x00]{0,400}?>>\s*stream\r?\n", re.DOTALL)
_ESCAPE = regex(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}
_LARGEST = 4 << 20
"""Bytes of one stream that are looked at once it is unpacked."""
_MOST = 500
"""Streams of objects that are looked at; the documents of the house have two or three."""
_SHOWN = 200


def facts_of(content: bytes) -> tuple[str, tuple[Trace, ...], tuple[Trace, ...], int]:
    """The producer, what the file could run or fetch, its metadata, and how many links it has."""
    objects = [content, *islice(_streams(content), _MOST)]
    metadata = dict.fromkeys(one for data in objects for one in _metadata(data, content))
    said = {one.what: one.found for one in metadata}
    plain = [_HIDDEN_LETTER.sub(_shown, data) for data in objects]
    active = tuple(
        Trace(what, found[0].decode().strip("/"))
        for pattern, what in _ACTIVE
        if (found := next(filter(None, map(pattern.search, plain)), None))
    )
    notes = sum(len(_NOTE.findall(data)) for data in objects)
    told = [Trace("notes on the pages", f"{notes}")] if notes else []
    attached = dict.fromkeys(name for data in objects for name in _attached(data))
    told += (Trace("an attached file", name) for name in attached)
    links = sum(len(_LINK.findall(data)) for data in objects)
    producer = said.get("Producer") or said.get("pdf:Producer") or said.get("Creator") or ""
    return producer, active, (*told, *metadata), links


def _shown(found: re.Match[bytes]) -> bytes:
    return found[1] + bytes.fromhex(found[2].decode())


def _streams(content: bytes) -> Iterator[bytes]:
    """The streams that hold objects or metadata, unpacked."""
    for head in _STREAM.finditer(content):
        unpacker = zlib.decompressobj()
        try:
            yield unpacker.decompress(content[head.end() :], _LARGEST)
        except zlib.error:
            yield content[head.end() : content.find(b"endstream", head.end())][:_LARGEST]


def _metadata(data: bytes, whole: bytes) -> Iterator[Trace]:
    if b"/Encrypt" not in whole:
        for name, literal, figures in _ENTRY.findall(data):
            if words := " ".join(_text(literal, figures).split()):
                yield Trace(name.decode(), words[:_SHOWN])
    for pattern in (_XMP, _XMP_LISTS):
        for name, words in pattern.findall(data):
            yield Trace(name.decode(), words.decode(errors="replace")[:_SHOWN])


def _attached(data: bytes) -> Iterator[str]:
    """What the files that lie in it are called, and how they are described."""
    for one in _ATTACHED.finditer(data):
        first, last = max(0, one.start() - _NEAR), one.end() + _NEAR
        start = max(first, data.rfind(b"obj", first, one.start()))
        end = data.find(b"endobj", one.end(), last)
        for literal, figures in _ATTACHED_ENTRY.findall(data[start : last if end < 0 else end]):
            if name := " ".join(_text(literal, figures).split()):
                yield name[:_SHOWN]


def _text(literal: bytes, figures: bytes) -> str:
    """A string of a PDF: in UTF-16 where it says so, else in its own encoding."""
    content = _ESCAPE.sub(_unescaped, literal)
    if figures:
        clean = b"".join(figures.split())
        content = bytes.fromhex((clean + b"0" * (len(clean) % 2)).decode())
    if content.startswith(codecs.BOM_UTF16_BE):
        return content[2:].decode("utf-16-be", errors="replace")
    return content.decode("latin-1")


def _unescaped(found: re.Match[bytes]) -> bytes:
    what = found[1]
    if what.isdigit():
        return bytes([int(what, 8) & 0xFF])
    return _LETTERS.get(what, b"" if what in b"\r\n" else what)
