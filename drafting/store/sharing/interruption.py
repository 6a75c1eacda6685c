"""How what is spoken with a remote is ended from another thread, also while nobody answers."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from threading import Lock
from typing import TYPE_CHECKING, Any

from drafting.store.sharing.errors import CalledOffExchangeError

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import Child

OWN_GROUP: dict[str, Any] = {} if sys.platform == "win32" else {"start_new_session": True}
"""Has a command and all that it starts in a group of their own, away from the terminal."""


class Interruption:
    """Ends one exchange: its commands at once, the rest of it at the next step."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._children: list[Child] = []
        self._is_called_off = False

    def call_off(self) -> None:
        """End it; whoever waits for it gets CalledOffExchangeError."""
        with self._lock:
            self._is_called_off = True
            for child in self._children:
                kill(child)

    def check(self) -> None:
        """Raises CalledOffExchangeError once it was called off."""
        if self._is_called_off:
            raise CalledOffExchangeError

    @contextmanager
    def active(self) -> Iterator[None]:
        """Have it act on what this thread exchanges meanwhile."""
        token = _ACTIVE.set(self)
        try:
            yield
        finally:
            _ACTIVE.reset(token)

    @contextmanager
    def over(self, child: Child) -> Iterator[None]:
        """Have it end this command too."""
        with self._lock:
            self._children.append(child)
            if self._is_called_off:
                kill(child)
        try:
            yield
        finally:
            with self._lock:
                self._children.remove(child)


_ACTIVE: ContextVar[Interruption | None] = ContextVar("interruption", default=None)


@contextmanager
def interruptible(child: Child) -> Iterator[None]:
    """Have a command ended with the exchange that it is a part of.

    Raises CalledOffExchangeError if it was, whatever else came of that.
    """
    active = _ACTIVE.get() or Interruption()
    try:
        with active.over(child):
            yield
    except BaseException:
        kill(child)
        raise
    finally:
        active.check()


def check() -> None:
    """Raises CalledOffExchangeError once the exchange of this thread was called off."""
    if active := _ACTIVE.get():
        active.check()


def kill(child: Child) -> None:
    """End a command with all that it started: a helper of git would go on holding its pipes."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform != "win32" and os.getpgid(child.pid) == child.pid:
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
