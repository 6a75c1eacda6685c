"""A clean text as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from html import escape

from drafting.formats.html.page import heading_of, page, run_html
from drafting.formats.sponsors import document_line
from drafting.model.inline import runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import ANNEXES, Masthead, Resolution
from drafting.model.unit import Kind

_BEFORE = {"distribution": "Distr.: ", "original": "Original: "}
_BAR = re.compile(r"(?<!\\)\|")


def resolution_html(resolution: Resolution) -> str:
    """One file that shows a resolution on any screen and prints well."""
    return page(resolution, heading_of(resolution), _Body(resolution).lines())


class _Body:
    """The body of the page of one resolution."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._numbers = note_numbers(resolution)

    def _inline(self, text: str) -> str:
        return "".join(run_html(run, self._mark) for run in runs(text))

    def _mark(self, note: str) -> str:
        return self._numbers.get(note, "")

    def lines(self) -> Iterator[str]:
        resolution = self._resolution
        yield from self._masthead(resolution.masthead)
        yield from self._value("p", "sponsors", document_line(resolution))
        yield from self._value("p", "chapeau", resolution.chapeau)
        yield from self._title()
        yield from self._value("p", "enacting", resolution.enacting)
        closing = resolution.closing
        for row in Numbering(resolution):
            if row.part == ANNEXES and closing:
                yield from self._value("p", "closing", closing)
                closing = ""
            yield self._unit(row)
        yield from self._value("p", "closing", closing)
        yield from self._notes()

    def _masthead(self, masthead: Masthead) -> Iterator[str]:
        yield '<header class="masthead">'
        for entry in fields(Masthead):
            value = getattr(masthead, entry.name)
            if entry.name == "number":
                continue
            for text in value if isinstance(value, tuple) else (value,):
                before = _BEFORE.get(entry.name, "") if text else ""
                yield from self._value("p", entry.name, before + text, apart=True)
        yield "</header>"

    def _title(self) -> Iterator[str]:
        number = self._resolution.masthead.number
        before = f"{number}. " if number else ""
        if self._resolution.title:
            yield from self._value("h1", "title", before + self._resolution.title)

    def _value(self, tag: str, name: str, text: str, *, apart: bool = False) -> Iterator[str]:
        """A single value; `apart` for one that may be of another direction than the text."""
        if text:
            content = f"<bdi>{self._inline(text)}</bdi>" if apart else self._inline(text)
            yield f'<{tag} class="{name}">{content}</{tag}>'

    def _unit(self, row: Numbered) -> str:
        unit = row.unit
        names = f"unit {unit.kind.value} depth-{min(row.depth, 4)}"
        start = f'class="{names}" id="{escape(unit.id, quote=True)}"'
        if unit.kind is Kind.TABLE:
            return f"<table {start}>{self._rows(unit.text)}</table>"
        tag = _tag(row)
        number = f'<span class="number">{escape(row.number)}</span>' if row.number else ""
        return f"<{tag} {start}>{number}{self._inline(unit.text)}</{tag}>"

    def _rows(self, text: str) -> str:
        return "".join(
            "<tr>" + "".join(f"<td>{self._inline(cell)}</td>" for cell in _cells(line)) + "</tr>"
            for line in text.split("\n")
        )

    def _notes(self) -> Iterator[str]:
        notes = self._resolution.notes_in_order()
        if not notes:
            return
        yield '<footer class="notes">'
        for note in notes:
            mark = f"<sup>{escape(self._mark(note.id))}</sup>"
            identity = escape(note.id, quote=True)
            yield f'<p id="note-{identity}">{mark} {self._inline(note.text)}</p>'
        yield "</footer>"


def _tag(row: Numbered) -> str:
    if row.unit.kind in (Kind.ANNEX, Kind.TITLE):
        return "h2"
    if row.unit.kind is Kind.SECTION:
        return "h3"
    if row.unit.kind is Kind.HEADING:
        return f"h{min(max(row.unit.level, 1) + 1, 6)}"
    return "p"


def _cells(line: str) -> list[str]:
    """The cells of a row; a bar after a backslash is no border."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(inner)]
