"""A Word file as paragraphs: what is printed, in order, with what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Protocol

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.active.removal import harmless
from drafting.formats.docx.active.sentences import on_reading
from drafting.formats.docx.markup.bookmarks import (
    NOTE_BOOKMARK,
    UNCITED_BOOKMARK,
    UNIT_BOOKMARK,
)
from drafting.formats.docx.markup.names import ID, RELATIONS, TBL, VAL, P, T, W
from drafting.formats.docx.markup.revisions import accepted, has_revisions
from drafting.formats.docx.package.archive import open_package
from drafting.formats.docx.reading.alternatives import is_shown, text_boxes
from drafting.formats.docx.reading.bookmarks import identity_of, notes_by_bookmark
from drafting.formats.docx.reading.contents import is_contents
from drafting.formats.docx.reading.figures import FIGURES, figure_words
from drafting.formats.docx.reading.initials import with_initials
from drafting.formats.docx.reading.known import Known, KnownParagraph, may_be_known
from drafting.formats.docx.reading.layout_tables import unfolded
from drafting.formats.docx.reading.line_breaks import parted
from drafting.formats.docx.reading.numbering import Numbers
from drafting.formats.docx.reading.paragraph import Cell, WordParagraph
from drafting.formats.docx.reading.passages import passages, words_of
from drafting.formats.docx.reading.properties import number_blocks, origin_of, wordless
from drafting.formats.docx.reading.stories import stories
from drafting.formats.docx.reading.styles import Style, Styles
from drafting.formats.docx.reading.table_rows import cells_by_column, printed_rows
from drafting.formats.docx.reading.text import TextReader, note_key
from drafting.formats.docx.reading.told import Told
from drafting.formats.docx.reading.typed_footnotes import Typed, with_typed_notes
from drafting.formats.reading import ABOVE_NOTES, HEADER, Passage, Remark
from drafting.lexicon import note_marks
from drafting.model.inline import Run
from drafting.patterns import regex

_AROUND = {
    HEADER: ("header", "footer"),
    "comment in the margin": ("comments",),
}
_OF_THE_HOUSE = regex(r"://(?:[\w-]+\.)*(?:undocs\.org|un\.org)/", re.IGNORECASE)
"""Where documents of the United Nations are: their symbols lead there."""
_RELATION_ID = f"{{{RELATIONS}}}id"
_REVISED = "This file has tracked changes; it was read as if all were accepted."
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_TAKEN_OUT = "footnote whose mark a tracked change takes out"
_HIDDEN = "Hidden words were left out."
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_PICTURES = "Pictures in the text were left out."
_FIGURE = "A chart or a diagram was left out, with its words."
_OF_FIGURE = "words in a chart or a diagram"
_CONTENTS = "table of contents"
_STRUCK = "Some words are struck through, without a tracked change; they stay so."
_UNDERLINED = "Some words are underlined; that was left out."
_EQUATION = "This equation was read as a line of text."
_UNWORKED = (
    "This field shows nothing until Word works it out; it was left out: open the document in Word, "
    "update its fields and save it again."
)
_LINK = "This link leads elsewhere than its words say; the address was left out."
_MERGED = "Cells of this table are merged; empty cells stand where they go on."
_NESTED = "Tables within cells of this table were read as words of those cells."
_LOST = "A cross-reference to a footnote points nowhere; it was left out."


@dataclass(slots=True)
class Source:
    """Everything that is read from one file."""

    paragraphs: list[WordParagraph] = field(default_factory=list)
    notes: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    identities: dict[str, str] = field(default_factory=dict)
    """The identities that our own writer left in notes, by key; empty where there is none."""
    marks: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    """The numbers of notes that are typed beside what refers to them, by key."""
    header: list[str] = field(default_factory=list)
    """The lines of the first page's header."""
    variables: dict[str, str] = field(default_factory=dict)
    """The document variables: symbol and job number of an official file."""
    remarks: list[Remark] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    """All words of the body, whatever became of them, and of the pages around it.

    Notes are referred to by their keys; the lines of `header` are not among them.
    """
    note_passages: dict[str, list[Passage]] = field(default_factory=dict)
    """The words of each note, by key."""


