"""An edit that is planned on a text and not yet made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafting.model.edits import DeleteNote, Edit, Several
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution

if TYPE_CHECKING:
    from drafting.formats.reading import Remark


@dataclass(frozen=True, slots=True)
class Plan:
    """An edit that can be made, with the sentence that will tell of it."""

    edit: Edit
    message: str
    unit: str = ""
    """Where to stand once it is made."""
    wish: str = ""
    """What a delegation asks for that proposes it, where the message does not begin with a verb."""
    remarks: tuple[Remark, ...] = ()
    """What a person should check of it, kept with the text until ticked off."""

    @property
    def request(self) -> str:
        """What a delegation asks for that proposes it: "delete OP3"."""
        verb, space, rest = self.message.partition(" ")
        said = f"{_INFINITIVES.get(verb, verb)}{space}{rest}".removesuffix(".")
        return self.wish or said


_INFINITIVES = {
    "Added": "add",
    "Changed": "change",
    "Copied": "copy",
    "Deleted": "delete",
    "Edited": "edit",
    "Inserted": "insert",
    "Joined": "join",
    "Lifted": "lift",
    "Moved": "move",
    "Put": "put",
    "Replaced": "replace",
    "Set": "set",
    "Split": "split",
    "Took": "take",
}
"""The verbs that messages begin with."""


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
