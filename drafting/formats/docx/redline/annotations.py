"""Signs as native revisions: insertions, deletions and moves, each with its own number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.runs import printable
from drafting.redline.script import Sign

Change = str
"""How a run is wrapped: "", "ins", "del", "moveFrom" or "moveTo"."""


class Marked(NamedTuple):
    """Something printed, how it is wrapped, and whose change it is."""

    change: Change
    element: etree._Element
    by: Revision | None = None


_APART = 2
_SHIFTS = (0, _APART, 2 * _APART)
"""Minutes; of these, one keeps any two changes apart."""
_KEPT: dict[Sign, Change] = {"=": "", "+": "ins", "-": "del"}
_DELETED = {W + "t": W + "delText", W + "instrText": W + "delInstrText"}


class Annotations:
    """Numbers for revisions and bookmarks of one document, and who made the changes.

    What is nobody else's change is that of the author of the file.
    """

    def __init__(self, revision: Revision | None) -> None:
        self._revision = revision
        self._last = 0
        self._shift = 0

    def number(self) -> str:
        """A number that nothing else in the document has."""
        self._last += 1
        return str(self._last)

    def change(self, tag: str, by: Revision | None = None) -> etree._Element:
        """An empty `w:ins`, `w:del`, `w:moveFromRangeStart`, … of an author."""
        revision = by or self._revision
        if revision is None:
            raise ValueError("a text with changes needs an author and a time")
        author, when = printable(revision.author), self._dated(revision, self._shift).when
        return w(tag, id=self.number(), author=author, date=when)

    def _dated(self, revision: Revision, shift: int) -> Revision:
        return revision._replace(when=revision.later(shift)) if shift else revision

    def set_apart(self, block: Block, following: Block) -> None:
        """Keep a change at the end of `block` from growing together with one that follows.

        LibreOffice joins changes of one kind and author on either side of a paragraph
        mark, if there is no more than a minute between them, though the mark stays, and on
        rejecting takes the mark with them.
        """
        if block.mark != "=" or not _last_sign(block) == _first_sign(following) != "=":
            return
        last, first = _last_author(block) or self._revision, _first_author(following)
        first = first or self._revision
        if last and first and last.author == first.author:
            last = self._dated(last, self._shift)
            self._shift = next(
                shift
                for shift in (self._shift, *_SHIFTS)
                if last.minutes_from(self._dated(first, shift)) >= _APART
            )

    def wrapped(self, marked: Iterable[Marked]) -> Iterator[etree._Element]:
        """Runs with their changes around them; neighbours of one change share it."""
        for (change, by), group in groupby(marked, key=lambda one: (one.change, one.by)):
            elements = [one.element for one in group]
            if not change:
                yield from elements
                continue
            if change == "del":
                _delete(elements)
            wrapper = self.change(change, by)
            wrapper.extend(elements)
            yield wrapper

    def of_mark(self, block: Block) -> etree._Element | None:
        """The revision of a paragraph mark, if there is one."""
        if block.mark == "=":
            return None
        if block.move and mark_moves(block):
            return self.change("moveFrom" if block.mark == "-" else "moveTo", block.by)
        return self.change(_KEPT[block.mark], block.by)


def mark_moves(block: Block) -> bool:
    """Whether the mark at the end of a moved block moves with its words.

    Behind words that are new, LibreOffice would leave an empty paragraph when all is rejected.
    """
    return not (block.pieces and block.pieces[-1].edited)


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


def _last_author(block: Block) -> Revision | None:
    pieces = (*block.number, *block.pieces)
    return pieces[-1].by if pieces else None


def _first_author(block: Block) -> Revision | None:
    pieces = (*block.number, *block.pieces)
    return opener(block) if block.start != "=" or not pieces else pieces[0].by


def opener(block: Block) -> Revision | None:
    """Whose the change is that only opens a paragraph: whoever brought in its number."""
    return block.number[0].by if block.number else block.by


def _delete(runs: list[etree._Element]) -> None:
    """Deleted words are `w:delText`, so that no program takes them for text."""
    for run in runs:
        for content in run.iter(*_DELETED):
            content.tag = _DELETED[content.tag]
