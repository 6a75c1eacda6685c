"""A paragraph of the issued file with its changes marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from lxml import etree

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, R, T, W
from drafting.formats.docx.tracked.from_file.pieces import Piece, empty_copy
from drafting.formats.docx.tracked.from_file.revising import (
    out_of_insertions,
    place_insertion,
    wrapped,
)
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.glyphs import Glyph, Raw
from drafting.formats.docx.tracked.from_redline.laying import Step
from drafting.formats.docx.tracked.from_redline.looks import Look, donor
from drafting.formats.docx.tracked.from_redline.paragraphs import HOLDERS, Paragraphs, Printer
from drafting.redline.spans import Sign

_LINK = W + "hyperlink"


@dataclass(slots=True)
class _Group:
    """Neighbours of one sign and author; or the end of a paragraph that is brought in."""

    sign: Sign
    by: Revision | None
    elements: list[etree._Element] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    @property
    def ends(self) -> int:
        return self.steps[0].ends if self.steps else -1


class Reviser:
    """Marks changes in paragraphs, each under its author."""

    def __init__(self, marker: Authors, printer: Printer, paragraphs: Paragraphs) -> None:
        self._marker, self._printer, self._paragraphs = marker, printer, paragraphs

    def revised(
        self, raw: Raw, steps: Sequence[Step], look: Look, gone: str = "del"
    ) -> list[tuple[etree._Element, int]]:
        """The paragraph with its words marked, cut where it ends anew.

        Each part but the last with the number of the block that it ends with, the last
        with -1. `look` is for what comes in where nothing stands beside it; `gone` is how
        words are marked that go: "del" or "moveFrom".
        """
        groups = list(_groups(raw, steps))
        ends: list[tuple[etree._Element | None, int]] = []
        last: etree._Element | None = None
        for at, group in enumerate(groups):
            self._marker.under(group.by)
            if group.ends >= 0:
                ends.append((last, group.ends))
            elif group.sign == "=":
                last = group.elements[-1]
            elif group.sign == "-":
                *_, last = (last, *self._taken_out(group, gone))
            else:
                brought = self._brought(group, _look_beside(groups, at) or look)
                following = next((g.elements[0] for g in groups[at + 1 :] if g.elements), None)
                last = self._put(brought, raw.cut.paragraph, last, following)
        return list(_parts(raw, ends))

    def _taken_out(self, group: _Group, gone: str) -> Iterator[etree._Element]:
        """Put changes around what goes; a link or a field holds its change inside."""
        for holds, same in groupby(group.elements, key=lambda one: one.tag in HOLDERS):
            if not holds:
                yield from wrapped(list(same), gone, self._marker)
                continue
            for link in same:
                list(wrapped(list(link), gone, self._marker))
                yield link

    def _brought(self, group: _Group, look: Look) -> list[etree._Element]:
        runs = [run for step in group.steps for run in self._printer.printed(step, look)]
        return list(self._paragraphs.wrapped(runs, "ins"))

    def _put(
        self,
        brought: Sequence[etree._Element],
        paragraph: etree._Element,
        last: etree._Element | None,
        following: etree._Element | None,
    ) -> etree._Element | None:
        """Put what comes in after `last`; gives what stands last then."""
        # A link cannot stand inside another one, nor inside an insertion.
        stands_alone = any(element.tag in HOLDERS for element in brought)
        for element in brought:
            beside = None if stands_alone and last is not None else following
            place_insertion(paragraph, element, last, beside, beside=False)
            out_of_insertions(element, paragraph, self._marker)
            last = element
        return last


def _look_beside(groups: Sequence[_Group], at: int) -> Look | None:
    """The look of the words before, if there are any, else of those after."""
    before = (e for group in reversed(groups[:at]) for e in reversed(group.elements))
    after = (e for group in groups[at + 1 :] for e in group.elements)
    for elements in (before, after):
        if (found := next(filter(donor, elements), None)) is not None:
            return Look.of(found)
    return None


def _groups(raw: Raw, steps: Sequence[Step]) -> Iterator[_Group]:
    """Steps of one sign and author together, with the elements that print their glyphs."""
    raw.cut.cut_at(set(_borders(raw.glyphs, steps)))
    pieces = iter(raw.cut.pieces)
    end = 0
    at = 0
    group: _Group | None = None
    for step in steps:
        if step.ends >= 0:
            if group:
                yield group
            group = None
            yield _Group("+", step.by, steps=[step])
            continue
        if group is None or (group.sign, group.by) != _key(step):
            if group:
                yield group
            group = _Group(*_key(step))
        if step.glyph < 0:
            group.steps.append(step)
            continue
        glyph = raw.glyphs[step.glyph]
        if glyph.start == glyph.end or glyph.start >= end:
            piece = next(pieces)
            if step.sign == "-" and glyph.anchor:
                _make_link(piece, glyph.anchor)
            group.elements += piece.elements
            end = at = at + len(piece.text)
    if group:
        yield group


def _make_link(piece: Piece, anchor: str) -> None:
    """A cross-reference that goes becomes a link on its number, which reads the same.

    LibreOffice keeps the field, whatever becomes of the text around it.
    """
    first = piece.elements[0]
    holder = first.getparent()
    results = [run for one in piece.elements for run in one.iter(R) if run.find(T) is not None]
    if holder is None or holder.tag in (W + "ins", W + "moveTo", _LINK) or not results:
        return
    link = w("hyperlink", anchor=anchor)
    first.addprevious(link)
    link.extend(results)
    for element in piece.elements:
        if element.getparent() is holder:
            holder.remove(element)
    piece.elements[:] = [link]


def _key(step: Step) -> tuple[Sign, Revision | None]:
    return step.sign, None if step.sign == "=" else step.by


def _borders(glyphs: Sequence[Glyph], steps: Sequence[Step]) -> Iterator[int]:
    before: Step | None = None
    for step in steps:
        if step.glyph >= 0 and (before is None or _key(before) != _key(step) or before.glyph < 0):
            yield glyphs[step.glyph].start
        before = step


def _parts(
    raw: Raw, ends: Sequence[tuple[etree._Element | None, int]]
) -> Iterator[tuple[etree._Element, int]]:
    paragraph = raw.cut.paragraph
    for last, number in ends:
        raw.cut.paragraph = _split_off(paragraph, last)
        yield raw.cut.joined(), number
    raw.cut.paragraph = paragraph
    yield raw.cut.joined(), -1


def _split_off(paragraph: etree._Element, last: etree._Element | None) -> etree._Element:
    """A paragraph of what stands up to `last`, taken from the beginning of `paragraph`."""
    part = empty_copy(paragraph)
    if last is not None and any(last is one for one in paragraph.iter()):
        _move_up_to(last, paragraph, part)
    return part


def _move_up_to(last: etree._Element, source: etree._Element, target: etree._Element) -> None:
    """Move the content of `source` up to `last`; what holds it is cut in two."""
    top = last
    while (parent := top.getparent()) is not None and parent is not source:
        top = parent
    for child in list(source):
        if child.tag == PPR:
            continue
        if child is not top:
            target.append(child)
            continue
        if top is last:
            target.append(top)
        else:
            half = empty_copy(top)
            target.append(half)
            _move_up_to(last, top, half)
            if not len(top):
                source.remove(top)
        return
