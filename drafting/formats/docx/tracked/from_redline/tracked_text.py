"""A redline tracked in the text of a file: its body and its notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Composition
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.tracked.additions import Additions
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.footnotes import NotesEdits, Numbers, renumbered
from drafting.formats.docx.tracked.from_redline.body import BodyTracker, Tools
from drafting.formats.docx.tracked.from_redline.cited_notes import CitedNotes
from drafting.formats.docx.tracked.from_redline.each_author import each_author
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.meaning import Text
from drafting.formats.docx.tracked.from_redline.note_edits import name_references, note_edits
from drafting.formats.docx.tracked.from_redline.paragraph_models import (
    LayoutModels,
    Models,
    ParagraphModels,
    PrintedBlock,
)
from drafting.formats.docx.tracked.from_redline.paragraphs import ParagraphTracker
from drafting.formats.docx.tracked.from_redline.passages import Passage
from drafting.formats.docx.tracked.from_redline.said import NoteNames, prove_paragraphs, prove_said
from drafting.formats.docx.tracked.from_redline.spacing import (
    Spacing,
    SpacingOfFile,
    SpacingOfLayout,
)
from drafting.formats.docx.tracked.from_redline.tables import TableTracker
from drafting.formats.docx.tracked.from_redline.tracked_words import WordTracker
from drafting.formats.docx.tracked.last_marks import keep_last_marks
from drafting.formats.docx.tracked.part import Edits
from drafting.formats.docx.tracked.proof import Result, Tracked, prove_kept
from drafting.formats.docx.tracked.signed.first_note import with_first_note_kept
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.formats.errors import AuthorProofError, ProofError
from drafting.named_tuples import NamedTuple


class Base(NamedTuple):
    """A file that says the old text, and what of it stands where."""

    issued: IssuedText
    passages: Sequence[Passage]
    notes: Mapping[str, str]
    """By identity of the note, "f" or "e" (endnote) and its number in the file: "f3"."""
    is_laid_out: bool = False
    """Whether the layout of the body set it just now, and so sets whatever comes in."""


class Texts(NamedTuple):
    """What is printed before and after, and both merged into one, each word with its sign."""

    before: Composition
    after: Composition
    signed: Composition


class TrackedText:
    """Tracks a redline in the file that says its old text."""

    def __init__(self, base: Base, texts: Texts, layout: Layout, revision: Revision) -> None:
        self._issued = issued = base.issued
        self.texts, self.passages = texts, base.passages
        self._is_laid_out, self._revision = base.is_laid_out, revision
        self.blocks = with_first_note_kept(texts.signed.blocks, layout.sets_alike)
        self._check_map()
        self.tracker = tracker = Tracker(revision, issued.last_number)
        self.notes = CitedNotes(issued, base.notes, texts.signed, texts.after, tracker)
        self.words = WordTracker(issued.name, self.notes, tracker, own_looks=base.is_laid_out)
        self.body = BodyTracker(self.blocks, self.passages, self._tools(base, layout))

    def _tools(self, base: Base, layout: Layout) -> Tools:
        issued, edits = self._issued, Edits()
        paragraphs = ParagraphTracker(self.tracker, self.words, layout)
        models: Models
        spacing: Spacing
        if base.is_laid_out:
            models = LayoutModels(self._laid_out(), layout)
            spacing = SpacingOfLayout(self.blocks, layout, issued, paragraphs, edits)
        else:
            models = ParagraphModels(self._standing(), issued, layout)
            spacing = SpacingOfFile(issued, paragraphs, edits)
        tables = TableTracker(
            issued, self.tracker, self.words, paragraphs, layout.block, base.is_laid_out
        )
        return Tools(
            issued=issued,
            notes=self.notes,
            models=models,
            tracker=self.tracker,
            words=self.words,
            paragraphs=paragraphs,
            tables=tables,
            spacing=spacing,
            edits=edits,
            is_laid_out=base.is_laid_out,
        )

    def _check_map(self) -> None:
        last = max((place for one in self.passages for place in one.places), default=0)
        if last > len(self._issued.elements):
            raise UntrackableError(self._issued.name, "its map is that of another file")

    def _standing(self) -> list[PrintedBlock | None]:
        """The paragraph that prints each block of the old text alone."""
        blocks, elements = self.texts.before.blocks, self._issued.elements
        found: list[PrintedBlock | None] = [None] * len(blocks)
        for passage in self.passages:
            if passage.is_simple and elements[passage.places[0] - 1].tag == P:
                number = passage.blocks[0]
                found[number] = PrintedBlock(blocks[number], elements[passage.places[0] - 1])
        return found

    def _laid_out(self) -> list[PrintedBlock]:
        elements = (self._issued.elements[passage.places[0] - 1] for passage in self.passages)
        return [
            PrintedBlock(*both) for both in zip(self.texts.before.blocks, elements, strict=True)
        ]

    def track(self) -> None:
        """Track all changes of the body. Raises UntrackableError."""
        self.body.track()
        keep_last_marks(self._issued.elements, self.body.edits, self.tracker)
        name_references(self._issued, self.body.edits, self.notes, self.tracker)

    def tracked(self, additions: Additions) -> tuple[dict[str, Tracked], Numbers]:
        """The document and its notes by kind with their changes; first notes are added."""
        document, edits = self._issued.document, self.body.edits
        data = document.spliced(edits)
        numbers: dict[str, dict[str, str]] = {}
        notes: dict[str, tuple[NotesEdits, bytes]] = {}
        for one in note_edits(self._issued, self.notes, self.words):
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

    def _authors(self) -> frozenset[str]:
        """Whose the changes of the redline are."""
        signed = self.texts.signed
        lines = [*signed.masthead.values(), *(note.pieces for note in signed.notes)]
        lines += (pieces for block in signed.blocks for pieces in (block.pieces, block.number))
        found = {piece.by for pieces in lines for piece in pieces}
        found |= {by for block in self.blocks for by in (block.by, block.taken)}
        return frozenset(printable((by or self._revision).author) for by in found | {None})

    def prove(
        self,
        tracked: Mapping[str, Tracked],
        numbers: Numbers,
        headers: Iterable[Tracked] = (),
        first_notes: etree._Element | None = None,
    ) -> None:
        """Raise ProofError unless the file is as it was without the changes, and says the new text.

        AuthorProofError if that holds, but not what it says for one of several authors alone.
        `first_notes` are those of a file that had no part for them.
        """
        names = frozenset(self.notes.ours)
        parts = [*tracked.values(), *headers]
        prove_kept(Result(self._issued.name, parts, numbers, names, self._authors()))
        roots = {kind: part.made.root for kind, part in tracked.items()}
        if first_notes is not None:
            roots.setdefault("footnote", first_notes)
        before, after, _ = self.texts
        lasting = [block for block in self.blocks if not block.taken]
        meant = Text(lasting, before, after, self.passages, self._is_laid_out)
        names_of_notes = NoteNames(self.notes, numbers)
        prove_said(self._issued, self.body.edits, roots, meant, names_of_notes)
        self._prove_each_author(roots[""], meant._replace(signed=self.blocks), names_of_notes)

    def _prove_each_author(self, root: etree._Element, whole: Text, names: NoteNames) -> None:
        """Raise AuthorProofError unless each of several authors, accepted alone, gives a text."""
        edits = self.body.edits
        for one in each_author(whole, self.texts.signed, self.tracker, self._revision):
            try:
                prove_paragraphs(self._issued, edits, {"": root}, one.text, names, one.accepting)
            except ProofError as error:
                raise AuthorProofError(str(error)) from error
