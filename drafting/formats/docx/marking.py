"""Signs as native revisions: insertions, deletions and moves, each with its own number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.blocks import Block, Piece, Revision
from drafting.formats.docx.building import w
from drafting.formats.docx.word import W

Change = str
"""How a run is wrapped: "", "ins", "del", "moveFrom", "moveTo", or "ins del" for words
that were taken out of a paragraph which is itself new here."""


class Marked(NamedTuple):
    """Something printed, and how it is wrapped."""

    change: Change
    element: etree._Element


_KEPT = {"=": "", "+": "ins", "-": "del"}
_DELETED = {W + "t": W + "delText", W + "instrText": W + "delInstrText"}


class Annotations:
    """Numbers for revisions and bookmarks of one document, and who made the changes."""

    def __init__(self, revision: Revision | None) -> None:
        self._revision = revision
        self._last = 0

    def number(self) -> str:
        """A number that nothing else in the document has."""
        self._last += 1
        return str(self._last)

    def change(self, tag: str) -> etree._Element:
        """An empty `w:ins`, `w:del`, `w:moveFromRangeStart`, … of the author."""
        if self._revision is None:
            raise ValueError("a text with changes needs an author and a time")
        author, when = self._revision.author, self._revision.when
        return w(tag, id=self.number(), author=author, date=when)

    def wrapped(self, marked: Iterable[Marked]) -> Iterator[etree._Element]:
        """Runs with their changes around them; neighbours of one change share it."""
        for change, group in groupby(marked, key=lambda one: one.change):
            elements = [one.element for one in group]
            for tag in reversed(change.split()):
                if tag == "del":
                    _delete(elements)
                wrapper = self.change(tag)
                wrapper.extend(elements)
                elements = [wrapper]
            yield from elements

    def of_mark(self, block: Block) -> etree._Element | None:
        """The revision of a paragraph mark, if there is one."""
        if block.mark == "=":
            return None
        if block.move:
            return self.change("moveFrom" if block.mark == "-" else "moveTo")
        return self.change(_KEPT[block.mark])


def change_of(piece: Piece, block: Block) -> Change:
    """How a piece of a block is wrapped."""
    if not block.move or block.mark == "=":
        return _KEPT[piece.sign]
    if block.mark == "-":
        return "moveFrom" if piece.sign == "-" else _KEPT[piece.sign]
    if piece.sign == "-":
        return "ins del"
    return "ins" if piece.edited else "moveTo"


def _delete(runs: list[etree._Element]) -> None:
    """Deleted words are `w:delText`, so that no program takes them for text."""
    for run in runs:
        for content in run.iter(*_DELETED):
            content.tag = _DELETED[content.tag]
