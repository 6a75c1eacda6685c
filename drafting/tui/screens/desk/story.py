"""How a paragraph came to read as it does: beside the page, and wording by wording."""

from __future__ import annotations

from textual.timer import Timer

from drafting.tui.page.story import pane_blocks
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.widgets.desk_panes import HISTORY
from drafting.workspace.wording import Done

_DELAY = 0.15


class DeskStory(Feature):
    """Shows the story of the current unit, where there is room for it."""

    def __init__(self, text: DeskText) -> None:
        super().__init__(text)
        self._timer: Timer | None = None

    async def follow(self) -> None:
        """Read the story of the unit anew."""
        self.plan()

    def plan(self) -> None:
        """Read the story of the unit, once the cursor rests."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.screen.set_timer(_DELAY, self._begin)

    def _begin(self) -> None:
        self.screen.run_exclusive(self._show, "story")

    async def _show(self) -> None:
        story, unit = self.panes.story, self.text.unit
        if not story.display or self.panes.beside != HISTORY:
            return
        if not unit:
            story.show([])
            return
        wordings = await self.screen.ask(
            lambda session: session.history.told_wordings(self.handle, unit)
        )
        if wordings is not None and unit == self.text.unit:
            width = max(story.size.width - 4, 12)
            story.show(pane_blocks(wordings, self.text.document.notes, self.tools, width))

    # Verbs

    def action_story(self) -> None:
        """Show or fold the history pane."""
        if self.panes.beside != HISTORY:
            self.panes.want("story", shown=False)
        self.panes.beside = HISTORY
        if self.panes.toggle("story"):
            self.plan()

    def action_history(self) -> None:
        """Show every wording of the unit."""
        text = self.text
        if text.at_unit():
            from drafting.tui.screens.views.history import HistoryScreen

            name, notes = text.document.name(text.unit), text.document.notes
            screen = HistoryScreen(self.tools, self.handle, text.unit, name, notes)
            self.screen.app.push_screen(screen, self.restored)

    def action_record(self) -> None:
        """Show what was done to the whole text."""
        from drafting.tui.screens.views.record import RecordScreen

        self.screen.app.push_screen(RecordScreen(self.tools, self.handle), self.text.go)

    def restored(self, done: object) -> None:
        """Show the text after an old wording was brought back."""
        if isinstance(done, Done):
            self.text.accept(done, saved=True)
