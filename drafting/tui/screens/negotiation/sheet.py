"""What list, room and compilation share: the verbs of a negotiation on what is under the bar."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import work

from drafting.named_tuples import NamedTuple
from drafting.tui.bridge import RefusedError
from drafting.tui.page.private_page import private_signs
from drafting.tui.page.proposed import ProposalsShown
from drafting.tui.page.reading import NOTHING_READ, Reading, reading_of
from drafting.tui.screens.author_prompt import AuthorPrompt
from drafting.tui.screens.negotiation.choice import Choice, ToWrite, choice_at
from drafting.tui.screens.negotiation.decisions import Decisions
from drafting.tui.screens.negotiation.package_deals import PackageDeals
from drafting.tui.screens.negotiation.positions import Positions
from drafting.tui.screens.negotiation.private import PrivateWay
from drafting.tui.screens.negotiation.proposing import Proposing
from drafting.tui.screens.negotiation.ways import Ways
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import ON_PARAGRAPH, ON_PROPOSAL, POSITIONS, Verb, movement
from drafting.workspace.private.views import NoteRow
from drafting.workspace.session import Session
from drafting.workspace.wording import Done

UNDO = "u undo"
_NEWS = "Somebody else has acted; it is shown as it stands now."
_POLL = 1.0
_PATIENCE = 8.0
"""Seconds that a key waits for a sheet that is being read."""
DECIDED = (
    ("After a, on a paragraph", ON_PARAGRAPH),
    ("After a, on a proposal", ON_PROPOSAL),
    ("After v", POSITIONS),
)


class ToScreen(NamedTuple):
    """Another screen of the negotiation, and the key of the block on which it is to stand."""

    name: str
    key: str


class NegotiationSheet(SheetScreen):
    """Reads a negotiation; gives the key of the block it was left at, or where to go on."""

    OFFERED: ClassVar[tuple[tuple[str, tuple[Verb, ...]], ...]] = DECIDED
    SHOWN: ClassVar[str] = ""
    """Which screen of the negotiation it is."""

    def __init__(self, tools: Tools, handle: str, key: str = "", said: str = "") -> None:
        super().__init__(tools, handle)
        self.reading: Reading = NOTHING_READ
        self.proposals_shown = ProposalsShown.FULL
        self._private: tuple[NoteRow, ...] = ()
        self._read_once = asyncio.Event()
        self._is_acting = False
        """Whether something is being put on record."""
        self._first_key = key
        self._said = said
        """What is said once it is read: what was done before it was opened."""
        author_prompt = AuthorPrompt(self, self.show_place)
        self.add_features(
            Decisions(self, self, handle), Positions(self, self, handle),
            Proposing(self, self, handle), PackageDeals(self, self, handle), Ways(self, self),
            PrivateWay(self, self, handle, self._come_from_private, self._show_private),
            author_prompt,
        )  # fmt: skip
        self._author_prompt = author_prompt
        self._let_movement_wait()

    def _let_movement_wait(self) -> None:
        """A key that moves the bar waits for the sheet too: the next one depends on it."""
        for verb in movement(self.SHOWN):
            move = getattr(self, verb.method)
            setattr(self, verb.method, partial(self._when_ready, move))

    async def _when_ready(self, move: Callable[[], None]) -> None:
        if await self.is_ready():
            move()

    # Reading

    @work(exclusive=True)
    async def load(self) -> None:
        """Read everything on record."""
        found = await self.ask(
            lambda session: reading_of(session.negotiation(self.handle), whole=True)
        )
        self._private = await self.ask(lambda one: tuple(one.private.rows(self.handle))) or ()
        if found is not None:
            first, self._first_key = self._first_key, ""
            self.reading = found
            self.show(self.key_for(first) if first else None)
            self.sheet.put_private(private_signs(self.private, self.tools.signs))
        self._read_once.set()
        if found is not None and self._said and not self.status.left:
            self.say(self._said)
        self._said = ""

    @property
    def private(self) -> tuple[NoteRow, ...]:
        """What is noted on the text for the delegation alone; nothing where that is hidden."""
        return self._private if self.tools.private_shown else ()

    def _show_private(self) -> None:
        self.show()
        self.sheet.put_private(private_signs(self.private, self.tools.signs))

    async def _come_from_private(self, unit: str) -> None:
        """Show all anew after the notes were looked through, at the place that was chosen."""
        await self.reload()
        if unit:
            self.come_to(unit)

    def on_mount(self) -> None:
        """Read it, and look from time to time whether somebody else has acted."""
        super().on_mount()
        self.set_interval(_POLL, self.poll)

    async def poll(self) -> None:
        """Show what somebody else has put on record meanwhile."""
        if self._is_acting or not self.is_current or self.reading is NOTHING_READ:
            return
        state = await self.ask(lambda session: session.state())
        if state and state != self.reading.seen and not self._is_acting:
            await self.reload()
            self.tell_news(_NEWS, state)

    def key_for(self, key: str) -> str:
        """Key of the block that stands on this sheet for one of the text."""
        return key

    async def is_ready(self) -> bool:
        """Wait until there is something to stand on; whether there is, and why not is said."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._read_once.wait(), _PATIENCE)
        if self.reading is NOTHING_READ and not self.status.has_class("-bad"):
            self.refuse("The record is still being read: press the key again when it is shown.")
        return self.reading is not NOTHING_READ

    def show_place(self) -> None:
        """Tell above and below where one stands."""
        self.head.right = f"{self.handle} {self.tools.signs.dot} {self._author_prompt.who()}"

    # What is under the bar, and what is done with it

    @property
    def choice(self) -> Choice:
        """What lies under the bar."""
        return choice_at(self.reading, self.sheet.key)

    def come_to(self, key: str) -> bool:
        """Put the bar on the block of that key; whether it is there."""
        return self.sheet.go(key)

    async def carry_out(self, job: Callable[[Session], Done], doubt: str = "") -> str:
        """Do one thing on record and show it; or say and give why not."""
        refused, before = "", self.sheet.key
        self._is_acting = True
        try:
            done = await self.tools.bridge.run(job)
        except RefusedError as error:
            refused = str(error)
        # Refused or not: somebody else may have changed what is shown.
        await self.reload()
        self._is_acting = False
        if refused:
            self.refuse(refused)
        else:
            self.after(before)
            told = doubt or ("" if self.status.right == UNDO else UNDO)
            self.say(f" {self.tools.signs.dot} ".join(filter(None, (done.message, told))))
        return refused

    def after(self, before: str) -> None:
        """Stand somewhere else than where the bar came to lie, after something was done.

        `before` is the key of the block on which it lay.
        """

    def write(self, what: ToWrite) -> None:
        """Go to the desk, and come back when it is written."""
        self.dismiss((what, ToScreen(self.SHOWN, self.sheet.key)))

    def open_screen(self, name: str) -> None:
        """Show another screen of the negotiation in place of this one."""
        if name == self.SHOWN:
            self.say("It is shown.")
        else:
            self.dismiss(ToScreen(name, self.sheet.key))

    # Verbs

    async def action_undo(self) -> None:
        """Take back what was done last."""
        await self.carry_out(
            lambda session: session.editing.undo(self.handle),
            f"{self.key_of('negotiation.redo')} redo",
        )

    async def action_redo(self) -> None:
        """Make again what was taken back."""
        await self.carry_out(lambda session: session.editing.redo(self.handle))

    def show_more_or_less(self) -> None:
        """Show more or less of what is proposed."""
        self.proposals_shown = self.proposals_shown.next
        self.show()
        self.say(f"Proposals: {self.proposals_shown.value}.")

    async def action_jump(self) -> None:
        """Go to a paragraph by its label."""
        if await self.is_ready():
            self.prompt("Go to (op12, pp3, title)", self.jump)

    def jump(self, label: str) -> None:
        """Go to the paragraph of that label, or to a proposal on it; say where there is none."""
        place = self.reading.place_called(label) if label else ""
        if place and self.come_to(place):
            self.say("")
        elif place:
            self.refuse(f"No proposal is on {self.reading.name(place)}.")
        elif label:
            self.refuse(f"There is no paragraph {label} in this text.")

    async def action_open(self) -> None:
        """Write the paragraph under the bar; from a proposal, go to its paragraph."""
        if not await self.is_ready():
            return
        key, row = self.choice
        if row is not None:
            self.come_to(self.key_for(key))
        elif key:
            self.dismiss((ToWrite(key, opens=True), ToScreen(self.SHOWN, key)))

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(self.sheet.key or self._first_key)
