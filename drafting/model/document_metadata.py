"""What a file says of its text beside the text itself."""

from __future__ import annotations

from drafting.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentMetadata:
    """Values that a file carries in its metadata; empty where it has none.

    They can be wrong, and are kept apart from what the text prints.
    """

    number: str = ""
    """Number of an adopted resolution as an address has it: "77-188", "2755-2024"."""
    date: str = ""
    """Day of adoption, "2022-12-15"."""
    organ: str = ""
    """The adopting organ, by its English name."""
    session: str = ""
    """"77"; without a number, as it is written."""
    language: str = ""
