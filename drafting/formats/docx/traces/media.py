"""The metadata inside pictures: where, when and by whom they were taken."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

from drafting.formats.docx.traces.drawings import EMF_SIGN, emf, svg
from drafting.formats.docx.traces.tiff import TIFF_SIGNS, tiff
from drafting.formats.errors import FormatError

_JPEG, _PNG, _GIF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", (b"GIF87a", b"GIF89a")
_WITHOUT_NOTES = (b"BM", b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0")
"""How pictures begin that have no room for notes: BMP and WMF."""
_JPEG_KEPT = (0xE0, 0xEE)
"""Segments of applications that say how colours are coded; APP2 profiles of colour stay too."""
_PROFILE = b"ICC_PROFILE"
_APPLICATIONS = range(0xE0, 0xF0)
_JPEG_COMMENT, _JPEG_SCAN, _JPEG_END = 0xFE, 0xDA, 0xD9
_IN_SCANS = (0x00, *range(0xD0, 0xD8))
"""What follows 0xFF inside the coded picture."""
_PNG_KEPT = frozenset((
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
))  # fmt: skip
"""The chunks that say how a PNG looks."""
_GIF_BLOCK, _GIF_IMAGE, _GIF_END = 0x21, 0x2C, 0x3B
_GIF_COMMENT, _GIF_APPLICATION = 0xFE, 0xFF
_GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
"""The applications that say how often a film is shown."""


def has_metadata(part: str, data: bytes) -> bool:
    """Whether a part is a picture that holds more than the picture."""
    return "media/" in part and without_metadata(data) != data


def without_metadata(data: bytes) -> bytes:
    """A picture without its metadata; what cannot be looked into, as it is."""
    bare = _bare(data)
    return data if bare is None else bare


def cannot_be_looked_into(part: str, data: bytes) -> bool:
    """Whether a part is a picture of a kind that is not known, or a damaged one."""
    return "media/" in part and not data.startswith(_WITHOUT_NOTES) and _bare(data) is None


def pictures_left(content: bytes) -> list[str]:
    """The pictures in a package that nothing could be taken out of, by the names of their parts."""
    with ZipFile(BytesIO(content)) as package:
        return [
            part for part in package.namelist() if cannot_be_looked_into(part, package.read(part))
        ]


def _bare(data: bytes) -> bytes | None:
    for signs, look in _READERS.items():
        if data.startswith(signs):
            try:
                return b"".join(look(data))
            except (IndexError, ValueError, struct.error):
                return None
    try:
        return svg(data) if b"<svg" in data[:4096] else None
    except FormatError:
        return None


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield _JPEG
    at = len(_JPEG)
    while data[at + 1] != _JPEG_END:
        if data[at] != 0xFF:
            raise ValueError
        kind, end = data[at + 1], at + 2 + int.from_bytes(data[at + 2 : at + 4])
        is_application = kind in _APPLICATIONS and kind not in _JPEG_KEPT
        if not (is_application or kind == _JPEG_COMMENT) or data[at + 4 :].startswith(_PROFILE):
            yield data[at:end]
        at = end
        if kind == _JPEG_SCAN:
            at = _end_of_scan(data, at)
            yield data[end:at]
    yield data[at : at + 2]


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next segment begins behind coded rows of the picture."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] == 0xFF:
            at += 1
        elif data[at + 1] in _IN_SCANS:
            at += 2
        else:
            return at


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG
    at, kind = len(_PNG), b""
    while kind != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4])
        kind = data[at + 4 : at + 8]
        if end > len(data):
            raise ValueError
        if kind in _PNG_KEPT:
            yield data[at:end]
        at = end


def _gif(data: bytes) -> Iterator[bytes]:
    at = 13 + _colours(data[10])
    yield data[:at]
    while data[at] != _GIF_END:
        begins, is_kept = at, True
        if data[at] == _GIF_BLOCK:
            kind, name = data[at + 1], data[at + 3 : at + 14]
            is_kept = kind not in (_GIF_COMMENT, _GIF_APPLICATION) or name in _GIF_LOOPS
            at += 2
        elif data[at] == _GIF_IMAGE:
            at += 11 + _colours(data[at + 9])
        else:
            raise ValueError
        while data[at]:
            at += data[at] + 1
        at += 1
        if is_kept:
            yield data[begins:at]
    yield data[at : at + 1]


def _colours(flags: int) -> int:
    """The length of the table of colours that flags tell of."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


_READERS: dict[bytes | tuple[bytes, ...], Callable[[bytes], Iterator[bytes]]] = {
    _JPEG: _jpeg,
    _PNG: _png,
    _GIF: _gif,
    TIFF_SIGNS: tiff,
    EMF_SIGN: emf,
}
