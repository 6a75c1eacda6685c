"""Bytes of a text file as text: what the file says about its encoding, then what fits."""

from __future__ import annotations

import codecs

from drafting.formats.errors import NotTextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = "cp1252"
_NAMES = {
    "gb18030": "GB 18030", "big5": "Big5", "cp1251": "Windows-1251", "koi8_r": "KOI8-R",
    "iso8859_5": "ISO 8859-5", "cp866": "code page 866", "cp1256": "Windows-1256",
    "iso8859_6": "ISO 8859-6", _WESTERN: "Windows-1252", "mac_roman": "Mac Roman",
    "cp850": "code page 850", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16",
}  # fmt: skip
"""Encodings in which the six languages have been written, and what people call them."""
_FEW = 3
"""Letters beside ASCII that are too few to tell an encoding by."""
_SAVE_AGAIN = "save it again as UTF-8"
_TEXT_CONTROLS = b"\t\n\r\f\v\x1a\x1b\x00"
_BINARY = bytes(code for code in range(32) if code not in _TEXT_CONTROLS)


def decoded(content: bytes, name: str) -> tuple[str, str]:
    """The text of a file, and a remark if its encoding had to be guessed.

    Raises NotTextError.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content, encoding, name), ""
    if b"\x00" in content:
        return _guessed(content, name, wide=True)
    if is_binary(content):
        raise _binary(name)
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(content):
            raise NotTextError(
                name, f"UTF-8 but broken at byte {error.start}", _SAVE_AGAIN
            ) from error
        return _guessed(content, name)


def is_binary(content: bytes) -> bool:
    """Whether bytes are no text in any encoding: too many of them are controls."""
    if b"\x00" in content:
        return not _likeliest(content, wide=True)
    return len(content.translate(None, _BINARY)) < len(content) * 0.99


def _binary(name: str) -> NotTextError:
    return NotTextError(name, "a binary file", "check that it is the right one")


def _marked(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(
            name, f"marked as {encoding} but broken at byte {error.start}", _SAVE_AGAIN
        ) from error


def _is_mostly_utf8(content: bytes) -> bool:
    """Whether far more letters than not are sound UTF-8 of more than one byte."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beside = sum(1 for letter in text if letter > "\x7f") - broken
    return beside > 10 * broken


def _guessed(content: bytes, name: str, *, wide: bool = False) -> tuple[str, str]:
    encoding = _likeliest(content, wide=wide)
    if wide and not encoding:
        raise _binary(name)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(
            name, f"in an unknown encoding (byte {error.start})", _SAVE_AGAIN
        ) from error
    if "\x00" in text:
        raise _binary(name)
    called = _NAMES[encoding]
    return text, f"The file is not UTF-8; it was read as {called}. Check its accents and letters."


def _likeliest(content: bytes, *, wide: bool) -> str:
    """The encoding in which the bytes read most like a language."""
    if not wide and len(content.translate(None, bytes(range(128)))) <= _FEW:
        return _WESTERN
    from charset_normalizer import from_bytes

    allowed = [one for one in _NAMES if one.startswith("utf_16") == wide]
    best = from_bytes(content, cp_isolation=allowed, preemptive_behaviour=False).best()
    return best.encoding if best is not None else "" if wide else _WESTERN
