"""Paragraphs and notes of a PDF as the source that the reader of Word files works on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from drafting.formats.docx.reading.layout_tables import unfolded
from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.docx.reading.source import Source
from drafting.formats.docx.reading.styles import Style
from drafting.formats.pdf.joining import joined
from drafting.formats.pdf.lines import Line, Span
from drafting.formats.pdf.measures import Measures
from drafting.formats.pdf.notes import PageNote, References
from drafting.formats.pdf.paragraphs import Block, blocks_of
from drafting.formats.pdf.passages import raw_text
from drafting.formats.pdf.tables import Cell, Table
from drafting.formats.plain.furniture import SYMBOL
from drafting.formats.reading import FURNITURE, Passage, Remark
from drafting.lexicon.roman import roman_value
from drafting.lexicon.small_figures import raised, set_high, set_low
from drafting.model.inline import Run, markup
from drafting.patterns import regex

_NUMBER = regex(r"(?:\d{1,4}\.|\([a-z\d]{1,5}\)|[a-z]\.) ")
_GUESSED = "This table was put together by where its words stand; hold its cells against the page."
_UNCITED = "Nothing refers to note {0}; it was kept."
_STAR = regex(r"\*{1,3}")


class SourceBuilder:
    """Makes the source of a document."""

    def __init__(self, notes: Sequence[PageNote], measures: Measures) -> None:
        self._notes = notes
        self._measures = measures
        self._references = References(notes)
        self._places = count(1)
        self._passages: list[Passage] = []
        self._lines: list[Line] = []
        self._remarks: list[Remark] = []

    def source(self, masthead: Iterable[Line], blocks: Iterable[Block | Table]) -> Source:
        """The source that the parts of a document make."""
        header = [line.text for line in masthead]
        made = Source(header=header, variables={"sss1": _symbol_in(header)})
        made.paragraphs, aside = unfolded([self._paragraph(block) for block in blocks])
        made.remarks += (*aside, *self._remarks)
        made.passages = self._passages
        for note in self._notes:
            self._add_note(note, made)
        return made

    @property
    def lines(self) -> list[Line]:
        """The lines that became paragraphs, cells and notes."""
        return [*self._lines, *(line for note in self._notes for line in note.lines)]

    def _add_note(self, note: PageNote, made: Source) -> None:
        made.notes[note.key] = tuple(self._runs(note.lines, is_note=True))
        is_numeral = roman_value(note.mark) > 0
        text = raw_text(note.lines)
        text = text if is_numeral else f"{raised(note.mark)} {text}"
        made.note_passages[note.key] = [Passage(0, text)]
        if note.mark and not note.mark.isdigit() and not is_numeral:
            made.marks[note.key] = note.mark
        if note.key not in self._references.cited:
            made.remarks.append(Remark(0, _UNCITED.format(note.mark), text[:120]))

    def _take(self, place: int, lines: Sequence[Line], aside: str = "") -> None:
        """Note that lines became the paragraph of that place, or were set aside there."""
        self._lines += lines
        if lines:
            text = raw_text(lines, self._numeral)
            self._passages.append(Passage(place, text, aside))

    def _numeral(self, line: Line, span: Span) -> str:
        """The reference to an endnote that raised letters are: its numeral is no word."""
        keys = [self._find(one, {line.page}) for one in self._references.marks(span.text)]
        is_numeral = all(map(roman_value, span.text.replace(",", " ").split()))
        return "".join(f"[^{key}]" for key in keys) if is_numeral and all(keys) else ""

    def _paragraph(self, block: Block | Table) -> WordParagraph:
        place = next(self._places)
        if isinstance(block, Table):
            self._take(place, block.repeated, FURNITURE)
            if block.is_guessed:
                self._remarks.append(Remark(place, _GUESSED))
            rows = tuple(self._rows(block))
            cells = tuple(tuple(map(self._cell, row)) for row in block.rows)
            return WordParagraph(place, (), Style(), rows=rows, cells=cells)
        self._take(place, block.lines)
        runs = tuple(self._runs(block.lines))
        whole = [run for run in runs if run.text.strip()]
        bold = bool(whole) and all(run.bold for run in whole)
        degree = block.first.tag.heading
        is_heading = degree > 0
        if bold:
            runs = tuple(run._replace(bold=False) for run in runs)
        return WordParagraph(
            place, runs, Style(bold=bold), outline=degree - 1 if is_heading else None
        )

    def _cell(self, lines: Cell) -> tuple[WordParagraph, ...]:
        return tuple(map(self._paragraph, blocks_of(lines, self._measures)))

    def _rows(self, block: Table) -> Iterator[str]:
        for row in block.rows:
            cells = (markup(self._runs(cell)) for cell in row)
            texts = [" ".join(cell.split()).replace("|", "\\|") for cell in cells]
            yield "".join(f"| {text} " if text else "|  " for text in texts) + "|"

    def _runs(self, lines: Sequence[Line], *, is_note: bool = False) -> list[Run]:
        """The words and references of lines; no space stands before a reference."""
        pages = {line.page for line in lines}
        spans = joined(lines, self._measures)
        made: list[Run] = []
        for span in spans if is_note else _with_plain_number(spans):
            for run in self._span(span, pages, is_note=is_note):
                if run.note and made:
                    made[-1] = made[-1]._replace(text=made[-1].text.rstrip())
                made.append(run)
        return made

    def _span(self, span: Span, pages: set[int], *, is_note: bool) -> Iterator[Run]:
        if span.shift == 0 and not is_note and "*" in span.text:
            yield from self._starred(span, pages)
        elif span.shift == 0:
            yield Run(span.text, span.italic, span.bold)
        elif span.shift < 0:
            yield Run(set_low(span.text), span.italic, span.bold)
        else:
            yield from self._raised(span, pages, is_note=is_note)

    def _raised(self, span: Span, pages: set[int], *, is_note: bool) -> Iterator[Run]:
        marks = [] if is_note else self._references.marks(span.text)
        keys = [self._find(mark, pages) for mark in marks]
        if keys and all(keys):
            for key in keys:
                yield Run("", note=key)
        else:
            yield Run(set_high(span.text), span.italic, span.bold)

    def _starred(self, span: Span, pages: set[int]) -> Iterator[Run]:
        """Stars that have a note on the page refer to it."""
        done = 0
        for match in _STAR.finditer(span.text):
            key = self._find(match[0], pages)
            if key:
                yield Run(span.text[done : match.start()].rstrip(), span.italic, span.bold)
                yield Run("", note=key)
                done = match.end()
        yield Run(span.text[done:], span.italic, span.bold)

    def _find(self, mark: str, pages: set[int]) -> str:
        keys = (self._references.find(mark, page) for page in sorted(pages))
        return next(filter(None, keys), "")


def _symbol_in(header: Iterable[str]) -> str:
    """The symbol of the document, with the letter of one of several texts of a number."""
    return next(filter(SYMBOL.fullmatch, header), "")


def _with_plain_number(spans: list[Span]) -> list[Span]:
    """The spans, the number before a paragraph without a look: its point may lean by mistake."""
    match = _NUMBER.match("".join(span.text for span in spans[:4]))
    length = match.end() if match else 0
    made: list[Span] = []
    for span in spans:
        plain, rest = span.text[:length], span.text[length:]
        made += (Span(plain, shift=span.shift),) if plain else ()
        made += (span._replace(text=rest),) if rest else ()
        length -= len(plain)
    return made
