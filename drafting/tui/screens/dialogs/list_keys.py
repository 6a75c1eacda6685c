"""The keys that lead through the list of a dialog, the same in each of them."""

from __future__ import annotations

from textual.binding import Binding

from drafting.tui.widgets.block_view import BlockView

LIST_KEYS = (
    Binding("down,j", "step(1)", "Down", show=False),
    Binding("up,k", "step(-1)", "Up", show=False),
    Binding("pagedown,ctrl+f", "page(1)", "Page down", show=False),
    Binding("pageup,ctrl+b", "page(-1)", "Page up", show=False),
    Binding("home,g,ctrl+home", "ends(-1)", "First", show=False),
    Binding("end,G,ctrl+end", "ends(1)", "Last", show=False),
)


class HasSheet:
    """A dialog with one list."""

    _sheet: BlockView

    def action_step(self, count: int) -> None:
        """Go to another row."""
        self._sheet.step(count)

    def action_page(self, direction: int) -> None:
        """Go up or down by a screenful."""
        self._sheet.page(direction)

    def action_ends(self, direction: int) -> None:
        """Go to the first row, or to the last one."""
        self._sheet.ends(direction)
