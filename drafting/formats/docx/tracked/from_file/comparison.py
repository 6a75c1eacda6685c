"""A Word file turned into another one by tracked changes in the file itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path

from lxml import etree

from drafting.formats.atomic_write import write_atomically
from drafting.formats.docx.active.removal import harmless, whole
from drafting.formats.docx.active.sentences import on_sending
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.revisions import accepted_as_in_word, has_revisions
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.tracked.additions import Additions
from drafting.formats.docx.tracked.footnotes import KINDS, NotesEdits, renumbered
from drafting.formats.docx.tracked.from_file.adapter import Adapter
from drafting.formats.docx.tracked.from_file.file_text import lines
from drafting.formats.docx.tracked.from_file.headers import differing
from drafting.formats.docx.tracked.from_file.note_pairs import NotePairs
from drafting.formats.docx.tracked.from_file.numbering import ListNames
from drafting.formats.docx.tracked.from_file.relations import Relations, meaning_of
from drafting.formats.docx.tracked.from_file.stories import track_story
from drafting.formats.docx.tracked.from_file.story_context import StoryContext
from drafting.formats.docx.tracked.from_file.styles import StyleNames
from drafting.formats.docx.tracked.paragraph_text import NoteKey, Signs
from drafting.formats.docx.tracked.proof import Result, Tracked, prove_kept, prove_said
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.formats.docx.tracked.word_file import AcceptedFile, WordFile, last_number
from drafting.named_tuples import NamedTuple


class Compared(NamedTuple):
    """What came of a comparison."""

    differs: bool
    """Whether there is any change."""
    left_out: str = ""
    """What is to be said of active content that was left out."""


def write_comparison(
    old: Path, new: Path, target: Path, revision: Revision, *, with_active: bool = False
) -> Compared:
    """Write `old` with tracked changes that turn it into `new`.

    What does not change stays to the byte; the layout of sections is not compared. Active content
    is left out, unless it is written `with_active` content. Raises a FormatError; then whatever
    stood at `target` still stands there.
    """
    with open_package(new) as other, open_package(old) as package:
        files = [whole(one) if with_active else harmless(one) for one in (package, other)]
        before, after = (WordFile(files[0].package), AcceptedFile(files[1].package))
        same = _are_same(files[0].package, files[1].package)
        changed = {} if same else _Comparison(before, after, revision).changed()
        packed = files[0].package.repacked(changed)
    write_atomically(target, packed)
    return Compared(bool(changed), on_sending(files[0], files[1]._replace(keeps_macros=False)))


def _are_same(one: Package, other: Package) -> bool:
    """Whether two files are one, whatever tracked changes it has."""
    names = one.names()
    return names == other.names() and all(one.read(name) == other.read(name) for name in names)


class _Comparison:
    """Two files, and what one needs to become the other."""

    def __init__(self, old: WordFile, new: WordFile, revision: Revision) -> None:
        self._old, self._new = old, new
        self._additions = Additions(old)
        self._lists = ListNames(old, new, self._additions)
        self._styles = StyleNames(old, new, self._additions, self._lists)
        self._signs = Signs()
        kinds = [kind for kind in KINDS if kind == KINDS[0] or self._is_cited(kind)]
        self._notes = {kind: NotePairs(kind, old, new, self._signs) for kind in kinds}
        self._headers = differing(old, new)
        texts = (notes.part for notes in self._notes.values() if notes.part is not None)
        parts = (old.document, *texts, *map(old.part, self._headers))
        self._tracker = Tracker(revision, max(last_number(part.data) for part in parts))
        self._context = self._context_of(old.main, new.main)
        self._note_contexts = {
            kind: self._context_of(notes.name, notes.new_name)
            for kind, notes in self._notes.items()
        }
        self._numbers: dict[str, dict[str, str]] = {}

    def _is_cited(self, kind: str) -> bool:
        reference = f"{kind}Reference".encode()
        return any(reference in one.document.data for one in (self._old, self._new))

    def _context_of(self, part: str, new_part: str) -> StoryContext:
        relations = Relations(self._old, self._new, self._additions, (part, new_part))
        adapter = Adapter(self._styles, self._lists, relations)
        keys = self._key(0, part), self._key(1, new_part)
        return StoryContext(self._signs, keys, self._tracker, adapter, self._bring_in)

    def _key(self, side: int, part: str) -> NoteKey:
        meaning = meaning_of(self._new if side else self._old, part)

        def key(name: str) -> Hashable:
            kind, _, number = name.rpartition(" ")
            if kind == "part":
                return meaning(number)
            notes = self._notes[kind or KINDS[0]]
            return notes.new_key(name) if side else notes.old_key(name)

        return key

    def _bring_in(self, name: str) -> str:
        kind = name.rpartition(" ")[0] or KINDS[0]
        return self._notes[kind].bring_in(name, self._note_contexts[kind])

    def changed(self) -> dict[str, bytes]:
        """The parts that change, and new ones, proved. Raises a FormatError."""
        parts = list(self._tracked())
        found = {part.made.name: part.made.data for part in parts if part.made is not part.was}
        found.update(self._additions.parts())
        self._prove(parts)
        return found

    def _tracked(self) -> Iterator[Tracked]:
        """The document, its notes, and headers and footers that differ, with their changes."""
        document, edits = self._old.document, self._context.edits
        track_story(self._old.body, self._new.body, self._context)
        data = document.spliced(edits)
        notes = {kind: self._notes_data(kind, data) for kind in self._notes}
        data = renumbered(data, self._numbers)
        yield Tracked(document, edits, document.with_data(data))
        for kind, pairs in self._notes.items():
            if pairs.part is not None:
                made = pairs.part.with_data(renumbered(notes[kind], self._numbers))
                yield Tracked(pairs.part, self._note_contexts[kind].edits, made)
        for name, other in self._headers.items():
            context, part = self._context_of(name, other), self._old.part(name)
            track_story(part.root, self._new.part(other).root, context)
            yield Tracked(part, context.edits, part.edited(context.edits))

    def _notes_data(self, kind: str, document: bytes) -> bytes:
        """The part of these notes with what changes in it, under the numbers they came with."""
        pairs, context = self._notes[kind], self._note_contexts[kind]
        for one, other in self._context.kept_notes.items():
            is_other = not (pairs.are_shared and one == other)
            if is_other and one in pairs.old and other in pairs.new:
                track_story(pairs.old[one], pairs.new[other], context)
        notes = NotesEdits(kind, pairs.part, context.edits, pairs.added, pairs.new.values())
        data, self._numbers[kind] = notes.spliced(document)
        if pairs.part is None and data:
            root = parse(renumbered(data, self._numbers), self._old.name, pairs.name)
            self._additions.add_notes(kind, root)
        return data

    def _prove(self, parts: list[Tracked]) -> None:
        """Raise ProofError unless the parts say what the new file does, and keep the rest."""
        name = self._old.name
        prove_kept(Result(name, parts, self._numbers))
        notes = {
            kind: self._additions.root(pairs.name)
            for kind, pairs in self._notes.items()
            if pairs.part is None and pairs.added
        }
        document, *others = (part.made.root for part in parts)
        kept = [kind for kind, pairs in self._notes.items() if pairs.part is not None]
        notes.update(zip(kept, others, strict=False))
        new = {kind: pairs.new_root for kind, pairs in self._notes.items()}
        prove_said(name, lines(self._new.document.root, new), _accepted_lines(document, notes))
        for made, turned in zip(others[len(kept) :], self._headers.values(), strict=True):
            prove_said(name, lines(self._new.part(turned).root, {}), _accepted_lines(made, {}))


def _accepted_lines(root: etree._Element, notes: Mapping[str, etree._Element | None]) -> list[str]:
    def without(one: etree._Element) -> etree._Element:
        return accepted_as_in_word(one) if has_revisions(one) else one

    return lines(
        without(root), {kind: without(one) for kind, one in notes.items() if one is not None}
    )
