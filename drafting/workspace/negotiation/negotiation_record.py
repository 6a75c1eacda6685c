"""The negotiation of one resolution as it stands, looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.agreement import Hanging, OtherText, Progress, hanging, progress
from drafting.amendments.amended_proposals import asked_of_today
from drafting.amendments.conflicts import Conflict
from drafting.amendments.labels import alternative
from drafting.amendments.negotiation import Negotiation, behind_earlier
from drafting.amendments.proposals import Proposal
from drafting.amendments.proposed_references import with_references_followed
from drafting.dataclasses import replace
from drafting.model.edits import InsertUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline.rebase import Surroundings, rebase
from drafting.redline.rebase.by_stages import rebase_by_stages
from drafting.redline.rebase.values import Grade, Rebased
from drafting.workspace.negotiation.bracket_rows import BracketRow, bracket_rows
from drafting.workspace.negotiation.original_texts import OriginalTexts
from drafting.workspace.negotiation.outcome_rows import outcome_of
from drafting.workspace.negotiation.proposal_rows import ProposalRow, with_conflicts
from drafting.workspace.negotiation.sentences import label_now, paragraphs_now, relabelled
from drafting.workspace.negotiation.text_position_rows import (
    TextPosition,
    text_positions,
    with_positions,
)
from drafting.workspace.wording import movers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafting.amendments.compilation.values import Compilation
    from drafting.model.edits import Edit
    from drafting.workspace.record.session_record import SessionRecord


class NegotiationRecord:
    """What is on record of a negotiation, held against the working text of today."""

    def __init__(self, session: SessionRecord, handle: str) -> None:
        self.session = session
        self.handle = handle
        self._originals = OriginalTexts(session, handle)

    @property
    def text(self) -> Resolution:
        """The working text."""
        return self.session.text(self.handle)

    @property
    def state(self) -> Negotiation:
        """Everything on record."""
        return self.session.store.negotiation(self.handle)

    def rows(self) -> tuple[ProposalRow, ...]:
        """All proposals in the order in which they were put, each with how it stands."""
        seen, text, state = self.session.state(), self.text, self.state
        numbering, numbers = Numbering(text), state.numbers
        rows = []
        for proposal in state.proposals:
            carried, says, shown = None, proposal.says, proposal
            if proposal.is_live:
                carried = self.carried(proposal, text, state)
                instead = paragraphs_now(proposal, carried)
                says = relabelled(says, self.around(proposal).labels, numbering, instead)
                shown = replace(proposal, edit=carried.edit)
            label, number = label_now(shown, numbering), numbers[proposal.id]
            basis = tuple((numbers[one.id], movers(one)) for one in state.basis(proposal.id))
            on = numbers.get(proposal.on, 0)
            package = state.open_package(proposal.id)
            row = ProposalRow(
                number, proposal, label, says, carried, basis=basis, on=on, seen=seen,
                package=package.name if package else "",
                called=tuple(_called(proposal, label, state)),
            )  # fmt: skip
            rows.append(row)
        return with_conflicts(rows)

    def around(self, proposal: Proposal) -> Surroundings:
        """What stood around a proposal when it was put."""
        return self._originals.around(proposal)

    def carried(
        self, proposal: Proposal, now: Resolution, state: Negotiation | None = None
    ) -> Rebased:
        """The edit of a proposal as it would be made on a text of today.

        `state` is the negotiation of that text, if it is not the one on record now.
        """
        state, around = state or self.state, self.around(proposal)
        edit, unsettled = with_references_followed(asked_of_today(proposal, state), around, now)
        found = _with_notes(self._made(edit, around, now), unsettled)
        if not isinstance(edit, InsertUnit) or found.grade is Grade.MOOT:
            return found
        earlier = {
            unit.id
            for one in (state or self.state).before(proposal)
            if isinstance(one.edit, InsertUnit) and one.edit.place == edit.place
            for unit in one.edit.brought
        }
        return behind_earlier(found, earlier, now)

    def _made(self, edit: Edit, around: Surroundings, now: Resolution) -> Rebased:
        """An edit on a text of today, by way of earlier ones where it cannot be made at once."""
        found = rebase(edit, around, now)
        if found.grade not in (Grade.CONTESTED, Grade.MOOT):
            return found
        target = edit.target
        named = {*edit.about, *edit.units, *((target.after or target.parent,) if target else ())}
        stages = self.session.store.stages(self.handle, named)
        return rebase_by_stages(edit, around, stages, now) or found

    def conflicts(self) -> tuple[Conflict, ...]:
        """Pairs of pending proposals that cannot both be made as they stand."""
        return tuple(dict.fromkeys(one for row in self.rows() for one in row.conflicts))

    def progress(self) -> Progress:
        """How many paragraphs are agreed."""
        return progress(self.state.standings, self.text, self.elsewhere)

    def standing(self) -> str:
        """How far the text is agreed, and what became of it: "5 of 5 agreed; adopted by vote"."""
        return "; ".join(filter(None, (str(self.progress()), outcome_of(self.text, self.state))))

    def hanging(self) -> tuple[Hanging, ...]:
        """Conditions that nobody has met."""
        return hanging(self.state.standings, self.text, self.elsewhere)

    def elsewhere(self, handle: str) -> OtherText | None:
        """Another text of the session, with how far its paragraphs have come."""
        if handle not in self.session.handles():
            return None
        state = self.session.store.negotiation(handle)
        return OtherText(Numbering(self.session.text(handle)), state.standings)

    def compilation(self, state: Negotiation | None = None) -> Compilation:
        """The working text with all live proposals; those without an object are left out.

        `state` is a negotiation that is not on record yet.
        """
        from drafting.amendments.compilation.compiler import compiled

        text, state = self.text, state or self.state
        carried = ((one, self.carried(one, text, state)) for one in state.live)
        found = compiled(
            text,
            [
                replace(proposal, edit=found.edit)
                for proposal, found in carried
                if found.grade is not Grade.MOOT
            ],
            state.convention,
            state.reading.given if state.reading else (),
        )
        return with_positions(found, self.text_positions())

    def text_positions(self) -> tuple[TextPosition, ...]:
        """What delegations say of the text itself, in reading order."""
        return text_positions(self.text, self.state)

    def brackets(self) -> tuple[BracketRow, ...]:
        """Words in brackets, in reading order, with whose brackets they are."""
        return bracket_rows(self.text, self.state)

    def silence(self) -> str:
        """Until when the text is under silence, and what changed since; empty if it is not."""
        from drafting.workspace.procedure.silence import standing

        return standing(self.session, self.handle)


def _with_notes(found: Rebased, notes: tuple[str, ...]) -> Rebased:
    """What became of an edit, with references in it that a person must look at."""
    if not notes:
        return found
    grade = Grade.SHIFTED if found.grade is Grade.CLEAN else found.grade
    reason = " ".join(filter(None, (found.reason, *notes)))
    return found._replace(grade=grade, reason=reason, notes=notes)


def _called(proposal: Proposal, label: str, state: Negotiation) -> Iterator[str]:
    """The labels that a reading has given to what a proposal brings in, or its alternative."""
    names = {proposal.id, *(unit.id for unit in proposal.edit.brought)}
    labels = state.reading.given if state.reading else ()
    given = {one.name: one.label for one in labels if one.name in names}
    if given or not proposal.alternative:
        yield from given.values()
    else:
        yield f"{label} {alternative(proposal.alternative, state.convention)}"
