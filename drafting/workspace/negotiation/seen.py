"""What whoever decides had looked at, and what became of it since: a decision looks again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import dataclass
from drafting.model.edits import InsertUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit
from drafting.workspace.negotiation.errors import (
    ChangedMeanwhileError,
    PackagePartError,
    SettledProposalError,
    UnseenStateError,
)
from drafting.workspace.negotiation.sentences import position_sentence
from drafting.workspace.record.history import text_then
from drafting.workspace.wording import movers, quoted

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord

AGAINST = frozenset(
    {Stance.OPPOSES, Stance.RETAIN, Stance.DELETE, Stance.RESERVES, Stance.BRACKETS}
)
"""What nobody agrees over without having heard it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text and its negotiation as they were looked at."""

    text: Resolution
    state: Negotiation


Looked = str | Resolution
"""What was looked at: a state of the record or a draft by its name; a text as it stood on a
screen; nothing for what is there when a verb begins."""


def seen_by(session: SessionRecord, handle: str, name: Looked = "") -> Seen:
    """The text and the negotiation that were looked at; of a text, with that of now.

    Raises UnseenStateError.
    """
    if isinstance(name, Resolution):
        return Seen(name, session.store.negotiation(handle))
    if not name:
        return Seen(session.text(handle), session.store.negotiation(handle))
    drafts = {draft.label: draft.state for draft in session.store.drafts(handle)}
    state = drafts.get(name, name)
    text = text_then(session.store, handle, state)
    if text is None:
        raise UnseenStateError(handle, name)
    return Seen(text, session.store.negotiation_at(handle, state))


def check_proposal(seen: Seen, now: Negotiation, identity: str) -> Proposal:
    """A proposal as it is now, which must stand as it was seen. Raises ChangedMeanwhileError."""
    before = seen.state.find(identity)
    called = f"proposal {seen.state.number(identity)}"
    after = next((one for one in now.proposals if one.id == identity), None)
    if after is None:
        raise ChangedMeanwhileError(f"{called} was taken back")
    if len(after.events) > len(before.events) or after.stage is not before.stage:
        last = after.events[-1] if after.events else None
        by = f" by {last.by}" if last else ""
        raise ChangedMeanwhileError(f"{called} was made “{after.stage.value}”{by}")
    if after.edit != before.edit:
        raise ChangedMeanwhileError(f"{called} was put otherwise: {after.says}")
    return after


def check_live(proposal: Proposal, state: Negotiation) -> Proposal:
    """A proposal that is before the room. Raises SettledProposalError."""
    if not proposal.is_live:
        raise SettledProposalError(state.number(proposal.id), proposal.stage.value)
    return proposal


def check_package(state: Negotiation, identity: str, called: str, within: str = "") -> None:
    """That something is in no open package but the one `within`. Raises PackagePartError."""
    package = state.open_package(identity)
    if package is not None and package.id != within:
        raise PackagePartError(called, package.name)


def check_positions(seen: Seen, now: Negotiation, identity: str) -> None:
    """That nobody spoke against a proposal since it was seen. Raises ChangedMeanwhileError."""
    known = set(seen.state.find(identity).positions)
    for one in now.find(identity).positions:
        if one not in known and one.stance in AGAINST:
            raise ChangedMeanwhileError(_spoken(one, now.number(identity)))


def _spoken(position: Position, number: int) -> str:
    said = position_sentence([position.delegation], position.stance, number, position.words)
    return said.removesuffix(".")


class ParagraphCheck:
    """Whether a paragraph is as it was seen, asked of the text and the negotiation of now."""

    def __init__(self, session: SessionRecord, handle: str, seen: Seen, unit: str) -> None:
        self._session, self._handle, self._seen = session, handle, seen
        self._unit = unit
        self._label = Numbering(seen.text).label(unit)

    def check_words(self, now: Resolution) -> None:
        """Raises ChangedMeanwhileError if it, or what is beneath it, reads otherwise."""
        before = _unit_of(self._seen.text, self._unit)
        after = _unit_of(now, self._unit)
        if before is None or before == after:
            return
        if after is None:
            raise ChangedMeanwhileError(f"{self._who([self._unit])} took {self._label} out")
        changed = list(_differing(before, after))
        reads = f"which reads {quoted(after.text)} now" if after.text != before.text else "beneath"
        raise ChangedMeanwhileError(f"{self._who(changed)} changed {self._label}, {reads}")

    def _who(self, units: list[str]) -> str:
        """Who changed one of some units last."""
        history = (self._session.store.history(self._handle, unit, limit=1) for unit in units)
        entries = [one for found in history for one in found]
        return max(entries, key=lambda one: one.when).author if entries else "somebody"

    def check_decisions(self, now: Negotiation) -> None:
        """Raises ChangedMeanwhileError if more was decided on it."""
        known = self._seen.state.standings.decisions.get(self._unit, ())
        decided = now.standings.decisions.get(self._unit, ())
        if decided != known and decided:
            last = decided[-1]
            raise ChangedMeanwhileError(f"{last.by} recorded {self._label} as {last.stage.value}")

    def pending(self, now: Negotiation) -> tuple[Proposal, ...]:
        """The live proposals on it and on what is beneath it."""
        unit = _unit_of(self._seen.text, self._unit)
        inside = {one.id for one in unit.walk()} if unit else set()
        return tuple(one for one in now.live if inside.intersection(_about(one)))

    def check_proposals(self, now: Negotiation) -> None:
        """Raises ChangedMeanwhileError if something was proposed on it that was not seen."""
        known = {one.id for one in self._seen.state.proposals}
        for one in self.pending(now):
            if one.id not in known:
                told = f"put proposal {now.number(one.id)} on {self._label}"
                raise ChangedMeanwhileError(f"{movers(one)} {told} ({one.says})")


def _about(proposal: Proposal) -> tuple[str, ...]:
    edit = proposal.edit
    return (edit.place.parent,) if isinstance(edit, InsertUnit) else edit.about


def _unit_of(text: Resolution, unit: str) -> Unit | None:
    return next((one for one in text.walk() if one.id == unit), None)


def _differing(before: Unit, after: Unit) -> Iterator[str]:
    """What is not the same in a unit and beneath it; the unit itself where only the order is."""
    known = {one.id: (one.text, one.kind, one.number) for one in before.walk()}
    present = {one.id: (one.text, one.kind, one.number) for one in after.walk()}
    names = dict.fromkeys((*known, *present))
    yield from [name for name in names if known.get(name) != present.get(name)] or [after.id]
