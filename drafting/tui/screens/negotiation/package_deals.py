"""Package deals are put and settled on one line: “Finance: 1, OP3, L.91:2”, “Finance”."""

from __future__ import annotations

from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.choice import HasBar
from drafting.workspace.session import Session
from drafting.workspace.wording import Done

_QUESTION = "Package (Finance: 1, OP3, L.91:2; a name alone agrees it, -name dissolves it)"
_MINUS = "-−–"


class PackageDeals:
    """Puts, agrees and dissolves packages."""

    def __init__(self, screen: WorkScreen, bar: HasBar, handle: str) -> None:
        self._screen = screen
        self._bar = bar
        self._handle = handle

    async def action_package(self) -> None:
        """Ask for a package: its parts, or the name of one that is settled."""
        if await self._bar.is_ready():
            self._screen.prompt(_QUESTION, self._settle)

    async def _settle(self, typed: str) -> None:
        handle = self._handle
        name, colon, parts = typed.strip().partition(":")
        names = [part.strip() for part in parts.split(",") if part.strip()]

        def job(session: Session) -> Done:
            from drafting.workspace.negotiation import packages

            if colon:
                return packages.put_package(session, handle, name.strip(), names)
            if name[0] in _MINUS:
                return packages.dissolve_package(session, handle, name.lstrip(_MINUS))
            return packages.agree_package(session, handle, name)

        if name.strip():
            await self._bar.carry_out(job)
