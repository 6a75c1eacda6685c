"""What was pasted is shown as what it would become; one key puts it in, one takes it as typed."""

from __future__ import annotations

import asyncio
from enum import Enum, auto
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import Worker

from drafting.named_tuples import NamedTuple
from drafting.tui.page.pasted import passage_of, pasted_blocks
from drafting.tui.page.pieces import Block
from drafting.tui.screens.dialogs.list_keys import LIST_KEYS, HasSheet
from drafting.tui.text_safety import literal_line
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.workspace.pasted.offer import Offer
from drafting.workspace.pasted.paste import Paste, can_be_taken

_FIRST = 60
"""Blocks that fill any screen."""
_FRAME = 9
"""Rows of the screen that the frame, its title, its keys and the rim take."""


class Choice(Enum):
    """What becomes of what was pasted."""

    PUT_IN = auto()
    PLAIN = auto()


class Decision(NamedTuple):
    """What a person wants with what was pasted."""

    choice: Choice
    paste: Paste
    """With what is left out of it, and taken in."""


class PasteScreen(HasSheet, ModalScreen[Decision | None]):
    """Lists the paragraphs with their numbers; gives what the person chooses, None for nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose('PUT_IN')", "Put it in"),
        Binding("space,x", "turn", "Leave this out, take it in"),
        Binding("t", "choose('PLAIN')", "As plain text"),
        Binding("escape,q", "leave", "Leave it"),
        *LIST_KEYS,
    ]

    def __init__(self, paste: Paste, offer: Offer, plainly: str) -> None:
        super().__init__()
        self._paste = paste
        self._offer = offer
        self._plainly = plainly
        self._sheet = BlockView(identity="help-sheet")

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        with Vertical(classes="dialog", id="remarks"):
            yield Static(literal_line("What is pasted would become"), classes="dialog-title")
            yield self._sheet
            yield DialogKeys(
                ("enter", "put it in"),
                ("space", "leave out, take in"),
                ("t", self._plainly),
                ("escape", "leave it"),
            )

    def on_resize(self, _event: events.Resize) -> None:
        """Set the list for the room there is."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        _worker: Worker[None] = self.run_worker(self._show, exclusive=True)

    async def _show(self) -> None:
        """Set the rows, a screenful first: of a long paste the others take a while."""
        blocks: list[Block] = []
        for block in pasted_blocks(self._offer, self._sheet.size.width - GUTTER - 1):
            blocks.append(block)
            if len(blocks) == _FIRST:
                self._draw(blocks)
            if not len(blocks) % _FIRST:
                await asyncio.sleep(0)
        self._draw(blocks)

    def _draw(self, blocks: list[Block]) -> None:
        rows = sum(len(block.lines) for block in blocks)
        self._sheet.styles.height = max(1, min(rows, self.size.height - _FRAME))
        self._sheet.show(list(blocks))

    def on_paste(self, event: events.Paste) -> None:
        """One paste at a time."""
        event.stop()

    async def action_turn(self) -> None:
        """Leave out what the cursor is at, with all beneath it, or take in what is out."""
        key = self._sheet.key
        passage = passage_of(self._offer, key)
        if any(row.key == key for row in self._offer.rows):
            await self._turn_to(self._paste.leaving_out(key))
        elif passage is not None and can_be_taken(passage):
            await self._turn_to(self._paste.taking_in({passage.line}))

    async def _turn_to(self, paste: Paste) -> None:
        self._paste, self._offer = paste, paste.offer
        await self._show()

    async def on_block_view_chosen(self) -> None:
        """A second click does what the key does."""
        await self.action_turn()

    def action_choose(self, choice: str) -> None:
        """Take it in, in one of two ways; nothing, where all of it is left out."""
        nothing = all(row.left_out for row in self._offer.rows) and bool(self._paste.left_out)
        if nothing and Choice[choice] is Choice.PUT_IN:
            self.dismiss(None)
        else:
            self.dismiss(Decision(Choice[choice], self._paste))

    def action_leave(self) -> None:
        """Take nothing in."""
        self.dismiss(None)
