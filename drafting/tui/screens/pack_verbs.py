"""The record in files that are sent: written from the list, looked into and taken in anywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.dialogs.progress import read_beside_with_progress
from drafting.tui.screens.file_prompt import prompt_file

if TYPE_CHECKING:
    from drafting.workspace.session import Session
    from drafting.workspace.sharing.coming import Coming

Result = TypeVar("Result")


class PackVerbs:
    """Packs the session that is open, and takes in what came in a file.

    It is done beside the session, as another program would, so that writing goes on.
    """

    def __init__(self, screen: WorkScreen) -> None:
        self._screen = screen

    def action_pack(self) -> None:
        """Ask for the file that takes the record."""
        prompt_file(self._screen, "Write the record into", self.pack, self._pack_name)

    async def pack(self, path: Path) -> None:
        """Write the record into a file that goes by mail or on a stick."""
        if said := await self._screen.ask(lambda session: session.sharing.pack(path)):
            self._screen.say(said)

    @property
    def _pack_name(self) -> str:
        return f"{self._screen.tools.bridge.path.name}.drafting"

    async def action_propose_unsent(self) -> None:
        """Put what was changed here, and is nowhere else, as proposals."""
        report = await self._screen.ask(lambda session: session.propose_unsent())
        if report is not None:
            said = " ".join((*report.made, *report.refused))
            self._screen.say(said or "There is nothing here that the others do not have.")

    def action_unpack(self) -> None:
        """Ask for the file that came."""
        prompt_file(self._screen, "Take in the record that came in (tab completes)", self.offer)

    def offer(self, file: Path) -> None:
        """Show what a file that came would bring, and take it in if the person says so."""
        self._screen.run_exclusive(partial(self._offer, file), "files")

    async def _offer(self, file: Path) -> None:
        found = await self._beside(
            f"Looking into {file.name}", lambda session: session.sharing.look_into(file, _unheard)
        )
        if isinstance(found, str):
            self._screen.refuse_file(found)
        elif not found.is_new:
            self._screen.say(f"{file.name}: {found.summary}")
        else:
            self._ask(file, found)

    def _ask(self, file: Path, found: Coming) -> None:
        from drafting.tui.screens.dialogs.coming import ComingScreen

        def decided(takes_in: bool | None) -> None:
            if takes_in:
                self._screen.run_exclusive(partial(self._take_in, file), "files")
            else:
                self._screen.say(f"{file.name} was left as it is; nothing was taken in.")

        self._screen.app.push_screen(ComingScreen(file.name, found), decided)

    async def _take_in(self, file: Path) -> None:
        done = await self._beside(
            f"Taking in {file.name}", lambda session: session.sharing.unpack(file, _unheard)
        )
        if isinstance(done, str):
            self._screen.refuse(done)
        else:
            self._screen.say(" ".join((done.message, *done.kept_both)))

    async def _beside(self, words: str, job: Callable[[Session], Result]) -> Result | str:
        """What a job on the session gives; why not, if it was refused."""
        screen, bridge = self._screen, self._screen.tools.bridge

        def run() -> Result:
            from drafting.workspace.session import Session

            with Session.open(bridge.path, bridge.context) as session:
                return job(session)

        try:
            return await read_beside_with_progress(screen.app, bridge, words, run)
        except RefusedError as error:
            return str(error)


def _unheard(_what: str, _count: int) -> None:
    """How far it has come is not told: a screen says that it goes on."""
