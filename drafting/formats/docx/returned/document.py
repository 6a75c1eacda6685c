"""Reading a Word file that comes back: its text without and with the changes of each author."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lxml import etree

from drafting.dataclasses import replace
from drafting.digests import sha256
from drafting.formats.docx.active.removal import harmless
from drafting.formats.docx.active.sentences import on_reading
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.reading.document import resolution_of
from drafting.formats.docx.reading.known import number_runs
from drafting.formats.docx.reading.source import Resolve, begun, source_of
from drafting.formats.docx.returned.comments import read_comments
from drafting.formats.docx.returned.errors import TooManyAuthorsError
from drafting.formats.docx.returned.identities import Named, Names, name_notes, name_units
from drafting.formats.docx.returned.marks import Marks
from drafting.formats.docx.returned.revised_part import RevisedPart
from drafting.formats.docx.returned.revised_text import RevisedText, fields_end
from drafting.formats.docx.returned.values import Proposed, Returned
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution

MOST_READ = 25_000
"""Paragraphs that are read at most, over all readings of one file: some seconds of work."""

Progress = Callable[[int, int], None]
"""Told how many of the readings of a file are done, and how many there are."""

_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))


def read_returned(path: Path, progress: Progress | None = None) -> Returned:
    """What the Word file at `path` says, and what each author changed. Raises a FormatError."""
    with open_package(path) as package:
        file = harmless(package)
        returned = _File(file.package, progress or _untold).read()
    said = on_reading(file.left_out)
    return replace(returned, remarks=(*filter(None, (said,)), *returned.remarks))


def _untold(_done: int, _of: int) -> None:
    """Where nobody asks how far the reading is."""


class _Parts:
    """The parts of a file, each parsed once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._roots: dict[str, etree._Element] = {}
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}
        self.states: dict[etree._Element, RevisedPart] = {}
        self.main = package.main

    def __contains__(self, part: str) -> bool:
        return part in self._package

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a part by id."""
        if part not in self._relations:
            self._relations[part] = self._package.related(part)
        return self._relations[part]

    def xml(self, part: str) -> etree._Element:
        """The root of a part."""
        if part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]

    def accepting(self, numbers: frozenset[int]) -> Resolve:
        """Gives a part with the tracked changes of these numbers accepted, the others rejected."""

        def resolve(root: etree._Element) -> etree._Element:
            if root not in self.states:
                self.states[root] = RevisedPart(root)
            return self.states[root].accepting(numbers)

        return resolve


class _File:
    """One file with everything in it numbered and named."""

    def __init__(self, package: Package, progress: Progress) -> None:
        self._progress = progress
        self._name = package.name
        self._parts = _Parts(package)
        self._names = Names(sha256(package.read(package.main)).digest())
        self._named = Named()
        self._marks = Marks()
        self._document = self._parts.xml(package.main)
        name_units(self._document, self._names, self._named)
        self._marks.find(self._document, self._named)
        relations = self._parts.related(package.main).values()
        for kind, target in relations:
            if target not in self._parts:
                continue
            for part, tag in _NOTES:
                if kind == part:
                    name_notes(self._parts.xml(target), tag, self._names, self._named)
            if kind in ("footnotes", "endnotes", "header"):
                self._marks.find(self._parts.xml(target), self._named)
        self._comments = read_comments(self._parts, self._document, self._named)
        self._known = begun(self._parts, self._document)
        self._known.runs = {}
        text = RevisedText(self._known) if fields_end(self._document) else None
        self._parts.states[self._document] = body = RevisedPart(self._document, text)
        number_runs(self._document, body.copied)

    def read(self) -> Returned:
        """All readings of the file."""
        authors = list(dict.fromkeys(change.author for change in self._marks.changes))
        self._check(len(authors))
        self._progress(0, len(authors) + 1)
        reading = self._reading(frozenset())
        original = reading.resolution
        proposed: list[Proposed] = []
        for author in authors:
            proposed += self._proposed(author, original)
            self._progress(len(proposed) + 1, len(authors) + 1)
        accepted = self._accepted(proposed, original)
        texts = [
            original,
            accepted,
            *(text for one in proposed for text in (one.before, one.after)),
        ]
        cited = {name for text in texts for name in _cited(text)}
        left = {id(text): _without_uncited(text, cited) for text in texts}
        return Returned(
            left[id(original)],
            left[id(accepted)],
            tuple(
                replace(one, before=left[id(one.before)], after=left[id(one.after)])
                for one in proposed
            ),
            tuple(self._marks.changes),
            self._comments,
            frozenset(self._named.carried),
            frozenset(self._named.all),
            tuple(dict.fromkeys(remark.message for remark in reading.remarks)),
        )

    def _accepted(self, proposed: list[Proposed], original: Resolution) -> Resolution:
        """The text with the changes of all."""
        if len(proposed) <= 1:
            return proposed[0].after if proposed else original
        everything = frozenset().union(*(self._marks.of(one.author) for one in proposed))
        return self._reading(everything).resolution

    def _check(self, authors: int) -> None:
        paragraphs = sum(1 for _ in self._document.iter(P))
        if authors > 1 and authors * paragraphs > MOST_READ:
            raise TooManyAuthorsError(self._name, authors, paragraphs)

    def _proposed(self, author: str, original: Resolution) -> Iterator[Proposed]:
        own = self._marks.of(author)
        if not own:
            return
        grounds = self._marks.grounds(own)
        others = [self._marks.changes[number].author for number in sorted(grounds - own)]
        before = self._reading(grounds - own).resolution if grounds - own else original
        after = self._reading(own | grounds).resolution
        yield Proposed(author, before, after, tuple(dict.fromkeys(others)))

    def _reading(self, accepted: frozenset[int]) -> Reading:
        resolve = self._parts.accepting(accepted)
        return resolution_of(source_of(self._parts, resolve, self._known), counting_ids("s"))


def _cited(text: Resolution) -> set[str]:
    return {name for value in text.texts() for name in note_references(value)}


def _without_uncited(text: Resolution, cited: Iterable[str]) -> Resolution:
    """A text without the notes whose reference stands in another state of it alone.

    What was wholly brought in or taken out has no words left, and no name.
    """
    here = _cited(text)
    elsewhere = set(cited) - here
    said = (note for note in text.notes if note.id in here or note.text)
    notes = tuple(note for note in said if note.id not in elsewhere)
    return text if notes == text.notes else replace(text, notes=notes)
