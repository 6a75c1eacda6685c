"""A resolution as canonical text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.formats.canonical.attributes import NOTHING, Attributes, take_attributes
from drafting.formats.canonical.front_matter import write_front_matter
from drafting.formats.canonical.syntax import (
    INDENT,
    LineShape,
    escape_line,
    implied_kind,
    opening,
)
from drafting.model.inline import normalized
from drafting.model.numbering import Numbering
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Note, Resolution
from drafting.model.typed_inline import as_typed
from drafting.model.unit import Kind, Unit

_RULE = "---"
_MARKED = {
    Kind.OPERATIVE: LineShape.NUMBER,
    Kind.NUMBERED: LineShape.NUMBER,
    Kind.SUBPARAGRAPH: LineShape.LETTER,
}


def write_text(resolution: Resolution) -> str:
    """The canonical text of a resolution; `read_text` gives the resolution back exactly."""
    blocks = _Writer(Numbering(resolution)).blocks(resolution)
    return "\n".join((write_front_matter(resolution), *(f"{block}\n" for block in blocks)))


class _Writer:
    """Writes the units of one resolution with the numbers they are printed with."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering

    def blocks(self, resolution: Resolution) -> Iterator[str]:
        yield from _field(resolution.chapeau, "chapeau")
        yield from _title(resolution.title)
        yield from _field(resolution.enacting, "enacting")
        yield from self._units(resolution.preamble, PREAMBLE)
        yield _RULE
        yield from self._units(resolution.operative, OPERATIVE)
        yield from _field(resolution.closing, "closing")
        if _needs_second_rule(resolution):
            yield _RULE
        yield from self._units(resolution.annexes, ANNEXES)
        yield from (_note(note) for note in resolution.notes)

    def _units(
        self, units: Iterable[Unit], part: str, parent: Kind | None = None, depth: int = 0
    ) -> Iterator[str]:
        for unit in units:
            yield _indented(self._unit(unit, part, parent), depth)
            yield from self._units(unit.children, part, unit.kind, depth + 1)

    def _unit(self, unit: Unit, part: str, parent: Kind | None) -> list[str]:
        shape, mark = self._opening(unit)
        implied = implied_kind(shape, part, parent)
        level = len(mark) - 1 if unit.kind is Kind.HEADING and shape is LineShape.HEADING else 0
        attributes = Attributes(
            unit.id,
            "" if implied is unit.kind else unit.kind.value,
            None if level == unit.level else unit.level,
            unit.number,
            _marks(unit.text, is_new=not unit.id),
        )
        if shape is LineShape.TABLE:
            return _fenced(unit.text, attributes)
        return _lines([mark, self._heading_number(unit)], unit.text, attributes)

    def _opening(self, unit: Unit) -> tuple[LineShape, str]:
        if unit.kind is Kind.TABLE:
            return LineShape.TABLE, ""
        if unit.kind is Kind.ANNEX:
            return LineShape.ANNEX, "#"
        if unit.kind is Kind.SECTION:
            return LineShape.HEADING, "##"
        if unit.kind is Kind.HEADING:
            return LineShape.HEADING, "#" * (min(max(unit.level, 1), 4) + 1)
        if unit.kind in _MARKED and not unit.number:
            # A lone operative paragraph prints no number, but is written like any other.
            mark = self._numbering.number(unit.id) or "1."
            if opening(mark).shape is _MARKED[unit.kind]:
                return _MARKED[unit.kind], mark
        return LineShape.PLAIN, ""

    def _heading_number(self, unit: Unit) -> str:
        if unit.kind in (Kind.SECTION, Kind.ANNEX) and not unit.number:
            return f"{self._numbering.number(unit.id)}."
        return ""


def _needs_second_rule(resolution: Resolution) -> bool:
    body = (*resolution.preamble, *resolution.operative)
    return bool(resolution.annexes) or any(unit.kind is Kind.ANNEX for unit in body)


def _lines(before: list[str], text: str, attributes: Attributes) -> list[str]:
    """A text after what opens it, forced line breaks as a backslash at the end of a line."""
    first, *more = (escape_line(line) for line in text.split("\n"))
    lines = [" ".join(filter(None, (*before, first))), *more]
    if attributes != NOTHING:
        lines[-1] = f"{lines[-1]} {attributes}" if lines[-1] else str(attributes)
    return [*(f"{line}\\" for line in lines[:-1]), lines[-1]]


def _fenced(text: str, attributes: Attributes) -> list[str]:
    rows = text.split("\n")
    longest = max(len(row.lstrip(" ")) - len(row.lstrip(" ").lstrip("`")) for row in rows)
    fence = "`" * max(3, longest + 1)
    return [f"{fence} {attributes}", *rows, fence]


def _indented(lines: Iterable[str], depth: int) -> str:
    indent = " " * (INDENT * depth)
    return "\n".join(f"{indent}{line}" if line else "" for line in lines)


def _field(text: str, name: str) -> Iterator[str]:
    if text:
        yield "\n".join(_lines([], text, Attributes(kind=name, marks=_marks(text))))


def _title(text: str) -> Iterator[str]:
    if text:
        yield "\n".join(_lines(["#"], text, _guard(text, "title")))


def _note(note: Note) -> str:
    return "\n".join(_lines([f"[^{note.id}]:"], note.text, _guard(note.text, "note")))


def _guard(text: str, name: str) -> Attributes:
    """Braces that close a text whose own end would be misread; nothing for any other."""
    misread = text.endswith((" ", "\n", "\\")) or take_attributes(text)[1] is not None
    marks = _marks(text)
    return Attributes(kind=name, marks=marks) if misread or marks else NOTHING


def _marks(text: str, *, is_new: bool = True) -> str:
    """What says that marks are such that would be read as typed stars."""
    is_plain = as_typed(text) == text or (normalized(text) == text and not is_new)
    return "" if is_plain else "kept"
