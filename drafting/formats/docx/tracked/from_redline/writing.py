"""A redline written into the issued Word file: the file itself, with native tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Composition
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.settings import load_layout
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.package.archive import open_package
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.reading.base_map import BaseMap
from drafting.formats.docx.redline.first_note import with_first_note_kept
from drafting.formats.docx.redline.merge import Printed, woven
from drafting.formats.docx.tracked.from_file.additions import Additions
from drafting.formats.docx.tracked.from_file.sources import Source
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.editing import Editor, Shop
from drafting.formats.docx.tracked.from_redline.edits import Edits
from drafting.formats.docx.tracked.from_redline.errors import OverBaseError
from drafting.formats.docx.tracked.from_redline.forms import Forms
from drafting.formats.docx.tracked.from_redline.headers import Headers
from drafting.formats.docx.tracked.from_redline.issued import Part, read_issued
from drafting.formats.docx.tracked.from_redline.modeling import Models, Standing
from drafting.formats.docx.tracked.from_redline.notes_part import (
    edited_notes,
    first_notes,
    name_references,
    put_notes,
)
from drafting.formats.docx.tracked.from_redline.noting import Notes
from drafting.formats.docx.tracked.from_redline.packing import packed_over
from drafting.formats.docx.tracked.from_redline.paragraphs import Paragraphs, Printer
from drafting.formats.docx.tracked.from_redline.passages import passages
from drafting.formats.docx.tracked.from_redline.proving import Result, failed, prove
from drafting.formats.docx.tracked.from_redline.renumbering import numbers_in_order, renumbered
from drafting.formats.docx.tracked.from_redline.saying import Text
from drafting.formats.docx.tracked.from_redline.tables import Tables
from drafting.formats.docx.tracked.from_redline.words import Words
from drafting.formats.placing import put_in_place
from drafting.formats.reading import Remark
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution
from drafting.redline.script import Redline


class IssuedFile(NamedTuple):
    """An issued file, and where the parts of the text that was read from it stand."""

    path: Path
    map: BaseMap


class Changes(NamedTuple):
    """Two texts, the older one as it was read from the issued file, and their redline.

    The redline is by identity; its changes stand under the author that they name, if any.
    """

    old: Resolution
    new: Resolution
    redline: Redline


def write_over_base(
    base: IssuedFile, changes: Changes, target: Path, body: Body, revision: Revision
) -> tuple[Remark, ...]:
    """Write the issued file to `target` with the changes tracked in it.

    Changes that name no author stand under `revision`. What does not change stays to the
    byte. Gives remarks on changes in lines that the body of the file does not print.

    The file proves itself before it is put in place. Raises a FormatError; then whatever
    stood at `target` still stands there.
    """
    writer = _Writer(base, changes, body, revision)
    parts = writer.parts()
    put_in_place(target, packed_over(base.path, parts))
    return tuple(writer.remarks())


class _Writer:
    def __init__(self, base: IssuedFile, changes: Changes, body: Body, revision: Revision) -> None:
        self._path = base.path
        self._issued = read_issued(base.path)
        loose = _uncited(changes.old)
        self._before = _without(compose(changes.old, body), loose)
        self._after = _without(compose(changes.new, body), loose & _uncited(changes.new))
        old, new = Printed(changes.old, self._before), Printed(changes.new, self._after)
        self._woven = woven(old, new, changes.redline)
        layout = load_layout(body.layout)
        self._blocks = with_first_note_kept(self._woven.blocks, layout.sets_alike)
        self._passages = passages(self._before.blocks, base.map)
        self._check_map()
        self._marker = Authors(revision, self._issued.last_number)
        self._notes = Notes(self._issued, base.map, self._woven, self._after, self._marker)
        self._models = Models(self._standing(), self._issued, layout)
        printer = Printer(self._notes)
        self._paragraphs = Paragraphs(self._marker, printer, layout)
        self._words = Words(self._issued.name, self._notes, self._marker, printer, self._paragraphs)
        self._tables = Tables(
            self._issued, self._marker, self._words, self._paragraphs, layout.block
        )
        self._headers = Headers(self._issued, self._words)
        self._unprinted: list[Block] = []

    def _check_map(self) -> None:
        last = max((place for one in self._passages for place in one.places), default=0)
        if last > len(self._issued.elements):
            raise OverBaseError(self._issued.name, "its map is that of another file")

    def _standing(self) -> list[Standing | None]:
        """The paragraph that prints each block of the old text alone."""
        blocks, elements = self._before.blocks, self._issued.elements
        found: list[Standing | None] = [None] * len(blocks)
        for passage in self._passages:
            if passage.is_simple and elements[passage.places[0] - 1].tag == P:
                number = passage.blocks[0]
                found[number] = Standing(blocks[number], elements[passage.places[0] - 1])
        return found

    def parts(self) -> dict[str, bytes]:
        """The parts that change, proved. Raises a FormatError."""
        issued, notes = self._issued, self._notes
        shop = Shop(
            issued,
            self._passages,
            self._models,
            notes,
            self._marker,
            self._paragraphs,
            self._words,
            self._tables,
        )
        editor = Editor(self._blocks, shop)
        editor.edit()
        self._unprinted = editor.unprinted
        name_references(issued, editor.edits, notes, self._marker)
        changed = edited_notes(issued, notes, self._words)
        document = self._made(issued.document, editor.edits)
        is_first = bool(notes.added) and "footnotes" not in issued.parts
        if notes.added and not is_first:
            put_notes(issued, changed["footnotes"], document.root, notes)
        made = {kind: self._made(issued.parts[kind], edits) for kind, edits in changed.items()}
        if is_first:
            root = first_notes(document.root, notes)
            made["footnotes"] = Part("word/footnotes.xml", etree.tostring(root), root)
        numbers: dict[str, str] = {}
        if notes.added:
            document, made["footnotes"], numbers = self._in_order(document, made["footnotes"])
        result = Result(issued, editor.edits, document, made, numbers)
        text = Text(self._blocks, self._before, self._after, self._passages)
        prove(result, text, notes)
        headers = self._changed_headers(Forms(frozenset(), {}))
        found = {part.name: part.data for part in (document, *made.values(), *headers)}
        return found | (self._with_first(made["footnotes"]) if is_first else {})

    def _with_first(self, footnotes: Part) -> dict[str, bytes]:
        """The parts that tell of the first footnotes of the file, these among them."""
        with open_package(self._path) as package:
            additions = Additions(Source(package))
            additions.add_notes("footnote", footnotes.root)
            return dict(additions.parts())

    def _changed_headers(self, forms: Forms) -> list[Part]:
        """The headers that print other values now, proved."""
        self._headers.change(self._woven.masthead)
        found: list[Part] = []
        for part in self._issued.headers:
            if part.name in self._headers.edits:
                made = self._made(part, self._headers.edits[part.name])
                if fault := self._headers.fault(part, made, forms):
                    raise failed(self._issued.name, fault)
                found.append(made)
        return found

    def _in_order(self, document: Part, footnotes: Part) -> tuple[Part, Part, dict[str, str]]:
        """Both parts, the notes numbered in the order in which they are cited."""
        numbers = numbers_in_order(document.data, footnotes.data)
        if not numbers:
            return document, footnotes, numbers
        data = renumbered(document.data, footnotes.data, numbers)
        made, noted = (
            Part(part.name, changed, parse(changed, self._issued.name, part.name))
            for part, changed in zip((document, footnotes), data, strict=True)
        )
        return made, noted, numbers

    def _made(self, part: Part, edits: Edits) -> Part:
        data = edits.applied(part)
        return Part(part.name, data, parse(data, self._issued.name, part.name))

    def remarks(self) -> Iterator[Remark]:
        """What changed in lines that the body does not print."""
        for block in self._unprinted:
            words = "".join(piece.run.text for piece in block.pieces if piece.sign != "-")
            message = f"The issued file prints no {block.role.value} line of its own to change."
            yield Remark(0, message, words)
        for name, pieces in self._headers.unprinted.items():
            words = "".join(piece.run.text for piece in pieces if piece.sign != "-")
            message = f"The {name} in the header of the issued file was left as it is."
            yield Remark(0, message, words)


def _uncited(resolution: Resolution) -> frozenset[str]:
    """Notes that nothing in a text refers to."""
    cited = {name for text in resolution.texts() for name in note_references(text)}
    return frozenset(note.id for note in resolution.notes) - cited


def _without(composition: Composition, notes: frozenset[str]) -> Composition:
    """What is printed, but for references that only a layout of our own would add."""
    if not notes:
        return composition
    blocks = (
        block._replace(pieces=tuple(p for p in block.pieces if p.run.note not in notes))
        for block in composition.blocks
    )
    return replace(
        composition,
        blocks=tuple(block for block in blocks if block.unit or block.pieces or block.number),
        notes=tuple(note for note in composition.notes if note.key not in notes or note.mark),
    )
