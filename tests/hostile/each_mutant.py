"""What is done with each mutant: within a limit, and told of which one a failure is."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST = 20
"""Seconds of the processor; a mutant of a small file takes hundredths of one."""


tried: list[int] = []
"""The seeds of all mutants of this run."""


@contextmanager
def mutant(seed: int) -> Iterator[None]:
    """The work on one mutant; a failure says which, and so does one that does not end."""
    tried.append(seed)
    timed = hasattr(signal, "setitimer")
    if timed:
        signal.signal(signal.SIGVTALRM, _too_long)
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        yield
    except BaseException as error:
        error.add_note(f"mutant {seed}")
        raise
    finally:
        if timed:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"this took more than {LONGEST} seconds of the processor")
