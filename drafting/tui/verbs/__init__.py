"""What a person can do, screen by screen."""

from __future__ import annotations

from drafting.tui.verbs.desk import DESK, MOVING, REPLACING, SPLITTING
from drafting.tui.verbs.negotiation import AMENDMENTS, PROPOSALS, ROOM
from drafting.tui.verbs.session import EVERYWHERE, SESSION
from drafting.tui.verbs.verb import NO_KEY, Verb, bindings, movement
from drafting.tui.verbs.views import BASE, FINDINGS, HISTORY, INCOMING, REDLINE
from drafting.tui.verbs.writing import WRITING

__all__ = [
    "AMENDMENTS", "BASE", "DESK", "EVERYWHERE", "FINDINGS", "HISTORY", "INCOMING", "MOVING",
    "NO_KEY", "PROPOSALS", "REDLINE", "REPLACING", "ROOM", "SCREENS", "SESSION", "SPLITTING",
    "WRITING", "Verb", "bindings", "movement",
]  # fmt: skip

SCREENS = (
    EVERYWHERE, SESSION, DESK, MOVING, REPLACING, SPLITTING, WRITING, REDLINE, HISTORY, BASE,
    FINDINGS, INCOMING, PROPOSALS, ROOM, AMENDMENTS,
)  # fmt: skip
"""The verbs that are alive together, one group for each screen."""
