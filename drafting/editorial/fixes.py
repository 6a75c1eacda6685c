"""Fixes applied to a text: one edit that can be recorded and undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.model.edits import (
    Edit,
    EditNote,
    EditText,
    InsertNote,
    MoveUnit,
    Recast,
    SetField,
    Several,
)
from drafting.model.fields import FIELDS, get_field
from drafting.model.resolution import OPERATIVE, PREAMBLE, Note, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind

if TYPE_CHECKING:
    from drafting.editorial.findings import Finding, Replacement


def fixing_edit(resolution: Resolution, findings: Iterable[Finding]) -> Several | None:
    """The edit that carries out the fixes of findings; None if there is none to carry out.

    Where two fixes would touch the same words, the first one is carried out.
    """
    findings = tuple(findings)
    chosen: dict[str, list[Replacement]] = {}
    for finding in findings:
        fix = finding.fix
        if fix and all(_fits(one, chosen.get(one.place, [])) for one in fix.replacements):
            for one in fix.replacements:
                chosen.setdefault(one.place, []).append(one)
    numbered = {place for finding in findings if finding.fix for place in finding.fix.renumbers}
    notes = dict(one for finding in findings if finding.fix for one in finding.fix.notes)
    edits = (
        *_notes(resolution, notes),
        *_edits(resolution, chosen),
        *_renumbering(resolution, numbered),
    )
    moves = [move for finding in findings if finding.fix for move in finding.fix.moves]
    if moves:
        edits = (*edits, *_moving(Several(edits).apply(resolution), moves))
    return Several(edits) if edits else None


def _fits(new: Replacement, others: Iterable[Replacement]) -> bool:
    return all(
        new == one or new.end < one.start or new.start > one.end or _touches(new, one)
        for one in others
    )  # fmt: skip


def _touches(new: Replacement, one: Replacement) -> bool:
    """Whether two stretches of words meet without sharing any."""
    meet = new.end == one.start or new.start == one.end
    return meet and new.end > new.start and (new.start, new.end) != (one.start, one.end)


def _notes(resolution: Resolution, added: dict[str, str]) -> Iterator[Edit]:
    """Footnotes that come, behind those that there are: their numbers follow from their calls."""
    new = [
        Note(identity, text) for identity, text in added.items() if not resolution.note(identity)
    ]
    for position, note in enumerate(new, start=len(resolution.notes)):
        yield InsertNote(position, note)


def _edits(resolution: Resolution, chosen: dict[str, list[Replacement]]) -> Iterator[Edit]:
    units = {unit.id: unit for unit in resolution.walk()}
    for place, replacements in chosen.items():
        if place in units:
            old = units[place].text
            if (new := replaced(old, replacements)) != old:
                yield EditText(place, old, new)
        elif place in FIELDS:
            yield from _field_edit(resolution, place, replacements)
        elif note := resolution.note(place):
            after = note.__class__(note.id, replaced(note.text, replacements), note.mark)
            if after != note:
                yield EditNote(note, after)


def _renumbering(resolution: Resolution, places: set[str]) -> Iterator[Edit]:
    for unit in resolution.walk():
        if unit.id in places and unit.number:
            kept = (unit.kind, unit.level)
            yield Recast(unit.id, (*kept, unit.number), (*kept, ""))


def _moving(resolution: Resolution, moves: Iterable[tuple[str, Kind]]) -> Iterator[Edit]:
    """Units taken to the end of the preamble, or to the start of the operative part, in order."""
    first: str | None = None
    for unit, kind in moves:
        now = resolution.find(unit)
        if kind is Kind.PREAMBULAR:
            last = resolution.preamble[-1].id if resolution.preamble else None
            destination = Place(PREAMBLE, last)
        else:
            destination = Place(OPERATIVE, first)
            first = unit
        edit = MoveUnit(unit, place_of(resolution, unit), destination, now.kind, kind)
        yield edit
        resolution = edit.apply(resolution)
        if now.number:
            recast = Recast(unit, (kind, now.level, now.number), (kind, now.level, ""))
            yield recast
            resolution = recast.apply(resolution)


def _field_edit(
    resolution: Resolution, place: str, replacements: list[Replacement]
) -> Iterator[Edit]:
    value = get_field(resolution, place)
    if isinstance(value, str):
        new = replaced(value, replacements)
        if new != value:
            yield SetField(place, value, new)
        return
    names = tuple(filter(None, replaced("\n".join(value), replacements).split("\n")))
    if names != value:
        yield SetField(place, value, names)


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """Inline text with characters replaced, from its end to its beginning."""
    for one in sorted(set(replacements), key=lambda each: (each.start, each.end), reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text
