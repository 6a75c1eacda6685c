"""The printing of a composition: one writer for clean texts and for redlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from drafting.formats.bodies import Body
from drafting.formats.docx.blocks import Block, Composition, Revision, Role
from drafting.formats.docx.building import packed
from drafting.formats.docx.furnishing import Fields
from drafting.formats.docx.gaps import Gaps
from drafting.formats.docx.layout import Layout, load_layout
from drafting.formats.docx.marking import Annotations, Marked
from drafting.formats.docx.moving import Moves
from drafting.formats.docx.noting import Notes
from drafting.formats.docx.paragraphs import Paragraphs
from drafting.formats.docx.parts import Parts
from drafting.formats.docx.picturing import end_rule, read_emblem
from drafting.formats.docx.tabling import Tables
from drafting.formats.docx.wording import printable

UNIT_BOOKMARK = "_u_"
"""Prefix of the hidden bookmark that carries a unit's identity around its paragraph."""


def print_document(
    composition: Composition,
    body: Body,
    revision: Revision | None = None,
    *,
    emblem: Path | None = None,
    job_number: str = "",
) -> bytes:
    """The whole DOCX package; the same input always gives the same bytes.

    `revision` names the author and time of the changes; a composition without
    signs needs none. Raises a FormatError if the layout or the emblem is unsound.
    """
    layout = load_layout(body.layout)
    picture = read_emblem(emblem) if emblem else None
    annotations = Annotations(revision)
    notes = Notes(composition, annotations)
    fields = Fields(composition, layout, annotations, job_number)
    parts = Parts(layout.parts)
    parts.fill_body(_body(composition, layout, annotations, notes))
    parts.fill_notes(notes.part())
    parts.fill_furniture(fields, picture)
    parts.set_up(fields, _title(composition), composition.language, tracked=revision is not None)
    return packed(parts.serialized())


def _title(composition: Composition) -> str:
    titles = (block for block in composition.blocks if block.role is Role.TITLE)
    pieces = next(titles, Block(Role.TITLE, ())).pieces
    return printable("".join(piece.run.text for piece in pieces if piece.sign != "-"))


def _body(
    composition: Composition, layout: Layout, annotations: Annotations, notes: Notes
) -> Iterator[etree._Element]:
    """All paragraphs and tables between the two sections."""
    printer = Paragraphs(layout, annotations, notes), Tables(annotations, notes)
    gaps, moves = Gaps(layout, annotations), Moves(annotations, composition.blocks)
    strays = _strays(composition.blocks, notes)
    names = _bookmarks(composition.blocks)
    for index, block in enumerate(composition.blocks):
        annotations.set_apart(composition.blocks[max(index - 1, 0)], block)
        yield from moves.closing(index)
        yield from gaps.before(block)
        opened = moves.opening(index)
        if block.role is Role.TABLE:
            yield from opened
            yield printer[1].printed(block, names.get(index, ""))
        else:
            yield printer[0].printed(block, names.get(index, ""), opened, strays.get(index, ()))
    yield from moves.closing(len(composition.blocks))
    yield end_rule(layout.end_rule)


def _bookmarks(blocks: Sequence[Block]) -> dict[int, str]:
    """Which block carries the identity of each unit: the one of the new text, if it is there."""
    places: dict[str, int] = {}
    for index, block in enumerate(blocks):
        if not block.unit:
            continue
        if block.unit not in places or (
            blocks[places[block.unit]].start == "-" and block.start != "-"
        ):
            places[block.unit] = index
    return {index: UNIT_BOOKMARK + unit for unit, index in places.items()}


def _strays(blocks: Sequence[Block], notes: Notes) -> dict[int, list[Marked]]:
    """References to stray notes by block: those with a mark at the first, others at the last."""
    places = [index for index, block in enumerate(blocks) if block.role is not Role.TABLE]
    if not places:
        return {}
    strays: dict[int, list[Marked]] = {places[0]: list(notes.strays(marked=True))}
    strays.setdefault(places[-1], []).extend(notes.strays(marked=False))
    return strays
