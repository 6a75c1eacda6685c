"""Reading a Word file: its paragraphs become the parts of a resolution."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from drafting.dataclasses import fields, replace
from drafting.formats.account import accounted, source_of
from drafting.formats.docx.reading.base_map import BaseMap
from drafting.formats.docx.reading.claims import Claims, base_map
from drafting.formats.docx.reading.headings import settle_typed_numbers
from drafting.formats.docx.reading.lines import (
    body_paragraph,
    head_line,
    head_value,
    numbers_twice,
    with_identities,
    with_italics,
    with_names,
    without_words,
    words_of_numbers,
)
from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.docx.reading.source import Source, read_source
from drafting.formats.docx.reading.typed_footnotes import TYPED
from drafting.formats.plain.document_head import DocumentHead
from drafting.formats.plain.document_parts import find_opening
from drafting.formats.plain.enacting import enacting_sentence, language_of
from drafting.formats.plain.furniture import mark_furniture, own_symbol
from drafting.formats.plain.head import read_head
from drafting.formats.plain.italics import enacting_italics
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.nodes import Outline
from drafting.formats.plain.outline import outline
from drafting.formats.plain.paragraphs import Paragraph
from drafting.formats.plain.passages import without_connecting, without_label
from drafting.formats.plain.reports import choose
from drafting.formats.plain.units import UnitBuilder, keep_typed_numbers
from drafting.formats.plain.unsaid import is_adopted, tongue
from drafting.formats.plain.unusual_numbers import usual
from drafting.formats.reading import ANOTHER_PART, FURNITURE, HEADER, Passage, Reading, Remark
from drafting.formats.spaces import body_text
from drafting.lexicon import note_marks
from drafting.lexicon.kinds import ADOPTED, DRAFT
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.identity import IdSource
from drafting.model.inline import Run, markup, note_references, runs
from drafting.model.resolution import PARTS, Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

_MASTHEAD_FIELDS = tuple(
    entry.name for entry in fields(Masthead) if entry.name not in ("symbol", "other")
)
_ITALIC = regex(r"\*(?!\*)|\*{3}")
_WORDED = "The words of this automatic number were left out; paragraphs are counted anew."
_TWICE = "This number is typed behind the same automatic one; it was read once."
_EMPTY = "This number of a list stands before no words; it was left out."
_SECOND = "A number is typed behind an automatic one; it was kept as text."
_SHOWN = 120
_SYMBOL_VARIABLES = ("sss1", "Symbol1")


def read_document(path: Path, ids: IdSource, which: int | None = None) -> Reading:
    """The resolution that the Word file at `path` holds. Raises a FormatError.

    Identities that our own writer left in the file are kept; others are drawn. Of a
    report with several texts it is the first, unless `which` counts another.
    """
    return _Reading(read_source(path), ids, which, path.name).run()


def resolution_of(
    source: Source, ids: IdSource, which: int | None = None, name: str = ""
) -> Reading:
    """The resolution that a file holds of which everything is read.

    Of a report with several texts it is the first, unless `which` counts another of the file
    `name`.
    """
    return _Reading(source, ids, which, name).run()


def read_with_map(path: Path, ids: IdSource) -> tuple[Reading, BaseMap]:
    """What `read_document` gives, and where each part of it stands in the file."""
    reading = _Reading(read_source(path), ids)
    return reading.run(), reading.map()


class _Reading:
    """One reading, stage by stage."""

    def __init__(
        self, source: Source, ids: IdSource, which: int | None = None, name: str = ""
    ) -> None:
        self._source = source
        self._ids = _without(ids, source)
        self._remarks = list(source.remarks)
        self._names = self._named_notes(source)
        self._marked = {mark: key for key, mark in source.marks.items()}
        self._by_place = {paragraph.place: paragraph for paragraph in source.paragraphs}
        lines = list(self._lines())
        self._symbol = own_symbol(lines) or _variable(source)
        marked = mark_furniture(lines, self._symbol)
        self._furniture: dict[int, list[str]] = {}
        for line in (one for one in marked if one.furniture):
            self._furniture.setdefault(line.number, []).append(line.text)
        self._chosen = choose([line for line in marked if not line.furniture], which, name)
        self._read_lines = {line.number: line.text for line in self._chosen.lines}
        self._remarks += self._chosen.remarks
        self._opening = find_opening(self._chosen.lines)
        self._claims = Claims()

    def _named_notes(self, source: Source) -> dict[str, str]:
        """An identity for each note: the one the file carries, if no other note has it."""
        given = {""}
        names: dict[str, str] = {}
        for key in source.notes:
            carried = source.identities.get(key, "")
            names[key] = self._ids() if carried in given else carried
            given.add(carried)
        return names

    def _lines(self) -> list[SourceLine]:
        header = [SourceLine(0, text, gap=True, columns=(text,)) for text in self._source.header]
        body = [
            head_line(paragraph, self._source.marks)
            for paragraph in self._source.paragraphs
            if paragraph.text.strip()
        ]
        return [*header, *body]

    def run(self) -> Reading:
        head = read_head(self._opening.head, enacts=bool(self._opening.speaking))
        enacting, body = self._body()
        made = outline(
            body,
            self._remarks.append,
            amendment=self._opening.amendment,
            enacted=enacting != "",
            english=self._language == "en",
            several=bool(self._opening.several),
        )
        settle_typed_numbers(made)
        self._remark_on_numbers()
        resolution = self._with_own_identities(*self._made(head, enacting, made, body))
        self._resolution = resolution
        self._claim_fields(head, made, body)
        self._remark_on_head(head)
        remarks = tuple(sorted(self._remarks, key=lambda remark: remark.line))
        typed = any(key.startswith(TYPED) for key in self._source.notes)
        reading = Reading(resolution, remarks)
        source = without_connecting(self._passages(resolution), head, resolution)
        return accounted(reading, source_of(source), self._ids, typed_marks=typed)

    def _passages(self, resolution: Resolution) -> Iterator[Passage]:
        """All words of the file, with the reason for those that are no part of this text."""
        head = {line.text for line in self._opening.head}
        for line in self._source.header:
            yield Passage(0, line, "" if line in head else HEADER)
        for passage in self._source.passages:
            yield from map(self._named, self._parted(passage))
        kept = {note.id for note in resolution.notes}
        for key, found in self._source.note_passages.items():
            reason = "" if self._names[key] in kept else ANOTHER_PART
            yield from (self._named(one._replace(aside=one.aside or reason)) for one in found)

    def _named(self, passage: Passage) -> Passage:
        text = with_names(usual(without_label(passage.text)), self._names)
        return passage if text is passage.text else passage._replace(text=text)

    def _parted(self, passage: Passage) -> Iterator[Passage]:
        """A passage of the body; of what a report says of a text, its name is no part of that."""
        furniture = self._furniture.get(passage.line, ())
        text = " ".join(passage.text.split()) if furniture or self._chosen.one_of_several else ""
        if text in furniture:
            yield passage._replace(aside=passage.aside or FURNITURE)
        elif not self._chosen.one_of_several or self._is_in_body(passage.line):
            yield passage
        else:
            read = self._read_lines.get(passage.line, "")
            yield passage._replace(text=text.replace(read, "", 1), aside=ANOTHER_PART)
            yield passage._replace(text=read)

    def _is_in_body(self, place: int) -> bool:
        first = self._opening.body[0].number if self._opening.body else sys.maxsize
        return first <= place < (self._chosen.end or sys.maxsize)

    def map(self) -> BaseMap:
        """Where each part of the resolution stands, once it is read."""
        return base_map(self._resolution, self._claims, self._source.paragraphs, self._names)

    def _claim_fields(self, head: DocumentHead, made: Outline, body: Sequence[Paragraph]) -> None:
        claims = self._claims
        for name, (_, line) in head.values.items():
            if line in head.labelled:
                continue  # The line says more than the value.
            claims.field(f"{MASTHEAD_PREFIX}{name}" if name in _MASTHEAD_FIELDS else name, line)
        for _, line in head.other:
            claims.field("masthead.other", line)
        claims.field("sponsors", head.sponsor_line)
        enacting = [line.number for line in self._opening.enacting]
        if self._resolution.enacting:
            claims.field("enacting", (*enacting, *(one.line for one in body[:1]))[0])
        for _, line in made.closing:
            claims.field("closing", line)

    def _body(self) -> tuple[str, list[Paragraph]]:
        """The enacting words in markup, and the paragraphs of the body."""
        found = [
            made
            for paragraph in self._source.paragraphs
            if self._is_of_body(paragraph)
            if (made := body_paragraph(paragraph)) is not None
        ]
        enacting = " ".join(self._markup_at(line.number) for line in self._opening.enacting)
        first_one = found[0] if found and found[0].mark is None and not enacting else None
        if first_one is not None and (sentence := enacting_sentence(first_one.text)):
            enacting, first_one.text = sentence
        speaking = enacting or " ".join(line.text for line in self._opening.several)
        self._language = language_of(speaking) or "en"
        if not speaking and not self._opening.amendment:
            self._language = tongue(paragraph.text for paragraph in found)
        return enacting, found

    def _remark_on_numbers(self) -> None:
        of_body = list(filter(self._is_of_body, self._source.paragraphs))
        self._remarks += (Remark(place, _EMPTY, number) for place, number in without_words(of_body))
        self._remarks += (
            Remark(place, _WORDED, number) for place, number in words_of_numbers(of_body)
        )
        self._remarks += (
            Remark(place, _TWICE if is_same else _SECOND, words[:_SHOWN])
            for place, words, is_same in numbers_twice(of_body)
        )

    def _is_of_body(self, paragraph: WordParagraph) -> bool:
        """Whether it stands in the body; a table above it has no other place."""
        if not self._opening.body:
            return False
        above = paragraph.place < self._opening.body[0].number
        if above:
            return bool(paragraph.rows) and not self._chosen.one_of_several
        return paragraph.place < (self._chosen.end or sys.maxsize)

    def _markup_at(self, place: int) -> str:
        paragraph = self._by_place.get(place)  # none for a line of the header
        return "" if paragraph is None else body_text(paragraph.runs)

    def _made(
        self, head: DocumentHead, enacting: str, made: Outline, body: Sequence[Paragraph]
    ) -> tuple[Resolution, UnitBuilder]:
        maker = UnitBuilder(self, self._ids, italics=not _has_italics(body))
        masthead = self._masthead(head)
        kind = self._value(head, "kind")
        words = self.read(enacting, 0)
        resolution = Resolution(
            masthead=masthead,
            sponsors=tuple(self._head_value(name) for name in head.sponsors),
            sponsors_note=self._names.get(self._marked.get(head.sponsors_star, ""), ""),
            kind=kind or _kind_unsaid(masthead, enacting, made.closing, head.sponsors),
            submitted_by=self._value(head, "submitted_by"),
            chapeau=self._chapeau(head),
            title=self._title(head),
            enacting=enacting_italics(words) if maker.italics else words,
            preamble=maker.part(made.preamble),
            operative=maker.part(made.operative),
            annexes=maker.part(made.annexes),
            closing="\n".join(self._closing(text) for text, _ in made.closing),
            notes=tuple(self._note(key, pieces) for key, pieces in self._source.notes.items()),
            language=self._language,
        )
        if self._chosen.one_of_several:
            resolution = _apart_from_report(resolution)
        return keep_typed_numbers(resolution, maker, self._remarks.append), maker

    def read(self, text: str, line: int) -> str:  # noqa: ARG002 (the stages say the line)
        """Inline markup of a text that a stage of the plain reader gives back."""
        return with_identities(text, self._names)

    def _head_value(self, text: str) -> str:
        return with_identities(head_value(text, self._marked, self._names), self._names)

    def _value(self, head: DocumentHead, name: str) -> str:
        text, _ = head.value(name)
        return self._head_value(text)

    def _title(self, head: DocumentHead) -> str:
        """The title; what stands in a paragraph of its own keeps a line of its own."""
        groups, first = head.values.get("title", ([], 0))
        lines = [line for line in self._opening.head if line.number >= first]
        return "\n".join(self._title_line(text, lines) for group in groups for text in group)

    def _title_line(self, text: str, lines: Sequence[SourceLine]) -> str:
        place = next((line.number for line in lines if line.text.endswith(text)), 0)
        return with_italics(self._head_value(text), self._by_place.get(place))

    def _chapeau(self, head: DocumentHead) -> str:
        """The chapeau as it stands in the file: its verb is in italics."""
        _, place = head.value("chapeau")
        text = self._markup_at(place) if place else ""
        numbered = leading_mark(text)
        return self.read(numbered[1] if numbered else text, place)

    def _masthead(self, head: DocumentHead) -> Masthead:
        values = {name: self._value(head, name) for name in _MASTHEAD_FIELDS}
        other = tuple(self._head_value(text) for text, _ in head.other)
        return Masthead(symbol=self._head_value(self._symbol), other=other, **values)

    def _closing(self, text: str) -> str:
        """The line of meeting and date; its italics are those of its place."""
        pieces = runs(self.read(text, 0))
        return markup(run._replace(italic=False, bold=False) for run in pieces)

    def _note(self, key: str, pieces: Sequence[Run]) -> Note:
        mark = self._source.marks.get(key, "")
        text = body_text(pieces)
        if mark:
            text = text.removeprefix(mark.replace("*", "\\*")).lstrip()
        text = note_marks.without_figures(text, self._source.figures.get(key, ""))
        return Note(self._names[key], self.read(text, 0), mark)

    def _with_own_identities(self, resolution: Resolution, maker: UnitBuilder) -> Resolution:
        """Units under the identities that the file carries, each given once."""
        own: dict[str, str] = {}
        given: set[str] = set()
        for unit in resolution.walk():
            if unit.kind is Kind.RESOLUTION and not unit.text:
                continue  # it prints nothing, so the paragraph at hand is its first child's
            self._claims.units[unit.id] = maker.lines[unit.id]
            paragraph = self._by_place.get(maker.lines[unit.id])
            if paragraph is not None and paragraph.unit and paragraph.unit not in given:
                own[unit.id] = paragraph.unit
                given.add(paragraph.unit)
        self._claims.units = {own.get(one, one): at for one, at in self._claims.units.items()}
        for part in PARTS:
            units = tuple(_renamed(unit, own) for unit in resolution.part(part))
            resolution = resolution.with_part(part, units)
        return resolution

    def _remark_on_head(self, head: DocumentHead) -> None:
        for text, line in head.other:
            message = "This line of the masthead has no place of its own."
            self._remarks.append(Remark(line, message, text))


def _apart_from_report(resolution: Resolution) -> Resolution:
    """A text of a report without what is the report's: its symbol, and the other notes."""
    cited = {name for text in resolution.texts() for name in note_references(text)}
    return replace(
        resolution,
        masthead=replace(resolution.masthead, symbol=""),
        notes=tuple(note for note in resolution.notes if note.id in cited),
    )


