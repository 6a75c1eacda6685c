"""Who is at the keyboard, and in which round: asked and shown on the session and on the desk."""

from __future__ import annotations

from dataclasses import replace

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen
from drafting.workspace.completion.delegations import completed_names, doubts
from drafting.workspace.environment.settings import keep_author


class RecordingScreen(WorkScreen):
    """A screen whose head says as whom, and in which round, changes are recorded."""

    def show_who(self) -> None:
        """Show in the head who is at the keyboard."""
        self.head.right = self.who()

    def who(self) -> str:
        """As whom and in which round changes are recorded."""
        return f" {self.tools.signs.dot} ".join(
            filter(None, (f"as {self.tools.author}", self.tools.round))
        )

    def action_record_as(self) -> None:
        """Say as which delegation changes are recorded from now on."""
        self.prompt(
            "Record changes as (tab completes)", self.record_as, self.tools.author, completed_names
        )

    async def record_as(self, typed: str) -> None:
        """Record what is changed from now on under that name."""
        name = " ".join(typed.split())
        if not name:
            return
        bridge = self.tools.bridge
        await self.ask(lambda _session: bridge.go_on_with(bridge.context.speaking_for(name)))
        self.show_who()
        kept = await self._kept_author(name)
        said = f"Changes are recorded as {self.tools.author} from now on{kept}."
        self.say(doubts([self.tools.author]) or said)

    async def _kept_author(self, name: str) -> str:
        """Keep the first name that is given for the next time; one in the settings stays."""
        context = self.tools.bridge.context
        path = context.settings_file
        if context.settings.author or path is None:
            return ""
        try:
            await self.tools.bridge.beside(lambda: keep_author(path, name))
        except RefusedError:
            return " until you leave"
        known = replace(context, settings=replace(context.settings, author=name))
        await self.ask(lambda _session: self.tools.bridge.go_on_with(known))
        return ", the next time too"

    def action_round(self) -> None:
        """Say which reading or informal meeting is held."""
        self.prompt(
            "Round that is held now (informals 2; empty is none)", self.hold_round, self.tools.round
        )

    async def hold_round(self, typed: str) -> None:
        """Record what is changed from now on in that round."""
        bridge = self.tools.bridge
        await self.ask(lambda _session: bridge.go_on_with(bridge.context.in_round(typed)))
        self.show_who()
        held = f"in “{self.tools.round}”" if self.tools.round else "in no round"
        self.say(f"Changes are recorded {held} from now on.")
