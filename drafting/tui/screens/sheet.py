"""A screen that is one sheet: blocks under each other, set for the width that there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import ClassVar

from textual import events
from textual.widget import Widget
from textual.worker import Worker, WorkerError

from drafting.tui.page.pieces import Block
from drafting.tui.page.typesetter import PROSE_WIDTH
from drafting.tui.screens.base import WorkScreen
from drafting.tui.tools import Tools
from drafting.tui.widgets.block_view import GUTTER, BlockView

_MARGIN = GUTTER + 3


class SheetScreen(WorkScreen):
    """Reads what it is about when it opens, and sets it anew for every width."""

    SHEET: ClassVar[str] = ""
    """Name of the sheet in the style sheet."""
    WIDEST: ClassVar[int] = PROSE_WIDTH
    """Cells that the sheet takes at most."""

    def __init__(self, tools: Tools, handle: str) -> None:
        super().__init__(tools)
        self.handle = handle
        self.sheet = BlockView(identity=self.SHEET).use(tools.signs)

    def body(self) -> Iterable[Widget]:
        """The sheet."""
        yield self.sheet

    @property
    def view(self) -> BlockView:
        """The sheet."""
        return self.sheet

    def on_mount(self) -> None:
        """Read what the sheet is about."""
        super().on_mount()
        self.sheet.focus()
        self.load()

    def load(self) -> object:
        """Read what the sheet is about, and show it."""
        raise NotImplementedError

    async def reload(self) -> None:
        """Read it anew, and wait: a key that is typed before is meant for what is shown then."""
        worker = self.load()
        if isinstance(worker, Worker):
            with suppress(WorkerError):
                await worker.wait()

    def show(self, key: str | None = None) -> None:
        """Set the sheet for the present width, standing at `key`."""
        raise NotImplementedError

    def on_resize(self, _event: events.Resize) -> None:
        """Set the sheet anew."""
        self.show()

    def set_blocks(
        self, blocks: Callable[[int], Sequence[Block]], key: str | None = None, widest: int = 0
    ) -> None:
        """Show what `blocks` gives for the width that there is, standing at `key`."""
        width = max(min(self.size.width - _MARGIN, widest or self.WIDEST), 1)
        self.sheet.line_width = width
        self.sheet.show(blocks(width), key)
