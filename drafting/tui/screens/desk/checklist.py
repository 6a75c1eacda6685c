"""What is to be checked in the text on the desk: counted in the head, and listed."""

from __future__ import annotations

from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText


class DeskChecklist(Feature):
    """Counts what is to be checked, and leads to the list of it."""

    def __init__(self, text: DeskText) -> None:
        super().__init__(text)
        self._count = 0

    @property
    def summary(self) -> str:
        """How much is to be checked, for the line above."""
        return f" {self.tools.signs.dot} {self._count:,} to check" if self._count else ""

    async def follow(self) -> None:
        """Count anew."""
        handle = self.handle
        count = await self.screen.ask(lambda session: session.checklist.count(handle))
        self._count = count or 0

    # Verbs

    def action_checklist(self) -> None:
        """Show what is to be checked, and what was said in the last hour."""
        from drafting.tui.screens.views.checklist import ChecklistScreen

        screen = ChecklistScreen(self.tools, self.handle, self.text.unit)
        self.screen.app.push_screen(screen, self.come_back)

    async def come_back(self, place: object) -> None:
        """Show the text after its list was looked through, at the place that was chosen."""
        await self.text.poll()
        await self.text.look()
        if isinstance(place, tuple):
            _, unit = place
            self.text.go_to(unit)
