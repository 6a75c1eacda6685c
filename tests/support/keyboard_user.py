"""Someone at the keyboard of the terminal interface, for tests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from drafting.tui.app import DraftingApp
    from drafting.tui.screens.desk import DeskScreen


class User:
    """Someone at the keyboard of a running application."""

    def __init__(self, app: DraftingApp, pilot: Pilot[object]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> str:
        """What the terminal shows, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def desk(self) -> DeskScreen:
        """The desk, which must be the present screen."""
        from drafting.tui.screens.desk import DeskScreen

        assert isinstance(self.app.screen, DeskScreen)
        return self.app.screen

    @property
    def said(self) -> str:
        """The sentence in the status line."""
        from drafting.tui.screens.base import WorkScreen

        assert isinstance(self.app.screen, WorkScreen)
        return self.app.screen.status.left

    def row_of(self, words: str) -> int:
        """The row of the terminal on which these words stand."""
        rows = [row for row, line in enumerate(self.screen.split("\n")) if words in line]
        assert rows, self.screen
        return rows[0]

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        await self.pilot.press(*keys)

    async def type(self, words: str) -> None:
        """Type words as quickly as a terminal sends them, and wait until all have arrived."""
        from textual import events
        from textual.keys import _character_to_key

        for character in words:
            self.app.post_message(events.Key(_character_to_key(character), character))
        # The first wait lets the application pass the keys on, the second whoever has the focus.
        await self.pilot.pause()
        await self.pilot.pause()

    async def sees(self, words: str) -> None:
        """Wait until the screen shows these words."""
        await self.until(lambda: words in self.screen)

    async def hears(self, words: str) -> None:
        """Wait until the status line says these words."""
        await self.until(lambda: words in self.said)

    async def at(self, key: str) -> None:
        """Go to a block of the desk."""
        await self.until(lambda: key in self.desk.panes.page.keys)
        self.desk.panes.page.go(key)
        await self.pilot.pause()

    async def until(self, condition: Callable[[], object], seconds: float = 8.0) -> None:
        """Let the application work until `condition` holds; fail if it never does."""
        for _ in range(int(seconds / 0.02)):
            await self.pilot.pause()
            if condition():
                return
            await asyncio.sleep(0.02)
        pytest.fail(f"it never came to pass; the screen shows:\n{self.screen}")


Driven = Callable[..., AbstractAsyncContextManager[User]]


@asynccontextmanager
async def drive(app: DraftingApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator[User]:
    async with app.run_test(size=size) as pilot:
        user = User(app, pilot)
        await user.until(lambda: app.screen_stack)
        yield user
