"""What a file that came would bring; one key takes it in."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.tui.page.coming import coming_blocks
from drafting.tui.screens.dialogs.list_keys import LIST_KEYS, HasSheet
from drafting.tui.text_safety import literal_line
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.workspace.sharing.coming import Coming

_FRAME = 8
"""Rows of the screen that the frame, its title, its keys and the rim take."""


class ComingScreen(HasSheet, ModalScreen[bool]):
    """Lists what would come; gives whether the person takes it in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "take", "Take it in"),
        Binding("n,escape,q", "leave", "Leave it"),
        *LIST_KEYS,
    ]

    def __init__(self, name: str, found: Coming) -> None:
        """`name` is that of the file."""
        super().__init__()
        self._name = name
        self._found = found
        self._sheet = BlockView(identity="help-sheet")

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        begins = "Begin a session with" if self._found.begins else "Take in"
        with Vertical(classes="dialog", id="remarks"):
            yield Static(literal_line(f"{begins} {self._name}?"), classes="dialog-title")
            yield self._sheet
            yield DialogKeys(("y", "take it in"), ("escape", "leave it"), ("↑↓", "all of it"))

    def on_resize(self, _event: events.Resize) -> None:
        """Set the list for the room there is."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        if self._sheet.size.width <= GUTTER + 1:  # it has no room yet
            self.call_after_refresh(self._show)
            return
        blocks = list(coming_blocks(self._found, self._sheet.size.width - GUTTER - 1))
        rows = sum(len(block.lines) for block in blocks)
        self._sheet.styles.height = max(1, min(rows, self.size.height - _FRAME))
        self._sheet.show(blocks)

    def on_paste(self, event: events.Paste) -> None:
        """One file at a time."""
        event.stop()

    def action_take(self) -> None:
        """Take it in."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave it where it is."""
        self.dismiss(False)
