"""What is to be checked in a text, or in all of the session: to go there, to tick it off."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.tui.page.checklist_page import SAID, ChecklistPage, item_of, key_of, summary
from drafting.tui.page.pieces import Block
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import CHECKLIST, Verb, bindings
from drafting.workspace.record.checklist import CheckRow
from drafting.workspace.session import Session

_SAID = "This was said on the screen: there is nothing to tick off, and no place to go to."


class ChecklistScreen(SheetScreen):
    """Lists what is to be checked; gives handle and paragraph of the item it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = CHECKLIST
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CHECKLIST)]
    NAME = "To check"
    SHEET = "checklist"
    READS = True

    def __init__(self, tools: Tools, handle: str = "", unit: str = "") -> None:
        """Without a handle it is about every text, and the session itself."""
        super().__init__(tools, handle)
        self.sheet.tints_current = True
        self._unit = unit
        """Where one stood in the text: the first item there is gone to."""
        self._lists: dict[str, tuple[CheckRow, ...]] = {}
        self._private: tuple[str, ...] = ()
        """What is to be looked at in private notes."""
        self._all = False
        """Whether what was ticked off before is shown too."""
        self._ticked: set[str] = set()
        """Keys of what was ticked off here: it stays in sight until one leaves."""

    def on_mount(self) -> None:
        """Read the lists."""
        super().on_mount()
        self.head.strong = "To check"
        self.head.right = self.handle

    @work(exclusive=True)
    async def load(self) -> None:
        """Read the lists, and show them."""
        if await self._look():
            here = [key for key, row in self._rows().items() if row.unit and row.unit == self._unit]
            self.show(next(iter(here), None))
        self.shown.set()

    async def _look(self) -> bool:
        found = await self.ask(lambda one: (self._read(one), one.private.apart(self.handle)))
        self._lists, self._private = found or ({}, ())
        return found is not None

    def _read(self, session: Session) -> dict[str, tuple[CheckRow, ...]]:
        handles = (self.handle,) if self.handle else ("", *session.handles())
        return {handle: session.checklist.rows(handle) for handle in handles}

    def _rows(self) -> dict[str, CheckRow]:
        """What is in sight, by its key."""
        found = {
            key_of(name, row.number): row for name, rows in self._lists.items() for row in rows
        }
        return {
            key: row
            for key, row in found.items()
            if row.is_open or self._all or key in self._ticked
        }

    def show(self, key: str | None = None) -> None:
        """Set the lists for the present width."""
        self.set_blocks(self._blocks, key)
        self.status.right = summary(row for rows in self._lists.values() for row in rows)

    def _blocks(self, width: int) -> list[Block]:
        seen = self._rows()
        lists = {
            name: [row for row in rows if key_of(name, row.number) in seen]
            for name, rows in self._lists.items()
        }
        page = ChecklistPage(self.tools.signs, self.tools.when, width)
        return page.blocks(lists, self.tools.messages.last_hour(), self._private)

    @property
    def _here(self) -> tuple[str, CheckRow] | None:
        """Handle and item under the bar; says so if it is none."""
        key = self.sheet.key or ""
        row = self._rows().get(key)
        if row is None:
            self.refuse(_SAID if key.startswith(SAID) else "Nothing is to be checked here.")
            return None
        return item_of(key)[0], row

    # Verbs

    def action_open(self) -> None:
        """Go to the paragraph in the text."""
        if (here := self._here) is None:
            return
        handle, row = here
        if not handle:
            self.refuse("This is about the session as a whole: there is no text to go to.")
        elif self.handle and not row.unit:
            self.refuse("This is about no paragraph that stands in the text today.")
        else:
            self.dismiss((handle, row.unit))

    async def action_tick(self) -> None:
        """Tick this one off, or have it to be checked again."""
        if (here := self._here) is None:
            return
        handle, row = here
        key = key_of(handle, row.number)

        def change(session: Session) -> str:
            act = session.checklist.tick if row.is_open else session.checklist.untick
            return act(handle, {row.number})

        said = await self.ask(change)
        if said is not None and await self._look():
            self._ticked.add(key)
            self.show(self._next_open(key) if row.is_open else key)
            self.say(said)

    def _next_open(self, key: str) -> str:
        """The next item to be checked, so that one key ticks them off one by one."""
        rows = self._rows()
        keys = list(rows)
        after = keys[keys.index(key) + 1 :] if key in rows else keys
        return next((one for one in after if rows[one].is_open), key)

    def action_show_all(self) -> None:
        """Show what was ticked off before, or only what is to be checked."""
        self._all = not self._all
        self.show(self.sheet.key)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)
