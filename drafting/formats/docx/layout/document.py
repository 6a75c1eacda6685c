"""The printing of a composition: one writer for clean texts and for redlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Composition, Role
from drafting.formats.docx.layout.footnotes import Notes
from drafting.formats.docx.layout.headers import Fields
from drafting.formats.docx.layout.paragraphs import Paragraphs
from drafting.formats.docx.layout.parts import Parts
from drafting.formats.docx.layout.pictures import end_rule, read_emblem
from drafting.formats.docx.layout.settings import Layout, load_layout
from drafting.formats.docx.layout.spacing import Gaps
from drafting.formats.docx.layout.tables import Tables
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.bookmarks import UNIT_BOOKMARK
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.package.zip import packed
from drafting.formats.docx.redline.annotations import Annotations
from drafting.formats.docx.redline.first_note import with_first_note_kept
from drafting.formats.docx.redline.moves import Moves


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
    signs needs none. `emblem` is a picture for this file alone; that of `body` is for
    all its files. Raises a FormatError if the layout or the emblem is unsound.
    """
    layout = load_layout(body.layout)
    emblem = emblem or body.emblem
    picture = read_emblem(emblem) if emblem else None
    annotations = Annotations(revision)
    composition = replace(
        composition, blocks=with_first_note_kept(composition.blocks, layout.sets_alike)
    )
    notes = Notes(composition, annotations)
    fields = Fields(composition, annotations, job_number)
    parts = Parts(layout.parts)
    parts.fill_body(_Text(composition.blocks, layout, annotations, notes).printed())
    parts.fill_notes(notes.part())
    parts.fill_furniture(fields, picture)
    parts.set_up(fields, _title(composition), composition.language, tracked=revision is not None)
    return packed(parts.serialized())


def _title(composition: Composition) -> str:
    titles = (block for block in composition.blocks if block.role is Role.TITLE)
    pieces = next(titles, Block(Role.TITLE, ())).pieces
    return printable("".join(piece.run.text for piece in pieces if piece.sign != "-"))


class _Text:
    """Prints all paragraphs and tables between the two sections."""

    def __init__(
        self, blocks: Sequence[Block], layout: Layout, annotations: Annotations, notes: Notes
    ) -> None:
        self._blocks = blocks
        self._layout = layout
        self._annotations = annotations
        self._notes = notes
        self._paragraphs = Paragraphs(layout, annotations, notes)
        self._tables = Tables(layout.block, annotations, notes)
        self._gaps = Gaps(layout, annotations)
        self._moves = Moves(annotations, blocks)
        self._names = _bookmarks(blocks)

    def printed(self) -> Iterator[etree._Element]:
        """Block after block with the space between them, and the rule that ends a text."""
        for index, block in enumerate(self._blocks):
            self._annotations.set_apart(self._blocks[max(index - 1, 0)], block)
            yield from self._moves.closing(index)
            yield from self._gaps.before(block)
            yield from self._block(index, block)
        yield from self._moves.closing(len(self._blocks))
        references = self._annotations.wrapped(self._notes.strays())
        yield end_rule(self._layout, references)

    def _block(self, index: int, block: Block) -> Iterator[etree._Element]:
        name, opened = self._names.get(index, ""), self._moves.opening(index)
        if block.role is Role.TABLE:
            yield from opened
            yield self._tables.printed(block, name)
        else:
            yield self._paragraphs.printed(block, name, opened, self._notes.strays())


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
