"""New footnotes of a proposal: they are put with its words, and come into the text with them."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.dataclasses import replace
from drafting.model.edits import DeleteNote, Edit, InsertNote, InsertUnit, Several
from drafting.model.inline import note_references
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place
from drafting.named_tuples import NamedTuple


class Asked(NamedTuple):
    """What an edit asks for."""

    edits: tuple[Edit, ...]
    """One for each proposal that it makes."""
    notes: tuple[Note, ...]
    """Footnotes that it brings in."""


def asked_for(edit: Edit) -> Asked:
    """The changes that an edit is made of, and the footnotes that go with them.

    Paragraphs put in one behind the other are one change: they stay together. A footnote that
    goes with its last mark is none of its own: it goes once the proposal is agreed.
    """
    edits: list[Edit] = []
    notes: list[Note] = []
    for one in edit.each():
        if isinstance(one, InsertNote):
            notes.append(one.note)
        elif edits and (joined := _in_one(edits[-1], one)):
            edits[-1] = joined
        elif not isinstance(one, DeleteNote):
            edits.append(one)
    return Asked(tuple(edits), tuple(notes))


def _in_one(before: Edit, edit: Edit) -> InsertUnit | None:
    """Two insertions as one, if the second comes right behind the first."""
    if not isinstance(before, InsertUnit) or not isinstance(edit, InsertUnit):
        return None
    behind = Place(before.place.parent, before.brought[-1].id)
    if edit.place != behind:
        return None
    return replace(before, following=(*before.following, *edit.brought))


def notes_of(edit: Edit, notes: Iterable[Note]) -> tuple[Note, ...]:
    """Those of `notes` that the words of an edit refer to."""
    wanted = {name for text in edit.texts for name in note_references(text)}
    return tuple(note for note in notes if note.id in wanted)


def with_notes(edit: Edit, notes: Iterable[Note], now: Resolution) -> Edit:
    """An edit of the text of today, with those of `notes` that its words refer to.

    A footnote that stands in the text already is not brought in again, nor one twice.
    """
    wanted = {note.id: note for note in notes_of(edit, notes)}
    fresh = [note for note in wanted.values() if now.note(note.id) is None]
    if not fresh:
        return edit
    inserts = (InsertNote(len(now.notes) + at, note) for at, note in enumerate(fresh))
    return Several((*inserts, edit))
