"""Resolutions and redlines as JSON values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from drafting.dataclasses import asdict
from drafting.model.inline import plain
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.force import shift
from drafting.redline.script import Act, Change, Redline, Summary


def written(value: Mapping[str, Any]) -> str:
    """A JSON value as the text of a file, readable and the same every time."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def resolution_json(resolution: Resolution) -> dict[str, Any]:
    """A resolution; `text` carries the inline markup, `plain` is the words alone."""
    numbering = Numbering(resolution)
    masthead = asdict(resolution.masthead)
    return {
        "symbol": resolution.masthead.symbol,
        "title": resolution.title,
        "organ": resolution.masthead.organ,
        "sponsors": list(resolution.sponsors),
        "sponsors_note": resolution.sponsors_note,
        "submitted_by": resolution.submitted_by,
        "kind": resolution.kind,
        "chapeau": resolution.chapeau,
        "enacting": resolution.enacting,
        "preamble": _units(resolution.preamble, numbering),
        "operative": _units(resolution.operative, numbering),
        "closing": resolution.closing,
        "annexes": [_annex(unit, numbering) for unit in resolution.annexes],
        "notes": _notes(resolution),
        "masthead": masthead | {"other": list(resolution.masthead.other)},
        "language": resolution.language,
    }


def _units(units: Iterable[Unit], numbering: Numbering) -> list[dict[str, Any]]:
    return [_unit(unit, numbering) for unit in units]


def _unit(unit: Unit, numbering: Numbering) -> dict[str, Any]:
    row = numbering[unit.id]
    return {
        "id": unit.id,
        "kind": unit.kind.value,
        "label": row.label,
        "number": row.number or None,
        "text": unit.text,
        "plain": plain(unit.text),
        "children": _units(unit.children, numbering),
    } | _exceptions(unit)


def _annex(unit: Unit, numbering: Numbering) -> dict[str, Any]:
    row = numbering[unit.id]
    annex = {
        "id": unit.id,
        "label": row.label,
        "number": row.number or None,
        "title": unit.text,
        "units": _units(unit.children, numbering),
    }
    return annex | _exceptions(unit, Kind.ANNEX)


def _exceptions(unit: Unit, implied: Kind | None = None) -> dict[str, Any]:
    """What only few units have: a number of their own, the degree of a heading."""
    values: dict[str, Any] = {}
    if implied and unit.kind is not implied:
        values["kind"] = unit.kind.value
    if unit.number:
        values["own_number"] = unit.number
    if unit.level:
        values["level"] = unit.level
    return values


def _notes(resolution: Resolution) -> list[dict[str, Any]]:
    numbers = note_numbers(resolution)
    return [
        {
            "id": note.id,
            "number": numbers[note.id],
            "text": note.text,
            "plain": plain(note.text),
            "mark": note.mark,
        }
        for note in resolution.notes
    ]


def redline_json(redline: Redline) -> dict[str, Any]:
    """Every row of a redline in reading order, and its counts.

    Where the redline says whose its changes are, a row has `author` for the paragraph
    and `authors` for its words, one for each of its spans.
    """
    return {
        "operations": [_operation(change) for change in redline.changes],
        "summary": _summary(redline.summary),
    }


def _operation(change: Change) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "op": change.operation.value,
        "id": change.new or change.old,
        "kind": str(change.kind),
        "old_label": change.old_label,
        "new_label": change.new_label,
        "old_number": change.old_number or None,
        "new_number": change.new_number or None,
        "spans": [[span.sign, span.text] for span in change.spans],
        "consequential": change.consequential,
    }
    if change.old and change.new and change.old != change.new:
        operation["old_id"] = change.old
    if change.old_kind:
        operation["old_kind"] = str(change.old_kind)
    if change.departed:
        operation["departed"] = True
    if change.partners:
        operation["partners"] = list(change.partners)
    return operation | _whose(change)


def _whose(change: Change) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if change.by:
        found["author"] = act_json(change.by)
    if any(span.by for span in change.spans):
        found["authors"] = [
            span.by and act_json(span.by.act) | {"replaced": span.by.replaced}
            for span in change.spans
        ]
    return found


def act_json(act: Act) -> dict[str, Any]:
    """One recorded change: who made it, when, in which round and by which proposal."""
    return {
        "name": act.author,
        "when": act.when.isoformat(),
        "round": act.round or None,
        "proposal": act.proposal or None,
        "precedent": act.precedent or None,
        "state": act.key or None,
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "units": {operation.value: count for operation, count in summary.units.items()},
        "words_inserted": summary.words_inserted,
        "words_deleted": summary.words_deleted,
        "consequential": summary.consequential,
        "verbs": [
            {"label": label, "before": before, "after": after, "force": shift(before, after).value}
            for label, before, after in summary.verbs
        ],
    }
