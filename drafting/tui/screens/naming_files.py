"""Screens that ask for files: each goes through the reach of whoever is at the keyboard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from drafting.tui.screens.base import WorkScreen
from drafting.workspace.environment.paths import bare_name
from drafting.workspace.errors import WorkspaceError

Use = Callable[[Path], Awaitable[None] | None]


class NamingFiles(WorkScreen):
    """A screen with verbs that read or write a file which a person names."""

    def prompt_file(self, question: str, then: Use, name: str = "") -> None:
        """Ask for a file, at first of that name, and go on with its path if it is within reach."""
        files = self.tools.files
        if files.refusal:
            self.refuse(files.refusal)
            return
        proposed = str(self.tools.folder / bare_name(name)) if name else ""
        self.prompt(question, partial(self._use, then), proposed, files.completions)

    def _use(self, then: Use, typed: str) -> Awaitable[None] | None:
        if not typed:
            return None
        try:
            path = self.tools.files.path(typed)
        except WorkspaceError as error:
            self.refuse(str(error))
            return None
        return then(path)

    def export(self, handle: str, redline: tuple[str, str] | None = None) -> None:
        """Ask what of a resolution, or of the changes between two drafts, to write to a file."""
        from drafting.tui.screens.export import ExportScreen

        if refusal := self.tools.files.refusal:
            self.refuse(refusal)
        else:
            self.app.push_screen(ExportScreen(self.tools, handle, redline), self._exported)

    def _exported(self, message: str | None) -> None:
        """Say where the file is."""
        if message:
            self.say(message)
