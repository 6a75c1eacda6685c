"""Sponsors: who joined and who withdrew, and the list that it leaves.

The heading lists those of the text as it was tabled, in English alphabetical order; who joins
later is recorded apart ("subsequently joined by"), until a revision takes all of them in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass


class Phase(StrEnum):
    """When a sponsor joined or withdrew."""

    TABLING = "at tabling"
    BEFORE_ACTION = "before action"


@dataclass(frozen=True, slots=True)
class SponsorEvent:
    """One delegation that joined the sponsors, or withdrew from them."""

    name: str
    when: datetime
    phase: Phase
    withdrawn: bool = False
    behalf: str = ""
    """The group that it sponsors on behalf of: "the Group of 77 and China"."""
    by: str = ""
    """Who recorded it."""


@dataclass(frozen=True, slots=True)
class Sponsors:
    """The sponsors as they stand."""

    listed: tuple[str, ...]
    """In the heading."""
    later: tuple[str, ...]
    """Joined since the text was tabled, in the order in which they joined."""
    withdrawn: tuple[str, ...]


def current_sponsors(events: Iterable[SponsorEvent], heading: Sequence[str] = ()) -> Sponsors:
    """The sponsors that events leave; `heading` has those of the text that nobody recorded."""
    listed = dict.fromkeys(heading)
    later: dict[str, None] = {}
    withdrawn: dict[str, None] = {}
    for event in events:
        for names in (listed, later, withdrawn):
            names.pop(event.name, None)
        if event.withdrawn:
            withdrawn[event.name] = None
        elif event.phase is Phase.TABLING:
            listed[event.name] = None
        else:
            later[event.name] = None
    return Sponsors(tuple(listed), tuple(later), tuple(withdrawn))
