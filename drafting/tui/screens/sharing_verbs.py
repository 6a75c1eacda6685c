"""The verbs that share the session, from its list and from a text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.dialogs.ask import Begun
from drafting.tui.screens.exchange import exchange

if TYPE_CHECKING:
    from drafting.workspace.session import Session
    from drafting.workspace.sharing.credentials import KnownUsers
    from drafting.workspace.sharing.report import Synced

    Progress = Callable[[str, int], None]

_WHERE = "Share through a folder, ssh://… or https://… (tab completes folders)"


class SharingVerbs:
    """Shares the session through a folder or a host.

    All of it runs beside the session, as another program would, so that writing goes on.
    """

    def __init__(
        self,
        screen: WorkScreen,
        reload: Callable[[], object],
        go_to: Callable[[object], None],
    ) -> None:
        """`reload` shows what came; `go_to` opens a text at a place that was chosen."""
        self._screen = screen
        self._reload = reload
        self._go_to = go_to

    async def action_share(self) -> None:
        """Ask where the session is shared from now on; the place of now stands there."""
        if self._screen.tools.files.is_of_visitor:
            self._screen.refuse("Whoever serves this page says where the session is shared.")
        else:
            now = await self._screen.ask(lambda session: session.sharing.address)
            self._ask_where(now or "")

    def _ask_where(self, value: str = "", trouble: str = "") -> None:
        screen = self._screen

        async def share(address: str) -> None:
            if address:
                screen.run_exclusive(partial(self._share, address), "exchange")

        begun = Begun(trouble) if trouble else None
        complete = screen.tools.files.completions
        screen.prompt(_WHERE, share, value, complete, begun=begun)

    async def _share(self, address: str) -> None:
        refused = await self._exchange(
            "Sharing the session",
            lambda session: session.sharing.share(address, self._users, self._heard),
        )
        if refused:
            self._screen.refuse(refused)
            if self._screen.is_current:
                self._ask_where(address, refused)

    def action_sync(self) -> None:
        """Bring the session and what is shared together."""
        self._screen.say("Bringing both together …", whole=False)
        self._screen.run_exclusive(self._sync, "exchange")

    async def _sync(self) -> None:
        refused = await self._exchange(
            "Bringing both together",
            lambda session: session.sharing.sync(self._users, self._heard),
        )
        if refused:
            self._screen.refuse(refused)

    def action_private(self) -> None:
        """Show what is noted on all texts for the delegation alone."""
        from drafting.tui.screens.views.private import PrivateScreen

        self._screen.app.push_screen(PrivateScreen(self._screen.tools), self._go_to)

    @property
    def _users(self) -> KnownUsers:
        return self._screen.tools.users

    @property
    def _heard(self) -> Progress:
        return self._screen.tools.bridge.exchanges.progress

    async def _exchange(self, words: str, job: Callable[[Session], Synced]) -> str:
        """Do it, say what came and went, and show it; why not, if it was refused."""
        bridge = self._screen.tools.bridge
        try:
            done = await exchange(self._screen, words, lambda: job(bridge.session_again()))
        except RefusedError as error:
            return str(error)
        self._screen.say(" ".join((done.message, *done.to_look_at)))
        self._reload()
        return ""
