"""What delegations say of the proposal under the bar."""

from __future__ import annotations

from drafting.amendments.positions import Stance
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.choice import HasBar
from drafting.tui.verbs import POSITIONS
from drafting.workspace.completion.delegations import completed_names, doubts, names_in
from drafting.workspace.wording import movers

_NO_PROPOSAL = "Positions are on proposals: type the number of one, or go down to it."


class Positions:
    """Records who supports, opposes, reserves."""

    def __init__(self, screen: WorkScreen, bar: HasBar, handle: str) -> None:
        self._screen = screen
        self._bar = bar
        self._handle = handle

    async def action_position(self) -> None:
        """Ask what is said of the proposal under the bar."""
        if await self._bar.is_ready():
            if row := self._bar.choice.row:
                self._screen.offer(f"On proposal {row.number} ({movers(row.proposal)})", POSITIONS)
            else:
                self._screen.refuse(_NO_PROPOSAL)

    def _take(self, stance: Stance) -> None:
        """Ask who says so, and record it."""
        row, handle = self._bar.choice.row, self._handle
        if row is None:
            self._screen.refuse(_NO_PROPOSAL)
            return
        name, seen = row.proposal.id, row.seen

        async def record(typed: str) -> None:
            if said := names_in(typed):
                await self._bar.carry_out(
                    lambda session: session.negotiation(handle).take_position(
                        name, stance, said, seen=seen
                    ),
                    doubts(said),
                )

        question = f"Who {stance.value} {row.number}? (names with commas between, tab completes)"
        self._screen.prompt(question, record, complete=completed_names)

    def action_supports(self) -> None:
        """Record who supports it."""
        self._take(Stance.SUPPORTS)

    def action_opposes(self) -> None:
        """Record who opposes it."""
        self._take(Stance.OPPOSES)

    def action_retain(self) -> None:
        """Record who wants the words kept that it would take out."""
        self._take(Stance.RETAIN)

    def action_take_out(self) -> None:
        """Record who wants the words deleted."""
        self._take(Stance.DELETE)

    def action_reserves(self) -> None:
        """Record who reserves its position."""
        self._take(Stance.RESERVES)

    def action_flexible(self) -> None:
        """Record who is flexible."""
        self._take(Stance.FLEXIBLE)
