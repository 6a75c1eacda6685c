"""Work that makes many values at once, without Python's collector of circles looking on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_off() -> Iterator[None]:
    """While this goes on, only what nothing refers to any more is freed, which is nearly all.

    The collector looks through all values that were made so far each time that many more have
    been made: of work that keeps them this is a good part, and there are no circles to be found.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
