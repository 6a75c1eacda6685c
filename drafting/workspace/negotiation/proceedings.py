"""What delegations do in a negotiation: propose, take positions, settle, agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafting.amendments.agreement import Agreement, Condition, Decision
from drafting.amendments.brackets import bracketed
from drafting.amendments.footnotes import asked_for, notes_of, with_notes
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.model.edits import Edit, InsertUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline.rebase.values import Grade
from drafting.workspace.editing.inline_text import known_notes_only
from drafting.workspace.editing.plans import Plan, Planner, settled
from drafting.workspace.negotiation.errors import (
    ContestedError,
    NotProposableError,
    SettledProposalError,
)
from drafting.workspace.negotiation.frozen_numbers import with_labels_of_pending
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.negotiation.original_texts import surroundings_of
from drafting.workspace.negotiation.sentences import (
    credits_of,
    first_label,
    position_sentence,
)
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.procedure.readings import AdjustedEdit, adjusted
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done, listed, movers, quoted

if TYPE_CHECKING:
    from drafting.store.records import Record


class Proceedings(NegotiationRecord):
    """The negotiation of one resolution, and the verbs on it."""

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
        says = plan.request
        proposals = [
            replace(self._proposal(edit, text, terms, says), notes=notes_of(edit, notes))
            for edit in edits
        ]
        done = self._record(
            f"{movers(proposals[0])}: {_all_asked(proposals)}.",
            proposals,
            lambda now: with_labels_of_pending(self, _all_with(now, proposals)),
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
            alternative=self._alternative(edit, text, terms),
            rationale=terms.rationale,
        )
        label = first_label(proposal, text)
        if isinstance(edit, InsertUnit):
            proposal = replace(proposal, says=f"insert {quoted(edit.unit.text)} {label}")
        return replace(proposal, label=label, around=surroundings_of(proposal, text))

    def _alternative(self, edit: Edit, text: Resolution, terms: Terms) -> int:
        """Which other wording of its paragraph a proposal is: each has a number of its own."""
        numbering = Numbering(text)
        if not terms.alternative or edit.subject not in numbering:
            return terms.alternative
        label = numbering.label(edit.subject)
        return self.state.free_alternative(edit.subject, label, terms.alternative)

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
        proposal, stage = self.state.find(name), ruling.stage
        number = self.state.number(proposal.id)
        if not proposal.is_live and stage is not Stage.TABLED:
            raise SettledProposalError(number, proposal.stage.value)
        event = self._event(ruling)
        made = self._made(proposal, ruling) if stage in _MADE else None
        condition = f", {ruling.condition}" if ruling.condition else ""
        done = self._record(
            f"Proposal {number} ({movers(proposal)}) is {stage.value}{condition}: {proposal.says}.",
            [proposal],
            lambda now: now.with_proposal(now.find(proposal.id).with_event(event)),
            edit=made.edit if made else None,
        )
        if made is None:
            return done
        notice = silence_notice(self._session, self.handle)
        return done._replace(message=f"{done.message}{made.sentences}{notice}")

    def _event(self, ruling: Ruling) -> Event:
        context = self._session.context
        return Event(
            ruling.stage,
            context.author,
            context.now(),
            context.round,
            ruling.condition,
            ruling.reason,
            self.state.find(ruling.in_place).id if ruling.in_place else "",
        )

    def _made(self, proposal: Proposal, ruling: Ruling) -> AdjustedEdit:
        """What an agreement makes in the working text, and what follows from it."""
        edit = self._agreed(proposal, ruling)
        edit = with_notes(edit, (*proposal.notes, *ruling.notes), self.text)
        plan = settled(self.text, Plan(edit, ""))
        brought = {inner.id for unit in edit.brought for inner in unit.walk()}
        made = adjusted(
            self._session, self.handle, plan.edit, by_old_numbers=brought, settles=proposal.id
        )
        unsettled = self.carried(proposal, self.text).notes
        return made._replace(open=tuple(dict.fromkeys((*made.open, *unsettled))))

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
