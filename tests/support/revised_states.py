"""A Word file with tracked changes in its states: each read with the others, or from scratch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from zipfile import ZipFile

from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.docx.markup.revisions import partly_accepted
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.reading.document import resolution_of
from drafting.formats.docx.reading.known import number_runs
from drafting.formats.docx.reading.source import Source, begun, source_of
from drafting.formats.docx.returned.identities import Named, Names, name_units
from drafting.formats.docx.returned.marks import Marks, number_of
from drafting.formats.docx.returned.revised_part import RevisedPart
from drafting.formats.docx.returned.revised_text import RevisedText, fields_end
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import merged

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = {"w": _WORD}
_BODY = "word/document.xml"
_CHANGED = (_BODY, "word/footnotes.xml", "word/endnotes.xml")
_AUTHORS = ("Peru", "Chad", "Malta")


class Parts:
    """The parts of a file, each parsed once, with its tracked changes numbered."""

    def __init__(self, package: Package) -> None:
        self.main, self._package = package.main, package
        self.related = package.related
        self._roots: dict[str, etree._Element] = {}
        self.document = self.xml(self.main)
        marks, named = Marks(), Named()
        name_units(self.document, Names(b""), named)
        marks.find(self.document, named)
        self.numbers = [change.number for change in marks.changes]

    def __contains__(self, part: str) -> bool:
        return part in self._package

    def xml(self, part: str) -> etree._Element:
        if part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]


def alone(parts: Parts, accepted: frozenset[int]) -> Source:
    """A state as it is read from scratch."""
    return source_of(
        parts, lambda root: partly_accepted(root, lambda one: number_of(one) in accepted)
    )


class Shared:
    """The readings of one file, which have in common what they can."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._known = begun(parts, parts.document)
        self._known.runs = {}
        text = RevisedText(self._known) if fields_end(parts.document) else None
        body = RevisedPart(parts.document, text)
        number_runs(parts.document, body.copied)
        self._revised = {parts.document: body}

    def read(self, accepted: frozenset[int]) -> Source:
        """One state after the others."""

        def resolve(root: etree._Element) -> etree._Element:
            if root not in self._revised:
                self._revised[root] = RevisedPart(root)
            return self._revised[root].accepting(accepted)

        return source_of(self._parts, resolve, self._known)


def joined(source: Source) -> Source:
    """A source in which it does not matter how its words are cut into runs."""
    found = [one._replace(runs=tuple(merged(one.runs))) for one in source.paragraphs]
    return replace(source, paragraphs=found)


def reading(source: Source) -> Reading:
    """What all stages of the reader make of a source."""
    return resolution_of(source, counting_ids("s"))


def assert_that_each_reads_as_from_scratch(path: Path, chance: Random, count: int) -> None:
    """No change accepted, all, and `count` states between: what is read of a file in each."""
    with open_package(path) as package:
        parts, shared = Parts(package), Shared(Parts(package))
        for accepted in _some_states(parts.numbers, chance, count):
            found, wanted = shared.read(accepted), alone(parts, accepted)
            assert joined(found) == joined(wanted)
            assert reading(found) == reading(wanted)


