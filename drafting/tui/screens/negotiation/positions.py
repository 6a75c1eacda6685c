"""What delegations say of the proposal, or of the text, under the bar."""

from __future__ import annotations

from drafting.amendments.positions import Stance
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.choice import HasBar
from drafting.tui.verbs import POSITIONS
from drafting.workspace.completion.delegations import completed_names, doubts, names_in
from drafting.workspace.session import Session
from drafting.workspace.wording import Done, movers

_WHO = {
    Stance.RETAIN: "Who wants the words kept that {} takes out?",
    Stance.DELETE: "Who wants the words of {} deleted?",
    Stance.BRACKETS: "Who puts {} in brackets?",
    Stance.LIFTS: "Who takes back what it said of {}?",
    Stance.FLEXIBLE: "Who is flexible on {}?",
}
_WHO_OF_TEXT = {Stance.RETAIN: "Who wants {} retained?"}
_NOTHING = "Positions are on proposals and on the text: go to a paragraph, or type a number."


class Positions:
    """Records who supports, opposes, reserves: a proposal, or the text where there is none."""

    def __init__(self, screen: WorkScreen, bar: HasBar, handle: str) -> None:
        self._screen = screen
        self._bar = bar
        self._handle = handle

    async def action_position(self) -> None:
        """Ask what is said of the proposal, or of the paragraph under the bar."""
        if not await self._bar.is_ready():
            return
        row, name = self._bar.choice.row, self._bar.reading.name(self._bar.choice.key)
        if row:
            self._screen.offer(f"On proposal {row.number} ({movers(row.proposal)})", POSITIONS)
        elif name:
            self._screen.offer(f"On {name}", POSITIONS)
        else:
            self._screen.refuse(_NOTHING)

    def _take(self, stance: Stance) -> None:
        """Ask who says so, and record it."""
        choice, reading, handle = self._bar.choice, self._bar.reading, self._handle
        row = choice.row

        def job(session: Session, said: tuple[str, ...]) -> Done:
            from drafting.workspace.negotiation.text_positions import Speaking

            negotiating = session.negotiation(handle)
            if row:
                return negotiating.take_position(row.proposal.id, stance, said, seen=row.seen)
            return negotiating.speak(choice.key, Speaking(stance, said), reading.text)

        async def record(typed: str) -> None:
            if said := names_in(typed):
                await self._bar.carry_out(lambda session: job(session, tuple(said)), doubts(said))

        called = str(row.number) if row else reading.name(choice.key)
        questions = _WHO if row else _WHO | _WHO_OF_TEXT
        asked = questions.get(stance, f"Who {stance.value} {{}}?").format(called)
        question = f"{asked} (names with commas between, tab completes)"
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

    def action_put_in_brackets(self) -> None:
        """Record who puts the paragraph in brackets."""
        self._take(Stance.BRACKETS)

    def action_lifts(self) -> None:
        """Record who takes back what it said."""
        self._take(Stance.LIFTS)
