"""One thread for all that is exchanged with others, so that nothing else ever waits for it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.store.sharing.interruption import Interruption

Result = TypeVar("Result")
_PATIENCE = 1.0
"""Seconds that the end of the program waits for an exchange that was called off."""

_SLICE = 0.001
"""Seconds that this thread computes while another one wants to."""


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
        self._present: Future[Any] | None = None
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

    def silent_for(self, future: Future[Any] | None) -> float:
        """Seconds since anything was heard of a job; 0 unless it is the present one."""
        return monotonic() - self._heard if future and future is self._present else 0.0

    def call_off(self, future: Future[Any] | None = None) -> None:
        """End a job, or the present one: it fails with a sentence that says so."""
        if future is not None and (future.cancel() or future.done()):
            return
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
        # Whoever types waits for no more than this, also where much has to be merged.
        sys.setswitchinterval(_SLICE)
        while (task := self._tasks.get()) is not None:
            if self._is_closed:
                task.future.cancel()
            elif task.future.set_running_or_notify_cancel():
                self._carry_out(task)
        self._at_end()

    def _carry_out(self, task: _Task) -> None:
        from drafting.store.sharing.interruption import Interruption

        self._heard, self._present, self._active = monotonic(), task.future, Interruption()
        try:
            with self._active.active():
                result = task.job()
        except BaseException as error:  # noqa: BLE001 (raised again by whoever waits)
            self._active = self._present = None
            task.future.set_exception(error)
        else:
            self._active = self._present = None
            task.future.set_result(result)
