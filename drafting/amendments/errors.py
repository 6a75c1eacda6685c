"""What can go wrong in a negotiation; every message says what to do."""

from __future__ import annotations


class AmendmentError(Exception):
    """Something that cannot be done with proposals."""


class UnknownProposalError(AmendmentError):
    """A proposal that is not on record."""

    def __init__(self, name: str, count: int) -> None:
        there = f"they are numbered 1 to {count}" if count else "none was put yet"
        super().__init__(f"There is no proposal “{name}”: {there}.")
