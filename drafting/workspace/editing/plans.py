"""An edit that is planned on a text and not yet made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.edits import DeleteNote, Edit, Several
from drafting.model.errors import InvalidPlaceError
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution
from drafting.model.standing import disorder
from drafting.model.unit import Kind
from drafting.workspace.wording import quoted

if TYPE_CHECKING:
    from drafting.formats.reading import Remark


@dataclass(frozen=True, slots=True)
class Plan:
    """An edit that can be made, with the sentence that will tell of it."""

    edit: Edit
    message: str
    unit: str = ""
    """What it is about; where to stand once it is made, if nothing else says so."""
    wish: str = ""
    """What a delegation asks for that proposes it, where the message does not begin with a verb."""
    stand: str = ""
    """Where to stand once it is made: behind several paragraphs, at the last one."""
    remarks: tuple[Remark, ...] = ()
    """What a person should check of it, kept with the text until ticked off."""
    precedent: str = ""
    """Where agreed language that it brings in stands: "A/RES/79/183 OP12"."""
    fingerprint: str = ""
    """By which that wording is known again."""
    as_read: bool = False
    """Whether it brings in what stood together elsewhere, and keeps its form but for its parts."""

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


_OF_PARTS = (Kind.PREAMBULAR, Kind.OPERATIVE)


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


def well_placed(resolution: Resolution, plan: Plan) -> Plan:
    """`plan`, settled; it puts no paragraph to where none of its kind stands.

    In a text that came with such a disorder that one is no reason to refuse. Raises
    InvalidPlaceError.
    """
    plan = settled(resolution, plan)
    known, after = set(disorder(resolution).values()), plan.edit.apply(resolution)
    for identity, fault in disorder(after).items():
        unit = after.find(identity)
        if fault not in known and (unit.kind in _OF_PARTS or not plan.as_read):
            raise InvalidPlaceError(f"{quoted(unit.text)} would be {fault}.")
    return plan


def _referred(texts: Iterable[str]) -> set[str]:
    return {reference for text in texts for reference in note_references(text)}


Planner = Callable[[Resolution], Plan]
"""Plans one edit on the text that it is given."""
