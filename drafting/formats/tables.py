"""TOML that people and other programs write: whatever it says, it is read or refused."""

from __future__ import annotations

from typing import Any

from drafting.formats.errors import UnfitFileError
from drafting.toml import read_toml

_LONGEST_REASON = 200


def table_of(text: str) -> dict[str, Any]:
    """The table that a TOML text holds. Raises UnfitFileError."""
    try:
        return read_toml(text)
    except ValueError as error:
        reason = str(error)
        if len(reason) > _LONGEST_REASON:
            reason = f"{reason[:_LONGEST_REASON]}…"
        raise UnfitFileError(reason, "correct the file") from error


def line_of(text: str, name: str) -> str:
    """Where a name is first given in a TOML text: “ (line 3)”, or nothing if that is not seen."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip("[ \t\"'").startswith(name):
            return f" (line {number})"
    return ""
