"""What the list of proposals and the room share: a proposal is settled, delegations speak to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Stage
from drafting.tui.screens.sheet import SheetScreen
from drafting.workspace.delegations import completed_names, doubts, names_in

if TYPE_CHECKING:
    from drafting.workspace.negotiating import Negotiating
    from drafting.workspace.wording import Done


class DecidingScreen(SheetScreen):
    """A screen on which something is done with one proposal."""

    NOTHING_PICKED = ""
    """What is said where no proposal is picked."""

    @property
    def proposal(self) -> str:
        """Identity of the proposal that is picked, if one is."""
        raise NotImplementedError

    async def negotiate(self, job: Callable[[Negotiating], Done], doubt: str = "") -> None:
        """Do one thing in the negotiation, say it, and show what is on record now."""
        done = await self.ask(lambda session: job(session.negotiating(self.handle)))
        if done is not None:
            self.say(f"{done.message} {self.tools.signs.dot} {doubt or 'u undo'}")
        # Refused or not: somebody else may have changed what is shown.
        self.load()

    async def settle(self, stage: Stage) -> None:
        """Settle the proposal that is picked."""
        from drafting.workspace.negotiating import Ruling

        if name := self._picked_or_refused():
            await self.negotiate(lambda negotiating: negotiating.decide(name, Ruling(stage)))

    def take_position(self, stance: Stance) -> None:
        """Ask who says so of the proposal that is picked, and record it."""
        name = self._picked_or_refused()
        if not name:
            return

        async def record(typed: str) -> None:
            if said := names_in(typed):
                await self.negotiate(
                    lambda negotiating: negotiating.take_position(name, stance, said),
                    doubts(said),
                )

        question = f"Who {stance.value}? (names with commas between, tab completes)"
        self.prompt(question, record, complete=completed_names)

    def _picked_or_refused(self) -> str:
        if not self.proposal:
            self.refuse(self.NOTHING_PICKED)
        return self.proposal

    # Verbs

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
        done = await self.ask(lambda session: session.undo(self.handle))
        if done is not None:
            self.say(done.message)
            self.load()
