"""Sessions begun or opened from the start: of a body, around a file, from elsewhere, the sample."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.pick import PickScreen, Row
from drafting.tui.screens.dialogs.progress import read_beside_with_progress
from drafting.tui.screens.file_prompt import prompt_file
from drafting.workspace.environment.paths import bare_name

if TYPE_CHECKING:
    from drafting.tui.screens.start.session_list import SessionListScreen
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.source_file import SourceFile
    from drafting.workspace.files.views import Imported
    from drafting.workspace.sessions.beginning import Surroundings
    from drafting.workspace.sessions.views import Offer


class SessionBeginning:
    """Asks what a session needs, begins it, and opens it."""

    def __init__(self, screen: SessionListScreen) -> None:
        self._screen = screen

    @property
    def _context(self) -> Context:
        return self._screen.tools.bridge.context

    # A session of a body

    async def action_new(self) -> None:
        """Ask which body meets."""
        await self._choose_body("Which organ or committee meets?", self._ask_session)

    async def _choose_body(self, title: str, then: Callable[[Offer], None]) -> None:
        from drafting.workspace.sessions.beginning import offers

        found = await self._screen.beside(lambda: offers(self._context))
        if found is None:
            return
        rows = [Row(offer.key, offer.name, offer.session) for offer in found]
        by_key = {offer.key: offer for offer in found}

        def go_on(key: str | None) -> None:
            if key is not None:
                then(by_key[key])

        self._screen.app.push_screen(PickScreen(title, rows), go_on)

    def _ask_session(self, offer: Offer) -> None:
        self._screen.prompt(
            f"{offer.name}: which session? (enter takes what is offered)",
            lambda session: self._ask_place(offer, session),
            offer.session,
        )

    def _ask_place(self, offer: Offer, session: str) -> None:
        async def begin(place: str) -> None:
            await self._begin(offer._replace(session=session, place_and_dates=place))

        self._screen.prompt("Place and dates", begin, offer.place_and_dates)

    async def _begin(self, offer: Offer) -> None:
        from drafting.workspace.sessions.beginning import begin

        path = await self._screen.beside(lambda: begin(offer, self._context))
        if path is not None:
            await self._screen.open_session(path, "")

    # Around a file

    def action_from_file(self) -> None:
        """Ask for the file that a session is begun around."""
        prompt_file(self._screen, "Word, PDF or text file (tab completes)", self._read)

    def _read(self, path: Path) -> None:
        self._screen.run_exclusive(partial(self._begin_around, path), "files")

    async def _begin_around(self, path: Path) -> None:
        from drafting.workspace.files.source_file import read_file
        from drafting.workspace.sessions.beginning import surroundings_of

        screen, context = self._screen, self._context
        screen.say(f"Reading {path.name} …", passing=True)
        try:
            source = await read_beside_with_progress(
                screen.app,
                screen.tools.bridge,
                f"Reading {path.name}",
                lambda: read_file(path, context),
            )
        except RefusedError as error:
            screen.refuse_file(str(error))
            return
        screen.say("")
        around = await screen.beside(lambda: surroundings_of(source.reading.resolution, context))
        if around is None:
            return
        if around.body:
            await self._make_around(source, around)
        else:
            await self._choose_body(
                f"{path.name} does not say for which body it is: choose one",
                lambda offer: self._make_later(source, around, offer),
            )

    def _make_later(self, source: SourceFile, around: Surroundings, offer: Offer) -> None:
        chosen = around._replace(
            body=offer.key,
            session=around.session or offer.session,
            place_and_dates=around.place_and_dates or offer.place_and_dates,
        )
        self._screen.run_exclusive(partial(self._make_around, source, chosen), "files")

    async def _make_around(self, source: SourceFile, around: Surroundings) -> None:
        from drafting.workspace.sessions.beginning import begin_around, place_for

        context = self._context
        path = place_for(around.body, around.session, context)
        made = await self._screen.beside(lambda: begin_around(source, path, around, context))
        if made is None:
            return
        if await self._screen.open_session(path, made.handle):
            self._show_on_session(source, made)

    def _show_on_session(self, source: SourceFile, made: Imported) -> None:
        """Say on the list of the new session what was read, and what to check."""
        from drafting.tui.screens.session import SessionScreen

        screen = self._screen.app.screen
        if isinstance(screen, SessionScreen):
            screen.imports.tell_imported(source.path.name, made)

    # From elsewhere

    def action_folder(self) -> None:
        """Ask for the folder of a session, or for a backup of one."""
        question = "Folder of a session, or a backup of one (tab completes)"
        prompt_file(self._screen, question, self._open)

    def _open(self, path: Path) -> None:
        if path.is_file():
            self._unpack(path)
        else:
            found = path.absolute()
            self._screen.run_exclusive(partial(self._open_folder, found), "files")

    async def _open_folder(self, path: Path) -> None:
        if not await self._screen.open_session(path, ""):
            self._screen.ask_for_file_again()

    def _unpack(self, copy: Path) -> None:
        """Ask what the session is called that a backup is made into."""
        from drafting.workspace.files import backups
        from drafting.workspace.sessions.beginning import free_path

        context = self._context

        async def make(name: str) -> None:
            if not name:
                return
            path = free_path(context.sessions_folder, bare_name(name))
            if await self._screen.beside(lambda: backups.restore(copy, path, context)):
                await self._screen.open_session(path, "")

        self._screen.prompt(f"Name of the session made of {copy.name}", make, copy.stem)

    # The sample

    def action_sample(self) -> None:
        """Open the sample session, and begin its tour."""
        self._screen.run_exclusive(self._open_sample, "files")

    async def _open_sample(self) -> None:
        from drafting.workspace.environment.tour import show_again
        from drafting.workspace.sample import demo

        context = self._context
        self._screen.say("Opening the sample session …")
        path = await self._screen.beside(lambda: demo(context))
        if path is not None:
            show_again(context)
            await self._screen.open_session(path, "")
