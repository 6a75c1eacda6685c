"""Action on a text: it is adopted or rejected, and parts of it are retained or taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from drafting.amendments.brackets import bracketed
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.official.splice import splice
from drafting.amendments.outcomes import Action, Majority, Manner, VotedPart, wording_of
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.dataclasses import dataclass, field, replace
from drafting.model.edits import EditText
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.store.change import Settlement
from drafting.workspace.editing.inline_text import find_words
from drafting.workspace.editing.plans import Plan, well_placed
from drafting.workspace.editing.several import delete, tops
from drafting.workspace.negotiation.ballots import check_veto, tally_of
from drafting.workspace.negotiation.errors import (
    VoteError,
)
from drafting.workspace.negotiation.outcome_checks import (
    ActionChecks,
    has_operative,
    objections,
)
from drafting.workspace.negotiation.outcome_sentences import action_sentence, nothing_left
from drafting.workspace.negotiation.seen import (
    Looked,
    Seen,
    check_live,
    check_package,
    check_proposal,
    seen_by,
)
from drafting.workspace.procedure.readings import AdjustedEdit, adjusted_in
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.found import found_left_behind
from drafting.workspace.record.negotiation import record_settlement
from drafting.workspace.record.session_record import SessionRecord
from drafting.workspace.wording import Done, counted, listed

_SECURITY_COUNCIL = "sc"
"""Key of the body whose decisions take other majorities."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Action as somebody tells of it."""

    manner: Manner
    votes: Mapping[str, Sequence[str]] = field(default_factory=lambda: MappingProxyType({}))
    """By way of voting, as `tally_of` reads them."""
    parts: tuple[str, ...] = ()
    """Paragraphs of a separate vote, by label; none for the text as a whole."""
    words: str = ""
    """Of the one paragraph, if the separate vote is on these alone."""
    majority: str = ""
    """Empty for that of the body."""
    revised: str = ""
    meeting: str = ""
    """Empty for the round."""
    fallen: tuple[str, ...] = ()
    """Proposals that fall with it."""


def take_action(session: SessionRecord, handle: str, asked: Asked, seen: Looked = "") -> Done:
    """Record what was decided on a text or on parts of it.

    What a separate vote does not retain is taken out of the text in the same act. Raises
    VoteError, PendingProposalsError, or ChangedMeanwhileError for another text than was seen.
    """
    look = seen_by(session, handle, seen)
    acting = _Acting(session, handle, _action(session, look.text, asked), look, asked.fallen)
    done = record_settlement(session, handle, acting)
    held = _held(acting, done, session.store.negotiation(handle))
    notice = silence_notice(session, handle) if acting.takes_out else ""
    told = f"{done.message}{acting.follows}{_left_in(acting, done.text)}{held}{notice}"
    return done._replace(message=told)


def _action(session: SessionRecord, text: Resolution, asked: Asked) -> Action:
    """The action that is asked for, on a text that was seen."""
    context = session.context
    tally = tally_of(asked.manner, asked.votes)
    usual = Majority.COUNCIL if session.info.body == _SECURITY_COUNCIL else Majority.SIMPLE
    majority = Majority(asked.majority) if asked.majority else usual
    if tally:
        check_veto(tally, majority)
    return Action(
        asked.manner,
        tally is None or not tally.missing(majority),
        context.author,
        context.now(),
        context.round,
        asked.meeting.strip() or context.round,
        _parts(text, asked),
        tally,
        majority if tally else Majority.SIMPLE,
        asked.revised.replace("-", " "),
    )


def _parts(text: Resolution, asked: Asked) -> tuple[VotedPart, ...]:
    """What a separate vote is on. Raises VoteError, and what finds paragraphs and words."""
    numbering = Numbering(text)
    rows = [numbering.resolve(name) for name in asked.parts]
    units = tops(text, [row.unit.id for row in rows])
    if len(units) < len(rows):
        raise VoteError("One of these paragraphs is named twice, or stands beneath another one.")
    words = plain(asked.words).strip()
    if words and len(rows) != 1:
        raise VoteError("A separate vote on words is on those of one paragraph: name it.")
    if words:
        whole = rows[0].unit.text
        start, end = find_words(whole, words, rows[0].label)
        rest = plain(whole)[:start] + plain(whole)[end:]
        if not any(letter.isalnum() for letter in rest):
            words = ""
    return tuple(VotedPart(unit, numbering.label(unit), words) for unit in units)


