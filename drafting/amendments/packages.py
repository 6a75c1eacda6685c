"""Package deals: proposals and paragraphs, of several texts even, agreed together or not at all."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass, replace


class Outcome(StrEnum):
    """What became of a package."""

    OPEN = "open"
    AGREED = "agreed"
    DISSOLVED = "dissolved"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a package: a proposal, or a paragraph."""

    handle: str
    """Of the resolution."""
    proposal: str = ""
    """Identity of the proposal."""
    unit: str = ""
    """Identity of the paragraph."""


@dataclass(frozen=True, slots=True)
class Package:
    """A deal, on record with every resolution that it is about."""

    id: str
    name: str
    parts: tuple[Part, ...]
    by: str
    when: datetime
    round: str = ""
    outcome: Outcome = Outcome.OPEN
    settled_by: str = ""
    settled: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still before the room."""
        return self.outcome is Outcome.OPEN

    def with_handle(self, old: str, new: str) -> Package:
        """The same where a resolution goes by another handle."""
        parts = (replace(one, handle=new) if one.handle == old else one for one in self.parts)
        return replace(self, parts=tuple(parts))

    def holds(self, identity: str) -> bool:
        """Whether a proposal or a paragraph is part of it."""
        return any(identity in (part.proposal, part.unit) for part in self.parts)

    @property
    def handles(self) -> tuple[str, ...]:
        """The resolutions that it is about."""
        return tuple(dict.fromkeys(part.handle for part in self.parts))
