"""Edits of every class that apply to a given resolution."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from drafting.dataclasses import replace
from drafting.model.edits import (
    DeleteNote,
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertNote,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    ReplaceUnits,
    SetField,
    Several,
    SplitUnit,
)
from drafting.model.fields import FIELDS, get_field
from drafting.model.inline import note_references
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Kind, Unit
from support.strategies.resolutions import LANGUAGES, NUMBERS, PARTS_OF_NESTED, WITH_CHILDREN, Maker
from support.strategies.texts import tables, texts


def edits(resolution: Resolution, author: str = "") -> SearchStrategy[Edit]:
    """One edit of any class that applies to `resolution`.

    What it brings in has identities that begin with the `author`: those of two differ.
    """
    single = _single_edits(resolution, author)
    several = edit_scripts(resolution, most=3, author=author).map(Several)
    return st.one_of(single, single, single, several)


@st.composite
def edit_scripts(
    draw: DrawFn, resolution: Resolution, most: int = 6, author: str = ""
) -> tuple[Edit, ...]:
    """Edits that apply one after the other."""
    script: list[Edit] = []
    for _ in range(draw(st.integers(0, most))):
        edit = draw(_single_edits(resolution, author))
        resolution = edit.apply(resolution)
        script.append(edit)
    return tuple(script)


def _single_edits(resolution: Resolution, author: str) -> SearchStrategy[Edit]:
    choices: list[SearchStrategy[Edit]] = [
        _insertions(resolution, author),
        _field_edits(resolution),
        _note_insertions(resolution, author),
    ]
    if any(resolution.walk()):
        choices += [
            _text_edits(resolution),
            _recasts(resolution),
            _deletions(resolution),
            _splits(resolution, author),
            _replacements(resolution, author),
        ]
    if any(unit.kind not in PARTS_OF_NESTED for unit in resolution.walk()):
        choices.append(_moves(resolution))
    if any(_adjacent(resolution)):
        choices.append(_joins(resolution))
    if resolution.notes:
        choices.append(_note_edits(resolution))
    if any(_unreferenced(resolution)):
        choices.append(_note_deletions(resolution))
    return st.one_of(choices)


def _units(resolution: Resolution) -> SearchStrategy[Unit]:
    return st.sampled_from(tuple(resolution.walk()))


def _note_ids(resolution: Resolution) -> tuple[str, ...]:
    return tuple(note.id for note in resolution.notes)


def _fresh(resolution: Resolution, prefix: str) -> str:
    """A prefix of identities that `resolution` does not use yet."""
    taken = {unit.id for unit in resolution.walk()} | set(_note_ids(resolution))
    names = (f"{prefix}{number}x" for number in count(1))
    return next(name for name in names if not any(used.startswith(name) for used in taken))


@st.composite
def _places(draw: DrawFn, resolution: Resolution, part: str) -> Place:
    if part == "annexes":
        parent = part
    else:
        inside = tuple(unit.id for unit in resolution.walk() if unit.kind in WITH_CHILDREN)
        parent = draw(st.sampled_from((part, part, *inside)))
    names = tuple(unit.id for unit in siblings(resolution, parent))
    return Place(parent, draw(st.sampled_from((None, *names))))


@st.composite
def _insertions(draw: DrawFn, resolution: Resolution, author: str) -> InsertUnit:
    part = draw(st.sampled_from(PARTS))
    maker = Maker(draw, _note_ids(resolution), _fresh(resolution, f"{author}v"))
    place = draw(_places(resolution, part))
    if part == "annexes":
        return InsertUnit(place, maker.annex())
    top = place.parent in PARTS
    units = [
        maker.of_part(part) if top else maker.unit(Kind.SUBPARAGRAPH)
        for _ in range(draw(st.integers(1, 3)))
    ]
    return InsertUnit(place, units[0], tuple(units[1:]))


@st.composite
def _text_edits(draw: DrawFn, resolution: Resolution) -> EditText:
    unit = draw(_units(resolution))
    new = tables() if unit.kind is Kind.TABLE else texts(_note_ids(resolution))
    return EditText(unit.id, unit.text, draw(new))


@st.composite
def _recasts(draw: DrawFn, resolution: Resolution) -> Recast:
    unit = draw(_units(resolution))
    if unit.kind in (Kind.ANNEX, Kind.TABLE, Kind.RESOLUTION):
        kind = unit.kind
    else:
        kind = draw(st.sampled_from((Kind.PREAMBULAR, Kind.OPERATIVE, Kind.HEADING, unit.kind)))
    level = draw(st.integers(1, 4)) if kind is Kind.HEADING else 0
    number = draw(st.sampled_from(("", *NUMBERS)))
    return Recast(unit.id, (unit.kind, unit.level, unit.number), (kind, level, number))


@st.composite
def _deletions(draw: DrawFn, resolution: Resolution) -> DeleteUnit:
    unit = draw(_units(resolution))
    return DeleteUnit(place_of(resolution, unit.id), unit)


@st.composite
def _moves(draw: DrawFn, resolution: Resolution) -> MoveUnit:
    unit = draw(_units(resolution).filter(lambda unit: unit.kind not in PARTS_OF_NESTED))
    origin = place_of(resolution, unit.id)
    deletion = DeleteUnit(origin, unit)
    part = "annexes" if unit.kind is Kind.ANNEX else draw(st.sampled_from(PARTS[:2]))
    destination = draw(_places(deletion.apply(resolution), part))
    kind = unit.kind
    if kind in (Kind.PREAMBULAR, Kind.OPERATIVE) and destination.parent in PARTS:
        kind = Kind.PREAMBULAR if destination.parent == "preamble" else Kind.OPERATIVE
    return MoveUnit(unit.id, origin, destination, unit.kind, kind)


@st.composite
def _splits(draw: DrawFn, resolution: Resolution, author: str) -> SplitUnit:
    whole = draw(_units(resolution))
    offset = draw(st.integers(0, len(whole.text)))
    first = replace(whole, text=whole.text[:offset], children=())
    rest = replace(whole, id=_fresh(resolution, f"{author}w"), text=whole.text[offset:], number="")
    return SplitUnit(whole, (first, rest))


def _adjacent(resolution: Resolution) -> Iterator[tuple[Unit, Unit]]:
    """Neighbours of one kind, which can be joined."""
    parents = (*PARTS, *(unit.id for unit in resolution.walk()))
    for parent in parents:
        units = siblings(resolution, parent)
        for one, other in pairwise(units):
            if one.kind is other.kind:
                yield one, other


@st.composite
def _joins(draw: DrawFn, resolution: Resolution) -> JoinUnits:
    one, other = draw(st.sampled_from(tuple(_adjacent(resolution))))
    whole = replace(one, text=one.text + other.text, children=one.children + other.children)
    return JoinUnits((one, other), whole)


@st.composite
def _replacements(draw: DrawFn, resolution: Resolution, author: str) -> ReplaceUnits:
    first = draw(_units(resolution))
    place = place_of(resolution, first.id)
    units = siblings(resolution, place.parent)
    at = units.index(first)
    old = units[at : draw(st.integers(at + 1, min(at + 3, len(units))))]
    maker = Maker(draw, _note_ids(resolution), _fresh(resolution, f"{author}y"))
    if first.kind is Kind.ANNEX:
        return ReplaceUnits(old, (maker.annex(),))
    top = place.parent in PARTS
    new = [
        maker.of_part(place.parent) if top else maker.unit(Kind.SUBPARAGRAPH)
        for _ in range(draw(st.integers(1, 3)))
    ]
    return ReplaceUnits(old, tuple(new))


@st.composite
def _field_edits(draw: DrawFn, resolution: Resolution) -> SetField:
    field = draw(st.sampled_from(FIELDS))
    before = get_field(resolution, field)
    names = _note_ids(resolution)
    if isinstance(before, tuple):
        return SetField(field, before, tuple(draw(st.lists(texts(names), max_size=3))))
    if field == "language":
        return SetField(field, before, draw(st.sampled_from(LANGUAGES)))
    if field == "sponsors_note":
        return SetField(field, before, draw(st.sampled_from(("", *names))))
    return SetField(field, before, draw(texts(names)))


@st.composite
def _note_insertions(draw: DrawFn, resolution: Resolution, author: str) -> InsertNote:
    position = draw(st.integers(0, len(resolution.notes)))
    mark = draw(st.sampled_from(("", "*")))
    return InsertNote(position, Note(_fresh(resolution, f"{author}m"), draw(texts()), mark))


@st.composite
def _note_edits(draw: DrawFn, resolution: Resolution) -> EditNote:
    before = draw(st.sampled_from(resolution.notes))
    return EditNote(
        before, replace(before, text=draw(texts()), mark=draw(st.sampled_from(("", "*"))))
    )


def _unreferenced(resolution: Resolution) -> Iterator[Note]:
    used = {name for text in resolution.texts() for name in note_references(text)}
    used.update(name for note in resolution.notes for name in note_references(note.text))
    return (note for note in resolution.notes if note.id not in used)


@st.composite
def _note_deletions(draw: DrawFn, resolution: Resolution) -> DeleteNote:
    note = draw(st.sampled_from(tuple(_unreferenced(resolution))))
    return DeleteNote(resolution.notes.index(note), note)
