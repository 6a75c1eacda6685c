"""What delegations do in a negotiation: propose, take positions, settle, agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.amendments.agreement import Agreement
from drafting.amendments.footnotes import asked_for, notes_of
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.dataclasses import replace
from drafting.model.edits import Edit, EditText, InsertUnit, ReplaceUnits
from drafting.model.numbering import Numbering
from drafting.model.ranges import label_of_row
from drafting.model.resolution import Resolution
from drafting.store.change import Settlement
from drafting.workspace.editing.plans import Planner, well_placed
from drafting.workspace.negotiation.errors import BracketsOnProposalError, NotProposableError
from drafting.workspace.negotiation.frozen_numbers import with_labels_of_pending
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.negotiation.original_texts import surroundings_of
from drafting.workspace.negotiation.outcomes import Asked, take_action
from drafting.workspace.negotiation.owned_brackets import Lifting, settle_brackets
from drafting.workspace.negotiation.paragraph_agreement import ParagraphAgreement, Standing
from drafting.workspace.negotiation.rulings import RulingAct, Settling
from drafting.workspace.negotiation.seen import (
    Looked,
    check_live,
    check_proposal,
    seen_by,
)
from drafting.workspace.negotiation.sentences import (
    credits_of,
    first_label,
    in_place_of,
    insertion_sentence,
    named_in_record,
    position_sentence,
    rewording_sentence,
)
from drafting.workspace.negotiation.statements import (
    Said,
    Updated,
    mark_updated,
    state_for_the_record,
)
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.negotiation.text_positions import Speaking, speak
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.negotiation import record_settlement
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done, listed, movers

_LAST_MARKS = ",;:."


class Proceedings(NegotiationRecord):
    """The negotiation of one resolution, and the verbs on it."""

    # Proposals

    def propose(self, planner: Planner, terms: Terms) -> Done:
        """Put a proposal: what `planner` would do to the working text, put and not done.

        Raises NotProposableError for an edit that is none of a proposal.
        """
        text, look = self.text, seen_by(self.session, self.handle)
        plan = well_placed(text, planner(text))
        if terms.on:
            look.state.find(terms.on)
        former = [look.state.find(name) for name in dict.fromkeys(terms.supersedes)]
        edits, notes = asked_for(plan.edit)
        edits = tuple(_without_fitted_marks(edits))
        says = plan.request
        proposals = [
            replace(self._proposal(edit, text, terms, says), notes=notes_of(edit, notes))
            for edit in edits
        ]
        place = in_place_of(look.state, former)
        said = f"{movers(proposals[0])}: {_all_asked(proposals)}{place}."
        trailers = (*((("Unit", plan.unit),) if plan.unit else ()), *named_in_record(proposals))
        superseded = self._event_of(Stage.SUPERSEDED, proposals[0].id)
        numbers: list[str] = []

        def decide(state: Negotiation, _: Resolution) -> Settlement:
            for one in former:
                now = check_live(check_proposal(look, state, one.id), look.state)
                state = state.with_proposal(now.with_event(superseded))
            after = with_labels_of_pending(self, _all_with(state, proposals))
            numbers[:] = [str(after.number(one.id)) for one in proposals]
            return Settlement(after, None, said, trailers)

        done = record_settlement(self.session, self.handle, decide)
        named = "It is proposal" if len(numbers) == 1 else "They are proposals"
        done = done._replace(message=f"{done.message} {named} {listed(numbers)}.")
        return self._here(done, proposals[0].unit)

    def _event_of(self, stage: Stage, in_place: str) -> Event:
        context = self.session.context
        return Event(stage, context.author, context.now(), context.round, in_place=in_place)

    def _proposal(self, edit: Edit, text: Resolution, terms: Terms, says: str) -> Proposal:
        if not edit.does:
            raise NotProposableError
        context = self.session.context
        on = self.state.find(terms.on).id if terms.on else ""
        proposal = Proposal(
            id=context.ids(),
            by=terms.by or (context.author,),
            edit=edit,
            label="",
            says=says,
            when=context.now(),
            round=self.session.context.round,
            state=self.session.state(),
            on=on,
            alternative=self._alternative(edit, text, terms),
            rationale=terms.rationale,
        )
        label = first_label(proposal, text)
        if isinstance(edit, InsertUnit):
            proposal = replace(proposal, says=insertion_sentence(edit, label))
        elif isinstance(edit, EditText) and proposal.alternative:
            says = rewording_sentence(edit, Numbering(text).label(edit.unit))
            proposal = replace(proposal, says=says)
        return replace(proposal, label=label, around=surroundings_of(proposal, text))

    def _alternative(self, edit: Edit, text: Resolution, terms: Terms) -> int:
        """Which other wording a proposal is: each beside the same paragraphs has its own number."""
        numbering = Numbering(text)
        wanted = terms.alternative or int(isinstance(edit, ReplaceUnits))
        if not wanted or edit.subject not in numbering:
            return wanted
        return self.state.free_alternative(edit.about, label_of_row(edit.about, numbering), wanted)

    def take_position(
        self,
        name: str,
        stance: Stance,
        delegations: Sequence[str] = (),
        words: str = "",
        comment: str = "",
        seen: Looked = "",
    ) -> Done:
        """Record what delegations say of a proposal, or of some of its words.

        `seen` is what they looked at; nothing is the state of now. Raises ChangedMeanwhileError
        for a proposal that was settled since.
        """
        look, context = seen_by(self.session, self.handle, seen), self.session.context
        proposal = look.state.find(name)
        if stance is Stance.BRACKETS:
            raise BracketsOnProposalError(look.state.number(proposal.id))
        names = tuple(delegations) or (context.author,)
        now = context.now()
        positions = [Position(one, stance, now, context.round, words, comment) for one in names]
        number = look.state.number(proposal.id)
        said = position_sentence(names, stance, number, words)

        def decide(state: Negotiation, _: Resolution) -> Settlement:
            held = check_proposal(look, state, proposal.id)
            for position in positions:
                held = held.with_position(position)
            return Settlement(state.with_proposal(held), None, said, named_in_record([proposal]))

        done = record_settlement(self.session, self.handle, decide)
        if not proposal.is_live:
            told = f"{done.message} Proposal {number} is {proposal.stage.value} already."
            done = done._replace(message=told)
        return self._here(done, proposal.unit)

    def speak(self, passage: str, speaking: Speaking, seen: Looked = "") -> Done:
        """Record what delegations say of the text itself, where nothing is proposed."""
        by = speaking.delegations or (self.session.context.author,)
        return speak(self, passage, speaking._replace(delegations=by), seen)

    def settle_brackets(self, lifting: Lifting, seen: Looked = "") -> Done:
        """Lift brackets of the text, those of delegations by these or by the room."""
        return settle_brackets(self, lifting, seen)

    def decide(self, name: str, ruling: Ruling, seen: Looked = "") -> Done:
        """Settle a proposal; one that is agreed is made in the working text in the same change.

        `seen` is what whoever decides looked at; nothing is the state of now. Raises
        ChangedMeanwhileError if the proposal is not as it was seen, SettledProposalError, or
        ContestedError where words of the text stand against it.
        """
        settling, made = self.ruling(name, ruling, seen)
        done = record_settlement(self.session, self.handle, settling, made)
        notice = silence_notice(self.session, self.handle) if settling.makes_it else ""
        done = done._replace(message=f"{done.message}{settling.sentences}{notice}")
        return self._here(done, settling.proposal.unit)

    def ruling(self, name: str, ruling: Ruling, seen: Looked = "", package: str = "") -> RulingAct:
        """How a proposal is settled, by itself or with a package, and who records it.

        What is made in the text as it was put is recorded under those who put it.
        """
        look = seen_by(self.session, self.handle, seen)
        settling = Settling(self, name, ruling, look, package)
        context, proposal = self.session.context, settling.proposal
        named = named_in_record([proposal])
        if settling.makes_it and not settling.is_compromise:
            named += credits_of(proposal.by, context.author)
            context = context.as_author(movers(proposal))
        made = signed(context)
        return RulingAct(settling, made._replace(trailers=(*named, *made.trailers)))

    # Agreement

    def agree(
        self,
        unit: str,
        stage: Agreement,
        conditions: Iterable[str] = (),
        seen: Looked = "",
        fallen: Sequence[str] = (),
    ) -> Done:
        """Record how far a paragraph has come; conditions are delegations or labels.

        `fallen` names the proposals that the room leaves behind with it; of others that are live
        on it, it is said that they stay. `seen` is what was looked at; nothing is the state of
        now. The wording seen is what is agreed: raises ChangedMeanwhileError for another one, and
        where the room has decided or a delegation has proposed something on it since.
        """
        look = seen_by(self.session, self.handle, seen)
        standing = Standing(stage, tuple(conditions), tuple(fallen))
        agreement = ParagraphAgreement(self, unit, standing, look)
        done = record_settlement(self.session, self.handle, agreement)
        done = done._replace(message=f"{done.message}{agreement.sentences}")
        return self._here(done, agreement.unit)

    # Action

    def take_action(self, asked: Asked, seen: Looked = "") -> Done:
        """Record what was decided on the text as a whole, or on parts of it in a separate vote."""
        return take_action(self.session, self.handle, asked, seen)

    def state_for_the_record(self, said: Said) -> Done:
        """Record explanations, dissociations and reservations of delegations."""
        return state_for_the_record(self.session, self.handle, said)

    def mark_updated(self, update: Updated, seen: Looked = "") -> Done:
        """Record that the text, or a draft of it, was technically updated."""
        return mark_updated(self.session, self.handle, update, seen)

    def _here(self, done: Done, unit: str) -> Done:
        """What was done, with where to stand now."""
        return done._replace(unit=unit if unit in Numbering(done.text) else "")


def _without_fitted_marks(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Edits without those that only fit a last mark to where a paragraph goes, comes or went.

    Nobody asks for these; and as proposals of their own they could be agreed without it.
    """
    has_others = not all(isinstance(edit, EditText) for edit in edits)
    for edit in edits:
        if not (has_others and isinstance(edit, EditText) and _fits_a_mark(edit)):
            yield edit


def _fits_a_mark(edit: EditText) -> bool:
    before, after = (text.rstrip(_LAST_MARKS) for text in (edit.before, edit.after))
    return before == after


def _all_asked(proposals: Sequence[Proposal]) -> str:
    return listed(list(dict.fromkeys(proposal.says for proposal in proposals)))


def _all_with(state: Negotiation, proposals: Iterable[Proposal]) -> Negotiation:
    for proposal in proposals:
        state = state.with_proposal(proposal)
    return state
