"""Paragraphs and tables of both texts, and what the editing of all of them shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from itertools import count

from lxml import etree

from drafting.formats.docx.markup.names import PPR, RPR, SECTPR, TBL, P, W
from drafting.formats.docx.tracked.from_file.edits import Edits
from drafting.formats.docx.tracked.from_file.pieces import (
    Cut,
    NoteKey,
    Piece,
    Signs,
    note_name,
    reading,
)
from drafting.formats.docx.tracked.from_file.properties import Properties
from drafting.formats.docx.tracked.from_file.revising import Marker, NewNote

_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")


class Workshop:
    """What the editing of all paragraphs of a part shares."""

    def __init__(
        self,
        signs: Signs,
        keys: tuple[NoteKey, NoteKey],
        marker: Marker,
        properties: Properties,
        new_note: NewNote,
    ) -> None:
        self.signs, self.keys, self.marker = signs, keys, marker
        self.properties, self.new_note = properties, new_note
        self.edits = Edits()
        self.moves = count(1)

    def inner(self) -> Workshop:
        """The same workshop with edits of its own."""
        other = copy(self)
        other.edits = Edits(kept_notes=self.edits.kept_notes)
        return other

    def adopt(self, pieces: Iterable[Piece]) -> None:
        """Make pieces of the new file ones of the old file, each once."""
        links: list[etree._Element] = []
        for piece in pieces:
            for element in piece.elements:
                self.properties.adapt(element)
            link = piece.link
            if link is not None and link not in links:
                links.append(link)
                self.properties.adapt_link(link)


class Block:
    """A paragraph or a table of one text."""

    def __init__(self, element: etree._Element, shop: Workshop, side: int) -> None:
        self.element = element
        self._shop, self._side = shop, side
        paragraphs = (element,) if element.tag == P else element.iter(P)
        self.text = "\n".join(reading(one, shop.signs, shop.keys[side]) for one in paragraphs)
        self.kind = _kind(element)
        """What it can be paired with."""

    def cut(self) -> Cut:
        """A copy of the paragraph, cut for editing."""
        return Cut(self.element, self._shop.signs, self._shop.keys[self._side])

    @property
    def notes(self) -> list[str]:
        """The notes that stay referred to: text that is taken out already has none."""
        return [
            note_name(reference)
            for reference in self.element.iter(*_REFERENCES)
            if next(reference.iterancestors(W + "del", W + "moveFrom"), None) is None
        ]


def _kind(element: etree._Element) -> str:
    if element.tag != P:
        return "table"
    properties = element.find(PPR)
    ends_section = properties is not None and properties.find(SECTPR) is not None
    return "section" if ends_section else "paragraph"


def standing(holder: etree._Element, shop: Workshop, side: int) -> list[Block]:
    """The blocks of a text, but for paragraphs that somebody took out whole already."""
    blocks = (Block(element, shop, side) for element in blocks_of(holder))
    return [block for block in blocks if block.text or not _is_gone(block.element)]


def _is_gone(element: etree._Element) -> bool:
    look = element.find(f"{PPR}/{RPR}")
    return look is not None and any(look.find(W + tag) is not None for tag in ("del", "moveFrom"))


def blocks_of(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a body, a cell or a note, in order."""
    for child in holder:
        if child.tag in (P, TBL):
            yield child
        elif child.tag in _HOLDERS:
            yield from blocks_of(child)
