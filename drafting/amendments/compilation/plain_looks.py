"""Texts and proposals without looks, for a form that prints no italics: their words alone."""

from __future__ import annotations

from dataclasses import replace

from drafting.amendments.proposals import Proposal
from drafting.model.edits import Edit, EditNote, EditText, InsertUnit, SetField
from drafting.model.inline import Run, markup, runs
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.unit import Unit


def without_looks(text: str) -> str:
    """Inline text in which nothing but marks of notes is left of its markup."""
    return markup(Run(run.text, note=run.note) for run in runs(text))


def plain_text(text: Resolution) -> Resolution:
    """A text whose paragraphs, title and notes have no looks."""
    for part in PARTS:
        text = text.with_part(part, tuple(map(_unit, text.part(part))))
    notes = tuple(replace(note, text=without_looks(note.text)) for note in text.notes)
    return replace(
        text,
        notes=notes,
        title=without_looks(text.title),
        chapeau=without_looks(text.chapeau),
        enacting=without_looks(text.enacting),
        closing=without_looks(text.closing),
    )


def _unit(unit: Unit) -> Unit:
    children = tuple(map(_unit, unit.children))
    return replace(unit, text=without_looks(unit.text), children=children)


def plain_proposal(proposal: Proposal) -> Proposal:
    """A proposal whose words have no looks."""
    notes = tuple(replace(note, text=without_looks(note.text)) for note in proposal.notes)
    return replace(proposal, edit=_edit(proposal.edit), notes=notes)


def _notes(edit: EditNote) -> tuple[Note, Note]:
    return edit.before, edit.after


def _edit(edit: Edit) -> Edit:
    if isinstance(edit, EditText):
        return EditText(edit.unit, without_looks(edit.before), without_looks(edit.after))
    if isinstance(edit, InsertUnit):
        return InsertUnit(edit.place, _unit(edit.unit), tuple(map(_unit, edit.following)))
    if isinstance(edit, EditNote):
        return EditNote(*(replace(one, text=without_looks(one.text)) for one in _notes(edit)))
    if isinstance(edit, SetField) and isinstance(edit.before, str) and isinstance(edit.after, str):
        return SetField(edit.field, without_looks(edit.before), without_looks(edit.after))
    return edit
