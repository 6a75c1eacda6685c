"""What keeps an issued file from carrying the changes of a text."""

from __future__ import annotations

from drafting.formats.errors import FormatError


class OverBaseError(FormatError):
    """The changes cannot be marked in the issued file; nothing was written."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: the changes cannot be marked in the issued file: {reason}.")
