"""What keeps a Word file from carrying tracked changes."""

from __future__ import annotations

from drafting.formats.errors import FormatError


class UntrackableError(FormatError):
    """The changes cannot be tracked in the file; nothing was written."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: the changes cannot be tracked in the file: {reason}.")
