"""What keeps a Word file from being edited in place."""

from __future__ import annotations

from drafting.formats.errors import FormatError


class InPlaceError(FormatError):
    """The changes between two Word files cannot be marked in the first of them."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: its changes cannot be marked in place ({reason}).")
