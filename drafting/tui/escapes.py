"""Escape: which ones are still to be looked at, and which is one press too many."""

from __future__ import annotations

import asyncio

SOON = 1.0
"""Seconds after an escape in which another one is taken for a slip."""
_NEVER = float("-inf")


class Escapes:
    """The escapes of one run."""

    def __init__(self) -> None:
        self._pressed = _NEVER
        self._count = 0
        self.ahead = asyncio.Event()
        """Set while an escape is typed that was not looked at yet."""
        self.is_second = False
        """Whether the last key was escape, soon after another one."""

    def expect(self, key: str) -> None:
        """A key was typed, and will be looked at after those before it."""
        if key == "escape":
            self._count += 1
            self.ahead.set()

    def take(self, key: str, time: float) -> None:
        """A key is looked at that was typed at a moment, in seconds."""
        is_escape = key == "escape"
        self.is_second = is_escape and time - self._pressed < SOON
        if not is_escape:
            return
        self._pressed = time
        self._count -= 1
        if self._count <= 0:
            self._count = 0
            self.ahead.clear()
