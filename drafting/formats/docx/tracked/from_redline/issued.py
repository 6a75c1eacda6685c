"""The issued file, as far as the tracked writer looks at it."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path

from lxml import etree

from drafting.formats.docx.markup.names import ID, W
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.reading.source import stories
from drafting.formats.docx.reading.text import note_key, notes_by_bookmark
from drafting.formats.docx.tracked.from_redline.errors import OverBaseError
from drafting.formats.docx.tracked.from_redline.glyphs import Raw

_STRICT = b"http://purl.oclc.org/ooxml/"
_NUMBER = re.compile(rb'\bw:id="(\d{1,9})"')
_NOTES = {"footnotes": W + "footnote", "endnotes": W + "endnote"}


class Part:
    """A part of the file: its bytes, and its root."""

    def __init__(self, name: str, data: bytes, root: etree._Element) -> None:
        self.name, self.data, self.root = name, data, root

    @classmethod
    def of(cls, package: Package, name: str) -> Part:
        """The part of that name."""
        data = package.read(name)
        return cls(name, data, parse(data, package.name, name))


class Issued:
    """The parts of an issued file that hold text, styles and lists."""

    def __init__(self, package: Package) -> None:
        self.name = package.name
        self.document = Part.of(package, package.main)
        related = dict(package.related(package.main).values())
        self.parts = {
            kind: Part.of(package, target)
            for kind in ("footnotes", "endnotes", "styles", "numbering")
            if (target := related.get(kind, "")) in package
        }
        headers = (target for kind, target in package.related(package.main).values()
                   if kind == "header" and target in package)  # fmt: skip
        self.headers = [Part.of(package, name) for name in dict.fromkeys(headers)]
        if _STRICT in self.document.data[:8192]:
            reason = "it is a “Strict Open XML” file; ask for the file as it was issued"
            raise OverBaseError(self.name, reason)
        body = self.document.root[0] if len(self.document.root) else self.document.root
        self.elements = list(stories(body))
        if not self.elements:
            raise OverBaseError(self.name, "it has no paragraph")
        self.bookmarks = notes_by_bookmark(self.document.root)
        self.notes = dict(self._notes())
        self._raws: dict[etree._Element, Raw] = {}

    def _notes(self) -> list[tuple[str, etree._Element]]:
        return [
            (note_key(f"{tag}Reference", note.get(ID, "")), note)
            for kind, tag in _NOTES.items()
            if kind in self.parts
            for note in self.parts[kind].root.iterchildren(tag)
            if note.get(W + "type", "normal") == "normal"
        ]

    def root(self, kind: str) -> etree._Element | None:
        """The root of the part of that kind, if there is one."""
        return self.parts[kind].root if kind in self.parts else None

    @property
    def styles(self) -> frozenset[str]:
        """The identities of the styles that it defines."""
        root = self.root("styles")
        found = () if root is None else root.iter(W + "style")
        return frozenset(style.get(W + "styleId", "") for style in found)

    def raw(self, paragraph: etree._Element) -> Raw:
        """A paragraph as glyphs, to look at."""
        if paragraph not in self._raws:
            self._raws[paragraph] = self.fresh(paragraph)
        return self._raws[paragraph]

    def fresh(self, paragraph: etree._Element) -> Raw:
        """A paragraph as glyphs, to be changed."""
        return Raw(paragraph, self.bookmarks)

    def copy(self, element: etree._Element) -> etree._Element:
        """An element of the file, to be changed."""
        copy = deepcopy(element)
        copy.tail = None
        return copy

    @property
    def last_number(self) -> int:
        """The highest number that anything in its text has."""
        parts = [self.document, *self.parts.values(), *self.headers]
        return max((int(one) for part in parts for one in _NUMBER.findall(part.data)), default=0)


def read_issued(path: Path) -> Issued:
    """The file at `path`. Raises a FormatError."""
    with open_package(path) as package:
        return Issued(package)
