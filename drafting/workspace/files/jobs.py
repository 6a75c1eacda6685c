"""Work on files that takes its time and that a person may call off.

Python cannot stop a thread, so whoever calls a job off does not wait for it: it runs on
unheeded, and at the moment when a file would be put in place it finds that it was called
off. Up to that moment nothing is seen of it; from then on it can no longer be called off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from drafting.workspace.files.errors import CalledOffError

Result = TypeVar("Result")


@contextmanager
def collect_written_files(files: list[Path]) -> Iterator[None]:
    """Note in a list each file that is written for a person meanwhile."""
    from drafting.formats.atomic_write import note_written

    with note_written(files):
        yield


class Job(Generic[Result]):
    """One piece of work, to be run once in any thread."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._lock = Lock()
        self._called_off = False
        self._settled = False

    def run(self) -> Result:
        """Do the work. Raises CalledOffError, and what the work raises."""
        from drafting.formats.atomic_write import ask_before

        with ask_before(self.settle):
            return self._work()

    def settle(self) -> None:
        """From now on the job is carried out. Raises CalledOffError if it was called off."""
        with self._lock:
            if self._called_off:
                raise CalledOffError
            self._settled = True

    def call_off(self) -> bool:
        """See to it that nothing comes of the job; whether that was in time."""
        with self._lock:
            self._called_off = not self._settled
            return self._called_off
