"""Which sign closes which in a line, found in one walk however many are never closed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache


@lru_cache(maxsize=8)
def closings(text: str, signs: str) -> Mapping[int, int]:
    """Where what opens is closed, by its place; `signs` are one that opens and one that closes."""
    opening, closing = signs[0], signs[1]
    found: dict[int, int] = {}
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign == opening:
            opened.append(at)
        elif sign == closing and opened:
            found[opened.pop()] = at
    return found
