"""Where each verb of the screens is at hand, in words."""

from __future__ import annotations

from functools import cache

from drafting.tui.verbs import (
    AMENDMENTS,
    BASE,
    CHECKLIST,
    COMPILATION,
    DESK,
    EDITOR,
    EVERYWHERE,
    EVOLUTION,
    FINDINGS,
    HISTORY,
    INCOMING,
    LIBRARY,
    NEGOTIATION,
    NEW_LANGUAGE,
    ON_PARAGRAPH,
    ON_PROPOSAL,
    POSITIONS,
    PRECEDENTS,
    PRIVATE,
    PRIVATE_KINDS,
    PROPOSALS,
    RECORD,
    REDLINE,
    ROOM,
    SESSION,
    START,
    Verb,
)
from drafting.tui.verbs.verb import MOVEMENT

PLACES: tuple[tuple[str, tuple[Verb, ...]], ...] = (
    ("everywhere", EVERYWHERE),
    ("on the start screen", START),
    ("in the list of the session", SESSION),
    ("on the text", (*NEGOTIATION, *DESK)),
    ("on the text, after a", (*ON_PARAGRAPH, *ON_PROPOSAL)),
    ("on the text, after v", POSITIONS),
    ("while you write", EDITOR),
    ("in the redline", REDLINE),
    ("in the history of a paragraph", HISTORY),
    ("in the record of a text", RECORD),
    ("in the base text", BASE),
    ("in the list of places to check", CHECKLIST),
    ("in the list of findings", FINDINGS),
    ("in the private notes", PRIVATE),
    ("in the private notes, after a", PRIVATE_KINDS),
    ("on a file that came back", INCOMING),
    ("in the list of proposals", PROPOSALS),
    ("in the room", ROOM),
    ("in the compilation", COMPILATION),
    ("on an amendment document", AMENDMENTS),
    ("in the view of what is new", NEW_LANGUAGE),
    ("in the list of precedents", PRECEDENTS),
    ("in the view through the years", EVOLUTION),
    ("in the libraries", LIBRARY),
)
"""The screens as people know them, those first that come first; a verb has the first of its own."""


@cache
def placed_verbs() -> dict[str, tuple[Verb, str]]:
    """Every verb that does something, by id, with where it is at hand."""
    found: dict[str, tuple[Verb, str]] = {}
    for place, verbs in PLACES:
        for verb in verbs:
            if verb.id.rpartition(".")[2] not in MOVEMENT and not verb.takes_key:
                found.setdefault(verb.id, (verb, place))
    return found
