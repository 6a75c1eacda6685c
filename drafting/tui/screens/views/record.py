"""The record of a whole text, as a story: what was done by whom, from draft to draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.tui.bridge import RefusedError
from drafting.tui.page.pieces import Block
from drafting.tui.page.record_page import RecordPage
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import RECORD, Verb, bindings
from drafting.workspace.record.signatures import SignedBy, told
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
        self._worth: Mapping[str, SignedBy] = {}
        """By whom each change is signed, while that is shown."""

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
        page = RecordPage(self.tools, width, self._worth)
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

    async def action_signed(self) -> None:
        """Show by whom each change is signed, one change an entry, or the record as before."""
        if self._worth:
            self._worth = {}
            self.show(self.sheet.key)
        else:
            await self._look_at_signatures()

    async def _look_at_signatures(self) -> None:
        states = [one.key for chapter in self._story for one in chapter.every]
        self.say("Looking at the signatures …")
        found = await self.ask(lambda session: session.signatures.of(states))
        if found is not None:
            self._worth, self._every = found, True
            self.say(told(found.values()))
            self.show(self.sheet.key)

    async def action_know(self) -> None:
        """Ask whose the key is that this change is signed with."""
        here = self._here
        found = self._worth.get(here.key) if here else None
        if here is None or found is None or found.state != "unknown":
            self.refuse(f"{self.key_of('record.signed')} shows signatures: go to an unknown key.")
            return

        async def attempt(name: str) -> str:
            return await self._know(name, found.fingerprint) if name else ""

        self.prompt_until_done(f"Whose is {found.fingerprint}", attempt, here.author)

    async def _know(self, name: str, fingerprint: str) -> str:
        """Know a key as somebody's; why not, if it was refused."""
        try:
            said = await self.tools.bridge.run(
                lambda session: session.signatures.add_seen(name, fingerprint)
            )
        except RefusedError as error:
            return str(error)
        await self._look_at_signatures()
        self.say(said)
        return ""

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)
