"""The metadata inside pictures: where, when and by whom they were taken."""

from __future__ import annotations

from collections.abc import Iterator

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_JPEG_KEPT = (0xE0, 0xEE)
"""Segments of applications that say how colours are coded; APP2 profiles of colour stay too."""
_PROFILE = b"ICC_PROFILE"
_APPLICATIONS = range(0xE0, 0xF0)
_JPEG_COMMENT, _JPEG_SCAN = 0xFE, 0xDA
_PNG_METADATA = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")


def has_metadata(part: str, data: bytes) -> bool:
    """Whether a part is a picture that holds more than the picture."""
    return "media/" in part and without_metadata(data) != data


def without_metadata(data: bytes) -> bytes:
    """A JPEG or a PNG without its metadata; anything else, and what is damaged, as it is."""
    try:
        if data.startswith(_JPEG):
            return b"".join(_jpeg(data))
        if data.startswith(_PNG):
            return b"".join(_png(data))
    except (IndexError, ValueError):
        return data
    return data


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield _JPEG
    at = len(_JPEG)
    while data[at + 1] != _JPEG_SCAN:
        if data[at] != 0xFF:
            raise ValueError
        kind, end = data[at + 1], at + 2 + int.from_bytes(data[at + 2 : at + 4])
        is_application = kind in _APPLICATIONS and kind not in _JPEG_KEPT
        if not (is_application or kind == _JPEG_COMMENT) or data[at + 4 :].startswith(_PROFILE):
            yield data[at:end]
        at = end
    yield data[at:]


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while at < len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4])
        if end > len(data):
            raise ValueError
        if data[at + 4 : at + 8] not in _PNG_METADATA:
            yield data[at:end]
        at = end
