"""Sheets of what was found in the libraries, kept to an organ, years, a part, or consensus."""

from __future__ import annotations

from typing import ClassVar

from drafting.dataclasses import replace
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.workspace.libraries.filters import ADOPTED, Filters, years_of


class FilteredSheet(SheetScreen):
    """Has the keys that change what is kept; a subclass looks again when that has changed."""

    PARTS: ClassVar[tuple[str, ...]] = ("", "preamble", "operative", "annexes")

    def __init__(self, tools: Tools, handle: str) -> None:
        super().__init__(tools, handle)
        self.filters = ADOPTED

    async def look_again(self, filters: Filters) -> None:
        """Show what other filters leave."""
        raise NotImplementedError

    def action_organ(self) -> None:
        """Keep to what one organ adopted."""

        async def keep(typed: str) -> None:
            await self.look_again(replace(self.filters, organ=typed.strip()))

        self.prompt("Only of this organ (empty: of all):", keep, self.filters.organ)

    def action_years(self) -> None:
        """Keep to what was adopted in some years."""

        async def keep(typed: str) -> None:
            try:
                since, until = years_of(typed)
            except ValueError as error:
                self.refuse(str(error))
                return
            await self.look_again(replace(self.filters, since=since, until=until))

        self.prompt("Only of these years (2019, 2019-, 2015-2020; empty: of all):", keep)

    async def action_consensus(self) -> None:
        """Keep to what was adopted without a vote, or show all again."""
        await self.look_again(replace(self.filters, consensus=not self.filters.consensus))

    async def action_part(self) -> None:
        """Keep to one part after the other, or show all again."""
        at = (self.PARTS.index(self.filters.part) + 1) % len(self.PARTS)
        await self.look_again(replace(self.filters, part=self.PARTS[at]))
