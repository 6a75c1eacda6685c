"""What LibreOffice lost of an OpenDocument text: its words held against those of the Word file."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from drafting.formats.docx.markup.names import P, T, W
from drafting.formats.docx.package.archive import open_package
from drafting.formats.errors import FormatError
from drafting.formats.safe_xml import XmlRefusedError, as_utf8, safe_root
from drafting.patterns import regex

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_HELD = frozenset(_TEXT + name for name in ("span", "a", "ruby", "ruby-base", "meta"))
"""What holds words of a paragraph; what else stands in one is a field, or a text of its own."""
_SPACES = frozenset(_TEXT + name for name in ("s", "tab", "line-break", "soft-page-break"))
_WORD = regex(r"[^\W_]+")
_HIDING = f"{_TEXT}hidden-text"
_HIDING_PARAGRAPH = f"{_TEXT}hidden-paragraph"
_MAY_HIDE = (_HIDING, _HIDING_PARAGRAPH, f"{_TEXT}section")
_SECTION, _FIELD = "in a hidden section", "in a field that hides words"
_PARAGRAPH = "in a hidden paragraph"
_LARGEST = 100 << 20
"""Bytes of the text that is looked at, once it is unpacked."""
_PARTS = tuple(f"word/{name}.xml" for name in ("document", "footnotes", "endnotes", "comments"))
"""The parts that LibreOffice writes what stands in the body of a text into."""
_WORDS_OF_WORD = (T, W + "delText", P, *(W + name for name in ("tab", "br", "cr", "noBreakHyphen")))


def lost_words(source: Path, made: Path) -> tuple[str, ...]:
    """The words of an OpenDocument text that the Word file made of it does not hold.

    What cannot be looked into gives none: LibreOffice was able to read it.
    """
    with suppress(XmlRefusedError, FormatError, BadZipFile, KeyError, OSError, RuntimeError):
        with source.open("rb") as stream:
            said = Counter(_words_of(_paragraphs(safe_root(as_utf8(_content(stream))))))
        held = Counter(_words_of(_of_word(made)))
        # Words may be cut otherwise, where something was changed in them: the letters tell.
        if _letters(said) - _letters(held):
            return tuple((said - held).elements())
    return ()


def uncovered_words(source: Path) -> tuple[str, ...]:
    """The words of hidden sections and paragraphs, which a Word file shows like others."""
    with source.open("rb") as stream:
        return tuple(words for words, why in hidden_words(stream) if why is not _FIELD)


def hidden_words(source: BinaryIO) -> Iterator[tuple[str, str]]:
    """Words of an OpenDocument text that nobody sees, and why; none where nothing can tell."""
    with suppress(XmlRefusedError, BadZipFile, zlib.error, KeyError, OSError, RuntimeError):
        for element in safe_root(as_utf8(_content(source))).iter(*_MAY_HIDE):
            why, texts = _hidden_by(element)
            for text in texts:
                if words := " ".join(text.split()):
                    yield words, why


def _hidden_by(element: etree._Element) -> tuple[str, list[str]]:
    """Why the words that an element may hide are not seen, and what they are; none if they are."""
    if element.tag == _HIDING:
        return _FIELD, [element.get(f"{_TEXT}string-value", "")]
    if element.tag == _HIDING_PARAGRAPH:
        is_hidden = element.get(f"{_TEXT}is-hidden") == "true"
        holder = next(element.iterancestors(*_PARAGRAPHS), None) if is_hidden else None
        return _PARAGRAPH, [] if holder is None else ["".join(_pieces(holder))]
    if element.get(f"{_TEXT}display", "true") == "true":
        return _SECTION, []
    return _SECTION, ["".join(_pieces(one)) for one in element.iter(*_PARAGRAPHS)]


def _letters(words: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, count in words.items():
        for letter in word:
            found[letter] += count
    return found


def _content(stream: BinaryIO) -> bytes:
    if stream.read(2) != b"PK":
        stream.seek(0)
        return stream.read(_LARGEST)
    with ZipFile(stream) as archive, archive.open("content.xml") as entry:
        return entry.read(_LARGEST)


def _words_of(paragraphs: Iterator[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (found[0] for found in _WORD.finditer(paragraph.replace("\u00ad", "")))


def _paragraphs(root: etree._Element) -> Iterator[str]:
    body = root.find(f".//{_OFFICE}text")
    for paragraph in () if body is None else body.iter(*_PARAGRAPHS):
        yield "".join(_pieces(paragraph))


def _pieces(holder: etree._Element) -> Iterator[str]:
    yield holder.text or ""
    for element in holder:
        if element.tag in _HELD:
            yield from _pieces(element)
        elif element.tag in _SPACES:
            yield " "
        yield element.tail or ""


def _of_word(made: Path) -> Iterator[str]:
    with open_package(made) as package:
        for part in filter(package.__contains__, _PARTS):
            elements = package.xml(part).iter(*_WORDS_OF_WORD)
            yield "".join(_said(one) for one in elements)


def _said(element: etree._Element) -> str:
    return element.text or "" if element.tag in (T, W + "delText") else " "
