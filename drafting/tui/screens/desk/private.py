"""What is noted on the text for the delegation alone: signs in the margin, and a word below."""

from __future__ import annotations

from drafting.tui.page.private_page import private_signs, private_summary
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.workspace.private.views import NoteRow


class DeskPrivate(Feature):
    """Shows beside which paragraphs something private is noted."""

    def __init__(self, text: DeskText) -> None:
        super().__init__(text)
        self._rows: tuple[NoteRow, ...] = ()
        self._state = ""

    def here(self) -> str:
        """What is noted where one stands, in a few words; empty where that is hidden."""
        unit = self.text.unit
        if not unit or not self.tools.private_shown:
            return ""
        return private_summary(row for row in self._rows if row.unit == unit)

    async def follow(self) -> None:
        """Read the notes anew, and show their signs."""
        handle = self.handle
        rows = await self.screen.ask(lambda session: tuple(session.private.rows(handle)))
        self._rows = rows or ()
        self.show()

    def show(self) -> None:
        """Show the signs, or none."""
        shown = self._rows if self.tools.private_shown else ()
        self.panes.put_private(private_signs(shown, self.tools.signs))
        self.text.refresh()

    async def poll(self) -> None:
        """Look whether a colleague, or another window, noted something."""
        if not self.screen.is_current:
            return
        state = await self.screen.ask(lambda session: session.private.state())
        if state is not None and state != self._state:
            self._state = state
            await self.follow()

    async def come_back(self, unit: str) -> None:
        """Show the text after its notes were looked through, at the place that was chosen."""
        if await self.text.come_back() and unit:
            self.text.go_to(unit)
