"""Paragraphs of the issued file changed in place, and paragraphs that come in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import groupby

from lxml import etree

from drafting.formats.docx.layout.blocks import Block
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.layout.spacing import empty_paragraph
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.bookmarks import UNIT_BOOKMARK
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, PPR, SECTPR, R, T, W
from drafting.formats.docx.tracked.from_redline.alignment import GlyphStep
from drafting.formats.docx.tracked.from_redline.moved_words import MovedWords
from drafting.formats.docx.tracked.from_redline.paragraph_models import ParagraphModel, lasting
from drafting.formats.docx.tracked.from_redline.tracked_words import WordTracker
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.model.inline import Run
from drafting.redline.spans import Sign


class ParagraphTracker:
    """Makes paragraphs, and marks what becomes of those that are there."""

    def __init__(self, tracker: Tracker, words: WordTracker, layout: Layout) -> None:
        self._tracker, self._words, self._layout = tracker, words, layout
        self._given: set[str] = set()
        self._free: set[str] = set()

    def brought_in(
        self, block: Block, model: ParagraphModel, moved_words: MovedWords | None = None
    ) -> etree._Element:
        """The paragraph of a block that comes in, or whose words `moved_words` takes along."""
        paragraph = w("p", deepcopy(model.properties))
        for (tag, by), group in groupby(_steps(block, model, moved_words), key=lambda one: one[:2]):
            self._tracker.under(by)
            runs: list[etree._Element] = []
            for _, _, step in group:
                runs += self._words.printed(step, model.look, block.role)
            paragraph.extend(self._tracker.tracked(runs, tag))
        return paragraph

    def set(self, paragraph: etree._Element, properties: etree._Element | None) -> None:
        """Give a paragraph that is brought in its properties."""
        old = paragraph.find(PPR)
        if old is not None:
            paragraph.remove(old)
        if properties is not None:
            paragraph.insert(0, deepcopy(properties))
        paragraph.attrib.clear()

    def gap(self, like: etree._Element | None, sign: Sign, by: Revision | None) -> etree._Element:
        """An empty paragraph that makes space, brought in or taken out, like one of the file."""
        paragraph = empty_paragraph(self._layout) if like is None else deepcopy(like)
        paragraph.tail = None
        properties = lasting(paragraph.find(PPR))
        paragraph[:] = [] if properties is None else [properties]
        paragraph.attrib.clear()
        self.mark(paragraph, sign, by)
        return paragraph

    def mark(self, paragraph: etree._Element, sign: Sign, by: Revision | None) -> None:
        """Say that the mark at the end of the paragraph comes or goes."""
        if sign != "=" and paragraph.find(f"{PPR}/{SECTPR}") is None:
            self._tracker.under(by).mark(paragraph, "ins" if sign == "+" else "del")

    def take_out_gap(self, gap: etree._Element, by: Revision | None) -> None:
        """Say that a paragraph that only makes space goes, with the blanks that are typed in it."""
        tracker = self._tracker.under(by)
        for run in list(gap.iter(R)):
            parent = run.getparent()
            if parent is not None and run.find(T) is not None:
                at = parent.index(run)
                parent[at:at] = list(tracker.tracked([run], "del"))
        self.mark(gap, "-", by)

    def take_out(self, paragraph: etree._Element, by: Revision) -> None:
        """Say that a paragraph that comes in is taken out again by another author."""
        tracker = self._tracker.under(by)
        for change in paragraph.findall(W + "ins"):
            change[:] = list(tracker.tracked(list(change), "del"))
        tracker.mark(paragraph, "del")

    def mark_move(
        self, paragraph: etree._Element, block: Block, name: str, begins: bool, ends: bool
    ) -> None:
        """Tie one end of a move to the other; neighbours that move together begin and end it."""
        tag = "moveFrom" if block.mark == "-" else "moveTo"
        ends_anew = bool(block.pieces) and block.pieces[-1].edited
        self._tracker.under(block.by).mark_moved(paragraph, tag, ends_anew=ends_anew)
        self._tracker.tie_move(paragraph, tag, name, begins=begins, ends=ends)

    def know(self, document: etree._Element, arriving: Iterable[str]) -> None:
        """Look which identities the file carries; those of units that arrive are given up."""
        names = (mark.get(W + "name", "") for mark in document.iter(W + "bookmarkStart"))
        self._free = {UNIT_BOOKMARK + unit for unit in arriving}
        self._given = {name for name in names if name.startswith(UNIT_BOOKMARK)} - self._free

    def name(self, paragraph: etree._Element, unit: str) -> None:
        """Leave the identity of a unit around the words of its paragraph, unless it has one."""
        name = UNIT_BOOKMARK + unit
        marks = (mark.get(W + "name", "") for mark in paragraph.iter(W + "bookmarkStart"))
        if not unit or name in self._given or any(m.startswith(UNIT_BOOKMARK) for m in marks):
            return
        self._given.add(name)
        number = self._tracker.number()
        properties = paragraph.find(PPR)
        start = w("bookmarkStart", id=number, name=name)
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.append(w("bookmarkEnd", id=number))

    def unname(self, paragraph: etree._Element) -> None:
        """Take the identity of a unit that arrives elsewhere off the paragraph that it leaves."""
        for mark in list(paragraph.iter(W + "bookmarkStart")):
            if mark.get(W + "name") in self._free:
                ends = [e for e in paragraph.iter(W + "bookmarkEnd") if e.get(ID) == mark.get(ID)]
                for one in (mark, *ends):
                    owner = one.getparent()
                    if owner is not None:
                        owner.remove(one)

    def reset(self, paragraph: etree._Element, model: ParagraphModel, by: Revision | None) -> None:
        """Set the paragraph as its model is, as a change."""
        tracker = self._tracker.under(by)
        tracker.change_properties(paragraph, paragraph.find(PPR), model.properties)


def _steps(
    block: Block, model: ParagraphModel, moved_words: MovedWords | None
) -> Iterator[tuple[str, Revision | None, GlyphStep]]:
    """What a paragraph that comes in says, each with how it is wrapped."""
    setting = model.setting
    moved = "moveTo" if block.move else "ins"

    def typed(text: str) -> Iterator[tuple[str, Revision | None, GlyphStep]]:
        if text:
            yield moved, block.by, GlyphStep("+", block.by, run=Run(text))

    yield from typed(setting.lead)
    if block.number and not setting.automatic:
        for piece in block.number:
            yield moved, piece.by, GlyphStep("+", piece.by, run=piece.run)
        if block.pieces:
            yield from typed(setting.between)
    for piece in block.pieces:
        tag = "ins" if piece.edited else moved
        steps = (
            moved_words.steps(piece) if moved_words else [GlyphStep("+", piece.by, run=piece.run)]
        )
        for step in steps:
            yield tag, piece.by, step
