"""A paragraph through the years: from version to version with left and right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.page.through_years import FirstWords
from drafting.tui.page.evolution_page import EvolutionPage, PlacedWord
from drafting.tui.screens.file_prompt import prompt_file
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import EVOLUTION, Verb, bindings
from drafting.workspace.agreed.sheets import first_words, through_years_sheet
from drafting.workspace.agreed.through_years import ThroughYears


class EvolutionScreen(SheetScreen):
    """Shows one version at a time, with what it changed."""

    VERBS: ClassVar[tuple[Verb, ...]] = EVOLUTION
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EVOLUTION)]
    NAME = "Through the years"
    SHEET = "evolution"
    READS = True

    def __init__(self, tools: Tools, handle: str, unit: str) -> None:
        super().__init__(tools, handle)
        self._unit = unit
        self._found: ThroughYears | None = None
        self._page: EvolutionPage | None = None
        self._at = 0
        """Which version is shown."""
        self._first: Sequence[FirstWords] = ()
        self._words: tuple[PlacedWord, ...] = ()
        self._word = -1
        """Which of its words is looked at; before the first none is."""

    @work(exclusive=True)
    async def load(self) -> None:
        """Look for the versions, and show the one of this text."""
        handle, unit = self.handle, self._unit
        self.head.strong = "Through the years"
        found = await self.ask(lambda session: session.agreed.through_years(handle, unit))
        if found is not None:
            self._found = found
            self._page = EvolutionPage(through_years_sheet(found), self.tools.signs)
            self.head.right = found.name
            self._go(found.here)
        self.shown.set()

    def _go(self, at: int) -> None:
        """Show a version."""
        if self._found is None or self._page is None:
            return
        self._at, self._word = at, -1
        self._first = first_words(self._found, at)
        self._words = self._page.words(self._first)
        self.show()

    def show(self, key: str | None = None) -> None:
        """Set the version for the present width."""
        page, found = self._page, self._found
        if page is None or found is None:
            return
        word = self._words[self._word] if self._word >= 0 else None
        self.set_blocks(lambda width: page.blocks(self._at, self._first, word, width), key)
        self.status.right = f"{self._at + 1} of {len(found.steps)}"

    # Verbs

    def action_earlier(self) -> None:
        """Show the version before this one."""
        if self._at:
            self._go(self._at - 1)
        else:
            self.say("This is the oldest version that the library has.")

    def action_later(self) -> None:
        """Show the version after this one."""
        if self._found and self._at < len(self._found.steps) - 1:
            self._go(self._at + 1)
        else:
            self.say("This is the latest version.")

    def action_next_word(self) -> None:
        """Go to the next word."""
        self._to_word(self._word + 1)

    def action_previous_word(self) -> None:
        """Go to the word before."""
        self._to_word(max(self._word, 0) - 1)

    def _to_word(self, place: int) -> None:
        if self._words:
            self._word = place % len(self._words)
            self.show("words")
            word = self._words[self._word]
            self.say(f"“{word.text.strip('.,;:')}”: {word.first}")

    def action_export(self) -> None:
        """Write all versions to a file."""
        found = self._found
        if found is None:
            self.refuse("There is nothing to write yet.")
            return

        async def write(path: Path) -> None:
            from drafting.workspace.agreed.files import write_through_years

            if said := await self.ask(lambda _session: write_through_years(found, path)):
                self.say(said)

        name = f"{found.name} through the years.html".replace("/", "-")
        prompt_file(self, "Write all versions to (.html or .json):", write, name)

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(None)
