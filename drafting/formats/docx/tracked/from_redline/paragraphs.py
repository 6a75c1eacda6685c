"""Paragraphs of the issued file changed in place, and paragraphs that come in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.layout.spacing import empty_paragraph
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.bookmarks import UNIT_BOOKMARK
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, PPR, RPR, SECTPR, W
from drafting.formats.docx.markup.schema import in_order
from drafting.formats.docx.redline.annotations import mark_moves
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.carrying import Carrier
from drafting.formats.docx.tracked.from_redline.laying import Step
from drafting.formats.docx.tracked.from_redline.looks import Look
from drafting.formats.docx.tracked.from_redline.modeling import Model, lasting
from drafting.formats.docx.tracked.from_redline.noting import Notes
from drafting.model.inline import Run
from drafting.redline.spans import Sign

LOOKED_AT = frozenset((Role.TEXT, Role.CONTINUATION, Role.NUMBERED, Role.ENACTING, Role.CHAPEAU))
"""Where italics and bold are the writer's; elsewhere words that come in look as those beside."""
HOLDERS = frozenset((W + "hyperlink", W + "fldSimple"))
"""What no change can stand around, but only inside."""
_CHANGE = W + "pPrChange"


class Printer:
    """Prints what comes in, in the words of one block after the other."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self.role = Role.TEXT

    def printed(self, step: Step, look: Look) -> list[etree._Element]:
        """The runs of a step, in the look of what stands beside it."""
        if step.run is None:
            return []
        if step.copies:
            return list(step.copies)
        if step.run.note:
            return self._notes.reference(step.run.note, look)
        if not step.run.text:
            return []
        return [look.run(step.run, as_beside=self.role not in LOOKED_AT)]


class Paragraphs:
    """Makes paragraphs, and marks what becomes of those that are there."""

    def __init__(self, marker: Authors, printer: Printer, layout: Layout) -> None:
        self._marker, self._printer, self._layout = marker, printer, layout
        self._given: set[str] = set()
        self._free: set[str] = set()

    def brought_in(
        self, block: Block, model: Model, carrier: Carrier | None = None
    ) -> etree._Element:
        """The paragraph of a block that comes in, or whose words `carrier` takes along."""
        self._printer.role = block.role
        paragraph = w("p", deepcopy(model.properties))
        for (tag, by), group in groupby(_steps(block, model, carrier), key=lambda one: one[:2]):
            self._marker.under(by)
            runs: list[etree._Element] = []
            for _, _, step in group:
                runs += self._printer.printed(step, model.look)
            paragraph.extend(self.wrapped(runs, tag))
        return paragraph

    def wrapped(self, elements: Sequence[etree._Element], tag: str) -> Iterator[etree._Element]:
        """Elements with a change around them; a link or a field holds its change inside."""
        for holds, group in groupby(elements, key=lambda one: one.tag in HOLDERS):
            if not holds:
                wrapper = self._marker.change(tag)
                wrapper.extend(list(group))
                yield wrapper
                continue
            for link in group:
                wrapper = self._marker.change(tag)
                wrapper.extend(list(link))
                link.append(wrapper)
                yield link

    def set(self, paragraph: etree._Element, properties: etree._Element | None) -> None:
        """Give a paragraph that is brought in its properties."""
        old = paragraph.find(PPR)
        if old is not None:
            paragraph.remove(old)
        if properties is not None:
            paragraph.insert(0, deepcopy(properties))
        paragraph.attrib.clear()

    def gap(self, model: Model, sign: Sign, by: Revision | None) -> etree._Element:
        """An empty paragraph that makes space, brought in or taken out."""
        paragraph = empty_paragraph(self._layout) if model.gap is None else deepcopy(model.gap)
        paragraph.tail = None
        properties = lasting(paragraph.find(PPR))
        paragraph[:] = [] if properties is None else [properties]
        paragraph.attrib.clear()
        self.mark(paragraph, sign, by)
        return paragraph

    def mark(self, paragraph: etree._Element, sign: Sign, by: Revision | None) -> None:
        """Say that the mark at the end of the paragraph comes or goes."""
        if sign != "=" and paragraph.find(f"{PPR}/{SECTPR}") is None:
            self._marker.under(by).mark(paragraph, "ins" if sign == "+" else "del")

    def mark_move(self, paragraph: etree._Element, block: Block, name: str) -> None:
        """Tie one end of a move to the other."""
        tag = "moveFrom" if block.mark == "-" else "moveTo"
        self._marker.under(block.by).mark(paragraph, tag if mark_moves(block) else "ins")
        start = self._marker.change(f"{tag}RangeStart")
        start.set(W + "name", name)
        properties = paragraph.find(PPR)
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.append(w(f"{tag}RangeEnd", id=start.get(ID, "")))

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
        number = self._marker.number()
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

    def reset(self, paragraph: etree._Element, model: Model, by: Revision | None) -> bool:
        """Set the paragraph as its model is, as a change; whether that is one."""
        properties = paragraph.find(PPR)
        if properties is None:
            properties = w("pPr")
            paragraph.insert(0, properties)
        lasting_ones = [child for child in properties if child.tag in (RPR, SECTPR)]
        before = [child for child in properties if child.tag not in (RPR, SECTPR, _CHANGE)]
        after = [
            deepcopy(child)
            for child in (() if model.properties is None else model.properties)
            if child.tag != RPR
        ]
        if properties.find(_CHANGE) is not None or _shape(before) == _shape(after):
            return False
        change = self._marker.under(by).change("pPrChange")
        change.append(w("pPr", *before))
        properties[:] = [*after, *lasting_ones, change]
        in_order(properties)
        return True


def _shape(children: Sequence[etree._Element]) -> list[bytes]:
    return [etree.tostring(child, method="c14n", with_tail=False) for child in children]


def _steps(
    block: Block, model: Model, carrier: Carrier | None
) -> Iterator[tuple[str, Revision | None, Step]]:
    """What a paragraph that comes in says, each with how it is wrapped."""
    setting = model.setting
    moved = "moveTo" if block.move else "ins"

    def typed(text: str) -> Iterator[tuple[str, Revision | None, Step]]:
        if text:
            yield moved, block.by, Step("+", block.by, run=Run(text), set_in=True)

    yield from typed(setting.lead)
    if block.number and not setting.automatic:
        for piece in block.number:
            yield moved, piece.by, Step("+", piece.by, run=piece.run, set_in=True)
        if block.pieces:
            yield from typed(setting.between)
    for piece in block.pieces:
        tag = "ins" if piece.edited else moved
        steps = carrier.steps(piece) if carrier else [Step("+", piece.by, run=piece.run)]
        for step in steps:
            yield tag, piece.by, step
