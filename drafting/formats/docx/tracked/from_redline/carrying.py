"""Words that move take along what the issued file makes of them: links, fields, their look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.layout.blocks import Piece
from drafting.formats.docx.markup.names import R, W
from drafting.formats.docx.tracked.from_file.pieces import empty_copy
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, Raw, letters
from drafting.formats.docx.tracked.from_redline.laying import Step

_LINK = W + "hyperlink"
_OTHER = "\ufffc"
"""Stands for what is no letter."""


class Carrier:
    """Copies words of the paragraph that they leave, one stretch after the other."""

    def __init__(self, raw: Raw) -> None:
        self._raw = raw
        hard = [(one, at) for one, at in letters(raw.glyphs) if one not in SOFT]
        self._text = "".join(one if len(one) == 1 else _OTHER for one, _ in hard)
        self._glyphs = [at for _, at in hard]
        self._at = 0

    def steps(self, piece: Piece) -> list[Step]:
        """The steps of a piece that came along; as it is where its words are not found."""
        plain = [Step("+", piece.by, run=piece.run)]
        text = piece.run.text
        words = "".join(letter for letter in text if letter not in SOFT)
        found = self._text.find(words, self._at) if words and not piece.run.note else -1
        if found < 0 or piece.edited:
            return plain
        self._at = found + len(words)
        start = self._raw.glyphs[self._glyphs[found]].start
        end = self._raw.glyphs[self._glyphs[self._at - 1]].end
        before = text[: len(text) - len(text.lstrip("".join(SOFT)))]
        after = text[len(text.rstrip("".join(SOFT))) :]
        copies = tuple(self._copied(start, end))
        steps = [Step("+", piece.by, run=piece.run, copies=copies)]
        if before:
            steps.insert(0, Step("+", piece.by, run=piece.run._replace(text=before)))
        if after:
            steps.append(Step("+", piece.by, run=piece.run._replace(text=after)))
        return steps

    def _copied(self, start: int, end: int) -> Iterator[etree._Element]:
        cut = self._raw.cut
        cut.cut_at({start, end})
        at = 0
        found: list[etree._Element] = []
        for piece in cut.pieces:
            if piece.text and start <= at < end:
                found += piece.elements
            at += len(piece.text)
        yield from _linked(found)


def _linked(elements: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Copies of runs; those that stand in one link in a copy of it."""
    holder: etree._Element | None = None
    link: etree._Element | None = None
    for element in elements:
        around = next(element.iterancestors(_LINK), None)
        copy = _bare(element)
        if around is None or (around is holder and link is not None):
            target = link if around is not None else None
        else:
            link = target = empty_copy(around)
            yield link
        holder = around
        if target is None:
            yield copy
        else:
            target.append(copy)


def _bare(element: etree._Element) -> etree._Element:
    copy = deepcopy(element)
    copy.tail = None
    for run in copy.iter(R):
        run.attrib.clear()
        for change in list(run.iter(W + "rPrChange")):
            owner = change.getparent()
            if owner is not None:
                owner.remove(change)
    return copy
