"""Paragraphs and tables of both files, and what the tracking of all of them shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from itertools import count

from lxml import etree

from drafting.formats.docx.markup.names import PPR, RPR, SECTPR, TBL, P, W
from drafting.formats.docx.tracked.from_file.adapter import Adapter
from drafting.formats.docx.tracked.paragraph_text import (
    Cut,
    NoteKey,
    RunPiece,
    Signs,
    note_name,
    reading,
)
from drafting.formats.docx.tracked.part import Edits
from drafting.formats.docx.tracked.tracker import Tracker

_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")

NewNote = Callable[[str], str]
"""Brings a note of the new file in, by its name; gives the number it has in the old one."""


class StoryContext:
    """What the tracking of all paragraphs of a part shares."""

    def __init__(
        self,
        signs: Signs,
        keys: tuple[NoteKey, NoteKey],
        tracker: Tracker,
        adapter: Adapter,
        new_note: NewNote,
    ) -> None:
        self.signs, self.keys, self.tracker = signs, keys, tracker
        self.adapter, self.new_note = adapter, new_note
        self.edits = Edits()
        self.kept_notes: dict[str, str] = {}
        """Names, in the old and in the new file, of the notes whose reference stays."""
        self.moves = count(1)

    def inner(self) -> StoryContext:
        """The same with edits of its own."""
        other = copy(self)
        other.edits = Edits()
        return other

    def adopt(self, pieces: Iterable[RunPiece]) -> None:
        """Make pieces of the new file ones of the old file, each once."""
        links: list[etree._Element] = []
        for piece in pieces:
            for element in piece.elements:
                self.adapter.adapt(element)
            link = piece.link
            if link is not None and link not in links:
                links.append(link)
                self.adapter.adapt_link(link)


class StoryBlock:
    """A paragraph or a table of one text."""

    def __init__(self, element: etree._Element, context: StoryContext, side: int) -> None:
        self.element = element
        self._context, self._side = context, side
        paragraphs = (element,) if element.tag == P else element.iter(P)
        signs, key = context.signs, context.keys[side]
        self.text = "\n".join(reading(one, signs, key) for one in paragraphs)
        self.kind = _kind(element)
        """What it can be paired with."""

    def cut(self) -> Cut:
        """A copy of the paragraph, cut for editing."""
        return Cut(self.element, self._context.signs, self._context.keys[self._side])

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
    return "paragraph" if element.find(f"{PPR}/{SECTPR}") is None else "section"


def standing(holder: etree._Element, context: StoryContext, side: int) -> list[StoryBlock]:
    """The blocks of a text, but for paragraphs that somebody took out whole already."""
    blocks = (StoryBlock(element, context, side) for element in _blocks_of(holder))
    return [block for block in blocks if block.text or not _is_gone(block.element)]


def _is_gone(element: etree._Element) -> bool:
    look = element.find(f"{PPR}/{RPR}")
    return look is not None and any(look.find(W + tag) is not None for tag in ("del", "moveFrom"))


def _blocks_of(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a body, a cell or a note, in order."""
    for child in holder:
        if child.tag in (P, TBL):
            yield child
        elif child.tag in _HOLDERS:
            yield from _blocks_of(child)
