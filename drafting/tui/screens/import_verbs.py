"""Texts that come out of files, for the list of the session."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.worker import Worker

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.file_prompt import prompt_file
from drafting.workspace.session import Session
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.tui.screens.dialogs.remarks import Listed
    from drafting.workspace.files.source_file import SourceFile
    from drafting.workspace.files.views import Imported, Passage
    from drafting.workspace.rollover.rollover import Heading

Result = TypeVar("Result")


class ImportVerbs:
    """Reads files as new resolutions, as new wordings, as a beginning; keeps what was set aside."""

    def __init__(self, screen: WorkScreen, reload: Callable[[str], object]) -> None:
        self._screen = screen
        self._reload = reload
        """Reads the list again, standing at a handle."""
        self._aside: tuple[str, Sequence[Passage]] = ("", ())

    def _begin(self, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do something with a file beside the keys."""
        _worker: Worker[None] = self._screen.run_worker(job, group="files")

    def action_import(self) -> None:
        """Read a resolution from a file."""
        prompt_file(self._screen, "File to import (tab completes)", self.bring_in)

    def bring_in(self, path: Path) -> None:
        """Import the file of that path."""
        self._begin(partial(self._import_from, path))

    async def _import_from(self, path: Path) -> None:
        """Bring the text of a file in as a new resolution."""
        imported = await self._read(
            path, lambda session, brought: session.files.import_file(brought)
        )
        if imported is not None:
            self.tell_imported(path.name, imported)
            self._reload(imported.handle)

    def tell_imported(self, name: str, imported: Imported) -> None:
        """Say what was made of a file, and what to check."""
        notes = len(imported.remarks)
        remarks = f" {notes} place{'s' if notes > 1 else ''} to check." if notes else ""
        self._screen.say(f"{imported.message}{remarks}{self._keep_aside(name, imported.aside)}")
        self._show_remarks(name, imported.remarks, kept=True)

    async def _read(
        self, path: Path, then: Callable[[Session, SourceFile], Result]
    ) -> Result | None:
        """What `then` makes of a file in the session; None if nothing came of it."""
        from drafting.tui.screens.dialogs.progress import read_with_progress
        from drafting.workspace.files.source_file import read_file

        screen, bridge = self._screen, self._screen.tools.bridge
        context, words = bridge.context, f"Reading {path.name}"
        screen.say(f"{words} …")
        try:
            return await read_with_progress(
                screen.app, bridge, words, lambda: read_file(path, context), then
            )
        except RefusedError as error:
            screen.refuse_file(str(error))
            return None

    def _show_remarks(self, name: str, remarks: Sequence[Listed], *, kept: bool = False) -> None:
        """List what a person should look at, if there is anything; `kept` is on a checklist."""
        if remarks:
            from drafting.tui.screens.dialogs.remarks import RemarksScreen

            self._screen.app.push_screen(RemarksScreen(name, remarks, kept=kept))

    def _keep_aside(self, name: str, aside: Sequence[Passage]) -> str:
        """Keep what was set aside of a file for whoever wants to see it; how much it is."""
        self._aside = (name, aside)
        return f" {counted(len(aside), 'passage')} set aside: a shows." if aside else ""

    def action_import_onto(self) -> None:
        """Ask for the file that is the new working text of the resolution."""
        if handle := self._screen.view.key:
            question = f"File with the new text of {handle} (tab completes)"
            prompt_file(self._screen, question, lambda path: self._read_onto(handle, path))

    def _read_onto(self, handle: str, path: Path) -> None:
        self._begin(partial(self._import_onto, handle, path))

    async def _import_onto(self, handle: str, path: Path) -> None:
        """Make the text of a file the working text of a resolution."""
        imported = await self._read(
            path, lambda session, brought: session.files.import_onto(brought, handle)
        )
        if imported is not None:
            self.tell_imported(path.name, imported)
            self._reload(handle)

    def action_set_aside(self) -> None:
        """Show what was set aside of the file that was read last, and why."""
        from drafting.workspace.files.views import Remark

        name, aside = self._aside
        if not aside:
            self._screen.say("Nothing was set aside of a file that was read here.")
        rows = [Remark(line, f"Set aside: {reason}.", text) for line, text, reason in aside]
        self._show_remarks(f"{name}, set aside", rows)

    def roll_over(self, path: Path, item: str, title: str) -> None:
        """Roll the resolution in a file over to this session."""
        from drafting.workspace.rollover.rollover import Heading

        heading = Heading(agenda_item=item, agenda_title=title)
        self._begin(partial(self._begin_from, path, heading))

    async def _begin_from(self, path: Path, heading: Heading) -> None:
        """Begin a draft from the resolution in a file, under a heading of this session."""
        rolled = await self._read(
            path, lambda session, brought: session.roll_over(brought, "", heading)
        )
        if rolled is not None:
            self._screen.say(f"{rolled.message}{self._keep_aside(path.name, rolled.aside)}")
            self._reload(rolled.handle)
            self._show_remarks(rolled.handle, (*rolled.places, *rolled.remarks), kept=True)
