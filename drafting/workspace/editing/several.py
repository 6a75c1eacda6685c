"""Several units at once: taken out, moved or copied together, as one act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.dataclasses import replace
from drafting.model.bodies import body_at
from drafting.model.edits import Edit, InsertNote, InsertUnit, Several
from drafting.model.errors import InvalidPlaceError
from drafting.model.identity import IdSource
from drafting.model.inline import markup, note_references, plain, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing import planners
from drafting.workspace.editing.places import BODY_KINDS, Spot, find_spot
from drafting.workspace.editing.plans import Plan
from drafting.workspace.wording import counted, listed

_FOLLOWS_ITS_PLACE = BODY_KINDS | {Kind.SUBPARAGRAPH}
_BOTH = (Kind.PREAMBULAR, Kind.OPERATIVE)
_MOST_NAMED = 6


def tops(resolution: Resolution, names: Iterable[str]) -> tuple[str, ...]:
    """Identities of the units so called, in reading order; none that stands beneath another."""
    numbering = Numbering(resolution)
    chosen = {numbering.resolve(name).unit.id for name in names}
    below = {inner.id for identity in chosen for inner in list(numbering[identity].unit.walk())[1:]}
    return tuple(row.unit.id for row in numbering if row.unit.id in chosen - below)


def delete(resolution: Resolution, names: Sequence[str]) -> Plan:
    """Take out several units, each with all beneath it."""
    if len(names) == 1:
        return planners.delete(resolution, names[0])
    units = tops(resolution, names)
    labels = _labels(resolution, units)
    edits: list[Edit] = []
    stand = ""
    for unit in units:
        plan = planners.delete(resolution, unit)
        resolution = plan.edit.apply(resolution)
        edits.append(plan.edit)
        stand = plan.unit
    return Plan(Several(tuple(edits)), f"Deleted {labels}.", stand)


def move(resolution: Resolution, names: Sequence[str], where: str) -> Plan:
    """Move several units to a place in words, one behind the other in reading order."""
    if len(names) == 1:
        return planners.move(resolution, names[0], where)
    units = tops(resolution, names)
    before = _labels(resolution, units)
    words = find_spot(resolution, where).words
    edits: list[Edit] = []
    after = resolution
    for unit in units:
        if not _stands(after, unit, where):
            plan = planners.move(after, unit, where)
            after = plan.edit.apply(after)
            edits.append(plan.edit)
        where = f"after {unit}"
    if not edits:
        raise InvalidPlaceError(f"{before} already stand there: nothing was moved.")
    now = _labels(after, units)
    message = f"{before} moved {words}{'' if now == before else f' (now {now})'}."
    return Plan(Several(tuple(edits)), message, units[0], f"move {before} {words}")


def _stands(resolution: Resolution, unit: str, where: str) -> bool:
    """Whether a unit is at a place already, which may be named by the unit itself."""
    place, here = find_spot(resolution, where).place, place_of(resolution, unit)
    return place.parent == here.parent and place.after in (unit, here.after)


def copy(
    source: Resolution, names: Sequence[str], target: Resolution, where: str, ids: IdSource
) -> Plan:
    """Put copies of units of one text at a place of another, or of the same.

    They have identities of their own. A footnote of another text comes along. What is of a part
    that has not begun in the target begins it; all else is of the part of the place.
    """
    units = [source.find(identity) for identity in tops(source, names)]
    spot = find_spot(target, where)
    if any((unit.kind is Kind.ANNEX) != (spot.kind is Kind.ANNEX) for unit in units):
        raise InvalidPlaceError("Only annexes stand among the annexes, and nowhere else.")
    notes = dict(_notes(source, units, target, ids))
    edits: list[Edit] = [
        InsertNote(len(target.notes) + at, note) for at, note in enumerate(notes.values())
    ]
    names_of_notes = {old: note.id for old, note in notes.items()}
    copies = [_copied(unit, names_of_notes, ids) for unit in units]
    edits += _put(target, copies, spot)
    edit = Several(tuple(edits))
    after = edit.apply(target)
    made_units = [edit.unit.id for edit in edits if isinstance(edit, InsertUnit)]
    said = f"Copied {_labels(source, names)} to {_labels(after, made_units)}."
    return Plan(edit, said, made_units[0])


def _put(target: Resolution, units: Iterable[Unit], spot: Spot) -> Iterator[InsertUnit]:
    """Units one behind the other at a place, each in its part."""
    body = body_at(target, spot.place) if spot.kind in _BOTH else None
    reached: dict[Place, Place] = {}
    for unit in units:
        kind, begins = spot.kind if unit.kind in _FOLLOWS_ITS_PLACE else unit.kind, spot.place
        if body and unit.kind in _BOTH and not body.units(unit.kind):
            kind, begins = unit.kind, body.place(unit.kind)
        if kind is spot.kind:
            begins = spot.place
        yield InsertUnit(reached.get(begins, begins), replace(unit, kind=kind))
        reached[begins] = Place(begins.parent, unit.id)


def printed_words(resolution: Resolution, units: Iterable[str]) -> str:
    """The words of units with their numbers, a paragraph a line, for another program."""
    numbering = Numbering(resolution)
    rows = [numbering[inner.id] for unit in units for inner in resolution.find(unit).walk()]
    return "\n".join(
        f"{row.number} {plain(row.unit.text)}".strip().replace("\n", " ") for row in rows
    )


def _copied(unit: Unit, notes: dict[str, str], ids: IdSource) -> Unit:
    text = unit.text
    if notes.keys() & set(note_references(text)):
        text = markup(run._replace(note=notes.get(run.note, run.note)) for run in runs(text))
    children = tuple(_copied(child, notes, ids) for child in unit.children)
    return replace(unit, id=ids(), text=text, children=children)


def _notes(
    source: Resolution, units: Iterable[Unit], target: Resolution, ids: IdSource
) -> Iterator[tuple[str, Note]]:
    """The notes that the units refer to and the target lacks, under identities of their own."""
    seen = set[str]()
    for unit in units:
        for inner in unit.walk():
            for name in note_references(inner.text):
                note = source.note(name)
                if note is not None and name not in seen and target.note(name) != note:
                    seen.add(name)
                    yield name, replace(note, id=ids())


def _labels(resolution: Resolution, names: Sequence[str]) -> str:
    numbering = Numbering(resolution)
    labels = [numbering.resolve(name).label for name in names]
    if len(labels) <= _MOST_NAMED:
        return listed(labels)
    return counted(len(labels), "paragraph")
