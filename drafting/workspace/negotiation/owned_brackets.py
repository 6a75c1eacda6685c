"""Brackets are lifted: by the delegations whose they are, each for itself, or by the room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Stance
from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.store.change import Settlement
from drafting.workspace.editing.brackets import chosen, planned
from drafting.workspace.negotiation.bracket_rows import BracketRow, bracket_rows
from drafting.workspace.negotiation.errors import BracketsOfOthersError
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.negotiation.seen import Looked, seen_by
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.negotiation import record_settlement
from drafting.workspace.wording import Done, cut_short, listed


class Lifting(NamedTuple):
    """Who lifts which brackets."""

    lift: frozenset[str]
    """Numbers, paragraphs or “all”, as `chosen` takes them."""
    take_out: frozenset[str] = frozenset()
    by: tuple[str, ...] = ()
    """Delegations that lift their own."""
    agreed: bool = False
    """Whether the room has agreed to lift them, whosever they are."""


def settle_brackets(record: NegotiationRecord, lifting: Lifting, seen: Looked = "") -> Done:
    """Lift brackets from words that stay, and take others out with their words, as one act.

    Brackets with owners are lifted by these, each for itself, or by the room. Raises
    NoSuchBracketsError, BracketsOfOthersError, or BracketsChangedError.
    """
    session = record.session
    look = seen_by(session, record.handle, seen)
    by = lifting.by or (session.context.author,)
    kept, gone = chosen(look.text, lifting.lift), chosen(look.text, lifting.take_out)
    rows = bracket_rows(look.text, look.state)
    lifted = [row for row in rows if row.place.number in kept - gone]
    dropped = [row for row in rows if row.place.number in gone]
    if not lifting.agreed:
        _check_owners(lifted, by)
    free = [row for row in lifted if lifting.agreed or set(row.owners) <= set(by)]
    when, round_name = session.context.now(), session.context.round

    def decide(state: Negotiation, text: Resolution) -> Settlement:
        plan = None
        if free or dropped:
            plan = planned(text, [row.place for row in free], [row.place for row in dropped])
        for row in (*lifted, *dropped):
            everybody = lifting.agreed or row in dropped
            own = [one for one in row.held if everybody or one.delegation in by]
            ends = [replace(one, stance=Stance.LIFTS, when=when, round=round_name) for one in own]
            state = state.with_positions(row.place.passage.key, ends) if ends else state
        told = [*([plan.message] if plan else []), *_left(lifted, free, by)]
        trailers = (("Unit", plan.unit),) if plan and plan.unit else ()
        return Settlement(state, plan.edit if plan else None, " ".join(told), trailers)

    done = record_settlement(session, record.handle, decide)
    notice = silence_notice(session, record.handle)
    return done._replace(message=f"{done.message}{notice}")


def _check_owners(rows: Iterable[BracketRow], by: Collection[str]) -> None:
    for row in rows:
        if row.owners and not set(row.owners) & set(by):
            raise BracketsOfOthersError(row.place.words, row.place.passage.label, row.owners)


def _left(
    lifted: Sequence[BracketRow], free: Sequence[BracketRow], by: Sequence[str]
) -> Iterator[str]:
    """What is said of brackets that stay because they are others' too."""
    for row in lifted:
        if row not in free:
            own = listed([name for name in row.owners if name in by])
            others = listed([name for name in row.owners if name not in by])
            place = f"around “{cut_short(row.place.words)}” in {row.place.passage.label}"
            yield f"Of the brackets {place} {own} lifts its own; those of {others} stay."
