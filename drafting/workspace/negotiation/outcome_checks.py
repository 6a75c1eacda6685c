"""What has to hold before action on a text is recorded, asked on the state of that moment."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.outcomes import Action, Manner, VotedPart, wording_of
from drafting.amendments.proposals import Proposal
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.workspace.negotiation.errors import (
    ChangedMeanwhileError,
    PendingProposalsError,
    VoteError,
)
from drafting.workspace.negotiation.outcome_sentences import action_sentence
from drafting.workspace.negotiation.seen import AGAINST, ParagraphCheck, Seen
from drafting.workspace.negotiation.text_position_rows import TextPosition, text_positions
from drafting.workspace.record.session_record import SessionRecord
from drafting.workspace.wording import listed, movers


class ActionChecks:
    """The checks of one action on a text that was seen."""

    def __init__(self, session: SessionRecord, handle: str, action: Action, seen: Seen) -> None:
        self._session, self._handle, self._action, self._seen = session, handle, action, seen
        self._parts = [ParagraphCheck(session, handle, seen, part.unit) for part in action.parts]

    def check_seen(self, state: Negotiation, text: Resolution) -> None:
        """That what is decided on is what was seen. Raises ChangedMeanwhileError."""
        known = self._seen.state.actions
        if newer := [one for one in state.actions if one not in known]:
            told = action_sentence(self._handle, newer[-1]).rstrip(".")
            raise ChangedMeanwhileError(f"{newer[-1].by} recorded: {told}")
        for check in self._parts:
            check.check_words(text)
            check.check_decisions(state)
            check.check_proposals(state)
        if not self._parts:
            self._check_proposals(state)
            self._check_words(text)
        self._check_objections(state, text)

    def _check_proposals(self, state: Negotiation) -> None:
        known = {one.id for one in self._seen.state.proposals}
        for number, one in state.numbered_live():
            if one.id not in known:
                raise ChangedMeanwhileError(f"{movers(one)} put proposal {number} ({one.says})")

    def _check_words(self, text: Resolution) -> None:
        if wording_of(text) == wording_of(self._seen.text):
            return
        for unit in self._seen.text.walk():
            ParagraphCheck(self._session, self._handle, self._seen, unit.id).check_words(text)
        (last, *_) = self._session.store.history(self._handle, limit=1)
        raise ChangedMeanwhileError(f"{last.author} changed the text: {last.message.rstrip('.')}")

    def _check_objections(self, state: Negotiation, text: Resolution) -> None:
        """That nothing is adopted without a vote over an objection that nobody has heard."""
        before = objections(self._action, self._seen.text, self._seen.state)
        known = {one.position for one in before}
        for one in objections(self._action, text, state):
            if one.position not in known:
                raise ChangedMeanwhileError(one.says)

    def check_order(self, state: Negotiation, text: Resolution) -> None:
        """That parts come before the whole, each once at a meeting. Raises VoteError."""
        for one in state.actions:
            if one.meeting != self._action.meeting:
                continue
            if not one.parts:
                told = action_sentence(self._handle, one).rstrip(".")
                raise VoteError(
                    f"{told}: “undo” takes that back; action at another meeting is recorded with "
                    "--meeting."
                )
            if twice := [part.label for part in one.parts if self._is_again(part)]:
                raise VoteError(f"There was a separate vote on {listed(twice)} already.")
        fell = any(one.manner is Manner.NOTHING_LEFT for one in state.actions)
        if fell and not self._action.parts and not has_operative(text):
            raise VoteError(f"{self._handle} has no operative paragraph that could be adopted.")

    def _is_again(self, part: VotedPart) -> bool:
        return any((one.unit, one.words) == (part.unit, part.words) for one in self._action.parts)

    def check_pending(self, state: Negotiation) -> None:
        """That what would amend the text was decided on. Raises PendingProposalsError."""
        pending: Iterable[Proposal] = state.live
        if self._parts:
            pending = [one for check in self._parts for one in check.pending(state)]
        if pending := tuple(dict.fromkeys(pending)):
            named = [f"{state.number(one.id)} ({movers(one)})" for one in pending]
            raise PendingProposalsError(listed(named))


def has_operative(text: Resolution) -> bool:
    """Whether anything but headings is left in the operative part."""
    units = (one for unit in text.operative for one in unit.walk())
    return any(one.kind is not Kind.HEADING for one in units)


def objections(action: Action, text: Resolution, state: Negotiation) -> tuple[TextPosition, ...]:
    """What delegations hold against what is decided without a vote; of a vote none matters."""
    if action.manner.is_vote:
        return ()
    units = {part.unit for part in action.parts}
    inside = {one.id for unit in text.walk() if unit.id in units for one in unit.walk()}
    return tuple(
        one
        for one in text_positions(text, state)
        if one.position.stance in AGAINST and (not units or one.passage in inside)
    )
