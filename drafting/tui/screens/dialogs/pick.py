"""A list to pick one thing from; what is typed leaves those rows that have these words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.named_tuples import NamedTuple
from drafting.tui.page.pieces import Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, padded
from drafting.tui.text_safety import literal_line
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.tui.widgets.dialog_keys import DialogKeys

_FAINT = Look(role="faint")
_FRAME = 9
"""Rows of the screen that the frame, its title, its keys and the rim take."""
_WIDEST = 24
"""Cells that the column of facts takes at most."""


class Row(NamedTuple):
    """One thing that can be picked."""

    key: str
    name: str
    fact: str = ""
    """What stands behind the name."""


class PickList(BlockView):
    """The rows, one a line."""

    tints_current = True


class PickScreen(ModalScreen[str | None]):
    """Gives the key of the row that was picked, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Take", priority=True),
        Binding("escape", "leave", "Leave"),
        Binding("down", "step(1)", "Down", show=False),
        Binding("up", "step(-1)", "Up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("backspace", "shorten", "Shorten", show=False),
    ]

    def __init__(self, title: str, rows: Sequence[Row], at: str = "") -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._at = at
        self._typed = ""
        self._list = PickList(identity="help-sheet")

    def compose(self) -> ComposeResult:
        """The title, the rows, what is typed, the keys."""
        with Vertical(classes="dialog"):
            yield Static(literal_line(self._title), classes="dialog-title")
            yield self._list
            yield Static(id="outcome")
            yield DialogKeys(("↑↓", "other"), ("enter", "take"), ("escape", "leave"))

    def on_mount(self) -> None:
        """What is typed is meant for the list."""
        self._list.focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Set the rows for the room there is."""
        self.call_after_refresh(self._show)

    @property
    def _left(self) -> list[Row]:
        words = self._typed.casefold().split()
        return [
            row
            for row in self._rows
            if all(word in f"{row.key} {row.name}".casefold() for word in words)
        ]

    def _show(self, at: str | None = None) -> None:
        rows = self._left
        width = self._list.size.width - GUTTER - 1
        self._list.styles.height = max(1, min(len(self._rows), self.size.height - _FRAME))
        self._list.show(_blocks(rows, width), self._at if at is None else at)
        told = f"only “{self._typed}”" if self._typed else "type to find"
        self.query_one("#outcome", Static).update(literal_line(told))

    def on_key(self, event: events.Key) -> None:
        """A letter leaves the rows that have it."""
        if event.is_printable and event.character:
            event.stop()
            self._typed += event.character
            self._show(self._list.key)

    def action_shorten(self) -> None:
        """Take the last letter back."""
        self._typed = self._typed[:-1]
        self._show(self._list.key)

    def action_step(self, count: int) -> None:
        """Go to another row."""
        self._list.step(count)

    def action_page(self, count: int) -> None:
        """Go up or down by a screenful."""
        self._list.page(count)

    def action_take(self) -> None:
        """Give the row under the bar."""
        if self._list.key:
            self.dismiss(self._list.key)

    def action_leave(self) -> None:
        """Leave without one."""
        self.dismiss(None)

    async def on_block_view_chosen(self, event: BlockView.Chosen) -> None:
        """A double click takes the row."""
        event.stop()
        self.dismiss(event.key)


def _blocks(rows: Sequence[Row], width: int) -> list[Block]:
    facts = min(max((cells(row.fact) for row in rows), default=0), _WIDEST)
    names = max(width - facts - 2, 8)
    return [
        Block(
            row.key,
            (
                Line(
                    (
                        Piece(padded(row.name, names, "…")),
                        Piece("  "),
                        Piece(padded(row.fact, facts, "…"), _FAINT),
                    )
                ),
            ),
        )
        for row in rows
    ]
