"""An edit that is planned on a text and not yet made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from drafting.model.edits import DeleteNote, Edit, Several
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Plan:
    """An edit that can be made, with the sentence that will tell of it."""

    edit: Edit
    message: str
    unit: str = ""
    """Where to stand once it is made."""


def settled(resolution: Resolution, plan: Plan) -> Plan:
    """`plan`, which also takes out the footnotes whose last mark it takes out."""
    after = plan.edit.apply(resolution)
    gone = _referred(resolution.texts()) - _referred(after.texts())
    edits: list[Edit] = [plan.edit]
    notes = list(after.notes)
    for note in [note for note in notes if note.id in gone]:
        edits.append(DeleteNote(notes.index(note), note))
        notes.remove(note)
    return plan if len(edits) == 1 else replace(plan, edit=Several(tuple(edits)))


def _referred(texts: Iterable[str]) -> set[str]:
    return {reference for text in texts for reference in note_references(text)}


Planner = Callable[[Resolution], Plan]
"""Plans one edit on the text that it is given."""
