"""Asking for files: each goes through the reach of whoever is at the keyboard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.dialogs.ask import Begun
from drafting.workspace.environment.paths import bare_name, exists, name_as_text
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.files.file_names import free_name

Use = Callable[[Path], Awaitable[None] | None]


def prompt_file(screen: WorkScreen, question: str, then: Use, name: str = "") -> None:
    """Ask for a file, and go on with its path if it is within reach.

    A `name` is that of a file to write, which is offered in the folder that was used last; with
    a number where there is such a file.
    """
    tools = screen.tools
    if tools.files.refusal:
        screen.refuse(tools.files.refusal)
        return

    def use(typed: str) -> Awaitable[None] | None:
        screen.ask_for_file_again = lambda: ask(typed, Begun(screen.status.left))
        path = _within_reach(screen, typed)
        if path and name:
            tools.keep_folder(path)
            # Until it is said what was written.
            screen.say(f"Writing {name_as_text(path)} …", passing=True)
        return then(path) if path else None

    def ask(value: str, begun: Begun | None = None) -> None:
        screen.prompt(question, use, value, tools.files.completions, begun=begun)

    ask(str(free_name(tools.folder / bare_name(name), exists)) if name else "")


def _within_reach(screen: WorkScreen, typed: str) -> Path | None:
    """The path that was typed; None for none, and where it is refused, which is said."""
    try:
        return screen.tools.files.path(typed) if typed else None
    except WorkspaceError as error:
        screen.refuse(str(error))
        return None


def export(screen: WorkScreen, handle: str, redline: tuple[str, str] | None = None) -> None:
    """Ask what of a resolution, or of the changes between two drafts, to write to a file."""
    from drafting.tui.screens.dialogs.export import ExportScreen

    def tell(message: str | None) -> None:
        """Say where the file is."""
        if message:
            screen.say(message)

    if refusal := screen.tools.files.refusal:
        screen.refuse(refusal)
    else:
        screen.app.push_screen(ExportScreen(screen.tools, handle, redline), tell)
