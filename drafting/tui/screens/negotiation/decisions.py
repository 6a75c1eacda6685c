"""What the room decides on what is under the bar: a proposal is settled, a paragraph agreed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from drafting.amendments.agreement import Agreement
from drafting.amendments.proposals import Stage
from drafting.model.edits import InsertUnit
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.choice import HasBar, ToWrite, wording_of
from drafting.tui.verbs import ALL_THE_SAME, ON_PARAGRAPH, ON_PROPOSAL
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.wording import listed, movers

_NOTHING = "There is neither a paragraph nor a proposal under the bar."
_NO_PROPOSAL = "Put the bar on a proposal first: type its number, or go down to it."
_IF = "if "
_NAMED = 3
"""Proposals that are named in a question."""


class Decisions:
    """Settles proposals and records how far paragraphs have come."""

    def __init__(self, screen: WorkScreen, bar: HasBar, handle: str) -> None:
        self._screen = screen
        self._bar = bar
        self._handle = handle

    async def action_agreed(self) -> None:
        """The proposal under the bar is agreed, or else the paragraph."""
        if not await self._bar.is_ready():
            return
        if self._bar.choice.row:
            await self.action_proposal_agreed()
        else:
            await self.action_paragraph_agreed()

    async def action_decide(self) -> None:
        """Ask what becomes of what is under the bar."""
        if not await self._bar.is_ready():
            return
        row, key = self._bar.choice.row, self._bar.choice.key
        if row:
            self._screen.offer(f"Proposal {row.number} ({movers(row.proposal)}) is", ON_PROPOSAL)
        elif self._is_paragraph(key):
            self._screen.offer(f"{self._bar.reading.name(key)} is", ON_PARAGRAPH)

    # Proposals

    async def _settle(self, ruling: Ruling) -> str:
        row, handle = self._row_or_refused(), self._handle
        if row is None:
            return ""
        name, seen = row.proposal.id, row.seen
        return await self._bar.carry_out(
            lambda session: session.negotiation(handle).decide(name, ruling, seen)
        )

    def _row_or_refused(self) -> ProposalRow | None:
        row = self._bar.choice.row
        if row is None:
            self._screen.refuse(_NO_PROPOSAL)
        return row

    async def action_proposal_agreed(self) -> None:
        """It is made in the text."""
        await self._settle(Ruling(Stage.AGREED))

    async def action_withdrawn(self) -> None:
        """Its authors have withdrawn it."""
        await self._settle(Ruling(Stage.WITHDRAWN))

    async def action_fallen(self) -> None:
        """The room has left it behind."""
        await self._settle(Ruling(Stage.FALLEN))

    async def action_tabled(self) -> None:
        """It is before the room again."""
        await self._settle(Ruling(Stage.TABLED))

    def action_withdrawn_if(self) -> None:
        """Its authors have withdrawn it on a condition."""

        async def withdraw(typed: str) -> str:
            if typed == _IF.strip():
                return ""
            return await self._settle(Ruling(Stage.WITHDRAWN, condition=typed))

        if self._row_or_refused():
            question = "Withdrawn (if PP3 bis is accepted)"
            self._screen.prompt_until_done(question, withdraw, _IF)

    def action_superseded(self) -> None:
        """Another proposal takes its place."""

        async def supersede(typed: str) -> str:
            return await self._settle(Ruling(Stage.SUPERSEDED, in_place=typed)) if typed else ""

        if row := self._row_or_refused():
            question = f"Number of the proposal in place of {row.number}"
            self._screen.prompt_until_done(question, supersede)

    def action_modified(self) -> None:
        """Write on the desk the wording that is agreed instead."""
        row = self._row_or_refused()
        if row is None:
            return
        if (edit := wording_of(row)) is None:
            self._screen.refuse("Only words can be agreed in another form; y agrees it as it is.")
        else:
            notes, key = row.proposal.notes, self._bar.choice.key
            self._bar.write(ToWrite(key, edit, notes=notes, settles=row.proposal.id, seen=row.seen))

    # Paragraphs

    def _is_paragraph(self, key: str) -> bool:
        """Whether a stage can be recorded there; says why not."""
        reading = self._bar.reading
        if key in reading.numbering:
            return True
        name = reading.name(key)
        stageless = f"Only paragraphs are agreed, not the {name}: decide on the proposals on it."
        self._screen.refuse(stageless if name else _NOTHING)
        return False

    async def _agree(self, stage: Agreement) -> None:
        """Record a stage; with live proposals on the paragraph, first ask what becomes of them."""
        key = self._bar.choice.key
        if not self._is_paragraph(key):
            return
        pending = self._pending(key) if stage.is_agreed else ()
        if pending:
            self._ask_about(key, stage, pending)
        else:
            await self._record(key, stage)

    def _pending(self, key: str) -> tuple[ProposalRow, ...]:
        """The live proposals on a paragraph and on what is beneath it; none of new ones behind."""
        reading = self._bar.reading
        inside = {unit.id for unit in reading.text.find(key).walk()}
        return tuple(
            row
            for block in inside
            for row in reading.live_at.get(block, ())
            if not isinstance(row.edit, InsertUnit) or row.edit.place.parent in inside
        )

    def _ask_about(self, key: str, stage: Agreement, pending: Sequence[ProposalRow]) -> None:
        reading, fallen = self._bar.reading, tuple(row.proposal.id for row in pending)
        question = f"{reading.name(key)} still has {_told(pending)}. Is it {stage.value}?"
        keep, drop = ALL_THE_SAME
        answers = (
            (keep, partial(self._record, key, stage)),
            (drop, partial(self._record, key, stage, fallen)),
        )
        self._screen.ask_one_key(question, answers)

    async def _record(self, key: str, stage: Agreement, fallen: tuple[str, ...] = ()) -> None:
        handle, seen = self._handle, self._bar.reading.seen
        await self._bar.carry_out(
            lambda session: session.negotiation(handle).agree(key, stage, seen=seen, fallen=fallen)
        )

    async def action_paragraph_agreed(self) -> None:
        """The paragraph is agreed."""
        await self._agree(Agreement.AGREED)

    async def action_ad_referendum(self) -> None:
        """The paragraph is agreed ad referendum."""
        await self._agree(Agreement.AD_REFERENDUM)

    async def action_informals(self) -> None:
        """The paragraph is agreed in informals."""
        await self._agree(Agreement.IN_INFORMALS)

    async def action_bracket(self) -> None:
        """The paragraph stays in brackets."""
        await self._agree(Agreement.BRACKETED)

    async def action_reopen(self) -> None:
        """The paragraph is open again."""
        await self._agree(Agreement.REOPENED)


def _told(rows: Sequence[ProposalRow]) -> str:
    """Proposals by number, names and what they ask for: "proposal 3 (EU: delete OP2)"."""
    in_order = sorted(rows, key=lambda row: row.number)
    named = [f"{row.number} ({movers(row.proposal)}: {row.says})" for row in in_order[:_NAMED]]
    more = [f"{len(rows) - _NAMED} more"] if len(rows) > _NAMED else []
    return f"{'proposal' if len(rows) == 1 else 'proposals'} {listed([*named, *more])}"
