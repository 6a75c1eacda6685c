"""The record of a whole text, as a story: what was done by whom, from draft to draft."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.tui.page.pieces import Block
from drafting.tui.page.record_page import RecordPage
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import RECORD, Verb, bindings
from drafting.workspace.record.story import Chapter
from drafting.workspace.record.views import Entry


class RecordScreen(SheetScreen):
    """Lists what was done to a text; gives the paragraph of the entry it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = RECORD
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(RECORD)]
    NAME = "Record"
    SHEET = "record"
    READS = True

    def __init__(self, tools: Tools, handle: str) -> None:
        super().__init__(tools, handle)
        self.sheet.tints_current = True
        self._story: tuple[Chapter, ...] = ()
        self._opened: set[str] = set()
        self._every = False
        """Whether every single change is shown."""

    def on_mount(self) -> None:
        """Read the record."""
        super().on_mount()
        self.head.strong = "Record"
        self.head.right = self.handle

    @work(exclusive=True)
    async def load(self) -> None:
        """Read the record, and show it."""
        story = await self.ask(lambda session: session.history.story(self.handle))
        if story is not None:
            self._story = story
            self.show()
        self.shown.set()

    def show(self, key: str | None = None) -> None:
        """Set it for the present width."""
        if not self._story:
            return
        self.set_blocks(self._blocks, key)
        folded = sum(chapter.folded for chapter in self._story)
        self.status.right = f"{folded:,} undone or made again: a shows them" if folded else ""

    def _blocks(self, width: int) -> list[Block]:
        page = RecordPage(self.tools, width)
        if self._every:
            return page.every(self._story)
        return page.blocks(self._story, self._opened)

    @property
    def _here(self) -> Entry | None:
        entries = (one for chapter in self._story for one in chapter.every)
        return next((one for one in entries if one.key == self.sheet.key), None)

    # Verbs

    def action_open(self) -> None:
        """Go to the paragraph in the text."""
        here = self._here
        if here is None or not here.unit:
            self.refuse("This entry is about no one paragraph.")
        else:
            self.dismiss(here.unit)

    def action_unfold(self) -> None:
        """Show the single changes of this entry, or fold them again."""
        key = self.sheet.key or ""
        entries = [one for chapter in self._story for one in chapter.entries]
        entry = next((one for one in entries if one.last.key == key), None)
        if entry is None or len(entry.changes) == 1:
            self.say("This is one change.")
            return
        self._opened ^= {key}
        self.show(key)

    def action_every(self) -> None:
        """Show every single change, or the story again."""
        self._every = not self._every
        self.show(self.sheet.key)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)
