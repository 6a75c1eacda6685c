"""What the list of proposals and the room share: a proposal is settled, delegations speak to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Stage
from drafting.model.edits import EditText, InsertUnit
from drafting.model.resolution import Note
from drafting.redline.rebase.values import Grade
from drafting.tui.screens.sheet import SheetScreen
from drafting.workspace.completion.delegations import completed_names, doubts, names_in

if TYPE_CHECKING:
    from drafting.workspace.negotiation.proceedings import Proceedings
    from drafting.workspace.negotiation.proposal_rows import ProposalRow
    from drafting.workspace.wording import Done


class AsModified(NamedTuple):
    """A proposal that is agreed in other words, which are still to be written."""

    proposal: str
    edit: EditText | InsertUnit
    """What would be made of it as it stands."""
    notes: tuple[Note, ...]
    """Footnotes that it would bring along."""

    @classmethod
    def of(cls, row: ProposalRow) -> AsModified | None:
        """The proposal of a row; None for one that is about no wording, or is settled."""
        fits = row.carried is not None and row.carried.grade in (Grade.CLEAN, Grade.SHIFTED)
        edit = row.carried.edit if row.carried and fits else row.proposal.edit
        if not row.proposal.is_live or not isinstance(edit, EditText | InsertUnit):
            return None
        return cls(row.proposal.id, edit, row.proposal.notes)

    @property
    def text(self) -> str:
        """The wording that is proposed."""
        if isinstance(self.edit, EditText):
            return self.edit.after
        return "\n\n".join(unit.text for unit in self.edit.brought)


class Decisions:
    """What is done with the proposal that is picked on a screen."""

    def __init__(
        self, screen: SheetScreen, picked: Callable[[], ProposalRow | None], nothing_picked: str
    ) -> None:
        self._screen = screen
        self._picked = picked
        self._nothing_picked = nothing_picked
        """What is said where no proposal is picked."""

    async def negotiate(self, job: Callable[[Proceedings], Done], doubt: str = "") -> None:
        """Do one thing in the negotiation, say it, and show what is on record now."""
        screen = self._screen
        done = await screen.ask(lambda session: job(session.negotiation(screen.handle)))
        if done is not None:
            screen.say(f"{done.message} {screen.tools.signs.dot} {doubt or 'u undo'}")
        # Refused or not: somebody else may have changed what is shown.
        await screen.reload()

    async def settle(self, stage: Stage) -> None:
        """Settle the proposal that is picked."""
        from drafting.workspace.negotiation.terms import Ruling

        if row := self._picked_or_refused():
            name = row.proposal.id
            await self.negotiate(lambda negotiating: negotiating.decide(name, Ruling(stage)))

    def take_position(self, stance: Stance) -> None:
        """Ask who says so of the proposal that is picked, and record it."""
        row = self._picked_or_refused()
        if row is None:
            return
        name = row.proposal.id

        async def record(typed: str) -> None:
            if said := names_in(typed):
                await self.negotiate(
                    lambda negotiating: negotiating.take_position(name, stance, said),
                    doubts(said),
                )

        question = f"Who {stance.value}? (names with commas between, tab completes)"
        self._screen.prompt(question, record, complete=completed_names)

    def _picked_or_refused(self) -> ProposalRow | None:
        row = self._picked()
        if row is None:
            self._screen.refuse(self._nothing_picked)
        return row

    # Verbs

    def action_modified(self) -> None:
        """Write on the desk the wording that the room has agreed instead."""
        row = self._picked_or_refused()
        if row is None:
            return
        if (wording := AsModified.of(row)) is None:
            self._screen.refuse("Only words can be agreed in another form; y agrees it as it is.")
        else:
            self._screen.dismiss(wording)

    async def action_withdrawn(self) -> None:
        """Its authors have withdrawn it."""
        await self.settle(Stage.WITHDRAWN)

    async def action_fallen(self) -> None:
        """The room has left it behind."""
        await self.settle(Stage.FALLEN)

    def action_supports(self) -> None:
        """Record who supports it."""
        self.take_position(Stance.SUPPORTS)

    def action_opposes(self) -> None:
        """Record who opposes it."""
        self.take_position(Stance.OPPOSES)

    def action_retain(self) -> None:
        """Record who wants the words kept that it would take out."""
        self.take_position(Stance.RETAIN)

    def action_reserves(self) -> None:
        """Record who reserves its position."""
        self.take_position(Stance.RESERVES)

    async def action_undo(self) -> None:
        """Take back what was done last."""
        done = await self._screen.ask(lambda session: session.editing.undo(self._screen.handle))
        if done is not None:
            self._screen.say(done.message)
            await self._screen.reload()
