"""Identities of what a reader found: kept where they are sound, drawn anew where not."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.model.identity import IdSource, is_identity


class Identities:
    """Hands out the identities of one text; none twice.

    `written` are all names in the source, so that none drawn meets one further down.
    """

    def __init__(self, draw: IdSource, written: Iterable[str] = ()) -> None:
        self._draw = draw
        self._written = frozenset(written)
        self.taken: set[str] = set()

    def problem(self, name: str) -> str:
        """What keeps `name` from being the identity of one more thing; empty if nothing does."""
        if not name:
            return "It had no identity and was given one."
        if name in self.taken:
            return f"The identity {name} is taken; this one was given another."
        if not is_identity(name):
            return f"{name} cannot be an identity; this one was given another."
        return ""

    def take(self, name: str) -> str:
        """`name` if it is sound, else a new identity."""
        if self.problem(name):
            name = self._draw()
            while name in self._written or name in self.taken:
                name = self._draw()
        self.taken.add(name)
        return name
