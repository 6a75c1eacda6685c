"""Edits of single values and of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.edits.edit import Edit
from drafting.model.errors import EditConflictError
from drafting.model.fields import MASTHEAD_PREFIX, FieldValue, get_field, set_field

if TYPE_CHECKING:
    from drafting.model.resolution import Note, Resolution


@dataclass(frozen=True, slots=True)
class SetField(Edit):
    """Change a single value: one of `FIELDS`."""

    does = "edit value"
    is_of_words = True

    field: str
    before: FieldValue
    after: FieldValue

    def apply(self, resolution: Resolution) -> Resolution:
        if get_field(resolution, self.field) != self.before:
            raise EditConflictError(f"the {self.field.removeprefix(MASTHEAD_PREFIX)} has changed")
        return set_field(resolution, self.field, self.after)

    def invert(self) -> SetField:
        return SetField(self.field, self.after, self.before)

    @property
    def subject(self) -> str:
        return self.field

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.after,) if isinstance(self.after, str) else self.after

    @property
    def wordings(self) -> tuple[str, str] | None:
        if isinstance(self.before, str) and isinstance(self.after, str):
            return self.before, self.after
        return None


@dataclass(frozen=True, slots=True)
class InsertNote(Edit):
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

    @property
    def subject(self) -> str:
        return self.note.id


@dataclass(frozen=True, slots=True)
class DeleteNote(Edit):
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

    @property
    def subject(self) -> str:
        return self.note.id


@dataclass(frozen=True, slots=True)
class EditNote(Edit):
    """Replace one note by another text or mark under the same identity."""

    does = "edit footnote"
    is_of_words = True

    before: Note
    after: Note

    def apply(self, resolution: Resolution) -> Resolution:
        if self.before not in resolution.notes:
            raise EditConflictError("the note reads differently now")
        notes = tuple(self.after if note == self.before else note for note in resolution.notes)
        return replace(resolution, notes=notes)

    def invert(self) -> EditNote:
        return EditNote(self.after, self.before)

    @property
    def subject(self) -> str:
        return self.before.id

    @property
    def wordings(self) -> tuple[str, str]:
        return self.before.text, self.after.text

    def reworded(self, text: str) -> EditNote:
        return replace(self, after=replace(self.after, text=text))