class _Acting:
    """One action, asked anew on each state of the record that it meets."""

    def __init__(
        self,
        session: SessionRecord,
        handle: str,
        action: Action,
        seen: Seen,
        fallen: Sequence[str],
    ) -> None:
        self._session, self._handle, self.action, self._seen = session, handle, action, seen
        self._fallen = [seen.state.find(name) for name in fallen]
        self._checks = ActionChecks(session, handle, action, seen)
        self.follows = ""
        """What follows from it in the text, once it was asked."""

    @property
    def takes_out(self) -> bool:
        """Whether a separate vote takes something out of the text."""
        return bool(self.action.parts) and not self.action.is_carried

    def __call__(self, state: Negotiation, text: Resolution) -> Settlement:
        """What is recorded on a state of the record. Raises what `take_action` does."""
        self._checks.check_seen(state, text)
        self._checks.check_order(state, text)
        state, self.follows = self._with_fallen(state), ""
        self._checks.check_pending(state)
        made = None if self.action.is_carried else self._taken_out(state, text)
        after = made.edit.apply(text) if made else text
        actions = [replace(self.action, wording=wording_of(after))]
        if made:
            self.follows = made.sentences
            if has_operative(text) and not has_operative(after):
                actions.append(_nothing_left(actions[0]))
                self.follows += nothing_left(Manner.NOTHING_LEFT)
        told = action_sentence(self._handle, self.action) + self._said_of_fallen(state)
        named = tuple(("Unit", part.unit) for part in self.action.parts)
        recorded = replace(state, actions=(*state.actions, *actions))
        if made is None:
            return Settlement(recorded, None, told, named)
        found = found_left_behind(made.open, text, made.edit)
        return Settlement(recorded, made.edit, told, named, found)

    def _with_fallen(self, state: Negotiation) -> Negotiation:
        action = self.action
        event = Event(Stage.FALLEN, action.by, action.when, action.round)
        for one in self._fallen:
            now = check_live(check_proposal(self._seen, state, one.id), state)
            state = state.with_proposal(now.with_event(event))
        return state

    def _said_of_fallen(self, state: Negotiation) -> str:
        if not self._fallen:
            return ""
        have = "have" if len(self._fallen) > 1 else "has"
        return f" {_named(state, self._fallen)} {have} fallen."

    def _taken_out(self, state: Negotiation, text: Resolution) -> AdjustedEdit | None:
        """What a separate vote makes of the text that did not retain its part."""
        parts = self.action.parts
        if not parts:
            return None
        for part in parts:
            check_package(state, part.unit, part.label)
        plan = well_placed(text, self._deletion(text))
        return adjusted_in(text, state.reading, plan.edit, pending=state.numbered_live())

    def _deletion(self, text: Resolution) -> Plan:
        first, *_ = self.action.parts
        if first.words:
            before = text.find(first.unit).text
            after = splice(before, find_words(before, first.words, first.label), "")
            return Plan(EditText(first.unit, before, after), "", first.unit)
        return delete(text, [part.unit for part in self.action.parts])


def _nothing_left(action: Action) -> Action:
    """The end of a text all of whose operative paragraphs were rejected: rules 89 and 129."""
    return replace(
        action, manner=Manner.NOTHING_LEFT, parts=(), tally=None, majority=Majority.SIMPLE,
        revised="",
    )  # fmt: skip


def _named(state: Negotiation, proposals: Sequence[Proposal]) -> str:
    numbers = [str(state.number(one.id)) for one in proposals]
    return f"Proposal{'s' if len(numbers) > 1 else ''} {listed(numbers)}"


def _held(acting: _Acting, done: Done, state: Negotiation) -> str:
    """What delegations hold of what is adopted without a vote nevertheless."""
    return "".join(f" {one.says}." for one in objections(acting.action, done.text, state))


def _left_in(acting: _Acting, text: Resolution) -> str:
    """What is said of square brackets in a text that is adopted."""
    action = acting.action
    if action.parts or not action.is_carried:
        return ""
    numbering = Numbering(text)
    labels = [numbering.label(unit.id) for unit in text.walk() if bracketed(unit.text)]
    if not labels:
        return ""
    what = listed(labels) if len(labels) < 4 else counted(len(labels), "paragraph")
    return f" Square brackets are left in {what}."
