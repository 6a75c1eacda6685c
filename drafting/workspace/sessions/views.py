"""What the list of sessions shows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from drafting.named_tuples import NamedTuple


class SessionRow(NamedTuple):
    """One session as the list shows it."""

    path: Path
    organ: str = ""
    """Name of the organ or committee that meets; empty until the session was looked at."""
    session: str = ""
    place_and_dates: str = ""
    resolutions: int = 0
    changed: datetime | None = None
    status: str = ""
    """"archived" or "deleted"; empty while it is in use."""
    trouble: str = ""
    """Why it could not be looked at."""

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.path.name


class Offer(NamedTuple):
    """An organ or committee that a session can be begun of, and what is offered for it."""

    key: str
    name: str
    session: str
    place_and_dates: str
