"""Footnotes that a typed text refers to and that were taken out a while ago.

Whoever cuts words with a footnote from one paragraph and pastes them into another
takes the footnote out first and refers to it afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from drafting.model.edits import InsertNote, Several
from drafting.model.inline import note_references
from drafting.model.resolution import Note, Resolution
from drafting.workspace.editing import Plan, Planner

if TYPE_CHECKING:
    from drafting.workspace.session import Session

REACH = 50
"""How many changes back a footnote is looked for."""


def planned_with_notes(
    session: Session, handle: str, now: Resolution, planner: Planner, typed: str
) -> Plan:
    """A plan on the text of now, with the footnotes brought back that `typed` refers to."""
    notes = tuple(_recalled(session, handle, now, typed))
    if not notes:
        return planner(now)
    plan = planner(replace(now, notes=(*now.notes, *notes)))
    inserts = (InsertNote(len(now.notes) + index, note) for index, note in enumerate(notes))
    return replace(plan, edit=Several((*inserts, plan.edit)))


def _recalled(session: Session, handle: str, now: Resolution, typed: str) -> Iterator[Note]:
    wanted = {name for name in note_references(typed) if now.note(name) is None}
    if not wanted:
        return
    for entry in session.store.history(handle, limit=REACH):
        before = session.store.state_at(handle, entry.id)
        for name in sorted(wanted):
            if note := before.note(name):
                wanted.remove(name)
                yield note
        if not wanted:
            return
