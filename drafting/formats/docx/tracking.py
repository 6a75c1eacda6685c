"""Who made the tracked changes and when, and their unique numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count


@dataclass(frozen=True, slots=True)
class Revisions:
    """Author and time of tracked changes; each change takes the next number."""

    author: str = ""
    when: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    numbers: Iterator[int] = field(default_factory=lambda: count(1), compare=False)

    def attributes(self) -> dict[str, str]:
        """What `w:ins`, `w:del` and their like carry, with a number of their own."""
        stamp = self.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return {"id": str(next(self.numbers)), "author": self.author, "date": stamp}
