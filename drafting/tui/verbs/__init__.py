"""What a person can do, screen by screen."""

from __future__ import annotations

from drafting.tui.verbs.agreed import EVOLUTION, LIBRARY, NEW_LANGUAGE, PRECEDENTS
from drafting.tui.verbs.desk import DESK, MOVE, REPLACE, REPLACE_WORDS, SPLIT
from drafting.tui.verbs.editor import EDITOR
from drafting.tui.verbs.negotiation import (
    AFTER_A_KEY,
    ALL_THE_SAME,
    AMENDMENTS,
    COMPILATION,
    NEGOTIATION,
    ON_PARAGRAPH,
    ON_PROPOSAL,
    POSITIONS,
    PROPOSALS,
    ROOM,
)
from drafting.tui.verbs.session import EVERYWHERE, SESSION
from drafting.tui.verbs.start import START
from drafting.tui.verbs.verb import NO_KEY, Verb, bindings, movement
from drafting.tui.verbs.views import (
    BASE,
    CHECKLIST,
    FINDINGS,
    HISTORY,
    INCOMING,
    PRIVATE,
    PRIVATE_KINDS,
    RECORD,
    REDLINE,
    TO_BE_PUBLIC,
)

__all__ = [
    "AFTER_A_KEY",
    "ALL_THE_SAME",
    "AMENDMENTS",
    "BASE",
    "CHECKLIST",
    "COMPILATION",
    "DESK",
    "EDITOR",
    "EVERYWHERE",
    "EVOLUTION",
    "FINDINGS",
    "HISTORY",
    "INCOMING",
    "LIBRARY",
    "MOVE",
    "NEGOTIATION",
    "NEW_LANGUAGE",
    "NO_KEY",
    "ON_PARAGRAPH",
    "ON_PROPOSAL",
    "POSITIONS",
    "PRECEDENTS",
    "PRIVATE",
    "PRIVATE_KINDS",
    "PROPOSALS",
    "RECORD",
    "REDLINE",
    "REPLACE",
    "REPLACE_WORDS",
    "ROOM",
    "SCREENS",
    "SESSION",
    "SPLIT",
    "START",
    "TO_BE_PUBLIC",
    "Verb",
    "bindings",
    "movement",
]  # fmt: skip

SCREENS = (
    EVERYWHERE, START, SESSION, DESK, MOVE, REPLACE, SPLIT, EDITOR, REDLINE, HISTORY, RECORD, BASE,
    CHECKLIST, FINDINGS, INCOMING, PRIVATE, PRIVATE_KINDS, TO_BE_PUBLIC, PROPOSALS, ROOM,
    COMPILATION, AMENDMENTS, NEW_LANGUAGE, PRECEDENTS, EVOLUTION, LIBRARY,
    *AFTER_A_KEY,
)  # fmt: skip
"""The verbs that are alive together, one group for each screen."""
