"""Who made the tracked changes of a Word file, and when."""

from __future__ import annotations

from datetime import datetime, timedelta

from drafting.named_tuples import NamedTuple


class Revision(NamedTuple):
    """Who made the changes of a redline, and when, as Word writes it."""

    author: str
    when: str

    @classmethod
    def by(cls, author: str, when: datetime) -> Revision:
        """The revision of an author at a time; Word gives the clock on the wall, and calls it Z."""
        return cls(author, f"{when.replace(tzinfo=None).isoformat(timespec='seconds')}Z")

    def later(self, minutes: int) -> str:
        """The time so many minutes later."""
        later = self._time + timedelta(minutes=minutes)
        return f"{later.isoformat(timespec='seconds')}Z"

    def minutes_from(self, other: Revision) -> float:
        """How many minutes it was made after another one, or before it."""
        return abs((self._time - other._time).total_seconds()) / 60

    @property
    def _time(self) -> datetime:
        return datetime.fromisoformat(self.when.removesuffix("Z"))
