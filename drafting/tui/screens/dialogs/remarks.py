"""What a person should check of a text that was read or rolled over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.tui.screens.dialogs.list_keys import LIST_KEYS, HasSheet
from drafting.tui.spoken import spoken
from drafting.tui.text_safety import literal_line
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.workspace.environment.messages import Messages
from drafting.workspace.files.views import Remark
from drafting.workspace.rollover.views import PlaceToCheck

Listed = Remark | PlaceToCheck
"""A place of the file that was read, or of the text that came of it."""
_FAINT = Look(role="faint")
_FRAME = 8
"""Rows of the screen that the frame, its title, its keys and the rim take."""


class RemarksScreen(HasSheet, ModalScreen[None]):
    """Lists the places to check in a text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "leave", "Leave"),
        *LIST_KEYS,
    ]

    def __init__(
        self,
        name: str,
        remarks: Sequence[Listed],
        messages: Messages | None = None,
        *,
        kept: bool = False,
    ) -> None:
        """`messages` keep what is said here for an hour; `kept` is what a checklist has."""
        super().__init__()
        self._kept = " (kept in the list under !)" if kept else ""
        if messages is not None:
            for remark in remarks:
                messages.add(f"{name}: {_where(remark)}{remark.message} {remark.text}".strip())
        self._name = name
        self._remarks = remarks
        self._sheet = BlockView(identity="help-sheet")

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        with Vertical(classes="dialog", id="remarks"):
            yield Static(literal_line(self._title), classes="dialog-title")
            yield self._sheet
            yield DialogKeys(("↑↓", "other place"), ("escape", "leave"))

    @property
    def _title(self) -> str:
        return f"Places to check in {self._name}{self._kept}"

    def on_resize(self, _event: events.Resize) -> None:
        """Set the list for the room there is."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        blocks = list(self._blocks(self._sheet.size.width - GUTTER - 1))
        rows = sum(len(block.lines) for block in blocks)
        self._sheet.styles.height = max(1, min(rows, self.size.height - _FRAME))
        self._sheet.show(blocks)

    def _blocks(self, width: int) -> Iterator[Block]:
        for index, remark in enumerate(self._remarks):
            where = _where(remark)
            said = wrap((Piece(where, Look(role="accent")), Piece(spoken(remark.message))), width)
            text = wrap((Piece(remark.text, _FAINT),), width) if remark.text else []
            yield Block(str(index), (*(Line(line) for line in (*said, *text)), BLANK))

    def action_leave(self) -> None:
        """Leave the list."""
        self.dismiss(None)


def _where(remark: Listed) -> str:
    if isinstance(remark, PlaceToCheck):
        return f"{remark.label}: "
    return f"Line {remark.line}: " if remark.line else ""
