"""Someone at the keyboard of the terminal interface, for tests."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

import pytest

from support.quick_textual import quick_textual

if TYPE_CHECKING:
    from textual.message_pump import MessagePump
    from textual.pilot import Pilot

    from drafting.tui.app import DraftingApp
    from drafting.tui.screens.desk.screen import DeskScreen

_QUIET_LOOKS = 4
"""What one turn of the loop has done, the next ones may hand on."""
_LOOKS_AT_ONCE = 200
_LOOKS_BEFORE_GIVING_UP = 30_000
_PATIENCE_WITH_JOBS = 0.1
"""Seconds: tests hold some jobs up."""
_CHARACTERS = {"space": " ", "plus": "+", "slash": "/", "colon": ":", "question_mark": "?"}


def _is_busy(pump: MessagePump) -> bool:
    """Whether it does anything but wait for its next message."""
    queue = pump._message_queue
    waits = queue.ready_event._waiters and queue.empty()
    return not (waits or pump._closing or pump._closed)


class User:
    """Someone at the keyboard of a running application."""

    def __init__(self, app: DraftingApp, pilot: Pilot[object]) -> None:
        self.app = app
        self.pilot = pilot
        self._jobs = 0
        """How many jobs of the session are under way."""

    @property
    def screen(self) -> str:
        """What the terminal shows, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def desk(self) -> DeskScreen:
        """The desk, which must be the present screen."""
        from drafting.tui.screens.desk.screen import DeskScreen

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
        """Press keys, each when what the one before it set going has been worked off."""
        for key in keys:
            self._send(key)
            await self.rest()

    async def type(self, words: str) -> None:
        """Type words as quickly as a terminal sends them, and wait until all have arrived."""
        for character in words:
            self._send(character)
        await self.rest()

    def _send(self, key: str) -> None:
        from textual import events
        from textual.keys import _character_to_key

        is_character = len(key) == 1
        name = _character_to_key(key) if is_character else key
        self.app.post_message(events.Key(name, key if is_character else _CHARACTERS.get(key)))

    async def rest(self) -> None:
        """Wait until the application, and all that is on the screen, have nothing left to do.

        Not until the processor idles, as a pilot does: other programs may keep it busy. Nor is
        each widget asked to answer, which takes longer than what the test is about. Jobs of the
        session that are held up are not waited for.
        """
        if await self._all_wait():
            self.app.screen._on_timer_update()
            await self._all_wait()

    @contextmanager
    def counting_jobs(self) -> Iterator[None]:
        """Know meanwhile how many jobs are under way in the threads of the application."""
        from drafting.tui.bridge import Bridge

        begin = Bridge._in_thread

        async def counted(*job: object) -> object:
            self._jobs += 1
            try:
                return await begin(*job)
            finally:
                self._jobs -= 1

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Bridge, "_in_thread", counted)
            yield

    async def _all_wait(self) -> bool:
        """Wait until no pump has a message or works on one; whether nothing failed meanwhile."""
        busy: MessagePump | None = None
        looks = quiet = 0
        until = time.monotonic() + _PATIENCE_WITH_JOBS
        while quiet < _QUIET_LOOKS:
            works = self._jobs and time.monotonic() < until
            # What takes long is done by other threads, which need the processor.
            await asyncio.sleep(0.001 if works or looks >= _LOOKS_AT_ONCE else 0)
            looks += 1
            if self.app._exception_event.is_set() or not self.app.screen_stack:
                return False
            if busy is None or not _is_busy(busy):
                pumps = (self.app, *self.app.screen.walk_children(with_self=True))
                busy = next(filter(_is_busy, pumps), None)
            quiet = 0 if busy or works else quiet + 1
            assert looks < _LOOKS_BEFORE_GIVING_UP, f"{busy} never came to rest"
        return True

    async def answers(self, verb: str, words: str) -> None:
        """Do a verb of the screen, with a key or without one, and answer what it asks."""
        await self.app.screen.run_action(verb)
        await self.replies(words)

    async def replies(self, words: str) -> None:
        """Answer the question that is asked on one line, in place of what the line proposes."""
        from drafting.tui.screens.dialogs.ask import AskScreen

        await self.until(lambda: isinstance(self.app.screen, AskScreen))
        await self.press("ctrl+u")
        await self.type(words)
        await self.press("enter")

    async def sees(self, words: str) -> None:
        """Wait until the screen shows these words."""
        await self.until(lambda: words in self.screen)

    async def hears(self, words: str) -> None:
        """Wait until the status line says these words, beneath no dialog any more.

        Where a line is refused it stands there again with these words: it is left then.
        """
        from drafting.tui.screens.base import WorkScreen
        from drafting.tui.screens.dialogs.ask import AskScreen

        def is_refused() -> bool:
            screen = self.app.screen
            return isinstance(screen, AskScreen) and words in screen.trouble

        def is_said() -> bool:
            return isinstance(self.app.screen, WorkScreen) and words in self.said

        await self.until(lambda: is_said() or is_refused())
        if is_refused():
            await self.press("escape")
            await self.until(is_said)

    async def at(self, key: str) -> None:
        """Go to a block of the desk."""
        await self.until(lambda: key in self.desk.panes.page.keys)
        self.desk.panes.page.go(key)
        await self.rest()

    async def until(self, condition: Callable[[], object], seconds: float = 30.0) -> None:
        """Let the application work until `condition` holds; fail if it never does."""
        for _ in range(int(seconds / 0.02)):
            await self.rest()
            if condition():
                return
            await asyncio.sleep(0.02)
        pytest.fail(f"it never came to pass; the screen shows:\n{self.screen}")


Driven = Callable[..., AbstractAsyncContextManager[User]]


@asynccontextmanager
async def drive(app: DraftingApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator[User]:
    with quick_textual():
        async with _driven(app, size) as user:
            yield user


@asynccontextmanager
async def _driven(app: DraftingApp, size: tuple[int, int]) -> AsyncIterator[User]:
    async with app.run_test(size=size) as pilot:
        user = User(app, pilot)
        with user.counting_jobs():
            await user.until(lambda: app.screen_stack)
            yield user