class Parts(Protocol):
    """The parts of a Word file, as `Package` gives them."""

    main: str

    def __contains__(self, part: str) -> bool: ...

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a part by id: the last word of the type, and the target."""

    def xml(self, part: str) -> etree._Element:
        """The root of a part, which stays as it is."""


class Resolve(Protocol):
    """Accepts or rejects each tracked change of a part."""

    def __call__(self, root: etree._Element) -> etree._Element:
        """A copy of the part without tracked changes."""


def read_source(path: Path) -> Source:
    """What the Word file at `path` prints. Raises a FormatError."""
    with open_package(path) as package:
        file = harmless(package)
        source = source_of(file.package)
    if said := on_reading(file.left_out):
        source.remarks.append(Remark(0, said))
    return source


def source_of(parts: Parts, resolve: Resolve = accepted, known: Known | None = None) -> Source:
    """What a Word file prints once its tracked changes are resolved. Raises a FormatError.

    `known` is what other readings of the file have found; this one adds to it.
    """
    document = parts.xml(parts.main)
    known = known or begun(parts, document)
    return _Reader(parts, with_initials(document), resolve, known).read()


def begun(parts: Parts, document: etree._Element) -> Known:
    """What all readings of a file have in common, whose body is numbered for them."""
    kinds = {kind: target for kind, target in parts.related(parts.main).values() if target in parts}
    styles, numbering = (
        parts.xml(kinds[kind]) if kind in kinds else None for kind in ("styles", "numbering")
    )
    number_blocks(document)
    return Known(Styles(styles), Numbers(numbering), frozenset(_cited(document)))


class _Reader:
    def __init__(
        self, package: Parts, document: etree._Element, resolve: Resolve, known: Known
    ) -> None:
        self._package, self._resolve, self._known = package, resolve, known
        relations = package.related(package.main).items()
        self._parts = {kind: target for _, (kind, target) in relations if target in package}
        self._related = [(kind, target) for _, (kind, target) in relations if target in package]
        self._header_read: set[str] = set()
        self._uncited: list[str] = []
        self._by_id = {key: target for key, (_, target) in relations if target in package}
        self._addressed = {key: target for key, (kind, target) in relations if kind == "hyperlink"}
        self._source = Source()
        if resolve is accepted and has_revisions(document):
            self._source.remarks.append(Remark(0, _REVISED))
        self._document = resolve(document)
        self._gone = known.cited - _cited(self._document) if known.cited else known.cited
        """The notes whose references went with tracked changes."""
        self._styles, self._numbers = known.styles, known.numbers
        self._numbers.begin_again()
        self._text = TextReader(self._styles, notes_by_bookmark(self._document), known.runs)
        self._places = count(1)
        self._place_of: dict[etree._Element, int] = {}
        self._words: dict[etree._Element, str] = {}
        """Of paragraphs that say in this reading what they say in others."""

    def _xml(self, kind: str) -> etree._Element | None:
        return self._package.xml(self._parts[kind]) if kind in self._parts else None

    def read(self) -> Source:
        source = self._source
        found = self._read_paragraphs()
        typed = Typed(found, {}) if _cited(self._document) else with_typed_notes(found)
        source.notes = typed.notes
        source.paragraphs, aside = unfolded(typed.paragraphs)
        source.remarks += aside
        said = passages(self._document, self._text.told, self._place_of, self._words)
        source.passages = list(map(self._without_figures, map(typed.told, said)))
        for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
            source.notes.update(self._notes(kind, tag))
        for key in reversed(self._uncited):
            source.paragraphs = [_without(one, key) for one in source.paragraphs]
            source.passages = [
                one._replace(text=one.text.removesuffix(f"[^{key}]")) for one in source.passages
            ]
        source.marks, source.figures = self._text.marks, self._text.figures
        source.marks.update(self._marks_of_masthead(source.notes))
        source.header = list(self._header())
        source.passages += [*self._around(), *self._figures()]
        settings = self._xml("settings")
        for variable in () if settings is None else settings.iter(W + "docVar"):
            source.variables[variable.get(W + "name", "")] = variable.get(VAL, "")
        self._remark(self._text.hidden, _HIDDEN)
        self._remark(self._text.lost_references, _LOST)
        self._remark(self._text.struck, _STRUCK)
        self._remark(self._text.underlined, _UNDERLINED)
        self._remark_on_each(self._text.equations, _EQUATION)
        self._remark_on_each(self._text.unworked, _UNWORKED)
        self._remark_on_each(self._addresses(), _LINK)
        self._remark(len(list(self._document.iter(_PICTURE))), _PICTURES)
        return source

    def _read_paragraphs(self) -> list[WordParagraph]:
        found = list(self._paragraphs(self._document))
        self._text.known = None  # runs of other parts have no numbers of ours
        return found

    def _marks_of_masthead(self, notes: Mapping[str, Sequence[Run]]) -> Iterator[tuple[str, str]]:
        """Notes that a line of the masthead calls, each with the mark that itself begins with."""
        taken = set(self._text.marks.values())
        for key in self._text.silent:
            words = "".join(run.text for run in notes.get(key, ())).lstrip()
            mark = note_marks.MARK.match(words)
            if mark and mark[0] not in taken:
                taken.add(mark[0])
                yield key, mark[0]

    def _without_figures(self, passage: Passage) -> Passage:
        """A passage without the numbers typed where a note is cited that has its own."""
        text = passage.text
        for key, figures in self._text.figures.items():
            text = text.replace(f"[^{key}]{figures}", f"[^{key}]")
        return passage if text is passage.text else passage._replace(text=text)

    def _remark(self, count: int, message: str) -> None:
        if count:
            self._source.remarks.append(Remark(0, message))

    def _remark_on_each(self, found: Iterable[str], message: str) -> None:
        self._source.remarks += (Remark(0, message, text) for text in dict.fromkeys(found))

    def _addresses(self) -> Iterator[str]:
        """Links whose address their words do not say, and no document of the house is at."""
        for shown, relation in self._text.links:
            address = self._addressed.get(relation, relation if ":" in relation else "")
            words = "".join(shown.split())
            if address and words and words not in address and not _OF_THE_HOUSE.search(address):
                yield f"{' '.join(shown.split())}: {address}"

    def _paragraphs(self, root: etree._Element) -> Iterator[WordParagraph]:
        for element in stories(root[0] if len(root) else root):
            if element.tag == TBL:
                yield from self._table(element)
                continue
            boxes = () if element in self._known.paragraphs else text_boxes(element)
            for block in (element, *boxes):
                paragraph = self._paragraph(block)
                if is_contents(block, paragraph.style, self._styles):
                    self._pass_over(block, _CONTENTS)
                else:
                    yield from parted(paragraph, self._places)

    def _pass_over(self, element: etree._Element, reason: str) -> None:
        """Set aside all words of a paragraph that was read."""
        self._words.pop(element, None)
        self._text.told.aside.update(dict.fromkeys(element.iter(T), reason))

    def _paragraph(self, element: etree._Element) -> WordParagraph:
        """A paragraph; one that is the same in several readings of the file is read once."""
        place = self._place_of[element] = next(self._places)
        known = self._known.paragraphs.get(element)
        if known is None or self._text.is_in_field:
            known = self._read_paragraph(element)
        else:
            self._words[element] = known.words
        return known.paragraph._replace(place=place, number=self._numbers.of(known.item))

    def _read_paragraph(self, element: etree._Element) -> KnownParagraph:
        """What a paragraph says wherever it stands in the order of the file."""
        before = None if self._text.is_in_field else self._text.count_of_findings()
        said = self._said(element)
        found = KnownParagraph(said, self._numbers.item(element, said.style))
        same = before == self._text.count_of_findings() and may_be_known(element)
        if same and not any(one.note for one in said.runs):
            self._words[element] = words = words_of(element)
            self._known.paragraphs[element] = found._replace(words=words)
        return found

    def _said(self, element: etree._Element) -> WordParagraph:
        runs, unit = self._text.runs(element), identity_of(element, UNIT_BOOKMARK)
        return wordless(element, self._styles)._replace(runs=runs, unit=unit)

    def _table(self, element: etree._Element) -> Iterator[WordParagraph]:
        """A table with words in it; one within another is part of its cell."""
        place = next(self._places)
        columns = cells_by_column(element)
        every = [[() if one is None else self._cell(one) for one in row] for row in columns]
        cells = tuple(
            tuple(cell for cell, one in zip(made, row, strict=True) if one is not None)
            for made, row in zip(every, columns, strict=True)
        )
        rows = printed_rows(every)
        if rows:
            self._remark_on_form(element, place)
            identity, origin = identity_of(element, UNIT_BOOKMARK), origin_of(element)
            yield WordParagraph(
                place, (), Style(), unit=identity, rows=rows, origin=origin, cells=cells
            )

    def _remark_on_form(self, table: etree._Element, place: int) -> None:
        spans = (one.get(VAL, "") not in ("", "0", "1") for one in table.iter(W + "gridSpan"))
        if any(spans) or next(table.iter(W + "vMerge", W + "hMerge"), None) is not None:
            self._source.remarks.append(Remark(place, _MERGED))
        if next(table.iterdescendants(TBL), None) is not None:
            self._source.remarks.append(Remark(place, _NESTED))

    def _cell(self, cell: etree._Element) -> Cell:
        return tuple(
            part
            for paragraph in cell.iter(P)
            if is_shown(paragraph)
            for part in parted(self._paragraph(paragraph), self._places)
        )

    def _notes(self, kind: str, tag: str) -> Iterator[tuple[str, tuple[Run, ...]]]:
        part = self._xml(kind)
        for element in () if part is None else self._resolve(part):
            if element.tag != W + tag:
                self._source.passages += passages(element, Told(), {})
            elif element.get(W + "type", "normal") != "normal":
                self._source.passages += passages(element, Told(), {}, aside=ABOVE_NOTES)
            elif (key := note_key(f"{element.tag}Reference", element.get(ID, ""))) in self._gone:
                self._source.passages += passages(element, Told(), {}, aside=_TAKEN_OUT)
            else:
                yield from self._note(element, key)

    def _note(self, note: etree._Element, key: str) -> Iterator[tuple[str, tuple[Run, ...]]]:
        """A note; nobody can cite the second one of a number, whose words are found missing."""
        known = self._source.note_passages
        if key in known:
            known[key] += passages(note, Told(), {})
            return
        self._source.identities[key] = identity_of(note, NOTE_BOOKMARK)
        if identity_of(note, UNCITED_BOOKMARK):
            self._uncited.append(key)
        yield key, tuple(self._note_runs(note))
        figures = self._text.figures.get(key, "")
        known[key] = [
            one._replace(text=note_marks.without_figures(one.text, figures))
            for one in passages(note, self._text.told, {})
        ]

    def _around(self) -> Iterator[Passage]:
        """What stands on the pages around the text, and in their margins."""
        for reason, kinds in _AROUND.items():
            for kind, target in self._related:
                if kind in kinds and target not in self._header_read:
                    yield from passages(
                        self._resolve(self._package.xml(target)), Told(), {}, aside=reason
                    )

    def _figures(self) -> Iterator[Passage]:
        """The words of charts and diagrams, which a text has no place for: told, and set aside."""
        for kind, target in self._related:
            if kind in FIGURES and (words := figure_words(self._package.xml(target))):
                self._source.remarks.append(Remark(0, _FIGURE, words))
                yield Passage(0, words, _OF_FIGURE)

    def _note_runs(self, note: etree._Element) -> Iterator[Run]:
        for number, paragraph in enumerate(filter(is_shown, note.iter(P))):
            if number:
                yield Run("\n")
            yield from self._text.runs(paragraph)

    def _header(self) -> Iterator[str]:
        """The lines of the header of the first page, or of the only header there is."""
        references = list(self._document.iter(W + "headerReference"))
        references.sort(key=lambda element: element.get(W + "type") != "first")
        for reference in references:
            target = self._by_id.get(reference.get(_RELATION_ID, ""))
            if target is not None:
                root = self._resolve(self._package.xml(target))
                shown = filter(is_shown, root.iter(P))
                texts = ("".join(run.text for run in self._text.runs(p)) for p in shown)
                if lines := [" ".join(text.split()) for text in texts if text.strip()]:
                    self._header_read = {target}
                    yield from lines
                    return


def _cited(document: etree._Element) -> set[str]:
    """The keys of the notes that a body refers to."""
    return {note_key(one.tag, one.get(ID, "")) for one in document.iter(*_REFERENCES)}


def _without(paragraph: WordParagraph, note: str) -> WordParagraph:
    """A paragraph without the reference at its end that only keeps a note in the file."""
    is_there = bool(paragraph.runs) and paragraph.runs[-1].note == note
    return paragraph._replace(runs=paragraph.runs[:-1]) if is_there else paragraph
