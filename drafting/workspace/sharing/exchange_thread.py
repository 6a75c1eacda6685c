"""One thread for all that is exchanged with others, so that nothing else ever waits for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from drafting.store.sharing.interruption import Interruption

Result = TypeVar("Result")
_PATIENCE = 1.0
"""Seconds that the end of the program waits for an exchange that was called off."""


class _Task(NamedTuple):
    job: Callable[[], Any]
    future: Future[Any]


class ExchangeThread:
    """Does one job after the other.

    The program ends without it: it may be listening to a network that is silent, or reading from
    a drive that is gone.
    """

    def __init__(self, at_end: Callable[[], None]) -> None:
        """`at_end` lets go, in the thread, of what its jobs have opened."""
        self._at_end = at_end
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._active: Interruption | None = None
        self._heard = 0.0
        self._is_closed = False

    # From any thread

    def run(self, job: Callable[[], Result]) -> Future[Result]:
        """Do a job, once those before it are done."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name="exchange", daemon=True)
            self._thread.start()
        future: Future[Result] = Future()
        self._tasks.put(_Task(job, future))
        return future

    @property
    def silent_for(self) -> float:
        """Seconds since anything was heard of the present job; 0 where there is none."""
        return monotonic() - self._heard if self._active else 0.0

    def call_off(self) -> None:
        """End the present job: it fails with a sentence that says so."""
        if active := self._active:
            active.call_off()

    def close(self) -> None:
        """End the present job and the thread, as far as it lets."""
        self._is_closed = True
        self._tasks.put(None)
        self.call_off()
        if self._thread is not None:
            self._thread.join(_PATIENCE)

    # In the thread

    def progress(self, _what: str, _count: int) -> None:
        """Hear how far the present job has come."""
        self._heard = monotonic()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            if self._is_closed:
                task.future.cancel()
            elif task.future.set_running_or_notify_cancel():
                self._carry_out(task)
        self._at_end()

    def _carry_out(self, task: _Task) -> None:
        from drafting.store.sharing.interruption import Interruption

        self._heard, self._active = monotonic(), Interruption()
        try:
            with self._active.active():
                result = task.job()
        except BaseException as error:  # noqa: BLE001 (raised again by whoever waits)
            self._active = None
            task.future.set_exception(error)
        else:
            self._active = None
            task.future.set_result(result)
