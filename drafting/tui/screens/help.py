"""Every key of a screen, from the same objects that make the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, padded, wrap
from drafting.tui.text_safety import literal_line
from drafting.tui.verbs import Verb
from drafting.tui.widgets.bars import key_name
from drafting.tui.widgets.block_view import GUTTER, BlockView

_KEYS_WIDTH = 16
_NAME_WIDTH = 18
Groups = Sequence[tuple[str, tuple[Verb, ...]]]


class HelpScreen(ModalScreen[None]):
    """Lists verbs with keys and a sentence each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "leave", "Leave"),
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("pagedown,space", "scroll(15)", "Page down", show=False),
        Binding("pageup", "scroll(-15)", "Page up", show=False),
    ]

    def __init__(self, groups: Groups, keys_of: Callable[[Verb], str]) -> None:
        super().__init__()
        self._groups = groups
        self._keys_of = keys_of
        self._sheet = BlockView(identity="help-sheet")

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        with Vertical(classes="dialog", id="help"):
            yield Static(literal_line("Keys"), classes="dialog-title")
            yield self._sheet
            yield Static(
                literal_line("↑↓ scroll   esc leave   every key can be changed in the settings"),
                classes="dialog-keys",
            )

    def on_mount(self) -> None:
        """Give the keys to the list."""
        self._sheet.focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Set the list for the room there is."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        width = self._sheet.size.width - GUTTER - 1
        self._sheet.show(list(self._blocks(width)))

    def _blocks(self, width: int) -> Iterator[Block]:
        for title, verbs in self._groups:
            yield Block("", (Line((Piece(title, Look(bold=True)),)),))
            for verb in verbs:
                yield Block("", tuple(self._row(verb, width)))
            yield Block("", (BLANK,))

    def _row(self, verb: Verb, width: int) -> Iterator[Line]:
        keys = "  ".join(key_name(key) for key in self._keys_of(verb).split(",") if key)
        head = (
            Piece(padded(keys, max(_KEYS_WIDTH, cells(keys) + 1)), Look(role="accent")),
            Piece(padded(verb.name, _NAME_WIDTH), Look(bold=True)),
        )
        column = sum(cells(piece.text) for piece in head)
        for index, line in enumerate(wrap((Piece(verb.help, Look(role="faint")),), width - column)):
            yield Line((*(head if index == 0 else (Piece(" " * column),)), *line))

    def action_scroll(self, rows: int) -> None:
        """Scroll the list."""
        self._sheet.scroll_relative(y=rows, animate=False)

    def action_leave(self) -> None:
        """Leave help."""
        self.dismiss(None)
