"""One negotiation that was recorded on two sides: all that was said and decided, in its order.

What was added is kept from both, each thing once and by its time; of a single value the side
holds that changed it, and ours where both did.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import datetime
from typing import Protocol, TypeVar

from drafting.amendments.agreement import Decisions, Standings
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Proposal
from drafting.amendments.silence import Break, Silence


class _Timed(Protocol):
    """Something that happened at a moment."""

    @property
    def when(self) -> datetime: ...


Happening = TypeVar("Happening", bound=_Timed)
_ADDED_TO = frozenset({"positions", "events", "notes"})


def united_proposal(base: Proposal | None, ours: Proposal, theirs: Proposal) -> Proposal:
    """A proposal with what either side added to it."""
    changed = {
        field.name: getattr(theirs, field.name)
        for field in fields(Proposal)
        if field.name not in _ADDED_TO
        and base is not None
        and getattr(ours, field.name) == getattr(base, field.name)
    }
    return replace(
        ours,
        **changed,
        positions=_in_time(ours.positions, theirs.positions),
        events=_in_time(ours.events, theirs.events),
        notes=tuple(dict.fromkeys((*ours.notes, *theirs.notes))),
    )


def united_agreement(
    base: Negotiation | None, ours: Negotiation, theirs: Negotiation
) -> Negotiation:
    """What both sides have on record beside the proposals."""
    before = base or Negotiation()
    return replace(
        ours,
        standings=Standings(_decisions(ours.standings, theirs.standings)),
        silences=_silences(ours.silences, theirs.silences),
        reading=theirs.reading if ours.reading == before.reading else ours.reading,
        sponsoring=_in_time(ours.sponsoring, theirs.sponsoring),
        left_out=_in_time(ours.left_out, theirs.left_out),
    )


def _in_time(ours: Iterable[Happening], theirs: Iterable[Happening]) -> tuple[Happening, ...]:
    """What happened on both sides, each thing once; what has the same time stays as it came."""
    return tuple(sorted(dict.fromkeys((*ours, *theirs)), key=lambda one: one.when))


def _decisions(ours: Standings, theirs: Standings) -> dict[str, Decisions]:
    units = dict.fromkeys((*ours.decisions, *theirs.decisions))
    return {
        unit: _in_time(ours.decisions.get(unit, ()), theirs.decisions.get(unit, ()))
        for unit in units
    }


def _silences(ours: Iterable[Silence], theirs: Iterable[Silence]) -> tuple[Silence, ...]:
    """Each procedure once, with the breaks of both sides."""
    known: dict[tuple[object, ...], Silence] = {}
    for one in (*ours, *theirs):
        key = (one.draft, one.opened)
        other = known.get(key, one)
        breaks: tuple[Break, ...] = _in_time(other.breaks, one.breaks)
        known[key] = replace(other, breaks=breaks, settled=other.settled or one.settled)
    return tuple(sorted(known.values(), key=lambda one: one.opened))
