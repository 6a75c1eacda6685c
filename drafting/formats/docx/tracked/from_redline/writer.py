"""A redline tracked in the issued Word file: the file itself, its changes native revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Composition, Piece
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.settings import load_layout
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.reading.base_map import BaseMap
from drafting.formats.docx.redline.first_note import with_first_note_kept
from drafting.formats.docx.redline.merge import Printed, woven
from drafting.formats.docx.tracked.additions import Additions
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.footnotes import NotesEdits, Numbers, renumbered
from drafting.formats.docx.tracked.from_redline.body import BodyTracker, Tools
from drafting.formats.docx.tracked.from_redline.cited_notes import CitedNotes
from drafting.formats.docx.tracked.from_redline.headers import HeaderTracker
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.meaning import Text
from drafting.formats.docx.tracked.from_redline.note_edits import name_references, note_edits
from drafting.formats.docx.tracked.from_redline.paragraph_models import ParagraphModels, Standing
from drafting.formats.docx.tracked.from_redline.paragraphs import ParagraphTracker
from drafting.formats.docx.tracked.from_redline.passages import passages
from drafting.formats.docx.tracked.from_redline.said import NoteNames, prove_said
from drafting.formats.docx.tracked.from_redline.tables import TableTracker
from drafting.formats.docx.tracked.from_redline.tracked_words import WordTracker
from drafting.formats.docx.tracked.proof import Result, Tracked, prove_kept
from drafting.formats.docx.tracked.tracker import Tracker
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


class Made(NamedTuple):
    """A Word file with tracked changes, and remarks on what it does not print."""

    data: bytes
    remarks: tuple[Remark, ...]


def write_tracked_redline(
    base: IssuedFile, changes: Changes, target: Path, body: Body, revision: Revision
) -> tuple[Remark, ...]:
    """Write the issued file to `target` with the changes tracked in it.

    Changes that name no author stand under `revision`. What does not change stays to the
    byte. Gives remarks on changes in lines that the body of the file does not print.

    The file proves itself before it is put in place. Raises a FormatError; then whatever
    stood at `target` still stands there.
    """
    with open_package(base.path) as package:
        made = tracked_in(package, base.map, changes, body, revision)
    put_in_place(target, made.data)
    return made.remarks


def tracked_in(
    package: Package, places: BaseMap, changes: Changes, body: Body, revision: Revision
) -> Made:
    """The file with the changes tracked in it, proved; see `write_tracked_redline`."""
    writer = _Writer(IssuedText(package), places, changes, body, revision)
    data = package.repacked(writer.parts())
    return Made(data, tuple(writer.remarks()))


class _Writer:
    def __init__(
        self,
        issued: IssuedText,
        places: BaseMap,
        changes: Changes,
        body: Body,
        revision: Revision,
    ) -> None:
        self._issued = issued
        loose = _uncited(changes.old)
        self._before = _without(compose(changes.old, body), loose)
        self._after = _without(compose(changes.new, body), loose & _uncited(changes.new))
        old, new = Printed(changes.old, self._before), Printed(changes.new, self._after)
        self._woven = woven(old, new, changes.redline)
        layout = load_layout(body.layout)
        self._blocks = with_first_note_kept(self._woven.blocks, layout.sets_alike)
        self._passages = passages(self._before.blocks, places)
        self._check_map()
        self._tracker = tracker = Tracker(revision, issued.last_number)
        self._notes = CitedNotes(issued, places, self._woven, self._after, tracker)
        self._words = WordTracker(issued.name, self._notes, tracker)
        paragraphs = ParagraphTracker(tracker, self._words, layout)
        models = ParagraphModels(self._standing(), issued, layout)
        tables = TableTracker(issued, tracker, self._words, paragraphs, layout.block)
        tools = Tools(issued, self._notes, models, tracker, self._words, paragraphs, tables)
        self._body = BodyTracker(self._blocks, self._passages, tools)
        self._headers = HeaderTracker(issued, self._words)

    def _check_map(self) -> None:
        last = max((place for one in self._passages for place in one.places), default=0)
        if last > len(self._issued.elements):
            raise UntrackableError(self._issued.name, "its map is that of another file")

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
        self._body.track()
        self._headers.track(self._woven.masthead)
        name_references(issued, self._body.edits, notes, self._tracker)
        additions = Additions(issued)
        tracked, numbers = self._tracked(additions)
        headers = list(self._headers.tracked())
        names = frozenset(notes.ours)
        prove_kept(Result(issued.name, [*tracked.values(), *headers], numbers, names))
        roots = {kind: part.made.root for kind, part in tracked.items()}
        if notes.added:
            roots.setdefault("footnote", additions.root("word/footnotes.xml"))
        text = Text(self._blocks, self._before, self._after, self._passages)
        prove_said(issued, self._body.edits, roots, text, NoteNames(notes, numbers))
        self._headers.prove(headers)
        parts = (part for part in (*tracked.values(), *headers) if part.made is not part.was)
        return {part.made.name: part.made.data for part in parts} | dict(additions.parts())

    def _tracked(self, additions: Additions) -> tuple[dict[str, Tracked], Numbers]:
        """The document and its notes by kind with their changes; first notes are added."""
        document, edits = self._issued.document, self._body.edits
        data = document.spliced(edits)
        numbers: dict[str, dict[str, str]] = {}
        notes: dict[str, tuple[NotesEdits, bytes]] = {}
        for one in note_edits(self._issued, self._notes, self._words):
            content, numbers[one.kind] = one.spliced(data)
            notes[one.kind] = one, content
        found = {"": Tracked(document, edits, document.with_data(renumbered(data, numbers)))}
        for kind, (one, content) in notes.items():
            if one.part is not None:
                made = one.part.with_data(renumbered(content, numbers))
                found[kind] = Tracked(one.part, one.edits, made)
            elif content:
                root = parse(renumbered(content, numbers), self._issued.name, kind)
                additions.add_notes(kind, root)
        return found, numbers

    def remarks(self) -> Iterator[Remark]:
        """What changed in lines that the body does not print."""
        for block in self._body.unprinted:
            message = f"The issued file prints no {block.role.value} line of its own to change."
            yield Remark(0, message, _new_words(block.pieces))
        for name, pieces in self._headers.unprinted.items():
            message = f"The {name} in the header of the issued file was left as it is."
            yield Remark(0, message, _new_words(pieces))


def _new_words(pieces: Iterable[Piece]) -> str:
    return "".join(piece.run.text for piece in pieces if piece.sign != "-")


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
