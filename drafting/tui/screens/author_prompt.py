"""Who is at the keyboard, and in which round: asked and shown on the session and on the desk."""

from __future__ import annotations

from collections.abc import Callable

from drafting.dataclasses import replace
from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen
from drafting.workspace.completion.delegations import completed_names, doubts
from drafting.workspace.environment.settings import keep_author


class AuthorPrompt:
    """As whom, and in which round, changes are recorded from a screen."""

    def __init__(self, screen: WorkScreen, show: Callable[[], None]) -> None:
        self._screen = screen
        self._tools = screen.tools
        self._show = show
        """Shows who it is now."""

    def who(self) -> str:
        """As whom and in which round changes are recorded."""
        return f" {self._tools.signs.dot} ".join(
            filter(None, (f"as {self._tools.author}", self._tools.round))
        )

    def action_record_as(self) -> None:
        """Say as which delegation changes are recorded from now on."""
        self._screen.prompt(
            "Record changes as (tab completes)", self.record_as, self._tools.author, completed_names
        )

    async def record_as(self, typed: str) -> None:
        """Record what is changed from now on under that name."""
        name = " ".join(typed.split())
        if not name:
            return
        bridge = self._tools.bridge
        await self._screen.ask(
            lambda _session: bridge.go_on_with(bridge.context.speaking_for(name))
        )
        self._show()
        kept = await self._kept_author(name)
        said = f"Changes are recorded as {self._tools.author} from now on{kept}."
        self._screen.say(doubts([self._tools.author]) or said)

    async def _kept_author(self, name: str) -> str:
        """Keep the first name that is given for the next time; one in the settings stays."""
        bridge = self._tools.bridge
        context = bridge.context
        path = context.settings_file
        if context.settings.author or path is None:
            return ""
        try:
            await bridge.beside(lambda: keep_author(path, name))
        except RefusedError:
            return " until you leave"
        known = replace(context, settings=replace(context.settings, author=name))
        await self._screen.ask(lambda _session: bridge.go_on_with(known))
        return ", the next time too"

    def action_round(self) -> None:
        """Say which reading or informal meeting is held."""
        question = "Round that is held now (informals 2; empty is none)"
        self._screen.prompt(question, self.hold_round, self._tools.round)

    async def hold_round(self, typed: str) -> None:
        """Record what is changed from now on in that round."""
        bridge = self._tools.bridge
        await self._screen.ask(lambda _session: bridge.go_on_with(bridge.context.in_round(typed)))
        self._show()
        held = f"in “{self._tools.round}”" if self._tools.round else "in no round"
        self._screen.say(f"Changes are recorded {held} from now on.")
