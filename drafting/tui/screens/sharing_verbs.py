"""The verbs that share the session, from its list and from a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen

if TYPE_CHECKING:
    from drafting.workspace.session import Session
    from drafting.workspace.sharing.report import Synced


class SharingVerbs:
    """Shares the session through a folder or a host.

    All of it runs beside the session, as another program would, so that writing goes on.
    """

    def __init__(self, screen: WorkScreen, reload: Callable[[], object]) -> None:
        self._screen = screen
        self._reload = reload
        """Shows what came."""

    def action_share(self) -> None:
        """Ask where the session is shared from now on."""

        async def attempt(address: str) -> str:
            if not address:
                return ""
            return await self._exchange(
                lambda session: session.sharing.share(address, _nobody, _unheard)
            )

        self._screen.prompt_until_done("Share through a folder, ssh://… or https://…", attempt)

    async def action_sync(self) -> None:
        """Bring the session and what is shared together."""
        self._screen.say("Bringing both together …", whole=False)
        refused = await self._exchange(lambda session: session.sharing.sync(_nobody, _unheard))
        if refused:
            self._screen.refuse(refused)

    async def _exchange(self, job: Callable[[Session], Synced]) -> str:
        """Do it, say what came and went, and show it; why not, if it was refused."""
        bridge = self._screen.tools.bridge

        def run() -> Synced:
            from drafting.workspace.session import Session

            with Session.open(bridge.path, bridge.context) as session:
                return job(session)

        try:
            done = await bridge.beside(run)
        except RefusedError as error:
            return str(error)
        self._screen.say(" ".join((done.message, *done.kept_both)))
        self._reload()
        return ""


def _nobody(_address: str) -> None:
    """Nobody is asked who they are to a host: the answer says what to do."""


def _unheard(_what: str, _count: int) -> None:
    """What is done takes a moment, and the screen goes on meanwhile."""
