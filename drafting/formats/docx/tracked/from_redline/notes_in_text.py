"""Cross-references to notes whose number follows from a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.elements import spaced, w
from drafting.formats.docx.markup.names import RPR, R, T
from drafting.formats.docx.tracked.from_file.revising import out_of_insertions
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.glyphs import Glyph, Raw
from drafting.formats.docx.tracked.from_redline.laying import Step


def renumber(
    raw: Raw, steps: Sequence[Step], numbers: Mapping[str, tuple[str, str]], marker: Authors
) -> None:
    """Mark the new number in each cross-reference that stays; `numbers` is by key of the note."""
    if not numbers:
        return
    for step in steps:
        glyph = raw.glyphs[step.glyph] if step.glyph >= 0 else None
        if glyph is not None and step.sign == "=" and glyph.field and glyph.note in numbers:
            for result in _results(raw, glyph):
                _mark(result, numbers[glyph.note], raw.cut.paragraph, marker.under(None))


def _results(raw: Raw, glyph: Glyph) -> list[etree._Element]:
    """The runs that show the result of a field."""
    at = 0
    for piece in raw.cut.pieces:
        if piece.text and at == glyph.start:
            return [run for one in piece.elements for run in one.iter(R) if run.find(T) is not None]
        at += len(piece.text)
    return []


def _mark(
    run: etree._Element,
    numbers: tuple[str, str],
    paragraph: etree._Element,
    marker: Authors,
) -> None:
    before, after = numbers
    if "".join(text.text or "" for text in run.iter(T)).strip() != before:
        return
    look = run.find(RPR)
    fresh = w("r", None if look is None else deepcopy(look), spaced("t", after))
    wrapper = marker.wrap([run], "del")
    brought = marker.change("ins")
    brought.append(fresh)
    wrapper.addnext(brought)
    out_of_insertions(brought, paragraph, marker)
