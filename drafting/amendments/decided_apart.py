"""What two said and decided on the same thing while their records were apart, in sentences.

All of it stays on record, and the later holds; a person should know that there was another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from drafting.amendments.agreement import Decision
from drafting.amendments.positions import Position, Stance, latest
from drafting.amendments.proposals import Event, Stage
from drafting.amendments.times import moment
from drafting.model.numbering import Numbering

if TYPE_CHECKING:
    from datetime import datetime

    from drafting.amendments.negotiation import Negotiation
    from drafting.amendments.proposals import Proposal
    from drafting.model.resolution import Resolution

_MADE = (Stage.AGREED, Stage.AGREED_AS_MODIFIED)


class _Recorded(Protocol):
    @property
    def by(self) -> str: ...
    @property
    def when(self) -> datetime: ...


Row = TypeVar("Row", bound=_Recorded)
Value = TypeVar("Value")
Key = TypeVar("Key")


def proposal_apart(base: Proposal | None, first: Proposal, second: Proposal) -> Iterator[str]:
    """What was decided and said on one proposal by both sides, and differs."""
    was = base.events if base else ()
    one, other = _new(was, first.events), _new(was, second.events)
    if one and other and one[-1].stage is not other[-1].stage:
        yield _decided(f"“{first.says}” ({', '.join(first.by)})", one[-1], other[-1])
    elif one and other and one[-1].stage is Stage.AGREED_AS_MODIFIED:
        names = f"{one[-1].by} and {other[-1].by}"
        yield f"“{first.says}” was agreed as modified by {names} at once: look at its words."
    spoken = base.positions if base else ()
    yield from _stances(f"on “{first.says}”", spoken, first.positions, second.positions)


def _decided(what: str, one: Event, other: Event) -> str:
    earlier, later = _in_time(one, other)
    where = " Its words are in the text." if earlier.stage in _MADE else ""
    return (
        f"{what} was {_stage(earlier)} and {_stage(later)} at once: "
        f"it counts as {later.stage}.{where}"
    )


def _stage(event: Event) -> str:
    return f"{event.stage} (recorded by {event.by})"


def agreement_apart(
    base: Negotiation, first: Negotiation, second: Negotiation, text: Resolution
) -> Iterator[str]:
    """What both sides decided and said of the same paragraph, or of the whole text, and differs.

    `text` is that of both.
    """
    numbering = Numbering(text)
    for unit in _both(first.standings.decisions, second.standings.decisions):
        was = base.standings.decisions.get(unit, ())
        one = _new(was, first.standings.decisions[unit])
        other = _new(was, second.standings.decisions[unit])
        if one and other and _said(one[-1]) != _said(other[-1]):
            earlier, later = _in_time(one[-1], other[-1])
            yield (
                f"{_label(numbering, unit)} was {earlier.stage} (recorded by {earlier.by}) and "
                f"{later.stage} (recorded by {later.by}) at once: it is {later.stage}."
            )
    for key in _both(first.positions, second.positions):
        what = f"on {_label(numbering, key)}"
        was_said = base.positions.get(key, ())
        yield from _stances(what, was_said, first.positions[key], second.positions[key])
    if _new(base.actions, first.actions) and _new(base.actions, second.actions):
        yield "What became of the text was recorded by two at once: both stand in the record."
    if _new(base.silences, first.silences) and _new(base.silences, second.silences):
        yield "The text was put under silence, or the silence broken, by two at once: look at both."


def lapsed(
    base: Negotiation, side: Negotiation, reads: Resolution, text: Resolution
) -> Iterator[str]:
    """Paragraphs that one side agreed as they read there, and that read otherwise in `text`."""
    numbering = Numbering(text)
    for unit, decisions in side.standings.decisions.items():
        if decisions == base.standings.decisions.get(unit) or not reads.has(unit):
            continue
        last, words = decisions[-1], reads.find(unit).text
        if not last.stage.is_agreed or words != last.text:
            continue
        if not text.has(unit):
            yield f"A paragraph that {last.by} recorded as {last.stage} was deleted: “{words}”"
        elif text.find(unit).text != words:
            label = numbering.label(unit)
            yield f"{label} was changed while it was being {last.stage}: it is reopened."


def _stances(
    what: str, was: tuple[Position, ...], one: Iterable[Position], other: Iterable[Position]
) -> Iterator[str]:
    """Delegations that were recorded with two stances at once."""
    ours, theirs = (
        {(said.delegation, said.words): said for said in latest(_new(was, tuple(side)))}
        for side in (one, other)
    )
    for key in _both(ours, theirs):
        earlier, later = sorted((ours[key], theirs[key]), key=lambda one: moment(one.when))
        if earlier.stance is not later.stance and Stance.COMMENTS not in (
            earlier.stance,
            later.stance,
        ):
            yield (
                f"{later.delegation} was recorded as “{earlier.stance}” and as “{later.stance}” "
                f"at once {what}: the later is taken."
            )


def _new(was: tuple[Value, ...], now: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(one for one in now if one not in was)


def _said(decision: Decision) -> tuple[object, ...]:
    return decision.stage, decision.conditions, decision.text


def _both(one: Mapping[Key, Value], other: Mapping[Key, Value]) -> list[Key]:
    return [key for key in one if key in other]


def _in_time(one: Row, other: Row) -> tuple[Row, Row]:
    earlier, later = sorted((one, other), key=lambda row: moment(row.when))
    return earlier, later


def _label(numbering: Numbering, unit: str) -> str:
    return numbering.label(unit) if unit in numbering else "A paragraph that is gone"
