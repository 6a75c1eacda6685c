"""Numbers in files of others: of any length, and in any script."""

from __future__ import annotations

_LONGEST = 9
"""Figures of the largest number that a file can mean."""


def whole_number(text: str, otherwise: int = 0) -> int:
    """The number that figures say; `otherwise` for what is none, and for one longer than any."""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST else otherwise
