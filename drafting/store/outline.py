"""The outline of a resolution: which units and notes it has, in which order and depth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafting.dataclasses import dataclass, field, replace
from drafting.model.identity import is_identity
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex
from drafting.store.toml_values import BYTE_ORDER_MARK

DEEPEST = 100
"""Levels of units under units; no text comes near, and Python can follow so many."""

NOTE_LIST = "notes"
LISTS = (*PARTS, NOTE_LIST)
"""What an outline lists, each under a line with its name."""
NOTE = "note"
"""What a line of a note begins with; that of a unit begins with its kind."""

_INDENT = "  "
_LINE = regex(
    r"(?P<indent>(?:  )+)(?P<kind>[a-z]+) (?P<id>[a-z0-9]+)"
    r"(?: level=(?P<level>\d))?(?: number=(?P<number>\".*\"))?(?: mark=(?P<mark>\".*\"))?"
)


def write_outline(resolution: Resolution) -> str:
    """The outline of a resolution."""
    return "\n".join(_lines(resolution))


def _lines(resolution: Resolution) -> Iterator[str]:
    for part in PARTS:
        yield part
        for unit in resolution.part(part):
            yield from _unit_lines(unit, _INDENT)
    yield NOTE_LIST
    for note in resolution.notes:
        yield f"{_INDENT}{NOTE} {note.id}{_detail('mark', note.mark)}"


def _unit_lines(unit: Unit, indent: str) -> Iterator[str]:
    level = f" level={unit.level}" if unit.level else ""
    yield f"{indent}{unit.kind} {unit.id}{level}{_detail('number', unit.number)}"
    for child in unit.children:
        yield from _unit_lines(child, indent + _INDENT)


def _detail(name: str, value: str) -> str:
    if not value:
        return ""
    import json

    return f" {name}={json.dumps(value)}"


@dataclass(slots=True)
class Row:
    """One line of an outline, with the rows beneath it."""

    kind: str
    id: str
    level: int
    number: str
    mark: str
    rows: list[Row] = field(default_factory=list)


def read_outline(
    outline: str,
    heads: Resolution,
    unit_text: Callable[[str], str],
    note_text: Callable[[str], str],
) -> Resolution:
    """`heads` with the units and notes of an outline. Raises ValueError if it makes no sense."""
    parts = _parts(outline)

    def unit(row: Row) -> Unit:
        children = tuple(unit(child) for child in row.rows)
        return Unit(row.id, Kind(row.kind), unit_text(row.id), children, row.level, row.number)

    preamble, operative, annexes = (tuple(unit(row) for row in parts[part]) for part in PARTS)
    notes = tuple(Note(row.id, note_text(row.id), row.mark) for row in parts[NOTE_LIST])
    return replace(heads, preamble=preamble, operative=operative, annexes=annexes, notes=notes)


def _parts(outline: str) -> dict[str, list[Row]]:
    parts: dict[str, list[Row]] = {name: [] for name in LISTS}
    open_rows: list[list[Row]] = []
    seen: set[tuple[bool, str]] = set()
    for line in outline.removeprefix(BYTE_ORDER_MARK).splitlines():
        if line in parts:
            open_rows = [parts[line]]
        elif line.strip():
            depth, row = read_row(line)
            key = (row.kind == NOTE, row.id)
            if not 0 < depth <= min(len(open_rows), DEEPEST) or key in seen:
                raise ValueError(f"the line “{line.strip()}” of an outline is out of place")
            seen.add(key)
            open_rows[depth - 1].append(row)
            open_rows[depth:] = [row.rows]
    return parts


def read_row(line: str) -> tuple[int, Row]:
    """The depth of a line, and what it says. Raises ValueError for any other line."""
    match = _LINE.fullmatch(line)
    if match is None or not is_identity(match["id"]):
        raise ValueError(f"the line “{line.strip()}” of an outline cannot be read")
    number, mark = (_text(match[name]) for name in ("number", "mark"))
    row = Row(match["kind"], match["id"], int(match["level"] or 0), number, mark)
    return len(match["indent"]) // len(_INDENT), row


def _text(quoted: str | None) -> str:
    if not quoted:
        return ""
    import json

    return str(json.loads(quoted))


def count_paragraphs(outline: str) -> tuple[int, int]:
    """How many preambular and operative paragraphs stand directly in their part."""
    preambular = len(re.findall(rf"^{_INDENT}{Kind.PREAMBULAR} ", outline, re.MULTILINE))
    operative = len(re.findall(rf"^{_INDENT}{Kind.OPERATIVE} ", outline, re.MULTILINE))
    return preambular, operative
