"""A resolution as plain text, as it is printed: numbers typed, notes at the foot."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.formats.sponsors import document_line
from drafting.lexicon.small_figures import raised
from drafting.model.inline import plain, runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import ANNEXES, Masthead, Resolution
from drafting.model.unit import Kind

_INDENT = "    "
_HEADED = frozenset({Kind.ANNEX, Kind.SECTION})


def print_text(resolution: Resolution) -> str:
    """The text that a person reads, one paragraph a line; markup is left out."""
    printer = _Printer(resolution)
    return "\n\n".join(block for block in printer.blocks() if block) + "\n"


class _Printer:
    """Prints one resolution with the numbers of its paragraphs and notes."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._notes = note_numbers(resolution)

    def blocks(self) -> Iterator[str]:
        resolution = self._resolution
        yield from (self._line(value) for value in _masthead_lines(resolution.masthead))
        yield self._line(document_line(resolution))
        yield self._line(resolution.chapeau)
        yield self._title()
        yield self._line(resolution.enacting)
        closing = self._line(resolution.closing)
        for row in Numbering(resolution):
            if row.part == ANNEXES and closing:
                yield closing
                closing = ""
            yield self._row(row)
        yield closing
        yield from self._foot()

    def _title(self) -> str:
        title = self._line(self._resolution.title)
        number = self._resolution.masthead.number
        return f"{number}. {title}" if number and title else title

    def _row(self, row: Numbered) -> str:
        text = row.unit.text if row.unit.kind is Kind.TABLE else self._line(row.unit.text)
        between = "\n\n" if row.unit.kind in _HEADED else " "
        block = between.join(filter(None, (row.number, text)))
        return "\n".join(_INDENT * row.depth + line if line else "" for line in block.split("\n"))

    def _line(self, text: str) -> str:
        """Inline text without its markup, the marks of its notes raised."""
        pieces = (self._mark(run.note) if run.note else run.text for run in runs(text))
        return "".join(pieces)

    def _mark(self, note: str) -> str:
        return raised(self._notes.get(note, ""))

    def _foot(self) -> Iterator[str]:
        notes = self._resolution.notes_in_order()
        if notes:
            yield "__________"
        yield from (f"{self._mark(note.id)} {plain(note.text)}" for note in notes)


def _masthead_lines(masthead: Masthead) -> Iterator[str]:
    yield masthead.symbol
    yield masthead.organ
    yield f"Distr.: {masthead.distribution}" if masthead.distribution else ""
    yield masthead.date
    yield f"Original: {masthead.original}" if masthead.original else ""
    yield masthead.committee
    yield masthead.session
    yield masthead.place_and_dates
    yield masthead.agenda_item
    yield masthead.agenda_title
    yield from masthead.other
    yield masthead.adoption
    yield masthead.report
