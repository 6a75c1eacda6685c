"""Proposals: what a delegation would change in a text, and what became of it.

A proposal holds the edit that it asks for as it was made on the wording of its day, and what
stood around it, so that it can always be shown as it was put, and carried to a text that has
moved on. Nothing of it is ever deleted: each decision is an event that is added.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from drafting.amendments.positions import Position
from drafting.dataclasses import dataclass, replace
from drafting.model.edits import Edit
from drafting.model.resolution import Note
from drafting.redline.rebase.surroundings import Surroundings


class Stage(StrEnum):
    """Where a proposal stands."""

    TABLED = "tabled"
    AGREED = "agreed"
    AGREED_AS_MODIFIED = "agreed as modified"
    WITHDRAWN = "withdrawn"
    FALLEN = "fallen"
    """The text moved on so that it has no object any more, or another one was adopted instead."""
    SUPERSEDED = "superseded"
    """Another one was put in its place, by its authors or by a facilitator for several at once."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a proposal."""

    stage: Stage
    by: str
    """Who recorded it: the chair, a delegation, the secretary."""
    when: datetime
    round: str = ""
    condition: str = ""
    """For a withdrawal that holds only if something else comes about: "if PP3 bis is accepted"."""
    reason: str = ""
    in_place: str = ""
    """The proposal that took its place, if one did."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal with its positions and its life."""

    id: str
    by: tuple[str, ...]
    """Delegations and groups, in the order in which they put it."""
    edit: Edit
    """What it asks for, made on the text of its day."""
    label: str
    """What the paragraph was called when it was put: "OP3", "after OP5"."""
    says: str
    """What it asks for, in one line of that day: "replace “urges” by “calls upon” in OP3"."""
    when: datetime
    order: int = 0
    """The place in which it was put on this text, from 1."""
    round: str = ""
    state: str = ""
    """Name that the state of the record had whose text it was made on: a hint, no more."""
    around: Surroundings | None = None
    """What stood around it in that text; None in records that were made before it was kept."""
    on: str = ""
    """The proposal that it would amend, if it is one on a proposal."""
    alternative: int = 0
    """Which alternative wording of its paragraph it is: 1 is `alt`, 2 is `alt 2`."""
    rationale: str = ""
    notes: tuple[Note, ...] = ()
    """New footnotes that its words refer to; they come into the text with them."""
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def stage(self) -> Stage:
        """Where it stands now."""
        return self.events[-1].stage if self.events else Stage.TABLED

    @property
    def condition(self) -> str:
        """On what its withdrawal depends; empty for a plain one and for every other stage."""
        return self.events[-1].condition if self.events else ""

    @property
    def in_place(self) -> str:
        """Identity of the proposal that has taken its place; empty if none has."""
        return self.events[-1].in_place if self.stage is Stage.SUPERSEDED else ""

    @property
    def is_live(self) -> bool:
        """Whether it is still before the room: tabled, or withdrawn only on a condition."""
        return self.stage is Stage.TABLED or bool(self.condition)

    @property
    def action(self) -> str:
        """What it does, in one of the words of the trade."""
        return self.edit.does

    @property
    def unit(self) -> str:
        """The unit that it is about: of an insertion, the one that it would bring in."""
        return self.edit.subject

    def with_event(self, event: Event) -> Proposal:
        """The proposal after something happened to it."""
        return replace(self, events=(*self.events, event))

    def with_position(self, position: Position) -> Proposal:
        """The proposal with one more position on record."""
        return replace(self, positions=(*self.positions, position))
