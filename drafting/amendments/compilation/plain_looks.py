"""Texts and proposals with the looks that a form can print.

Plain text prints none; in Word the marks of notes have those of marks, and never those of the words
around them.
"""

from __future__ import annotations

from collections.abc import Callable

from drafting.amendments.proposals import Proposal
from drafting.dataclasses import replace
from drafting.model.edits import Edit, EditNote, EditText, InsertUnit, ReplaceUnits, SetField
from drafting.model.inline import Run, markup, runs
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.unit import Unit

Looks = Callable[[str], str]
"""Gives inline text with the looks that can be printed."""


def without_looks(text: str) -> str:
    """Inline text in which nothing but marks of notes is left of its markup."""
    return markup(Run(run.text, note=run.note) for run in runs(text))


def with_plain_marks(text: str) -> str:
    """Inline text in which marks of notes are neither italic nor anything else."""
    return markup(Run("", note=run.note) if run.note else run for run in runs(text))


def text_with(looks: Looks, text: Resolution) -> Resolution:
    """A text whose paragraphs, title and notes have such looks."""
    for part in PARTS:
        text = text.with_part(part, tuple(_unit(looks, unit) for unit in text.part(part)))
    return replace(
        text,
        notes=tuple(_note(looks, note) for note in text.notes),
        title=looks(text.title),
        chapeau=looks(text.chapeau),
        enacting=looks(text.enacting),
        closing=looks(text.closing),
    )


def _unit(looks: Looks, unit: Unit) -> Unit:
    children = tuple(_unit(looks, child) for child in unit.children)
    return replace(unit, text=looks(unit.text), children=children)


def _note(looks: Looks, note: Note) -> Note:
    return replace(note, text=looks(note.text))


def proposal_with(looks: Looks, proposal: Proposal) -> Proposal:
    """A proposal whose words have such looks."""
    notes = tuple(_note(looks, note) for note in proposal.notes)
    return replace(proposal, edit=_edit(looks, proposal.edit), notes=notes)


def _edit(looks: Looks, edit: Edit) -> Edit:
    if isinstance(edit, EditText):
        return EditText(edit.unit, looks(edit.before), looks(edit.after))
    if isinstance(edit, InsertUnit):
        following = tuple(_unit(looks, unit) for unit in edit.following)
        return InsertUnit(edit.place, _unit(looks, edit.unit), following)
    if isinstance(edit, ReplaceUnits):
        return edit.with_words(lambda _, text: looks(text))
    if isinstance(edit, EditNote):
        return EditNote(_note(looks, edit.before), _note(looks, edit.after))
    if isinstance(edit, SetField) and isinstance(edit.before, str) and isinstance(edit.after, str):
        return SetField(edit.field, looks(edit.before), looks(edit.after))
    return edit
