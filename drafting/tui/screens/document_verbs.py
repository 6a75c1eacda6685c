"""What can be done with documents beside the session, from its list: looked into, cleaned."""

from __future__ import annotations

from pathlib import Path

from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.file_prompt import prompt_file


class DocumentVerbs:
    """Says what a document holds, and writes clean copies."""

    def __init__(self, screen: WorkScreen) -> None:
        self._screen = screen

    def action_examine(self) -> None:
        """Say what a document holds beside its words."""
        prompt_file(self._screen, "File to look into (tab completes)", self.look_into)

    async def look_into(self, path: Path) -> None:
        """Show what the file of that path holds beside its words."""
        from drafting.tui.screens.dialogs.remarks import RemarksScreen
        from drafting.workspace.files.documents import examine, rows_of
        from drafting.workspace.files.views import Remark

        report = await self._screen.ask(lambda session: examine(path, session.context))
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

    async def write_clean(self, path: Path, target: Path, changes: str) -> None:
        """Write the clean copy of a file."""
        from drafting.workspace.files.documents import write_clean

        if said := await self._screen.ask(lambda _: write_clean(path, target, changes)):
            self._screen.say(said)

    def action_backup(self) -> None:
        """Ask where to write a copy of the whole session."""
        name = f"{self._screen.tools.bridge.path.name}.bundle"
        prompt_file(self._screen, "Write a copy of the whole session into", self.back_up, name)

    async def back_up(self, path: Path) -> None:
        """Write a copy of the whole session into a file."""
        from drafting.workspace.files import backups

        if said := await self._screen.ask(lambda session: backups.write(session, path)):
            self._screen.say(said)
