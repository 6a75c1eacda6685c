"""The text on the desk held against agreed language."""

from __future__ import annotations

from drafting.tui.screens.desk.feature import Feature
from drafting.workspace.wording import Done


class DeskAgreed(Feature):
    """Leads to what is new in the text, and to a paragraph through the years."""

    def action_new_language(self) -> None:
        """Show which words of the text are new."""
        from drafting.tui.screens.views.new_language import NewLanguageScreen

        screen = NewLanguageScreen(self.tools, self.handle, self.text.unit)
        self.screen.app.push_screen(screen, self._come_back)

    def action_precedents(self) -> None:
        """Show the agreed wordings nearest to the paragraph under the bar."""
        from drafting.tui.screens.views.precedents import PrecedentsScreen

        if self.text.at_unit():
            screen = PrecedentsScreen(self.tools, self.handle, self.text.unit)
            self.screen.app.push_screen(screen, self._taken)

    def action_library(self) -> None:
        """Look for words in the libraries."""
        from drafting.tui.screens.views.library import LibraryScreen

        self.screen.app.push_screen(LibraryScreen(self.tools))

    def _taken(self, done: object) -> None:
        """Show the text with the words that were taken."""
        if isinstance(done, Done):
            self.text.accept(done, saved=True)

    def action_evolution(self) -> None:
        """Show the paragraph under the bar through the years."""
        from drafting.tui.screens.views.evolution import EvolutionScreen

        if self.text.unit:
            self.screen.app.push_screen(EvolutionScreen(self.tools, self.handle, self.text.unit))
        else:
            self.screen.refuse(
                "Stand on a paragraph first: notes and lines above have no versions."
            )

    async def _come_back(self, unit: object) -> None:
        """Stand where the view was left."""
        await self.text.poll()
        if isinstance(unit, str) and unit:
            self.text.go_to(unit)
