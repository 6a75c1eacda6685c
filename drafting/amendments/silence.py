"""A silence procedure: a text is agreed at a deadline unless a delegation breaks the silence.

Formal procedures fix the period beforehand (72 hours in the General Assembly's practice of
2020); whoever breaks the silence must name the paragraph.
"""

from __future__ import annotations

from datetime import datetime

from drafting.dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Break:
    """A delegation that broke the silence."""

    by: str
    units: tuple[str, ...]
    """Identities of the paragraphs that it named."""
    when: datetime
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """A text put under silence."""

    draft: str
    """Label of the draft that it froze."""
    opened: datetime
    deadline: datetime
    """With its time zone."""
    breaks: tuple[Break, ...] = ()
    zone: str = ""
    """The name of that zone: "Europe/Vienna"."""
    settled: bool = False
    """Whether its outcome is on record."""

    def broken(self, by: Break) -> Silence:
        """The procedure after a delegation broke it. Raises ValueError after the deadline."""
        if by.when > self.deadline or self.settled:
            raise ValueError("the deadline has passed")
        return replace(self, breaks=(*self.breaks, by))

    def outcome(self, now: datetime) -> str:
        """Whether the silence is "running", "broken" or "kept"."""
        if self.breaks:
            return "broken"
        return "kept" if now > self.deadline else "running"
