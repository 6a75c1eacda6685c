"""Words of paragraphs of the issued file: what the redline takes out and brings in, tracked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import partial
from itertools import groupby

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import spaced, w
from drafting.formats.docx.markup.names import RPR, R, T, W
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_redline.alignment import (
    GlyphStep,
    NumberSetting,
    SettingOf,
    UnfoundError,
    aligned,
    replaced,
)
from drafting.formats.docx.tracked.from_redline.cited_notes import CitedNotes
from drafting.formats.docx.tracked.from_redline.glyphs import Glyph, GlyphLine
from drafting.formats.docx.tracked.from_redline.run_look import LOOKED_AT, RunLook, is_donor
from drafting.formats.docx.tracked.from_redline.stretches import stretches
from drafting.formats.docx.tracked.insertion import Stretch, lift_out, split_off, track_runs
from drafting.formats.docx.tracked.paragraph_text import RunPiece
from drafting.formats.docx.tracked.tracker import INSERTIONS, Tracker
from drafting.redline.spans import Sign

_BREAK = Glyph(("\n",), 0, 0)
"""Where one paragraph of a passage ends and the next begins."""
_LINK = W + "hyperlink"
_SHOWN = 60


class WordTracker:
    """Aligns blocks with paragraphs and tracks what differs."""

    def __init__(
        self, name: str, notes: CitedNotes, tracker: Tracker, *, own_looks: bool = False
    ) -> None:
        """`own_looks` says that words come in with all of their look, whatever stands beside."""
        self._name, self._notes, self._tracker = name, notes, tracker
        self._own_looks = own_looks
        self._renumbered = notes.renumbered()

    def steps(
        self, lines: Sequence[GlyphLine], blocks: Sequence[Block], setting: SettingOf
    ) -> list[list[GlyphStep]]:
        """What becomes of the glyphs of each paragraph. Raises UntrackableError."""
        if len(lines) == 1 and (found := stretches(lines[0], blocks, self._notes.token)):
            lines[0].glyphs = found.glyphs
            return [aligned(found.blocks, found.glyphs, self._notes.token, setting, whole=True)]
        glyphs: list[Glyph] = []
        for line in lines:
            glyphs += [_BREAK, *line.glyphs] if line is not lines[0] else line.glyphs
        try:
            return list(_by_paragraph(lines, aligned(blocks, glyphs, self._notes.token, setting)))
        except UnfoundError as failure:
            if len(lines) == len(blocks) == 1 and blocks[0].start == blocks[0].mark == "=":
                return [replaced(blocks[0], glyphs, setting(blocks[0]) or NumberSetting())]
            words = "".join(piece.run.text for piece in blocks[0].pieces if piece.sign != "+")
            shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
            reason = f"the paragraph “{shown}” reads differently there"
            raise UntrackableError(self._name, reason) from failure

    def printed(
        self, step: GlyphStep, look: RunLook, role: Role = Role.TEXT
    ) -> list[etree._Element]:
        """What a step brings in, as runs and links, in the look of what stands beside it."""
        if step.run is None:
            return []
        if step.copies:
            return list(step.copies)
        if step.run.note:
            return self._notes.reference(step.run.note, look, step.by)
        if not step.run.text:
            return []
        return [look.run(step.run, as_beside=not self._own_looks and role not in LOOKED_AT)]

    def tracked(
        self,
        line: GlyphLine,
        steps: Sequence[GlyphStep],
        role: Role,
        look: Callable[[], RunLook] = RunLook,
        gone: str = "del",
    ) -> list[tuple[etree._Element, int]]:
        """The paragraph with its words tracked, cut where it ends anew.

        Each part but the last with the number of the block that it ends with, the last
        with -1. `look` gives that of what comes in where nothing stands beside it; `gone` is how
        words are tracked that go: "del" or "moveFrom".
        """
        self._renumber(line, steps)
        groups = list(_groups(line, steps))
        parts = [stretch for stretch, _ in groups]
        for at, (stretch, own) in enumerate(groups):
            if own:
                beside = _look_beside(parts, at) or look()
                stretch.fresh = partial(self._fresh, own, beside, role)
        ends = track_runs(line.cut.paragraph, parts, self._tracker, gone)
        return list(_parts(line, ends))

    def _fresh(self, steps: Sequence[GlyphStep], look: RunLook, role: Role) -> list[etree._Element]:
        return [element for step in steps for element in self.printed(step, look, role)]

    def _renumber(self, line: GlyphLine, steps: Sequence[GlyphStep]) -> None:
        """Track the number of a note that follows from a change, in each reference that stays."""
        for step in steps if self._renumbered else ():
            glyph = line.glyphs[step.glyph] if step.glyph >= 0 else None
            if (
                glyph is not None
                and step.sign == "="
                and glyph.is_cross_reference_to(self._renumbered)
            ):
                for result in _results(line, glyph):
                    self._replace_number(result, line, *self._renumbered[glyph.note])

    def _replace_number(
        self, run: etree._Element, line: GlyphLine, before: str, after: str
    ) -> None:
        if "".join(text.text or "" for text in run.iter(T)).strip() != before:
            return
        look = run.find(RPR)
        fresh = w("r", None if look is None else deepcopy(look), spaced("t", after))
        tracker = self._tracker.under(None)
        (wrapper,) = tracker.track([run], "del")
        (brought,) = tracker.tracked([fresh], "ins")
        wrapper.addnext(brought)
        for outer in list(brought.iterancestors()):
            if outer is line.cut.paragraph:
                return
            if outer.tag in INSERTIONS:
                lift_out(brought, outer, tracker)


def as_it_stands(_: Block) -> None:
    """The setting of a block whose paragraph is not set otherwise."""
    return


def _by_paragraph(
    lines: Sequence[GlyphLine], steps: Sequence[GlyphStep]
) -> Iterator[list[GlyphStep]]:
    """The steps of each paragraph, their glyphs counted from its beginning."""
    own: list[GlyphStep] = []
    start, at = 0, 0
    for step in steps:
        if step.glyph == start + len(lines[at].glyphs) and at < len(lines) - 1:
            yield own
            own, start, at = [], step.glyph + 1, at + 1
        elif step.glyph >= 0:
            own.append(step._replace(glyph=step.glyph - start))
        else:
            own.append(step)
    yield own


def _results(line: GlyphLine, glyph: Glyph) -> list[etree._Element]:
    """The runs that show the result of a field."""
    at = 0
    for piece in line.cut.pieces:
        if piece.text and at == glyph.start:
            return [run for one in piece.elements for run in one.iter(R) if run.find(T) is not None]
        at += len(piece.text)
    return []


def _look_beside(parts: Sequence[Stretch], at: int) -> RunLook | None:
    """The look of the words before, if there are any, else of those after."""
    before = (e for one in reversed(parts[:at]) for e in reversed(one.elements))
    after = (e for one in parts[at + 1 :] for e in one.elements)
    for elements in (before, after):
        if (found := next(filter(is_donor, elements), None)) is not None:
            return RunLook.of(found)
    return None


def _groups(
    line: GlyphLine, steps: Sequence[GlyphStep]
) -> Iterator[tuple[Stretch, list[GlyphStep]]]:
    """Steps of one sign and author together: the elements of their glyphs, and what comes in."""
    line.cut.cut_at(set(_borders(line.glyphs, steps)))
    printed = zip(steps, _elements(line, steps), strict=True)
    for (sign, by, ends), group in groupby(printed, lambda one: (*_key(one[0]), one[0].ends)):
        members = list(group)
        stretch = Stretch(sign, by, ends)
        stretch.elements = [element for _, elements in members for element in elements]
        yield stretch, [step for step, _ in members if step.glyph < 0 and ends < 0]


def _elements(line: GlyphLine, steps: Sequence[GlyphStep]) -> Iterator[list[etree._Element]]:
    """For each step the elements that print its glyph, unless the step before has them."""
    pieces = iter(line.cut.pieces)
    end = 0
    for step in steps:
        glyph = line.glyphs[step.glyph] if step.glyph >= 0 else None
        if glyph is None or (glyph.start != glyph.end and glyph.start < end):
            yield []
            continue
        piece = next(pieces)
        if step.sign == "-" and glyph.anchor:
            _make_link(piece, glyph.anchor)
        end += len(piece.text)
        yield piece.elements


def _make_link(piece: RunPiece, anchor: str) -> None:
    """A cross-reference that goes becomes a link on its number, which reads the same.

    LibreOffice keeps the field, whatever becomes of the text around it.
    """
    first = piece.elements[0]
    holder = first.getparent()
    results = [run for one in piece.elements for run in one.iter(R) if run.find(T) is not None]
    if holder is None or holder.tag in (*INSERTIONS, _LINK) or not results:
        return
    link = w("hyperlink", anchor=anchor)
    first.addprevious(link)
    link.extend(results)
    for element in piece.elements:
        if element.getparent() is holder:
            holder.remove(element)
    piece.elements[:] = [link]


def _key(step: GlyphStep) -> tuple[Sign, Revision | None]:
    return step.sign, None if step.sign == "=" else step.by


def _borders(glyphs: Sequence[Glyph], steps: Sequence[GlyphStep]) -> Iterator[int]:
    before: GlyphStep | None = None
    for step in steps:
        if step.glyph >= 0 and (before is None or _key(before) != _key(step) or before.glyph < 0):
            yield glyphs[step.glyph].start
        before = step


def _parts(
    line: GlyphLine, ends: Sequence[tuple[etree._Element | None, int]]
) -> Iterator[tuple[etree._Element, int]]:
    paragraph = line.cut.paragraph
    for last, number in ends:
        line.cut.paragraph = split_off(paragraph, last)
        yield line.cut.joined(), number
    line.cut.paragraph = paragraph
    yield line.cut.joined(), -1
