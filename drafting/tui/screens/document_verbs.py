"""What can be done with documents beside the session, from its list: looked into, cleaned."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.file_prompt import prompt_file

Result = TypeVar("Result")


class DocumentVerbs:
    """Says what a document holds, and writes clean copies."""

    def __init__(self, screen: WorkScreen) -> None:
        self._screen = screen

    def action_examine(self) -> None:
        """Say what a document holds beside its words."""
        prompt_file(self._screen, "File to look into (tab completes)", self.look_into)

    def look_into(self, path: Path) -> None:
        """Show what the file of that path holds beside its words."""
        self._screen.run_exclusive(partial(self._show_report, path), "files")

    async def _show_report(self, path: Path) -> None:
        from drafting.tui.screens.dialogs.remarks import RemarksScreen
        from drafting.workspace.files.documents import examine, rows_of
        from drafting.workspace.files.views import Remark

        context = self._screen.tools.bridge.context
        words = f"Looking into {path.name}"
        report = await self._beside(words, lambda: examine(path, context))
        if report is not None:
            rows = [Remark(0, f"{about}: {found}") for about, found in rows_of(report)]
            self._screen.app.push_screen(RemarksScreen(path.name, rows))

    def action_clean(self) -> None:
        """Ask for a file to write a clean copy of."""
        prompt_file(self._screen, "File to clean (tab completes)", self.ask_changes)

    def ask_changes(self, path: Path) -> None:
        """Ask what becomes of the tracked changes of the file."""
        from drafting.workspace.files.documents import ACCEPT, CHOICES

        self._screen.prompt(
            f"Its tracked changes: {', '.join(CHOICES)}",
            lambda changes: self.ask_clean_copy(path, changes),
            ACCEPT,
        )

    def ask_clean_copy(self, path: Path, changes: str) -> None:
        """Ask where the clean copy goes."""
        from drafting.workspace.files.documents import CHOICES

        if changes not in CHOICES:
            self._screen.refuse(f"Say what becomes of tracked changes: {', '.join(CHOICES)}.")
            return
        prompt_file(
            self._screen,
            "Write the clean copy to",
            lambda target: self.write_clean(path, target, changes),
            f"{path.stem} clean.docx",
        )

    def write_clean(self, path: Path, target: Path, changes: str) -> None:
        """Write the clean copy of a file."""
        self._screen.run_exclusive(partial(self._write_clean, path, target, changes), "files")

    async def _write_clean(self, path: Path, target: Path, changes: str) -> None:
        from drafting.workspace.files.documents import write_clean

        words = f"Writing {target.name}"
        if said := await self._beside(words, lambda: write_clean(path, target, changes)):
            self._screen.say(said)

    async def _beside(self, words: str, work: Callable[[], Result]) -> Result | None:
        """What work on a file gives, while the session goes on; None once it was said why not."""
        from drafting.tui.screens.dialogs.progress import work_with_progress

        try:
            screen = self._screen
            return await work_with_progress(screen.app, screen.tools.bridge, words, work)
        except RefusedError as error:
            self._screen.refuse(str(error))
            return None

    def action_backup(self) -> None:
        """Ask where to write a copy of the whole session."""
        name = f"{self._screen.tools.bridge.path.name}.bundle"
        prompt_file(self._screen, "Write a copy of the whole session into", self.back_up, name)

    async def back_up(self, path: Path) -> None:
        """Write a copy of the whole session into a file."""
        from drafting.workspace.files import backups

        if said := await self._screen.ask(lambda session: backups.write(session, path)):
            self._screen.say(said)
