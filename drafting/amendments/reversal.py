"""What one act put on record of a negotiation taken back, whatever others have added since."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from drafting.amendments.agreement import Standings
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Proposal
from drafting.amendments.silence import Silence
from drafting.dataclasses import fields, replace

Row = TypeVar("Row", bound=Hashable)
Value = TypeVar("Value", Proposal, Negotiation)
Rows = tuple[Row, ...]
Decided = Mapping[str, tuple[Row, ...]]

_ROWS = ("sponsoring", "left_out", "packages", "actions", "statements", "updates")
_BY_KEY = ("standings", "silences", "positions")
_FOR_GOOD = ("last_number",)
"""What nothing takes back."""


def reversed_proposal(now: Proposal, was: Proposal, became: Proposal) -> Proposal:
    """A proposal without what an act that made `became` of `was` did to it."""
    return _reversed(now, was, became, ("positions", "events"))


def reversed_agreement(now: Negotiation, was: Negotiation, became: Negotiation) -> Negotiation:
    """The same of all that is on record beside the proposals."""
    found = _reversed(now, was, became, _ROWS, (*_BY_KEY, *_FOR_GOOD))
    decisions = _without_rows(
        now.standings.decisions, was.standings.decisions, became.standings.decisions
    )
    return replace(
        found,
        standings=Standings(decisions),
        positions=_without_rows(now.positions, was.positions, became.positions),
        silences=_silences(now.silences, was.silences, became.silences),
    )


def _reversed(
    now: Value, was: Value, became: Value, lists: Collection[str], other: Collection[str] = ()
) -> Value:
    """A value with the rows out that an act added, and what it replaced as it was before."""
    changes: dict[str, Any] = {}
    for field in fields(now):
        name = field.name
        present, before, after = (getattr(one, name) for one in (now, was, became))
        if name in other or before == after:
            continue
        if name in lists:
            changes[name] = _without(present, before, after)
        elif present == after:
            changes[name] = before
    return replace(now, **changes)


def _without(now: Rows[Row], was: Rows[Row], became: Rows[Row]) -> Rows[Row]:
    added = [row for row in became if row not in was]
    lost = tuple(row for row in was if row not in became and row not in now)
    return (*lost, *(row for row in now if row not in added))


def _without_rows(now: Decided[Row], was: Decided[Row], became: Decided[Row]) -> Decided[Row]:
    kept = {
        key: _without(now.get(key, ()), was.get(key, ()), became.get(key, ()))
        for key in (*now, *was)
    }
    return {key: rows for key, rows in kept.items() if rows}


def _silences(now: Rows[Silence], was: Rows[Silence], became: Rows[Silence]) -> tuple[Silence, ...]:
    """Silence procedures without the one that an act began, or the break or outcome it noted."""
    before, after = ({_key(one): one for one in side} for side in (was, became))
    return tuple(
        _silence(one, before.get(_key(one), one), after.get(_key(one), one))
        for one in now
        if _key(one) in before or _key(one) not in after
    )


def _silence(now: Silence, was: Silence, became: Silence) -> Silence:
    settled = now.settled if became.settled == was.settled else was.settled
    return replace(now, breaks=_without(now.breaks, was.breaks, became.breaks), settled=settled)


def _key(silence: Silence) -> tuple[str, datetime]:
    return silence.draft, silence.opened
