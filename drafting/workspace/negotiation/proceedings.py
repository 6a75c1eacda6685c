"""What delegations do in a negotiation: propose, take positions, settle, agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafting.amendments.agreement import (
    Agreement,
    Condition,
    Decision,
    Hanging,
    Progress,
    hanging,
    progress,
)
from drafting.amendments.brackets import bracketed
from drafting.amendments.conflicts import Conflict
from drafting.amendments.footnotes import asked_for, notes_of, with_notes
from drafting.amendments.insertions import behind_earlier
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.model.edits import Edit, InsertUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note, Resolution
from drafting.redline.rebase import Surroundings, rebase
from drafting.redline.rebase.values import Grade, Rebased
from drafting.workspace.editing.inline_text import known_notes_only
from drafting.workspace.editing.plans import Plan, Planner, settled
from drafting.workspace.negotiation.errors import (
    ContestedError,
    NotProposableError,
    SettledProposalError,
)
from drafting.workspace.negotiation.original_texts import OriginalTexts, surroundings_of
from drafting.workspace.negotiation.proposal_rows import ProposalRow, with_conflicts
from drafting.workspace.negotiation.sentences import (
    credits_of,
    first_label,
    label_now,
    position_sentence,
    relabelled,
    request_of,
)
from drafting.workspace.procedure.readings import adjusted
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done, listed, movers, quoted

if TYPE_CHECKING:
    from drafting.amendments.compilation.values import Compilation
    from drafting.store.records import Record
    from drafting.workspace.record.session_record import SessionRecord


@dataclass(frozen=True, slots=True)
class Terms:
    """How a proposal is put."""

    by: tuple[str, ...] = ()
    """Delegations and groups; none is the author of the session."""
    rationale: str = ""
    on: str = ""
    """Number of the proposal that it would amend."""
    alternative: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a proposal is settled."""

    stage: Stage
    text: str = ""
    """The wording that was agreed in place of the proposed one."""
    notes: tuple[Note, ...] = ()
    """New footnotes that this wording refers to."""
    condition: str = ""
    reason: str = ""
    in_place: str = ""
    """Number of the proposal that takes its place."""


