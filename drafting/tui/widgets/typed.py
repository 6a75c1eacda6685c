"""Characters that are typed and have no shape of their own."""

from __future__ import annotations

import unicodedata

from textual import events

from drafting.model.inline import tidy

_UNSEEN = frozenset({"Cf", "Zs"})
"""What joins letters or keeps them apart, what sets their direction, and spaces of every width."""


def unseen(event: events.Key) -> str:
    """What a key typed, where it is such a character that texts may have; else nothing.

    Textual takes them for keys without a character, and would drop them.
    """
    typed = event.character or ""
    if len(typed) != 1 or typed.isprintable() or unicodedata.category(typed) not in _UNSEEN:
        return ""
    return typed if tidy(typed) == typed else ""
