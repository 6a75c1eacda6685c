"""Footnotes, called by the number that is printed: plans to add, change and take out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.edits import DeleteNote, Edit, EditNote, EditText, InsertNote, SetField, Several
from drafting.model.fields import FIELDS, FieldValue, get_field
from drafting.model.identity import IdSource
from drafting.model.inline import note_references, tidy
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Note, Resolution
from drafting.model.typed_inline import as_typed
from drafting.patterns import regex
from drafting.workspace.editing.errors import EmptyTextError, UnknownNoteError, UnmarkedNoteError
from drafting.workspace.editing.inline_text import (
    find_words,
    plain_position,
    with_note,
    without_note,
)
from drafting.workspace.editing.paragraphs import has_words
from drafting.workspace.editing.plans import Plan
from drafting.workspace.errors import UnchangedError
from drafting.workspace.wording import quoted

_SPONSORS_NOTE = "sponsors_note"


def find_note(resolution: Resolution, name: str) -> Note:
    """The footnote printed with that number or mark, or of that identity."""
    if note := resolution.note(name):
        return note
    numbers = note_numbers(resolution)
    for note in resolution.notes:
        if numbers[note.id] == name.strip():
            return note
    raise UnknownNoteError(name, len(resolution.notes))


def add_note(resolution: Resolution, name: str, after: int | str, text: str, ids: IdSource) -> Plan:
    """A footnote in a unit, its mark after words or at an offset of the markup."""
    row = Numbering(resolution).resolve(name)
    unit = row.unit
    if isinstance(after, int):
        position = plain_position(unit.text, after)
    else:
        _, position = find_words(unit.text, after, row.label)
    note = Note(ids(), _note_text(text))
    marked = with_note(unit.text, note.id, position)
    edit = Several((InsertNote(len(resolution.notes), note), EditText(unit.id, unit.text, marked)))
    number = note_numbers(edit.apply(resolution))[note.id]
    return Plan(edit, f"Added footnote {number} to {row.label}: {quoted(note.text)}.", unit.id)


_DEFINED = regex(
    r"^\[\^(?P<name>[a-z0-9]{1,32})\]:[ \t]+(?P<words>.+(?:\n(?!\[\^)[ \t]*\S.*)*)", re.MULTILINE
)


def with_new_notes(typed: str, ids: IdSource) -> tuple[str, tuple[Note, ...]]:
    """A typed text without the footnotes that it defines, and those footnotes.

    `[^1]` in the text is the mark of the footnote that a line `[^1]: …` gives. Raises
    UnmarkedNoteError for one that no mark refers to.
    """
    text = tidy(typed)
    notes: list[Note] = []
    rest = _DEFINED.sub("", text)
    for found in _DEFINED.finditer(text):
        note = Note(ids(), _note_text(found["words"]))
        rest, marks = re.subn(rf"(?<!\\)\[\^{found['name']}\]", f"[^{note.id}]", rest)
        if not marks:
            raise UnmarkedNoteError(found["name"])
        notes.append(note)
    return rest if notes else typed, tuple(notes)


def edit_note(resolution: Resolution, name: str, text: str) -> Plan:
    """A new wording of a footnote."""
    note = find_note(resolution, name)
    number = note_numbers(resolution)[note.id]
    changed = Note(note.id, _note_text(text, note.text), note.mark)
    if changed == note:
        raise UnchangedError(f"Footnote {number}")
    unit, words = _first_reference(resolution, note.id), quoted(changed.text)
    message, wish = f"Footnote {number} now reads {words}.", f"change footnote {number} to {words}"
    return Plan(EditNote(note, changed), message, unit, wish)


def delete_note(resolution: Resolution, name: str) -> Plan:
    """Take out a footnote with all its marks."""
    note = find_note(resolution, name)
    number = note_numbers(resolution)[note.id]
    marks = tuple(_without_marks(resolution, note.id))
    edit = Several((*marks, DeleteNote(resolution.notes.index(note), note)))
    unit = _first_reference(resolution, note.id)
    return Plan(edit, f"Took out footnote {number}: {quoted(note.text)}.", unit)


def _note_text(text: str, before: str = "") -> str:
    words = " ".join(tidy(text).split("\n")).strip()
    if not has_words(words):
        raise EmptyTextError("A footnote")
    return as_typed(words, before)


def _first_reference(resolution: Resolution, identity: str) -> str:
    for unit in resolution.walk():
        if identity in note_references(unit.text):
            return unit.id
    return ""


def _without_marks(resolution: Resolution, identity: str) -> Iterator[Edit]:
    for unit in resolution.walk():
        if identity in note_references(unit.text):
            yield EditText(unit.id, unit.text, without_note(unit.text, identity))
    for field in FIELDS:
        before = get_field(resolution, field)
        after = _field_without(field, before, identity)
        if after != before:
            yield SetField(field, before, after)


def _field_without(field: str, value: FieldValue, identity: str) -> FieldValue:
    if field == _SPONSORS_NOTE:
        return "" if value == identity else value
    if isinstance(value, tuple):
        return tuple(_text_without(text, identity) for text in value)
    return _text_without(value, identity)


def _text_without(text: str, identity: str) -> str:
    return without_note(text, identity) if identity in note_references(text) else text
