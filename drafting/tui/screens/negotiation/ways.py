"""The ways through a negotiation: from paragraph to paragraph, to a number, to another screen."""

from __future__ import annotations

from textual.timer import Timer

from drafting.tui.page.reading import PROPOSAL
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.choice import HasBar

_NUMBER_ENDS = 1.2
"""Seconds after which a digit begins another number."""


class Ways:
    """Moves the bar."""

    def __init__(self, screen: WorkScreen, bar: HasBar) -> None:
        self._screen = screen
        self._bar = bar
        self._typed = ""
        """Digits of the number that is being typed."""
        self._left: tuple[str, str] = ("", "")
        """What was under the bar and was said after the last of them."""
        self._timer: Timer | None = None

    # From paragraph to paragraph

    async def action_next_paragraph(self) -> None:
        """Go to the next paragraph."""
        await self._step(1)

    async def action_previous_paragraph(self) -> None:
        """Go to the paragraph before this one."""
        await self._step(-1)

    async def action_next_open(self) -> None:
        """Go to the next paragraph on which something is left to decide."""
        await self._step(1, only_open=True)

    async def action_previous_open(self) -> None:
        """Go to the one before this on which something is left to decide."""
        await self._step(-1, only_open=True)

    async def _step(self, direction: int, *, only_open: bool = False) -> None:
        if not await self._bar.is_ready():
            return
        reading = self._bar.reading
        places, here = reading.places, reading.place_of(self._bar.choice.key)
        at = places.index(here) if here in places else -1
        ahead = places[at + 1 :] if direction > 0 else places[: max(at, 0)][::-1]
        found = next((one for one in ahead if not only_open or reading.is_open(one)), None)
        if found is not None:
            self._bar.come_to(found)
            self._screen.say("")
        else:
            self._screen.say(self._no_further(direction, only_open=only_open))

    def _no_further(self, direction: int, *, only_open: bool) -> str:
        reading = self._bar.reading
        end = "last" if direction > 0 else "first"
        said = f"That was the {end} one{' that is open' if only_open else ''}."
        left = [place for place in reading.places if reading.is_open(place)]
        if only_open and not left:
            said = "Every paragraph is agreed, and no proposal is left."
        lost = len(reading.live_at.get("", ()))
        if lost:
            said += f" The paragraph of {lost} more is gone: l lists them."
        return said

    # By number

    async def action_number(self, key: str) -> None:
        """Go to the proposal whose number is typed, digit by digit."""
        if not await self._bar.is_ready():
            return
        before = self._typed if self._left == self._present else ""
        typed = next((one for one in (f"{before}{key}", key) if self._begins_one(one)), "")
        if not typed:
            self._screen.refuse(f"There is no proposal {key}.")
        elif int(typed) in self._bar.reading.row_called:
            self._go_to(int(typed))
        else:
            self._screen.say(f"Proposal {typed}…")
        self._wait_for_more(typed)

    @property
    def _present(self) -> tuple[str, str]:
        """What is under the bar and what is said: where another key came between, one differs."""
        return self._bar.choice.proposal or self._bar.choice.key, self._screen.status.left

    def _begins_one(self, typed: str) -> bool:
        return any(str(number).startswith(typed) for number in self._bar.reading.row_called)

    def _wait_for_more(self, typed: str) -> None:
        self._typed, self._left = typed, self._present
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(_NUMBER_ENDS, self._end_number)

    def _end_number(self) -> None:
        self._typed, self._timer = "", None

    def _go_to(self, number: int) -> None:
        row = self._bar.reading.row_called[number]
        if self._bar.come_to(f"{PROPOSAL}{row.proposal.id}"):
            self._screen.say(f"Proposal {number}: {row.says}.")
        elif row.proposal.is_live:
            self._screen.refuse(f"The paragraph of proposal {number} is gone: l lists it.")
        else:
            self._screen.refuse(f"Proposal {number} is {row.proposal.stage.value}.")

    # To other screens

    def action_proposals(self) -> None:
        """Show the list of proposals."""
        self._bar.open_screen("proposals")

    def action_room(self) -> None:
        """Go through the text paragraph by paragraph, for all to see."""
        self._bar.open_screen("room")

    def action_compilation(self) -> None:
        """Show the whole text with all that is proposed."""
        self._bar.open_screen("compilation")

    def action_show_proposals(self) -> None:
        """Show more or less of what is proposed."""
        self._bar.show_more_or_less()