def _without(ids: IdSource, source: Source) -> IdSource:
    """Identities that the file does not carry itself."""
    carried = {paragraph.unit for paragraph in source.paragraphs} | {*source.identities.values()}

    def draw() -> str:
        while (identity := ids()) in carried:
            pass
        return identity

    return draw


def _kind_unsaid(
    masthead: Masthead, enacting: str, closing: object, sponsors: Collection[str]
) -> str:
    """The kind of a document that does not say it."""
    if is_adopted(masthead, closing, sponsors):
        return ADOPTED
    return DRAFT if enacting else ""


def _variable(source: Source) -> str:
    """The symbol that official files keep among their variables; "-" there means none."""
    values = (source.variables.get(name, "") for name in _SYMBOL_VARIABLES)
    return next((value for value in values if len(value) > 1), "")


def _has_italics(body: Sequence[Paragraph]) -> bool:
    """Whether opening words are set in italics; if not, the source has lost them."""
    return any(_ITALIC.match(paragraph.text) for paragraph in body)


def _renamed(unit: Unit, names: Mapping[str, str]) -> Unit:
    children = tuple(_renamed(child, names) for child in unit.children)
    name = names.get(unit.id, unit.id)
    if name == unit.id and children == unit.children:
        return unit
    return Unit(name, unit.kind, unit.text, children, unit.level, unit.number)
