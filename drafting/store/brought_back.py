"""What a change that came late brought back of a text from which another had taken it out."""

from __future__ import annotations

from contextlib import suppress

from drafting.dataclasses import replace
from drafting.model.difference import difference
from drafting.model.edits import InsertNote, InsertUnit
from drafting.model.errors import ModelError
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit


def brought_back(now: Resolution, was: Resolution, later: Resolution) -> Resolution:
    """`now` with the paragraphs and notes that `later` has again, in the words they had in `was`.

    `was` is the text that the late change was made on, `later` what became of `now` by it.
    """
    text = now
    for edit in difference(now, later):
        back = _as_it_was(edit, was)
        if back is not None:
            with suppress(ModelError):  # it stands beside what the change itself brought in
                text = back.apply(text)
    return text


def _as_it_was(edit: object, was: Resolution) -> InsertUnit | InsertNote | None:
    if isinstance(edit, InsertUnit) and was.has(edit.unit.id):
        return InsertUnit(edit.place, _unit(edit.unit, was))
    if isinstance(edit, InsertNote):
        note = next((note for note in was.notes if note.id == edit.note.id), None)
        return replace(edit, note=note) if note else None
    return None


def _unit(unit: Unit, was: Resolution) -> Unit:
    children = tuple(_unit(child, was) for child in unit.children if was.has(child.id))
    return replace(unit, text=was.find(unit.id).text, children=children)
