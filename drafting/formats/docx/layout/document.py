"""A composition laid out: the parts of a Word file, and where each block stands in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Composition, Role
from drafting.formats.docx.layout.footnotes import Footnotes
from drafting.formats.docx.layout.headers import Fields
from drafting.formats.docx.layout.paragraphs import Paragraphs
from drafting.formats.docx.layout.parts import Parts
from drafting.formats.docx.layout.pictures import end_rule, read_emblem
from drafting.formats.docx.layout.settings import Layout, load_layout
from drafting.formats.docx.layout.spacing import empty_paragraph, space_between
from drafting.formats.docx.layout.tables import Tables
from drafting.formats.docx.markup.bookmarks import UNIT_BOOKMARK
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.package.zip import packed
from drafting.named_tuples import NamedTuple
from drafting.page.links import Links

_BEFORE = 1
"""How many paragraphs of the layout itself stand before the first block."""


class Printed(NamedTuple):
    """The parts of a document whose headers and settings are still those of its layout."""

    parts: Parts
    places: tuple[int, ...]
    """For each block, which paragraph or table of the body prints it, counted from 1."""


def print_document(
    composition: Composition,
    body: Body,
    *,
    emblem: Path | None = None,
    job_number: str = "",
    links: Links | None = None,
    rule_has_room: bool = False,
) -> bytes:
    """The whole DOCX package; the same input always gives the same bytes.

    `emblem` is a picture for this file alone; that of `body` is for all its files. `links`
    finds the documents that are to be links. `rule_has_room` keeps the rule that ends a text off
    the footnotes and from standing alone on a page; issued documents have it without.
    Raises a FormatError if the layout or the emblem is unsound.
    """
    if any(piece.sign != "=" for block in composition.blocks for piece in block.pieces):
        raise ValueError("a text with changes needs an author and a time")
    layout = load_layout(body.layout)
    parts = print_text(composition, layout).parts
    if rule_has_room:
        parts.make_room_for_rule(layout)
    finish(parts, composition, body, Fields(composition, job_number), emblem=emblem)
    if links is not None:
        parts.add_links(links)
    return packed(parts.serialized())


def print_text(
    composition: Composition,
    layout: Layout,
    also_cited: Collection[str] = (),
    columns: Mapping[str, int] = MappingProxyType({}),
) -> Printed:
    """The paragraphs and notes of a document.

    `also_cited` are keys of notes that need no place here, because another text than this
    one, for the same file, refers to them. `columns` tells of tables, by the unit, that
    need more columns there.
    """
    numbers = map(str, count(1))
    notes = Footnotes(composition, numbers, layout, also_cited)
    text = _Text(composition.blocks, layout, numbers, notes, columns)
    parts = Parts(layout.parts)
    parts.fill_body(text.printed())
    parts.fill_notes(notes.part())
    return Printed(parts, tuple(text.places))


def finish(
    parts: Parts,
    composition: Composition,
    body: Body,
    fields: Fields,
    *,
    emblem: Path | None = None,
    tracked: bool = False,
) -> None:
    """Fill headers, footers and settings; `tracked` says that changes are tracked from now on."""
    emblem = emblem or body.emblem
    width = load_layout(body.layout).name_widths.get(composition.language)
    if width is not None:
        parts.widen_name(width)
    parts.fill_furniture(fields, read_emblem(emblem) if emblem else None)
    parts.set_up(fields, _title(composition), composition.language, tracked=tracked)


def _title(composition: Composition) -> str:
    titles = (block for block in composition.blocks if block.role is Role.TITLE)
    pieces = next(titles, Block(Role.TITLE, ())).pieces
    return printable("".join(piece.run.text for piece in pieces))


class _Text:
    """Prints all paragraphs and tables between the two sections."""

    def __init__(
        self,
        blocks: Sequence[Block],
        layout: Layout,
        numbers: Iterator[str],
        notes: Footnotes,
        columns: Mapping[str, int],
    ) -> None:
        self._blocks = blocks
        self._layout = layout
        self._notes = notes
        self._columns = columns
        self._paragraphs = Paragraphs(layout, numbers, notes)
        self._tables = Tables(layout.block, numbers, notes)
        self.places: list[int] = []

    def printed(self) -> Iterator[etree._Element]:
        """Block after block with the space between them, and the rule that ends a text."""
        place = _BEFORE
        previous: Block | None = None
        named: set[str] = set()
        for block in self._blocks:
            for gap in self._gaps(previous, block):
                place += 1
                yield gap
            place += 1
            self.places.append(place)
            name = UNIT_BOOKMARK + block.unit if block.unit and block.unit not in named else ""
            named.add(block.unit)
            yield self._block(block, name)
            previous = block
        yield end_rule(self._layout, self._notes.strays())

    def _gaps(self, previous: Block | None, block: Block) -> Iterator[etree._Element]:
        keep = previous and self._layout.setting(previous.role, previous.depth).keep
        for _ in range(space_between(self._layout, previous, block)):
            yield empty_paragraph(self._layout, keep=bool(keep))

    def _block(self, block: Block, name: str) -> etree._Element:
        if block.role is Role.TABLE:
            return self._tables.printed(block, name, self._columns.get(block.unit, 1))
        return self._paragraphs.printed(block, name)
