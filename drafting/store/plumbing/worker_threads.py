"""A few threads that wait for the disk at the same time.

The pool of `concurrent.futures` does the same, and takes 4 ms to import: a twentieth of
the time that one edit from the command line takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from queue import SimpleQueue
from threading import Thread

from drafting.named_tuples import NamedTuple


class _Job(NamedTuple):
    action: Callable[..., None]
    arguments: tuple[object, ...]
    outcome: SimpleQueue[BaseException | None]

    def carry_out(self) -> None:
        try:
            self.action(*self.arguments)
        except BaseException as error:  # noqa: BLE001 (whoever waits raises it)
            self.outcome.put(error)
        else:
            self.outcome.put(None)


class WorkerThreads:
    """Threads that begin with the first jobs and stay until they are ended."""

    def __init__(self, most: int, name: str) -> None:
        self._most = most
        self._name = name
        self._threads: list[Thread] = []
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()

    def run(self, action: Callable[..., None], *arguments: Iterable[object]) -> None:
        """Call with the arguments of each row at the same time, and wait until all have ended.

        Raises the error of the first call that failed.
        """
        outcome: SimpleQueue[BaseException | None] = SimpleQueue()
        jobs = [_Job(action, row, outcome) for row in zip(*arguments, strict=True)]
        self._begin(len(jobs))
        for job in jobs:
            self._jobs.put(job)
        errors = [error for _ in jobs if (error := outcome.get()) is not None]
        if errors:
            raise errors[0]

    def close(self) -> None:
        """End the threads, when they have done what they were given."""
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _begin(self, jobs: int) -> None:
        for number in range(len(self._threads), min(jobs, self._most)):
            thread = Thread(target=self._work, name=f"{self._name}-{number}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job.carry_out()