def made_dirty(clean: Path, dirty: Path, chance: Random, changes: int) -> None:
    """A file with so many tracked changes in its body, and some in its notes."""
    dirt = Dirt(chance)
    with ZipFile(clean) as source, ZipFile(dirty, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name in _CHANGED:
                root = etree.fromstring(content)
                dirt.spread(root, changes if name == _BODY else changes // 6)
                content = etree.tostring(root)
            target.writestr(name, content)


def _some_states(numbers: list[int], chance: Random, count: int) -> Iterator[frozenset[int]]:
    """No change, all, and some between."""
    yield frozenset()
    yield frozenset(numbers)
    for _ in range(count):
        yield frozenset(chance.sample(numbers, chance.randint(0, len(numbers))))


class Dirt:
    """Tracked changes of several authors, of every kind that Word writes, put into a part."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._count = 0

    def spread(self, root: etree._Element, changes: int) -> None:
        """As many changes, each of some kind somewhere."""
        kinds = (
            self._words, self._words, self._words, self._moved, self._mark, self._mark,
            self._row, self._cell, self._look, self._level, self._within,
        )  # fmt: skip
        for _ in range(changes):
            self._chance.choice(kinds)(root)

    def _change(self, name: str) -> etree._Element:
        self._count += 1
        element = etree.Element(f"{{{_WORD}}}{name}")
        for attribute, text in (
            ("id", str(90_000 + self._count)),
            ("author", self._chance.choice(_AUTHORS)),
            ("date", "2026-11-20T10:00:00Z"),
        ):
            element.set(f"{{{_WORD}}}{attribute}", text)
        return element

    def _one(self, root: etree._Element, path: str) -> etree._Element | None:
        found = root.xpath(path, namespaces=_NAMES)
        return self._chance.choice(found) if found else None

    def _words(self, root: etree._Element) -> None:
        """A run typed or struck, or both one after the other."""
        run = self._one(root, ".//w:p/w:r | .//w:p/w:ins/w:r")
        if run is not None:
            self._around(run, self._chance.choice(("ins", "del", "del")))

    def _moved(self, root: etree._Element) -> None:
        run = self._one(root, ".//w:p/w:r")
        if run is not None:
            self._around(run, self._chance.choice(("moveFrom", "moveTo")))

    def _around(self, run: etree._Element, name: str) -> None:
        change = self._change(name)
        run.addprevious(change)
        change.append(run)
        if name in ("del", "moveFrom"):
            for text in run.iter(f"{{{_WORD}}}t"):
                text.tag = f"{{{_WORD}}}delText"

    def _mark(self, root: etree._Element) -> None:
        """The mark of a paragraph, brought in or taken out, perhaps with all its words."""
        paragraph = self._one(root, ".//w:p")
        if paragraph is None:
            return
        name = self._chance.choice(("ins", "del"))
        properties = self._beneath(self._beneath(paragraph, "pPr"), "rPr")
        properties.insert(0, self._change(name))
        if self._chance.random() < 0.6:
            # Often the number or the blank that it begins with is left.
            runs = paragraph.xpath("./w:r", namespaces=_NAMES)
            for run in runs[self._chance.choice((0, 0, 1)) :]:
                self._around(run, name)

    def _beneath(self, owner: etree._Element, name: str) -> etree._Element:
        found = owner.find(f"{{{_WORD}}}{name}")
        if found is None:
            found = etree.Element(f"{{{_WORD}}}{name}")
            owner.insert(0, found)
        return found

    def _row(self, root: etree._Element) -> None:
        row = self._one(root, ".//w:tr")
        if row is not None:
            self._beneath(row, "trPr").append(self._change(self._chance.choice(("ins", "del"))))

    def _cell(self, root: etree._Element) -> None:
        cell = self._one(root, ".//w:tc")
        if cell is not None:
            name = self._chance.choice(("cellIns", "cellDel"))
            self._beneath(cell, "tcPr").append(self._change(name))

    def _look(self, root: etree._Element) -> None:
        run = self._one(root, ".//w:p//w:r")
        if run is not None and run.find(f".//{{{_WORD}}}rPrChange") is None:
            properties = self._beneath(run, "rPr")
            change = self._change("rPrChange")
            etree.SubElement(change, f"{{{_WORD}}}rPr")
            properties.append(etree.Element(f"{{{_WORD}}}i"))
            properties.append(change)

    def _level(self, root: etree._Element) -> None:
        """Another list, or another outline level, before."""
        paragraph = self._one(root, ".//w:p")
        if paragraph is not None and paragraph.find(f".//{{{_WORD}}}pPrChange") is None:
            properties = self._beneath(paragraph, "pPr")
            change = self._change("pPrChange")
            etree.SubElement(change, f"{{{_WORD}}}pPr")
            properties.append(change)

    def _within(self, root: etree._Element) -> None:
        """Words that somebody takes out of what another one brought in."""
        run = self._one(root, ".//w:ins/w:r")
        if run is not None:
            self._around(run, "del")