class Proceedings:
    """The negotiation of one resolution of a session."""

    def __init__(self, session: SessionRecord, handle: str) -> None:
        self._session = session
        self.handle = handle
        self._days = OriginalTexts(session, handle)

    # Reading

    @property
    def text(self) -> Resolution:
        """The working text."""
        return self._session.text(self.handle)

    @property
    def state(self) -> Negotiation:
        """Everything on record."""
        return self._session.store.negotiation(self.handle)

    def rows(self) -> tuple[ProposalRow, ...]:
        """All proposals in the order in which they were put, each with how it stands."""
        text, state = self.text, self.state
        numbering, numbers = Numbering(text), state.numbers
        rows = []
        for proposal in state.proposals:
            carried, says = None, proposal.says
            if proposal.is_live:
                carried = self.carried(proposal, text)
                says = relabelled(says, self.around(proposal).labels, numbering)
            label, number = label_now(proposal, numbering), numbers[proposal.id]
            rows.append(ProposalRow(number, proposal, label, says, carried))
        return with_conflicts(rows)

    def around(self, proposal: Proposal) -> Surroundings:
        """What stood around a proposal when it was put."""
        return self._days.around(proposal)

    def carried(self, proposal: Proposal, now: Resolution) -> Rebased:
        """The edit of a proposal as it would be made on a text of today."""
        edit = proposal.edit
        found = rebase(edit, self.around(proposal), now)
        if not isinstance(edit, InsertUnit) or found.grade is Grade.MOOT:
            return found
        earlier = {
            one.unit
            for one in self.state.before(proposal)
            if isinstance(one.edit, InsertUnit) and one.edit.place == edit.place
        }
        return behind_earlier(found, edit.place, earlier, now)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Pairs of pending proposals that cannot both be made as they stand."""
        return tuple(dict.fromkeys(one for row in self.rows() for one in row.conflicts))

    def progress(self) -> Progress:
        """How many paragraphs are agreed."""
        return progress(self.state.standings, self.text)

    def hanging(self) -> tuple[Hanging, ...]:
        """Conditions that nobody has met."""
        return hanging(self.state.standings, self.text)

    def compilation(self) -> Compilation:
        """The working text with all live proposals; those without an object are left out."""
        from drafting.amendments.compilation.compiling import compiled

        text = self.text
        carried = ((one, self.carried(one, text)) for one in self.state.live)
        return compiled(
            text,
            [
                replace(proposal, edit=found.edit)
                for proposal, found in carried
                if found.grade is not Grade.MOOT
            ],
            self.state.convention,
        )

    # Proposals

    def propose(self, planner: Planner, terms: Terms) -> Done:
        """Put a proposal: what `planner` would do to the working text, put and not done.

        Raises NotProposableError for an edit that is none of a proposal.
        """
        text = self.text
        plan = settled(text, planner(text))
        if terms.on:
            self.state.find(terms.on)
        edits, notes = asked_for(plan.edit)
        says = request_of(plan.message)
        proposals = [
            replace(self._proposal(edit, text, terms, says), notes=notes_of(edit, notes))
            for edit in edits
        ]
        done = self._record(
            f"{movers(proposals[0])}: {_all_asked(proposals)}.",
            proposals,
            lambda now: _all_with(now, proposals),
            (("Unit", plan.unit),),
        )
        numbers = [str(self.state.number(one.id)) for one in proposals]
        return done._replace(message=f"{done.message} It is proposal {listed(numbers)}.")

    def _proposal(self, edit: Edit, text: Resolution, terms: Terms, says: str) -> Proposal:
        if not edit.does:
            raise NotProposableError
        context = self._session.context
        on = self.state.find(terms.on).id if terms.on else ""
        proposal = Proposal(
            id=context.ids(),
            by=terms.by or (context.author,),
            edit=edit,
            label="",
            says=says,
            when=context.now(),
            round=self._session.context.round,
            state=self._session.state(),
            on=on,
            alternative=terms.alternative,
            rationale=terms.rationale,
        )
        label = first_label(proposal, text)
        if isinstance(edit, InsertUnit):
            proposal = replace(proposal, says=f"insert {quoted(edit.unit.text)} {label}")
        return replace(proposal, label=label, around=surroundings_of(proposal, text))

    def take_position(
        self,
        name: str,
        stance: Stance,
        delegations: Sequence[str] = (),
        words: str = "",
        comment: str = "",
    ) -> Done:
        """Record what delegations say of a proposal, or of some of its words."""
        proposal = self.state.find(name)
        context = self._session.context
        names = tuple(delegations) or (context.author,)
        now = context.now()
        positions = [Position(one, stance, now, context.round, words, comment) for one in names]

        def change(state: Negotiation) -> Negotiation:
            held = state.find(proposal.id)
            for position in positions:
                held = held.with_position(position)
            return state.with_proposal(held)

        number = self.state.number(proposal.id)
        return self._record(position_sentence(names, stance, number, words), [proposal], change)

    def decide(self, name: str, ruling: Ruling) -> Done:
        """Settle a proposal; one that is agreed is made in the working text in the same change.

        Raises SettledProposalError, or ContestedError where words of the text stand against it.
        """
        state, context, stage = self.state, self._session.context, ruling.stage
        proposal = state.find(name)
        number = state.number(proposal.id)
        if not proposal.is_live and stage is not Stage.TABLED:
            raise SettledProposalError(number, proposal.stage.value)
        event = Event(
            stage,
            context.author,
            context.now(),
            context.round,
            ruling.condition,
            ruling.reason,
            state.find(ruling.in_place).id if ruling.in_place else "",
        )
        follows = ""
        edit = self._agreed(proposal, ruling) if stage in _MADE else None
        if edit is not None:
            edit = with_notes(edit, (*proposal.notes, *ruling.notes), self.text)
            settling = settled(self.text, Plan(edit, ""))
            kept = adjusted(self._session, self.handle, settling.edit)
            edit, follows = kept.edit, kept.sentences
        condition = f", {ruling.condition}" if ruling.condition else ""
        by = movers(proposal)
        done = self._record(
            f"Proposal {number} ({by}) is {stage.value}{condition}: {proposal.says}.",
            [proposal],
            lambda now: now.with_proposal(now.find(proposal.id).with_event(event)),
            edit=edit,
        )
        follows += silence_notice(self._session, self.handle) if edit is not None else ""
        return done._replace(message=f"{done.message}{follows}")

    def _agreed(self, proposal: Proposal, ruling: Ruling) -> Edit:
        """The edit that an agreement makes in the working text."""
        now = self.text
        carried = self.carried(proposal, now)
        number = self.state.number(proposal.id)
        if carried.grade is Grade.MOOT:
            raise ContestedError(number, carried.reason)
        if ruling.text:
            known = replace(now, notes=(*now.notes, *proposal.notes, *ruling.notes))
            edit = carried.edit.reworded(known_notes_only(ruling.text, known))
            if edit is None:
                raise NotProposableError
            return edit
        if carried.grade is Grade.CONTESTED:
            raise ContestedError(number, carried.reason)
        return carried.edit

    def silence(self) -> str:
        """Until when the text is under silence, and what changed since; empty if it is not."""
        from drafting.workspace.procedure.silence import standing

        return standing(self._session, self.handle)

    # Agreement

    def agree(self, unit: str, stage: Agreement, conditions: Iterable[str] = ()) -> Done:
        """Record how far a paragraph has come; conditions are delegations or labels."""
        numbering = Numbering(self.text)
        row = numbering.resolve(unit)
        found = tuple(_condition(one, numbering) for one in conditions)
        context, words = self._session.context, row.unit.text
        decision = Decision(stage, context.author, context.now(), context.round, found, words)
        pending = "".join(f", {one.words(numbering)}" for one in found)
        done = self._record(
            f"{row.label} is {stage.value}{pending}.",
            [],
            lambda now: replace(now, standings=now.standings.decide(row.unit.id, decision)),
            (("Unit", row.unit.id),),
        )
        if stage.is_agreed and bracketed(words):
            return done._replace(message=f"{done.message} Square brackets are left in it.")
        return done

    def _record(
        self,
        message: str,
        proposals: Sequence[Proposal],
        change: Callable[[Negotiation], Negotiation],
        trailers: tuple[tuple[str, str], ...] = (),
        edit: Edit | None = None,
    ) -> Done:
        made = self._record_of(message, proposals, trailers, edit)
        committed = self._session.store.negotiate(self.handle, change, made, edit)
        here = proposals[0].unit if proposals else dict(trailers).get("Unit", "")
        here = here if here in Numbering(committed.text) else ""
        return Done(" ".join((message, *committed.notes)), committed.text, here)

    def _record_of(
        self,
        message: str,
        proposals: Sequence[Proposal],
        trailers: tuple[tuple[str, str], ...],
        edit: Edit | None,
    ) -> Record:
        """Who made the change: where it makes a proposal, the delegations that put it."""
        context = self._session.context
        named = tuple(("Proposal", proposal.id) for proposal in proposals)
        if edit is not None and proposals:
            named += credits_of(proposals[0], context.author)
            context = context.as_author(movers(proposals[0]))
        kept = tuple((name, value) for name, value in trailers if value)
        made = signed(context, message)
        return made._replace(trailers=(*kept, *named, *made.trailers))


_MADE = frozenset({Stage.AGREED, Stage.AGREED_AS_MODIFIED})


def _all_asked(proposals: Sequence[Proposal]) -> str:
    return listed(list(dict.fromkeys(proposal.says for proposal in proposals)))


def _all_with(state: Negotiation, proposals: Iterable[Proposal]) -> Negotiation:
    for proposal in proposals:
        state = state.with_proposal(proposal)
    return state


def _condition(name: str, numbering: Numbering) -> Condition:
    """A paragraph if the name is one's label, else a delegation."""
    from drafting.model.errors import ModelError

    try:
        return Condition(unit=numbering.resolve(name).unit.id)
    except ModelError:
        return Condition(delegation=name)
