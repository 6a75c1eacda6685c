"""The difference between two states of a text, cut into what can be decided on by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from drafting.dataclasses import dataclass
from drafting.model.difference import difference
from drafting.model.edits import (
    DeleteNote,
    Edit,
    EditText,
    InsertNote,
    JoinUnits,
    MoveUnit,
    Several,
    SplitUnit,
)
from drafting.model.errors import ModelError
from drafting.model.inline import note_references
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import place_of, siblings
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple
from drafting.redline.comparison import rows as rows_between
from drafting.redline.identities import renamed
from drafting.redline.script import Change as Row
from drafting.redline.script import Operation, Rows, Span

_DIVISIONS = (Operation.SPLIT, Operation.JOINED)


class ChangeGroup(NamedTuple):
    """What was done to one paragraph, one note or one single value."""

    key: str
    """Identity of the paragraph or the note, or name of the value."""
    rows: tuple[Row, ...]
    """The rows of the redline that show it, that of the paragraph first."""
    edit: Edit
    """Makes it, on the text before."""
    units: frozenset[str]
    """Identities of all paragraphs that it is about."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """Two states of a text and the groups of what differs between them."""

    before: Resolution
    after: Resolution
    groups: tuple[ChangeGroup, ...]


def grouped(before: Resolution, after: Resolution) -> Grouped:
    """Everything that differs between two states, by paragraph, in reading order.

    A paragraph that was written anew in place of another one is that other one, changed.
    """
    after, found = _with_names_of(before, after)
    ties = _Ties(found, before, after)
    edits: dict[str, list[Edit]] = {}
    made = difference(before, after, {row.old for row in found.units if row.departed})
    ties.tie_moves(made)
    for edit in made:
        edits.setdefault(ties.key(edit), []).append(edit)
    groups = (_group(key, edits.pop(key), ties, before, after) for key in ties.in_order(edits))
    return Grouped(before, after, tuple(groups))


def _with_names_of(before: Resolution, after: Resolution) -> tuple[Resolution, Rows]:
    found = rows_between(before, after)
    here = {unit.id for unit in after.walk()}
    names = {name: name for name in here}
    for row in found.units:
        if row.old and row.new and row.old != row.new and not row.departed:
            names[row.new] = row.old
            if row.old in here:
                names[row.old] = row.new
    if all(one == other for one, other in names.items()) or len(set(names.values())) < len(names):
        return after, found
    after = renamed(after, names, {note.id: note.id for note in after.notes})
    return after, rows_between(before, after)


class _Ties:
    """Which edits belong together, and where in the text they stand."""

    def __init__(self, found: Rows, before: Resolution, after: Resolution) -> None:
        self._rows = found
        self._head: dict[str, str] = {}
        self._old_refs, self._new_refs = first_references(before), first_references(after)
        for row in found.units:
            if row.operation in _DIVISIONS:
                for partner in row.partners:
                    self.tie(row.new or row.old, partner)
        self._tie_families(before, after)

    def _tie_families(self, before: Resolution, after: Resolution) -> None:
        """What moves under a new paragraph, or out from under one that goes, belongs to it."""
        old, new = {unit.id for unit in before.walk()}, {unit.id for unit in after.walk()}
        for text, others in ((after, old), (before, new)):
            for unit in text.walk():
                for child in unit.children:
                    if unit.id not in others and child.id in others:
                        self.tie(unit.id, child.id)

    def tie_moves(self, edits: Iterable[Edit]) -> None:
        """What moves behind something that moves as well goes with it."""
        moves = {edit.unit: edit for edit in edits if isinstance(edit, MoveUnit)}
        for name, edit in moves.items():
            if edit.destination.after in moves:
                self.tie(edit.destination.after, name)

    def tie(self, one: str, other: str) -> None:
        """Make two paragraphs one group."""
        head, tail = self.head(one), self.head(other)
        if head != tail:
            self._head[tail] = head

    def head(self, unit: str) -> str:
        """The paragraph that stands for the group of another."""
        passed: list[str] = []
        while unit in self._head:
            passed.append(unit)
            unit = self._head[unit]
        # The way is not gone twice.
        self._head.update(dict.fromkeys(passed, unit))
        return unit

    def key(self, edit: Edit) -> str:
        """What stands for the group of an edit."""
        match edit:
            case InsertNote():
                return self.head(self._new_refs.get(edit.note.id, edit.note.id))
            case DeleteNote():
                return self.head(self._old_refs.get(edit.note.id, edit.note.id))
            case _:
                return self.head(edit.subject)

    def in_order(self, edits: Iterable[str]) -> list[str]:
        """Groups as their first rows stand in the redline."""
        places: dict[str, int] = {}
        for place, row in enumerate(self._rows.changes):
            for name in (row.new, row.old):
                if name:
                    places.setdefault(self.head(name), place)
        return sorted(edits, key=lambda name: places.get(name, len(places)))

    def rows(self, key: str) -> tuple[Row, ...]:
        """The rows that show a group, the one that it is named after first."""
        return tuple(
            sorted(
                self._shown.get(key, ()),
                key=lambda row: (row.kind == "note", key not in row[1:3], row.departed),
            )
        )

    @cached_property
    def _shown(self) -> dict[str, list[Row]]:
        """The rows by the groups that they show, once everything is tied."""
        found: dict[str, list[Row]] = {}
        for row in self._rows.changes:
            if row.operation is not Operation.EQUAL:
                for key in self._owners(row):
                    found.setdefault(key, []).append(row)
        return found

    def _owners(self, row: Row) -> set[str]:
        if row.kind != "note" or row.operation is Operation.EDITED:
            return {self.head(name) for name in (row.old, row.new) if name}
        return {
            self.head(refs.get(name, name))
            for name, refs in ((row.old, self._old_refs), (row.new, self._new_refs))
            if name
        }


def first_references(text: Resolution) -> dict[str, str]:
    """The paragraph in which each note is cited first."""
    found: dict[str, str] = {}
    for unit in text.walk():
        for name in note_references(unit.text):
            found.setdefault(name, unit.id)
    return found


def _group(
    key: str, edits: list[Edit], ties: _Ties, before: Resolution, after: Resolution
) -> ChangeGroup:
    units = frozenset(unit for edit in edits for unit in edit.units)
    whole = _divided(edits, before, after)
    edit = whole or (edits[0] if len(edits) == 1 else Several(tuple(edits)))
    rows = ties.rows(key) or tuple(_moved(key, edits, before, after))
    return ChangeGroup(key, rows, edit, units)


def _moved(key: str, edits: list[Edit], before: Resolution, after: Resolution) -> Iterator[Row]:
    """A row for a paragraph that changed its place where the redline moves others around it."""
    if any(isinstance(edit, MoveUnit) and edit.unit == key for edit in edits):
        old, new = before.once(Numbering)[key], after.once(Numbering)[key]
        yield Row(
            Operation.MOVED,
            old=key,
            new=key,
            kind=new.unit.kind,
            old_label=old.label,
            new_label=new.label,
            spans=(Span("=", new.unit.text),) if new.unit.text else (),
        )


# Splits and joins as such, so that what others did to the second half is not in their way


def _divided(edits: list[Edit], before: Resolution, after: Resolution) -> Edit | None:
    """One edit that splits or joins, where that is all that was done."""
    came = [unit.id for edit in edits for unit in edit.brought]
    went = [unit.id for edit in edits for unit in edit.taken]
    texts = [edit.unit for edit in edits if isinstance(edit, EditText)]
    notes = [edit for edit in edits if isinstance(edit, (InsertNote, DeleteNote))]
    if len(texts) != 1 or notes or bool(came) == bool(went):
        return None
    names = {texts[0], *came, *went}
    split = bool(came)
    parts = _together(after if split else before, names)
    whole = (before if split else after).find(texts[0])
    if len(parts) != len(names) or parts[0].id != whole.id:
        return None
    if _below((whole,)) != _below(parts):
        return None
    edit: Edit = SplitUnit(whole, parts) if split else JoinUnits(parts, whole)
    try:
        made = edit.apply(before)
    except ModelError:
        return None
    return edit if all(_as_in(made, after, name) for name in names) else None


def _together(text: Resolution, names: set[str]) -> tuple[Unit, ...]:
    """The units of those names, if they stand side by side."""
    parents = {place_of(text, name).parent for name in names if text.has(name)}
    if len(parents) != 1:
        return ()
    units = siblings(text, *parents)
    places = [place for place, unit in enumerate(units) if unit.id in names]
    stretch = units[places[0] : places[-1] + 1]
    return stretch if len(stretch) == len(names) else ()


def _below(units: tuple[Unit, ...]) -> Counter[tuple[str, str]]:
    inner = (child for unit in units for child in unit.walk() if child not in units)
    return Counter((child.id, child.text) for child in inner)


def _as_in(one: Resolution, other: Resolution, name: str) -> bool:
    found = [text.find(name).text if text.has(name) else None for text in (one, other)]
    return found[0] == found[1]
