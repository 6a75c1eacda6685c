"""Which words a file has and what was read of it, counted without any of the program's code.

Words are runs of three letters and more: figures and shorter words may be numbers and marks.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from drafting.dataclasses import fields

_WORD = re.compile(r"[^\W\d_⁰-₟²³¹½①-ⓩⅠ-ↈ]{3,}")
_WORDPROCESSING = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OF_WORD = re.compile(r"word/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml")
_MARKUP = re.compile(r"\\([\\*\[~])|\*|~~")
"""Marks of looks; a backslash makes what is behind it a letter."""
_PRINTED = Counter({"and": 1, "united": 1, "nations": 1, "distr": 1, "original": 1, "annex": 1})
_RELATIONS = "word/_rels/document.xml.rels"
_NAMES = re.compile(
    r"(?m)^\s*[^\s=\"]+[\s\u200b-\u202e\u2060-\u206f]*=|^\s*\[\w+\]\s*$|\{[#.][^}\n]*\}"
)
_PRINTING = ("p", "t", "tab", "br", "cr", "ptab")
_BREAK = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010\u2011\u00ac]\s*(?=[^\W\d_])")


def lost(source: str, reading: object) -> Counter[str]:
    """The words that stand more often in a source than in all that was made of it.

    Some are printed with any text of its kind, and not kept.
    """
    said, made = _seen(source), _seen(" \n".join(_texts(reading)))
    missing = Counter(_WORD.findall(said)) - Counter(_WORD.findall(made)) - _PRINTED
    # A word may have grown together with its neighbour in one of the two.
    return Counter(
        {one: count for one, count in missing.items() if made.count(one) < said.count(one)}
    )


def _seen(text: str) -> str:
    seen = "".join(one for one in text if one in "\n\t" or unicodedata.category(one)[0] != "C")
    return unicodedata.normalize("NFC", _BREAK.sub("", seen).casefold())


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield _MARKUP.sub(r"\1", value)
    elif isinstance(value, Mapping):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _texts(one)
    else:
        for name in _names(value):
            yield from _texts(getattr(value, name))


def _names(value: object) -> list[str]:
    """The fields of a data class; nothing else has any."""
    try:
        return [entry.name for entry in fields(value)]  # type: ignore[arg-type]
    except TypeError:
        return []


def of_word(data: bytes) -> str:
    """The words of a Word file: those of all runs in its parts, by paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if _RELATIONS not in archive.namelist():
            return ""
        parts = [archive.read(name) for name in archive.namelist() if _OF_WORD.fullmatch(name)]
    lines: list[str] = []
    for part in parts:
        for element in etree.fromstring(part).iter(*(_WORDPROCESSING + one for one in _PRINTING)):
            name = element.tag.removeprefix(_WORDPROCESSING)
            if name == "p":
                lines.append("")
            elif lines:
                lines[-1] += (element.text or "") if name == "t" else " "
    return "\n".join(lines)


def of_canonical(data: bytes) -> str:
    """The words of a canonical text, without names of values, identities and kinds in braces."""
    return _NAMES.sub(" ", data.decode(errors="replace").replace("\u2028", "\n"))


def of_xml(data: bytes) -> str:
    """The words of an XML file: all its text nodes."""
    return " ".join(map(str, etree.fromstring(data).itertext()))


WORDS: dict[str, Callable[[bytes], str]] = {
    ".txt": lambda data: data.decode(errors="replace"),
    ".md": of_canonical,
    ".xml": of_xml,
    ".docx": of_word,
}
"""How the words of a kind of file are found. In JSON the form alone tells them from names."""
