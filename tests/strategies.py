"""Hypothesis strategies that every layer shares: whole resolutions, and edits of them.

`resolutions()` draws every legal shape of a text; `edits(resolution)` one edit
that applies to it; `edit_scripts(resolution)` several, each applying to the
result of the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import count, pairwise

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

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
    SetField,
    Several,
    SplitUnit,
)
from drafting.model.fields import FIELDS, get_field
from drafting.model.inline import note_references, tidy
from drafting.model.resolution import PARTS, Masthead, Note, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Kind, Unit

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")

FRAGMENTS = (
    "*Recalling* ", "*Urges* ", "**bold** ", "***both*** ", "Member States ", "the Committee, ",
    "[to extend][to renew] ", "[link](x) ", "[red]a[/] ", "((nested) [one]) ", "\\*", "\\\\",
    "C:\\temp ", "\\[^no] ", "[^", "*", "30\u00a0July ", "non\u2011breaking ", "“quoted” – ’s ",
    "\n", "\n\n", " ", "  ", "الجمعية العامة ", "大会，", "Генеральная Ассамблея ",
    "é", "n\u0323\u0302",
    "\U0001f54a", "1. ", "12) ", "(a) ", "a. ", "# ", "- ", "> ", "---", "| a | b |", "`", "```",
    "{#u1}", "{.table}", "+++", "<b>&amp;", "://x", "resolution 64/293 of ", "A/RES/70/1, ",
)  # fmt: skip
"""What a text may be made of: the ordinary, and everything that a format might stumble over."""

_NUMBERS = ("Article 4", "1.1", "3 bis.", "(1)", "A.", "IV", "§ 7 {x}")
_KINDS_BY_PART = {
    "preamble": (Kind.PREAMBULAR, Kind.HEADING, Kind.PARAGRAPH, Kind.TABLE),
    "operative": (
        Kind.OPERATIVE, Kind.OPERATIVE, Kind.HEADING, Kind.SECTION, Kind.PREAMBULAR,
        Kind.PARAGRAPH, Kind.TABLE,
    ),
    "annex": (
        Kind.NUMBERED, Kind.NUMBERED, Kind.HEADING, Kind.SECTION, Kind.PARAGRAPH, Kind.TABLE,
        Kind.PREAMBULAR, Kind.OPERATIVE,
    ),
}  # fmt: skip
_WITH_CHILDREN = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.PARAGRAPH)
_PARTS_OF_NESTED = (Kind.RESOLUTION, Kind.TITLE, Kind.ENACTING)


def texts(notes: tuple[str, ...] = ()) -> SearchStrategy[str]:
    """Inline text, tidied as everything that is kept; it may refer to `notes`."""
    references = tuple(f"[^{note}]" for note in notes)
    prose = st.sampled_from(FRAGMENTS + references * 4)
    piece = st.one_of(prose, prose, prose, st.text(max_size=4))
    return st.lists(piece, max_size=6).map("".join).map(tidy)


def tables() -> SearchStrategy[str]:
    """The text of a table: one row a line, cells between bars."""
    cell = st.sampled_from(("Year", "2026", "", "[a]", "*b*", "c \\| d", "```", "{#u1}"))
    row = st.lists(cell, min_size=1, max_size=3).map(lambda cells: f"| {' | '.join(cells)} |")
    return st.lists(row, min_size=1, max_size=3).map("\n".join)


class _Maker:
    """Draws the units of one resolution, with identities that never repeat."""

    def __init__(self, draw: DrawFn, notes: tuple[str, ...], prefix: str = "u") -> None:
        self._draw = draw
        self._texts = texts(notes)
        self._prefix = prefix
        self._count = count(1)

    def identity(self) -> str:
        return f"{self._prefix}{next(self._count)}"

    def several(self, make: Callable[[], Unit], most: int = 3) -> tuple[Unit, ...]:
        return tuple(make() for _ in range(self._draw(st.integers(0, most))))

    def unit(self, kind: Kind, children: tuple[Unit, ...] = ()) -> Unit:
        text = self._draw(tables() if kind is Kind.TABLE else self._texts)
        level = self._draw(st.integers(1, 4)) if kind is Kind.HEADING else 0
        own = kind in (Kind.OPERATIVE, Kind.NUMBERED, Kind.SECTION, Kind.SUBPARAGRAPH, Kind.ANNEX)
        number = self._draw(st.sampled_from(_NUMBERS)) if own and self._seldom() else ""
        return Unit(self.identity(), kind, text, children, level, number)

    def _seldom(self) -> bool:
        return self._draw(st.integers(0, 5)) == 5

    def of_part(self, part: str) -> Unit:
        kind = self._draw(st.sampled_from(_KINDS_BY_PART[part]))
        if kind not in _WITH_CHILDREN or not self._draw(st.booleans()):
            return self.unit(kind)
        if kind is not Kind.PREAMBULAR and self._seldom():
            return self.unit(kind, (self.nested(),))
        return self.unit(kind, self.below(1))

    def below(self, degree: int) -> tuple[Unit, ...]:
        """Subparagraphs of a degree, sometimes followed by more text of the paragraph."""
        found: list[Unit] = []
        for _ in range(self._draw(st.integers(1, 3 if degree == 1 else 2))):
            deeper = degree < 4 and self._draw(st.integers(0, 2)) == 2
            children = self.below(degree + 1) if deeper else ()
            found.append(self.unit(Kind.SUBPARAGRAPH, children))
        if self._seldom():
            found.append(self.unit(Kind.TABLE))
        if self._seldom():
            found.append(self.unit(Kind.CONTINUATION))
        return tuple(found)

    def nested(self) -> Unit:
        parts = [self.unit(kind) for kind in (Kind.TITLE, Kind.ENACTING) if not self._seldom()]
        parts.extend(self.several(lambda: self.unit(Kind.PREAMBULAR), 2))
        parts.extend(self.several(lambda: self.of_part("operative"), 2))
        if self._seldom():
            parts.append(self.annex())
        return self.unit(Kind.RESOLUTION, tuple(parts))

    def annex(self) -> Unit:
        return self.unit(Kind.ANNEX, self.several(lambda: self.of_part("annex")))

    def part(self, name: str) -> tuple[Unit, ...]:
        if name == "annexes":
            return self.several(self.annex, 2) if self._seldom() else ()
        if name == "operative" and self._seldom():
            return (self.unit(Kind.OPERATIVE, self.below(1) if self._seldom() else ()),)
        return self.several(lambda: self.of_part(name), 4)


@st.composite
def mastheads(draw: DrawFn, notes: tuple[str, ...] = ()) -> Masthead:
    """A masthead with any of its values present."""
    value = st.one_of(st.just(""), texts(notes))
    single = {entry.name: draw(value) for entry in fields(Masthead) if entry.name != "other"}
    return Masthead(**single, other=tuple(draw(st.lists(texts(notes), max_size=2))))


@st.composite
def resolutions(draw: DrawFn) -> Resolution:
    """A resolution of any legal shape."""
    names = tuple(f"n{index + 1}" for index in range(draw(st.integers(0, 3))))
    marks = st.sampled_from(("", "", "*", "**"))
    notes = tuple(Note(name, draw(texts()), draw(marks)) for name in names)
    value = texts(names)
    maker = _Maker(draw, names)
    return Resolution(
        masthead=draw(st.one_of(st.just(Masthead()), mastheads(names))),
        sponsors=tuple(draw(st.lists(value, max_size=3))),
        sponsors_note=draw(st.sampled_from(("", *names))),
        kind=draw(st.one_of(st.sampled_from(("draft resolution", "resolution")), value)),
        submitted_by=draw(st.one_of(st.just(""), value)),
        chapeau=draw(st.one_of(st.just(""), value)),
        title=draw(value),
        enacting=draw(st.one_of(st.sampled_from(("The General Assembly,", "")), value)),
        preamble=maker.part("preamble"),
        operative=maker.part("operative"),
        annexes=maker.part("annexes"),
        notes=notes,
        closing=draw(st.one_of(st.just(""), value)),
        language=draw(st.sampled_from(LANGUAGES)),
    )


def edits(resolution: Resolution) -> SearchStrategy[Edit]:
    """One edit of any class that applies to `resolution`."""
    single = _single_edits(resolution)
    return st.one_of(single, single, single, edit_scripts(resolution, most=3).map(Several))


@st.composite
def edit_scripts(draw: DrawFn, resolution: Resolution, most: int = 6) -> tuple[Edit, ...]:
    """Edits that apply one after the other."""
    script: list[Edit] = []
    for _ in range(draw(st.integers(0, most))):
        edit = draw(_single_edits(resolution))
        resolution = edit.apply(resolution)
        script.append(edit)
    return tuple(script)


def _single_edits(resolution: Resolution) -> SearchStrategy[Edit]:
    choices: list[SearchStrategy[Edit]] = [
        _insertions(resolution),
        _field_edits(resolution),
        _note_insertions(resolution),
    ]
    if any(resolution.walk()):
        choices += [
            _text_edits(resolution),
            _recasts(resolution),
            _deletions(resolution),
            _splits(resolution),
        ]
    if any(unit.kind not in _PARTS_OF_NESTED for unit in resolution.walk()):
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
        inside = tuple(unit.id for unit in resolution.walk() if unit.kind in _WITH_CHILDREN)
        parent = draw(st.sampled_from((part, part, *inside)))
    names = tuple(unit.id for unit in siblings(resolution, parent))
    return Place(parent, draw(st.sampled_from((None, *names))))


@st.composite
def _insertions(draw: DrawFn, resolution: Resolution) -> InsertUnit:
    part = draw(st.sampled_from(PARTS))
    maker = _Maker(draw, _note_ids(resolution), _fresh(resolution, "v"))
    place = draw(_places(resolution, part))
    if part == "annexes":
        return InsertUnit(place, maker.annex())
    if place.parent in PARTS:
        return InsertUnit(place, maker.of_part(part))
    return InsertUnit(place, maker.unit(Kind.SUBPARAGRAPH))


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
    number = draw(st.sampled_from(("", *_NUMBERS)))
    return Recast(unit.id, (unit.kind, unit.level, unit.number), (kind, level, number))


@st.composite
def _deletions(draw: DrawFn, resolution: Resolution) -> DeleteUnit:
    unit = draw(_units(resolution))
    return DeleteUnit(place_of(resolution, unit.id), unit)


@st.composite
def _moves(draw: DrawFn, resolution: Resolution) -> MoveUnit:
    unit = draw(_units(resolution).filter(lambda unit: unit.kind not in _PARTS_OF_NESTED))
    origin = place_of(resolution, unit.id)
    deletion = DeleteUnit(origin, unit)
    part = "annexes" if unit.kind is Kind.ANNEX else draw(st.sampled_from(PARTS[:2]))
    destination = draw(_places(deletion.apply(resolution), part))
    kind = unit.kind
    if kind in (Kind.PREAMBULAR, Kind.OPERATIVE) and destination.parent in PARTS:
        kind = Kind.PREAMBULAR if destination.parent == "preamble" else Kind.OPERATIVE
    return MoveUnit(unit.id, origin, destination, unit.kind, kind)


@st.composite
def _splits(draw: DrawFn, resolution: Resolution) -> SplitUnit:
    whole = draw(_units(resolution))
    offset = draw(st.integers(0, len(whole.text)))
    first = replace(whole, text=whole.text[:offset], children=())
    rest = replace(whole, id=_fresh(resolution, "w"), text=whole.text[offset:], number="")
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
def _note_insertions(draw: DrawFn, resolution: Resolution) -> InsertNote:
    position = draw(st.integers(0, len(resolution.notes)))
    mark = draw(st.sampled_from(("", "*")))
    return InsertNote(position, Note(_fresh(resolution, "m"), draw(texts()), mark))


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
