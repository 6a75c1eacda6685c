"""Everything in a resolution that is read as prose, and how each of it is reworded."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.model.edits import Edit, EditNote, EditText, SetField
from drafting.model.fields import get_field
from drafting.model.inline import plain
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Note, Resolution
from drafting.named_tuples import NamedTuple
from drafting.workspace.editing.errors import EmptyTextError

PROSE_FIELDS = ("chapeau", "title", "enacting", "closing")
"""Single values that are read as part of the text."""
_FIELD = "field:"
_NOTE = "note:"


class Passage(NamedTuple):
    """A paragraph, a note or a single value that is read as prose."""

    key: str
    """Identity of the unit, `note:` and that of a note, or `field:` and a name."""
    label: str
    """What delegates call it: "OP3", "note 2", "title"."""
    text: str

    @property
    def unit(self) -> str:
        """Identity of the unit; empty for a note or a single value."""
        return "" if ":" in self.key else self.key


def passages(resolution: Resolution) -> Iterator[Passage]:
    """All of them, in reading order."""
    for field in PROSE_FIELDS:
        value = get_field(resolution, field)
        if field != "closing" and isinstance(value, str):
            yield Passage(f"{_FIELD}{field}", field, value)
    for row in Numbering(resolution):
        yield Passage(row.unit.id, row.label, row.unit.text)
    yield Passage(f"{_FIELD}closing", "closing line", resolution.closing)
    numbers = note_numbers(resolution)
    for note in resolution.notes_in_order():
        yield Passage(f"{_NOTE}{note.id}", f"note {numbers[note.id]}", note.text)


def rewording(resolution: Resolution, passage: Passage, after: str) -> Edit:
    """The edit that gives a passage another text. Raises EmptyTextError."""
    key, label, before = passage
    if key.startswith(_FIELD):
        return SetField(key.removeprefix(_FIELD), before, after)
    note = resolution.note(key.removeprefix(_NOTE)) if key.startswith(_NOTE) else None
    if not plain(after).strip():
        raise EmptyTextError("A footnote" if note else label)
    if note:
        return EditNote(note, Note(note.id, after, note.mark))
    return EditText(key, before, after)
