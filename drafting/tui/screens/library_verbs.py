"""The libraries of agreed language, from the list of the session."""

from __future__ import annotations

from collections.abc import Callable

from drafting.tui.screens.base import WorkScreen


class LibraryVerbs:
    """Leads to the libraries, and puts texts of the session into them."""

    def __init__(self, screen: WorkScreen, handle: Callable[[], str]) -> None:
        """`handle` gives that of the text under the bar; empty for none."""
        self._screen = screen
        self._handle = handle

    def action_library(self) -> None:
        """Look for words in the libraries."""
        from drafting.tui.screens.views.library import LibraryScreen

        self._screen.app.push_screen(LibraryScreen(self._screen.tools))

    async def action_keep(self) -> None:
        """Put the text under the bar into the user's own library."""
        from drafting.workspace.libraries.management import keep

        if not (handle := self._handle()):
            self._screen.refuse("Go to a text first: it is what goes into the library.")
            return
        if said := await self._screen.ask(lambda session: keep(session, "", handle, "")):
            self._screen.say(said)
