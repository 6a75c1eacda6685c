"""Footnotes that a typed text refers to and that the text of now does not have.

They are written with it; or they were taken out a while ago: whoever cuts words with a
footnote from one paragraph and pastes them into another takes the footnote out first
and refers to it afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import InsertNote, Several
from drafting.model.inline import note_references
from drafting.model.resolution import Note, Resolution
from drafting.workspace.editing.plans import Plan, Planner

if TYPE_CHECKING:
    from drafting.store import Store

REACH = 50
"""How many changes back a footnote is looked for."""


def missing_notes(
    store: Store, handle: str, now: Resolution, typed: str, fresh: Iterable[Note] = ()
) -> tuple[Note, ...]:
    """The footnotes that `typed` refers to and `now` does not have: `fresh` ones, and old ones."""
    wanted = {name for name in note_references(typed) if now.note(name) is None}
    new = tuple(note for note in fresh if note.id in wanted)
    wanted -= {note.id for note in new}
    return (*new, *_recalled(store, handle, wanted))


def plan_with_notes(now: Resolution, planner: Planner, notes: tuple[Note, ...]) -> Plan:
    """A plan on the text of now, with `notes` put into it first."""
    if not notes:
        return planner(now)
    plan = planner(replace(now, notes=(*now.notes, *notes)))
    inserts = (InsertNote(len(now.notes) + index, note) for index, note in enumerate(notes))
    return replace(plan, edit=Several((*inserts, plan.edit)))


def _recalled(store: Store, handle: str, wanted: set[str]) -> Iterator[Note]:
    if not wanted:
        return
    from drafting.workspace.record.history import text_then

    for entry in store.history(handle, limit=REACH):
        before = text_then(store, handle, entry.id)
        for name in sorted(wanted):
            if note := before and before.note(name):
                wanted.remove(name)
                yield note
        if not wanted:
            return
