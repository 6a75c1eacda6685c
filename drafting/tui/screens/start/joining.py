"""Sessions of others: joined where they are shared, or unpacked from a file that was sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.ask import Begun
from drafting.tui.screens.exchange import exchange
from drafting.tui.screens.file_prompt import prompt_file
from drafting.workspace.environment.paths import bare_name

if TYPE_CHECKING:
    from drafting.tui.screens.start.session_list import SessionListScreen
    from drafting.workspace.environment.context import Context


class SessionJoining:
    """Brings sessions of others to this machine, and opens them."""

    def __init__(self, screen: SessionListScreen) -> None:
        self._screen = screen

    @property
    def _context(self) -> Context:
        return self._screen.tools.bridge.context

    def action_join(self) -> None:
        """Ask where the session is shared."""
        self._ask_where("")

    def _ask_where(self, value: str, begun: Begun | None = None) -> None:
        screen = self._screen

        async def join(address: str) -> None:
            screen.ask_for_file_again = lambda: self._ask_where(address, Begun(screen.status.left))
            if address:
                screen.run_exclusive(partial(self._join, address), "files")

        question = "Where it is shared: a folder, ssh://… or https://… (tab completes folders)"
        screen.prompt(question, join, value, screen.tools.files.completions, begun=begun)

    async def _join(self, address: str) -> None:
        from drafting.workspace.sessions.beginning import free_path
        from drafting.workspace.sharing.sharing import join_session

        context = self._context
        name = bare_name(address.rstrip("/\\")).removesuffix(".git") or "session"
        path = free_path(context.sessions_folder, name)
        users, heard = self._screen.tools.users, self._screen.tools.bridge.exchanges.progress
        await self._from_others(
            f"Joining {name}", lambda: join_session(address, path, context, users, heard), path
        )

    def action_unpack(self) -> None:
        """Ask for the file that came."""
        prompt_file(self._screen, "File that came (tab completes)", self._unpack_record)

    def _unpack_record(self, file: Path) -> None:
        from drafting.workspace.sessions.beginning import free_path
        from drafting.workspace.sharing.sharing import begin_from_pack

        context = self._context
        path = free_path(context.sessions_folder, file.stem)
        job = partial(begin_from_pack, file, path, context, _unheard)
        words = f"Unpacking {file.name}"
        self._screen.run_exclusive(partial(self._from_others, words, job, path), "files")

    async def _from_others(self, words: str, job: Callable[[], str], path: Path) -> None:
        """Bring a session of others to this machine, and open it."""
        screen = self._screen
        screen.say(f"{words} …")
        try:
            said = await exchange(screen, words, job)
        except RefusedError as error:
            screen.refuse_file(str(error))
            return
        screen.say(said)
        await screen.open_session(path, "")


def _unheard(_what: str, _count: int) -> None:
    """How far it has come is not told: a screen says that it goes on, and lets it be called off."""
