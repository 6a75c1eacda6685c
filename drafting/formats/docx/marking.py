"""Signs as native revisions: insertions, deletions and moves, each with its own number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.blocks import Block, Piece, Revision
from drafting.formats.docx.building import w
from drafting.formats.docx.word import W
from drafting.redline.script import Sign

Change = str
"""How a run is wrapped: "", "ins", "del", "moveFrom" or "moveTo"."""


class Marked(NamedTuple):
    """Something printed, and how it is wrapped."""

    change: Change
    element: etree._Element


_KEPT: dict[Sign, Change] = {"=": "", "+": "ins", "-": "del"}
_DELETED = {W + "t": W + "delText", W + "instrText": W + "delInstrText"}


class Annotations:
    """Numbers for revisions and bookmarks of one document, and who made the changes."""

    def __init__(self, revision: Revision | None) -> None:
        self._revision = revision
        self._last = 0
        self._apart = False

    def number(self) -> str:
        """A number that nothing else in the document has."""
        self._last += 1
        return str(self._last)

    def change(self, tag: str) -> etree._Element:
        """An empty `w:ins`, `w:del`, `w:moveFromRangeStart`, … of the author."""
        if self._revision is None:
            raise ValueError("a text with changes needs an author and a time")
        revision = self._revision
        when = revision.shortly_after if self._apart else revision.when
        return w(tag, id=self.number(), author=revision.author, date=when)

    def set_apart(self, block: Block, following: Block) -> None:
        """Keep a change at the end of `block` from growing together with one that follows.

        LibreOffice joins changes of one kind, author and minute on either side of a
        paragraph mark, though the mark stays, and on rejecting takes the mark with them.
        """
        if block.mark == "=" and _last_sign(block) == _first_sign(following) != "=":
            self._apart = not self._apart

    def wrapped(self, marked: Iterable[Marked]) -> Iterator[etree._Element]:
        """Runs with their changes around them; neighbours of one change share it."""
        for change, group in groupby(marked, key=lambda one: one.change):
            elements = [one.element for one in group]
            if not change:
                yield from elements
                continue
            if change == "del":
                _delete(elements)
            wrapper = self.change(change)
            wrapper.extend(elements)
            yield wrapper

    def of_mark(self, block: Block) -> etree._Element | None:
        """The revision of a paragraph mark, if there is one."""
        if block.mark == "=":
            return None
        if block.move:
            return self.change("moveFrom" if block.mark == "-" else "moveTo")
        return self.change(_KEPT[block.mark])


def change_of(piece: Piece, block: Block) -> Change:
    """How a piece of a block is wrapped."""
    if not block.move or piece.sign == "=" or piece.edited:
        return _KEPT[piece.sign]
    return "moveFrom" if block.mark == "-" else "moveTo"


def _last_sign(block: Block) -> Sign:
    pieces = (*block.number, *block.pieces)
    return pieces[-1].sign if pieces else "="


def _first_sign(block: Block) -> Sign:
    pieces = (*block.number, *block.pieces)
    return pieces[0].sign if pieces and block.start == "=" else block.start


def _delete(runs: list[etree._Element]) -> None:
    """Deleted words are `w:delText`, so that no program takes them for text."""
    for run in runs:
        for content in run.iter(*_DELETED):
            content.tag = _DELETED[content.tag]
