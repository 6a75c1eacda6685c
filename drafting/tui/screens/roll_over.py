"""What is asked before an adopted resolution is rolled over to a session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.file_prompt import prompt_file


class RollOver:
    """Asks for the file, the agenda item and its title."""

    def __init__(self, screen: WorkScreen, begin: Callable[[Path, str, str], None]) -> None:
        self._screen = screen
        self._begin = begin

    def action_roll_over(self) -> None:
        """Begin a draft from an adopted resolution."""
        prompt_file(self._screen, "Adopted resolution to roll over (tab completes)", self.ask_item)

    def ask_item(self, path: Path) -> None:
        """Ask which agenda item the new draft stands under."""
        self._screen.prompt(
            "Its agenda item in this session (“Agenda item 5”; may stay empty)",
            lambda item: self.ask_item_title(path, item),
        )

    def ask_item_title(self, path: Path, item: str) -> None:
        """Ask for the title of that agenda item, and roll the resolution over."""
        self._screen.prompt(
            "Title of that agenda item (may stay empty)",
            lambda title: self._begin(path, item, title),
        )
