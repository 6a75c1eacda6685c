"""Whether anything in a session came from another machine: an empty file beside the record says so.

It lies with the session and not with the user, so that a copy of the folder knows it too.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

ARRIVED = "drafting.arrived"


def note_arrival(path: Path) -> None:
    """Have the session at `path` know that others recorded something of it. Raises OSError."""
    (path / ARRIVED).touch()


def has_arrivals(path: Path) -> bool:
    """Whether changes of others have come into the session at `path`."""
    with suppress(OSError):
        return (path / ARRIVED).exists()
    return False
