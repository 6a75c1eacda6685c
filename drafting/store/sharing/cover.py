"""What a pack says of itself, for people: nothing is decided by it."""

from __future__ import annotations

from typing import Any

from drafting.named_tuples import NamedTuple
from drafting.store.messages import one_line

_LONGEST = 300


class Cover(NamedTuple):
    """The cover of a pack."""

    session: str
    title: str
    sender: str
    when: str
    since: str = ""
    """What it goes on from, in words; empty for one with the whole record."""
    begins: str = ""
    """The last change before it: when, whose, what."""

    @classmethod
    def of(cls, found: dict[str, Any]) -> Cover:
        """The cover that a stranger wrote, as far as it can be shown."""
        return cls(*(one_line(str(found.get(name, "")))[:_LONGEST] for name in cls._fields))
