"""One record of a negotiation from what two kept of it apart: nothing that either has is lost.

What was added is kept from both, each thing once and by its time. Of a single value the side
holds that changed it since they parted, and the first one where both did or nobody knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from drafting.amendments.agreement import Standings
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.packages import Package
from drafting.amendments.proposals import Proposal
from drafting.amendments.silence import Silence
from drafting.amendments.times import moment
from drafting.dataclasses import replace
from drafting.patterns import regex
from drafting.redline.merge import merge_text

if TYPE_CHECKING:
    from drafting.amendments.labels import FrozenReading


_NUMBER = regex(r" \(\d+\)$")
"""Behind the name of a draft that another had already."""


class _Dated(Protocol):
    @property
    def when(self) -> datetime: ...


Row = TypeVar("Row", bound=_Dated)
Value = TypeVar("Value")
Key = TypeVar("Key")


def merged_proposal(first: Proposal, second: Proposal, base: Proposal | None = None) -> Proposal:
    """A proposal with the positions and the life of both.

    `base` is the proposal as it was before both, if that is known.
    """
    asked = second if base is not None and first.edit == base.edit else first
    rationale = merge_text(base.rationale if base else "", first.rationale, second.rationale)
    return replace(
        asked,
        by=tuple(dict.fromkeys((*first.by, *second.by))),
        rationale=rationale.text,
        notes=_by_key((*asked.notes, *first.notes, *second.notes), lambda note: note.id),
        positions=_by_time((*first.positions, *second.positions)),
        events=_by_time((*first.events, *second.events)),
    )


def merged_agreement(
    first: Negotiation, second: Negotiation, base: Negotiation | None = None
) -> Negotiation:
    """All that either has beside the proposals.

    `base` is what was on record before both, if that is known.
    """
    before = base.reading if base else None
    return replace(
        first,
        standings=Standings(_united(first.standings.decisions, second.standings.decisions)),
        positions=_united(first.positions, second.positions),
        packages=_united_packages((*first.packages, *second.packages)),
        silences=_united_silences((*first.silences, *second.silences)),
        reading=_united_reading(first.reading, second.reading, before),
        sponsoring=_by_time((*first.sponsoring, *second.sponsoring)),
        left_out=_by_time((*first.left_out, *second.left_out)),
        actions=_by_time((*first.actions, *second.actions)),
        statements=_by_time((*first.statements, *second.statements)),
        updates=_by_time((*first.updates, *second.updates)),
        last_number=max(first.last_number, second.last_number),
    )


def _united(
    first: Mapping[str, tuple[Row, ...]], second: Mapping[str, tuple[Row, ...]]
) -> dict[str, tuple[Row, ...]]:
    """The rows of both under each key."""
    return {key: _by_time((*first.get(key, ()), *second.get(key, ()))) for key in (*first, *second)}


def _united_packages(packages: Iterable[Package]) -> tuple[Package, ...]:
    """Each package once; what one side has settled is settled."""
    found: dict[str, Package] = {}
    for one in packages:
        known = found.get(one.id, one)
        found[one.id] = one if known.is_open else known
    return tuple(sorted(found.values(), key=lambda one: moment(one.when)))


def _united_reading(
    first: FrozenReading | None, second: FrozenReading | None, before: FrozenReading | None
) -> FrozenReading | None:
    """The reading of whoever opened or closed one; of one that both have, each label once."""
    if first and second and first.opened == second.opened:
        taken = {one.label for one in first.given}
        return first.with_given(one for one in second.given if one.label not in taken)
    unchanged = first == before or (first and before and first.opened == before.opened)
    return second if unchanged else first


def _united_silences(silences: Iterable[Silence]) -> tuple[Silence, ...]:
    found: dict[tuple[str, datetime], Silence] = {}
    for one in silences:
        place = _NUMBER.sub("", one.draft), one.opened
        known = found.get(place, one)
        breaks = _by_time((*known.breaks, *one.breaks))
        settled = known.settled or one.settled
        found[place] = replace(known, breaks=breaks, settled=settled)
    return tuple(_named_as_drafts(found))


def _named_as_drafts(found: Mapping[tuple[str, datetime], Silence]) -> Iterator[Silence]:
    """Silences, oldest first, by the names that their drafts have where two had the same."""
    times: Counter[str] = Counter()
    for (label, _), one in sorted(found.items(), key=lambda row: moment(row[0][1])):
        times[label] += 1
        yield replace(one, draft=f"{label} ({times[label]})") if times[label] > 1 else one


def _by_time(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Each row once, the oldest first."""
    return tuple(sorted(dict.fromkeys(rows), key=lambda row: moment(row.when)))


def _by_key(rows: Iterable[Value], key: Callable[[Value], Key]) -> tuple[Value, ...]:
    found: dict[Key, Value] = {}
    for row in rows:
        found.setdefault(key(row), row)
    return tuple(found.values())
