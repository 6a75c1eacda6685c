"""The history of one unit: its wordings, who brought them, and the way back to any of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.model.inline import plain
from drafting.tui.page.pieces import Block
from drafting.tui.page.story import compared_with, wording_blocks
from drafting.tui.page.whose import words_blocks
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import HISTORY, Verb, bindings
from drafting.workspace.record.views import CreditedWords, Wording
from drafting.workspace.session import Session
from drafting.workspace.wording import counted


class HistoryScreen(SheetScreen):
    """Shows every wording of a unit; gives what was done if one was restored."""

    VERBS: ClassVar[tuple[Verb, ...]] = HISTORY
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(HISTORY)]
    NAME = "History"
    SHEET = "history"
    READS = True

    def __init__(
        self, tools: Tools, handle: str, unit: str, name: str, notes: Mapping[str, str]
    ) -> None:
        super().__init__(tools, handle)
        self.unit = unit
        self._unit_name = name
        self._notes = dict(notes)
        self._wordings: tuple[Wording, ...] = ()
        """Those that are shown, from first to last."""
        self._every = False
        """Whether every single change is shown."""
        self._passages: tuple[CreditedWords, ...] = ()
        """Who brought in each word, while that is shown."""
        self._from: Wording | None = None
        """The wording that the others are shown as changes to; None for the one before each."""

    def on_mount(self) -> None:
        """Read the wordings."""
        super().on_mount()
        self.head.strong = f"{self._unit_name} history"
        self.head.right = self.handle

    @work(exclusive=True)
    async def load(self) -> None:
        """Read the wordings, newest first on the screen."""
        handle, unit, every = self.handle, self.unit, self._every

        def read(session: Session) -> tuple[Wording, ...]:
            history = session.history
            return (history.wordings if every else history.told_wordings)(handle, unit)

        wordings = await self.ask(read)
        if wordings is not None:
            self._wordings, self._from = wordings, None
            self.status.right = counted(len(wordings), "wording")
            self.show(str(len(wordings) - 1))
        self.shown.set()

    def show(self, key: str | None = None) -> None:
        """Set the wordings for the present width."""
        if self._wordings:
            self.set_blocks(self._blocks, key)

    def _blocks(self, width: int) -> list[Block]:
        tools, notes = self.tools, self._notes
        if self._passages:
            return words_blocks(self._passages, notes, tools.signs, tools.when, width)
        wordings = self._wordings
        if self._from is not None:
            wordings = compared_with(self._from, wordings)
        return wording_blocks(wordings, notes, tools, width)

    @property
    def _here(self) -> Wording | None:
        key = self.sheet.key
        return self._wordings[int(key)] if key and not self._passages else None

    async def action_every(self) -> None:
        """Show every single change, or those in a row by one person as one."""
        self._every = not self._every
        self._passages = ()
        await self.reload()

    async def action_words(self) -> None:
        """Show who brought in each word, or the wordings again."""
        if self._passages:
            self._passages = ()
            self.head.strong = f"{self._unit_name} history"
            self.show(str(len(self._wordings) - 1))
            return
        rows = await self.ask(lambda session: session.history.authorship(self.handle, self.unit))
        if rows:
            self._passages = rows[0].passages
            self.head.strong = f"{self._unit_name} words"
            self.show("0")

    def action_compare(self) -> None:
        """Show the others as changes to this wording, or each as one to the wording before."""
        here = self._here
        if here is None:
            return
        self._from = None if self._from is here else here
        if self._from is None:
            self.say("Each wording is a change to the one before it.")
        else:
            when = self.tools.when(here.entry.when)
            self.say(f"The others are changes to the wording of {when}.")
        self.show()

    async def action_restore(self) -> None:
        """Bring the wording back, as a new edit."""
        wording = self._here
        if wording is None:
            if self._passages:
                self.refuse("Wordings are restored from their list: w goes back to it.")
            return
        if not wording.text or wording.text == self._wordings[-1].text:
            self.say("The paragraph reads so now." if wording.text else "There it was taken out.")
            return
        text = wording.text
        done = await self.ask(lambda session: session.editing.restore(self.handle, self.unit, text))
        if done is not None:
            self.dismiss(done)

    def action_copy(self) -> None:
        """Copy the wording."""
        if self._here is not None:
            self.app.copy_to_clipboard(plain(self._here.text))
            self.say("Wording copied.")

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(None)
