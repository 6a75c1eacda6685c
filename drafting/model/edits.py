"""Edits as values: each can be applied to a resolution, and inverted.

For every edit `e` that applies to `r`: `e.invert().apply(e.apply(r)) == r`.
An edit names units by identity and states what it expects to find, so that it
either does exactly what it says or raises EditConflictError; it never guesses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from drafting.model.errors import EditConflictError, InvalidPlaceError
from drafting.model.fields import MASTHEAD_PREFIX, FieldValue, get_field, set_field
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, insert, place_of, remove, replace_run, update_unit
from drafting.model.unit import Kind, Unit


class Edit(Protocol):
    """A change to one resolution."""

    def apply(self, resolution: Resolution) -> Resolution:
        """The resolution after the edit. Raises a ModelError if it does not fit."""

    def invert(self) -> Edit:
        """The edit that takes this one back."""


@dataclass(frozen=True, slots=True)
class EditText:
    """Replace the text of one unit."""

    unit: str
    before: str
    after: str

    def apply(self, resolution: Resolution) -> Resolution:
        def edited(unit: Unit) -> Unit:
            if unit.text != self.before:
                raise EditConflictError("the paragraph reads differently now")
            return replace(unit, text=self.after)

        return update_unit(resolution, self.unit, edited)

    def invert(self) -> EditText:
        return EditText(self.unit, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Recast:
    """Change what a unit is: its kind, the degree of a heading, or a number of its own."""

    unit: str
    before: tuple[Kind, int, str]
    after: tuple[Kind, int, str]

    def apply(self, resolution: Resolution) -> Resolution:
        def recast(unit: Unit) -> Unit:
            if (unit.kind, unit.level, unit.number) != self.before:
                raise EditConflictError("the paragraph is of another kind now")
            kind, level, number = self.after
            return replace(unit, kind=kind, level=level, number=number)

        return update_unit(resolution, self.unit, recast)

    def invert(self) -> Recast:
        return Recast(self.unit, self.after, self.before)


@dataclass(frozen=True, slots=True)
class InsertUnit:
    """Put a new unit, with all beneath it, at a place."""

    place: Place
    unit: Unit

    def apply(self, resolution: Resolution) -> Resolution:
        present = {unit.id for unit in resolution.walk()}
        if not present.isdisjoint(unit.id for unit in self.unit.walk()):
            raise EditConflictError("the paragraph is already there")
        return insert(resolution, self.place, self.unit)

    def invert(self) -> DeleteUnit:
        return DeleteUnit(self.place, self.unit)


@dataclass(frozen=True, slots=True)
class DeleteUnit:
    """Take out a unit with all beneath it; `place` is where it stood."""

    place: Place
    unit: Unit

    def apply(self, resolution: Resolution) -> Resolution:
        if resolution.find(self.unit.id) != self.unit:
            raise EditConflictError("the paragraph to delete reads differently now")
        if place_of(resolution, self.unit.id) != self.place:
            raise EditConflictError("the paragraph to delete stands elsewhere now")
        return remove(resolution, self.unit.id)

    def invert(self) -> InsertUnit:
        return InsertUnit(self.place, self.unit)


@dataclass(frozen=True, slots=True)
class MoveUnit:
    """Take a unit, with all beneath it, from one place to another.

    `destination` is read in the text without the unit. The kind may change on the
    way: a preambular paragraph that enters the operative part becomes operative.
    """

    unit: str
    origin: Place
    destination: Place
    kind_before: Kind
    kind_after: Kind

    def apply(self, resolution: Resolution) -> Resolution:
        unit = resolution.find(self.unit)
        if place_of(resolution, self.unit) != self.origin or unit.kind is not self.kind_before:
            raise EditConflictError("the paragraph to move stands elsewhere now")
        if any(
            inner.id in (self.destination.parent, self.destination.after) for inner in unit.walk()
        ):
            raise InvalidPlaceError("A paragraph cannot be moved into itself.")
        moved = replace(unit, kind=self.kind_after)
        return insert(remove(resolution, self.unit), self.destination, moved)

    def invert(self) -> MoveUnit:
        return MoveUnit(self.unit, self.destination, self.origin, self.kind_after, self.kind_before)


@dataclass(frozen=True, slots=True)
class SplitUnit:
    """Replace a unit by several; the first keeps its identity."""

    whole: Unit
    parts: tuple[Unit, ...]

    def apply(self, resolution: Resolution) -> Resolution:
        return replace_run(resolution, (self.whole,), self.parts)

    def invert(self) -> JoinUnits:
        return JoinUnits(self.parts, self.whole)


@dataclass(frozen=True, slots=True)
class JoinUnits:
    """Replace adjacent units by one, which keeps the identity of the first."""

    parts: tuple[Unit, ...]
    whole: Unit

    def apply(self, resolution: Resolution) -> Resolution:
        return replace_run(resolution, self.parts, (self.whole,))

    def invert(self) -> SplitUnit:
        return SplitUnit(self.whole, self.parts)


@dataclass(frozen=True, slots=True)
class SetField:
    """Change a single value: one of `FIELDS`."""

    field: str
    before: FieldValue
    after: FieldValue

    def apply(self, resolution: Resolution) -> Resolution:
        if get_field(resolution, self.field) != self.before:
            raise EditConflictError(f"the {self.field.removeprefix(MASTHEAD_PREFIX)} has changed")
        return set_field(resolution, self.field, self.after)

    def invert(self) -> SetField:
        return SetField(self.field, self.after, self.before)


@dataclass(frozen=True, slots=True)
class InsertNote:
    """Add a note; `position` is its index in the list of notes."""

    position: int
    note: Note

    def apply(self, resolution: Resolution) -> Resolution:
        notes = resolution.notes
        if resolution.note(self.note.id) or not 0 <= self.position <= len(notes):
            raise EditConflictError("the note is already there")
        head, tail = notes[: self.position], notes[self.position :]
        return replace(resolution, notes=(*head, self.note, *tail))

    def invert(self) -> DeleteNote:
        return DeleteNote(self.position, self.note)


@dataclass(frozen=True, slots=True)
class DeleteNote:
    """Take out the note at an index of the list of notes."""

    position: int
    note: Note

    def apply(self, resolution: Resolution) -> Resolution:
        notes = resolution.notes
        if notes[self.position : self.position + 1] != (self.note,):
            raise EditConflictError("the note to delete reads differently now")
        return replace(resolution, notes=notes[: self.position] + notes[self.position + 1 :])

    def invert(self) -> InsertNote:
        return InsertNote(self.position, self.note)


@dataclass(frozen=True, slots=True)
class EditNote:
    """Replace one note by another text or mark under the same identity."""

    before: Note
    after: Note

    def apply(self, resolution: Resolution) -> Resolution:
        if self.before not in resolution.notes:
            raise EditConflictError("the note reads differently now")
        notes = tuple(self.after if note == self.before else note for note in resolution.notes)
        return replace(resolution, notes=notes)

    def invert(self) -> EditNote:
        return EditNote(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Several:
    """Edits that belong together, applied in order."""

    edits: tuple[Edit, ...]

    def apply(self, resolution: Resolution) -> Resolution:
        for edit in self.edits:
            resolution = edit.apply(resolution)
        return resolution

    def invert(self) -> Several:
        return Several(tuple(edit.invert() for edit in reversed(self.edits)))
