"""A small dialog of a few choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.tui.text_safety import literal_line
from drafting.tui.widgets.choice import Choice
from drafting.tui.widgets.dialog_keys import DialogKeys


class ChooseScreen(ModalScreen[list[str] | None]):
    """Gives the values chosen, one for each question, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "take", "Take"),
        Binding("escape", "leave", "Leave"),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("up", "app.focus_previous", "Before", show=False),
    ]

    def __init__(self, title: str, questions: Sequence[tuple[str, Sequence[str], str]]) -> None:
        super().__init__()
        self._title = title
        self._choices = [Choice(*question) for question in questions]

    def compose(self) -> ComposeResult:
        """The title, the choices, the keys."""
        with Vertical(classes="dialog"):
            yield Static(literal_line(self._title), classes="dialog-title")
            yield from self._choices
            yield DialogKeys(
                ("←→", "change"), ("↑↓", "other line"), ("enter", "take"), ("escape", "leave")
            )

    def action_take(self) -> None:
        """Give what was chosen."""
        self.dismiss([choice.value for choice in self._choices])

    def action_leave(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)
