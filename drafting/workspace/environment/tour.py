"""Whether the tour of the sample session is to begin by itself."""

from __future__ import annotations

import contextlib
from pathlib import Path

from drafting.workspace.environment.context import Context

_SEEN = "tour-seen"


def is_first_time(store: Path, context: Context) -> bool:
    """Whether the sample session is opened for the first time; from now on it is not."""
    seen = context.data / _SEEN
    if store.parent != context.data / "sessions" or seen.exists():
        return False
    # A folder that cannot be written offers the tour once more, and nothing worse.
    with contextlib.suppress(OSError):
        seen.touch()
    return True


def show_again(context: Context) -> None:
    """Let the tour begin by itself the next time."""
    # Where it cannot be taken away, the tour is still found in the help.
    with contextlib.suppress(OSError):
        (context.data / _SEEN).unlink(missing_ok=True)
