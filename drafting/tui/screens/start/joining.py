"""Sessions of others: joined where they are shared, or unpacked from a file that was sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.ask import Begun
from drafting.tui.screens.dialogs.progress import read_beside_with_progress
from drafting.tui.screens.exchange import exchange
from drafting.tui.screens.file_prompt import prompt_file
from drafting.workspace.environment.paths import bare_name

if TYPE_CHECKING:
    from drafting.tui.screens.start.session_list import SessionListScreen
    from drafting.workspace.environment.context import Context
    from drafting.workspace.sharing.coming import Coming


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
        prompt_file(self._screen, "File that came (tab completes)", self.offer)

    def offer(self, file: Path) -> None:
        """Show what a file that came would bring, and take it in if the person says so.

        What is of a session of this machine is shown there; else a session begins with it.
        """
        self._screen.run_exclusive(partial(self._offer, file), "files")

    async def _offer(self, file: Path) -> None:
        from drafting.workspace.sharing.packs import look_into_beginning, session_of_pack

        screen, context = self._screen, self._context
        paths = [row.path for row in screen.rows]

        def look() -> Path | Coming:
            at = session_of_pack(file, paths, context)
            return at or look_into_beginning(file, _unheard)

        words = f"Looking into {file.name}"
        try:
            found = await read_beside_with_progress(screen.app, screen.tools.bridge, words, look)
        except RefusedError as error:
            screen.refuse_file(str(error))
            return
        if isinstance(found, Path):
            await self._show_in_session(found, file)
        else:
            self._ask(file, found)

    async def _show_in_session(self, path: Path, file: Path) -> None:
        from drafting.tui.screens.session import SessionScreen

        if await self._screen.open_session(path, ""):
            here = self._screen.app.screen
            if isinstance(here, SessionScreen):
                here.packs.offer(file)

    def _ask(self, file: Path, found: Coming) -> None:
        from drafting.tui.screens.dialogs.coming import ComingScreen

        screen = self._screen

        def decided(takes_in: bool | None) -> None:
            if takes_in:
                screen.run_exclusive(partial(self._begin, file), "files")
            else:
                screen.say(f"{file.name} was left as it is; no session was begun.")

        screen.app.push_screen(ComingScreen(file.name, found), decided)

    async def _begin(self, file: Path) -> None:
        from drafting.workspace.sessions.beginning import free_path
        from drafting.workspace.sharing.packs import begin_from_pack

        context = self._context
        path = free_path(context.sessions_folder, file.stem)
        job = partial(begin_from_pack, file, path, context, _unheard)
        await self._from_others(f"Unpacking {file.name}", job, path)

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
