"""The verbs on a resolution as a whole, for the list of the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen
from drafting.workspace.environment.places import Places
from drafting.workspace.session import Session

if TYPE_CHECKING:
    from drafting.workspace.record.views import PutAway


NO_RESOLUTION = "There is no resolution under the bar."


class ResolutionVerbs:
    """Renames, copies, archives, deletes and brings back what is under the bar of a list."""

    def __init__(self, screen: WorkScreen, reload: Callable[[str], object]) -> None:
        self._screen = screen
        self._reload = reload
        """Reads the list again, standing at a handle."""

    def _chosen(self) -> str:
        """The handle under the bar; where there is none, the person is told."""
        if not self._screen.view.key:
            self._screen.refuse(NO_RESOLUTION)
        return self._screen.view.key

    def action_rename(self) -> None:
        """Ask what the resolution is called from now on."""
        handle = self._chosen()

        async def attempt(typed: str) -> str:
            return await self._renamed(handle, typed)

        if handle:
            self._screen.prompt_until_done(f"New handle of {handle}", attempt, handle)

    async def _renamed(self, handle: str, typed: str) -> str:
        """Rename a resolution; why not, if it was refused."""
        if not typed or typed == handle:
            return ""
        journal, bridge = self._screen.tools.journal, self._screen.tools.bridge
        places = Places(bridge.path, bridge.context)

        def rename(session: Session) -> str:
            done = session.resolutions.rename(handle, typed)
            for kept in (journal, places):
                kept.follow(lambda name: typed if name == handle else name)
            return done.message

        return await self._done(rename, typed)

    def action_duplicate(self) -> None:
        """Ask what the copy of the resolution is called."""
        handle = self._chosen()

        async def attempt(typed: str) -> str:
            if not typed:
                return ""
            return await self._done(
                lambda session: session.resolutions.copy(handle, typed).message, typed
            )

        if handle:
            self._screen.prompt_until_done(f"Handle of the copy of {handle}", attempt)

    async def _done(self, job: Callable[[Session], str], handle: str | None) -> str:
        """Do it, say so and show it; why not, if it was refused."""
        try:
            message = await self._screen.tools.bridge.run(job)
        except RefusedError as error:
            return str(error)
        self._screen.say(message)
        self._reload(handle or "")
        return ""

    async def action_archive(self) -> None:
        """Take the resolution off the list."""
        await self._take_off(lambda session, handle: session.resolutions.archive(handle))

    async def action_delete(self) -> None:
        """Take the resolution out of the session; it stays on record."""
        await self._take_off(lambda session, handle: session.resolutions.delete(handle))

    async def _take_off(self, job: Callable[[Session, str], str]) -> None:
        handle = self._chosen()
        if handle and (said := await self._screen.ask(lambda session: job(session, handle))):
            key = self._screen.key_of("session.restore")
            self._screen.say(f"{said[:-1]}: {key} lists it.")
            self._reload("")

    async def action_restore(self) -> None:
        """List what was archived or deleted, to bring it back."""
        from drafting.tui.screens.dialogs.pick import PickScreen, Row

        rows = await self._screen.ask(lambda session: session.resolutions.put_away())
        if rows is None:
            return
        if not rows:
            self._screen.say("Nothing was archived or deleted.")
            return
        picked = [
            Row(str(at), row.handle, self._fact(row)) for at, row in enumerate(rows)
        ]  # two may have had one handle
        names = [row.handle for row in rows]

        async def bring_back(key: str | None) -> None:
            if key is not None:
                await self._bring_back(names[int(key)])

        self._screen.app.push_screen(PickScreen("Bring back which?", picked), bring_back)

    def _fact(self, row: PutAway) -> str:
        when = self._screen.tools.when(row.when) if row.when else ""
        return " ".join(filter(None, (row.status, f"by {row.by}" if row.by else "", when)))

    async def _bring_back(self, handle: str) -> None:
        async def attempt(typed: str) -> str:
            new = "" if typed == handle else typed
            return await self._done(
                lambda session: session.resolutions.restore(handle, new).message, typed
            )

        if refused := await attempt(handle):
            self._screen.prompt_until_done(
                f"Another handle for {handle}", attempt, handle, trouble=refused
            )
