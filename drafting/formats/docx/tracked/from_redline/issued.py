"""The issued file, as far as a redline looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cached_property

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.names import ID, W
from drafting.formats.docx.package.archive import Parts
from drafting.formats.docx.reading.bookmarks import notes_by_bookmark
from drafting.formats.docx.reading.stories import stories
from drafting.formats.docx.reading.text import note_key
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_redline.glyphs import GlyphLine
from drafting.formats.docx.tracked.part import Part
from drafting.formats.docx.tracked.word_file import WordFile, last_number

_NOTES = {"footnotes": W + "footnote", "endnotes": W + "endnote"}


class IssuedText(WordFile):
    """The parts of an issued file that hold text, its notes, styles and lists."""

    def __init__(self, package: Parts) -> None:
        super().__init__(package)
        root = self.document.root
        self.elements = list(stories(root[0] if len(root) else root))
        """Paragraphs and tables of the body, as the map counts them."""
        if not self.elements:
            raise UntrackableError(self.name, "it has no paragraph")
        self.bookmarks = notes_by_bookmark(root)
        self._lines: dict[etree._Element, GlyphLine] = {}

    @cached_property
    def notes_parts(self) -> dict[str, Part]:
        """The parts with notes, by kind."""
        names = {kind: self.name_of(kind) for kind in _NOTES}
        return {kind: self.part(name) for kind, name in names.items() if name}

    @cached_property
    def notes(self) -> dict[str, etree._Element]:
        """The notes by key."""
        return {
            note_key(f"{_NOTES[kind]}Reference", note.get(ID, "")): note
            for kind, part in self.notes_parts.items()
            for note in part.root.iterchildren(_NOTES[kind])
            if note.get(W + "type", "normal") == "normal"
        }

    @property
    def note_numbers(self) -> Iterator[int]:
        """The numbers that are taken by notes, and by the lines above them, which are notes too."""
        for kind, part in self.notes_parts.items():
            for note in part.root.iterchildren(_NOTES[kind]):
                yield whole_number(note.get(ID, ""))

    @cached_property
    def headers(self) -> list[Part]:
        """The headers."""
        related = self.package.related(self.main).values()
        names = dict.fromkeys(name for kind, name in related if kind == "header")
        return [self.part(name) for name in names if name in self.package]

    @cached_property
    def styles(self) -> frozenset[str]:
        """The identities of the styles that it defines."""
        root = self.root_of("styles")
        found = () if root is None else root.iter(W + "style")
        return frozenset(style.get(W + "styleId", "") for style in found)

    def glyphs(self, paragraph: etree._Element) -> GlyphLine:
        """A paragraph as glyphs, to look at."""
        if paragraph not in self._lines:
            self._lines[paragraph] = self.fresh(paragraph)
        return self._lines[paragraph]

    def fresh(self, paragraph: etree._Element) -> GlyphLine:
        """A paragraph as glyphs, to be changed."""
        return GlyphLine(paragraph, self.bookmarks)

    def copy(self, element: etree._Element) -> etree._Element:
        """An element of the file, to be changed."""
        copy = deepcopy(element)
        copy.tail = None
        return copy

    @property
    def last_number(self) -> int:
        """The highest number that anything in its text has."""
        parts = (self.document, *self.notes_parts.values(), *self.headers)
        return max(last_number(part.data) for part in parts)
