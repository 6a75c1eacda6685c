"""What needs no session: files turned into another format, and compared."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.progress import read_beside_with_progress
from drafting.tui.screens.file_prompt import prompt_file
from drafting.tui.screens.start.session_list import SessionListScreen


class FileVerbs:
    """Turns one file into another format, and writes what differs between two."""

    def __init__(self, screen: SessionListScreen) -> None:
        self._screen = screen

    def action_convert(self) -> None:
        """Ask for a file to turn into another format."""
        prompt_file(self._screen, "File to turn into another format", self._ask_target)

    def _ask_target(self, source: Path) -> None:
        question = "Write it to (its ending says the format: .docx, .pdf, .html, .md, .json, .xml)"
        prompt_file(
            self._screen, question, lambda target: self._convert(source, target),
            f"{source.stem}.docx",
        )  # fmt: skip

    def _convert(self, source: Path, target: Path) -> None:
        from drafting.workspace.files.conversion import convert

        context = self._screen.tools.bridge.context

        def job() -> str:
            count = len(convert(source, target, context).remarks)
            noted = f" {count} place{'s' if count > 1 else ''} to check in it." if count else ""
            return f"Wrote {target}.{noted}"

        self._do(f"Writing {target.name}", job)

    def action_compare(self) -> None:
        """Ask for the older of two files."""
        prompt_file(self._screen, "The older file (tab completes)", self._ask_newer)

    def _ask_newer(self, old: Path) -> None:
        prompt_file(self._screen, "The newer file", lambda new: self._ask_redline(old, new))

    def _ask_redline(self, old: Path, new: Path) -> None:
        prompt_file(
            self._screen, "Write the changes to", lambda target: self._compare(old, new, target),
            f"{new.stem}_redline_from_{old.stem}.docx",
        )  # fmt: skip

    def _compare(self, old: Path, new: Path, target: Path) -> None:
        from drafting.workspace.files.conversion import write_comparison

        context = self._screen.tools.bridge.context
        job = partial(write_comparison, old, new, target, context)
        self._do(f"Comparing {old.name} and {new.name}", job)

    def _do(self, words: str, job: Callable[[], str]) -> None:
        self._screen.run_exclusive(partial(self._done, words, job), "files")

    async def _done(self, words: str, job: Callable[[], str]) -> None:
        screen = self._screen
        screen.say(f"{words} …")
        try:
            said = await read_beside_with_progress(screen.app, screen.tools.bridge, words, job)
        except RefusedError as error:
            screen.refuse_file(str(error))
        else:
            screen.say(said)
