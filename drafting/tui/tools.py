"""What every screen is handed: the session, the signs and the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from drafting.tui.bridge import Bridge
from drafting.tui.signs import Signs
from drafting.workspace.journal import Journal


@dataclass(frozen=True, slots=True)
class Tools:
    """The surroundings of the screens of one run."""

    bridge: Bridge
    signs: Signs
    journal: Journal
    blink: bool = True
    """Whether cursors blink."""

    @property
    def author(self) -> str:
        """Who edits are recorded as."""
        return self.bridge.context.author

    def now(self) -> datetime:
        """The time by the clock of the session."""
        return self.bridge.context.now()

    def when(self, moment: datetime) -> str:
        """A moment as people say it: the hour today, the day before that."""
        now = self.now()
        if moment.tzinfo and now.tzinfo:
            moment = moment.astimezone(now.tzinfo)
        days = (now.date() - moment.date()).days
        if days == 0:
            return f"{moment:%H:%M}"
        if 0 < days < 7:
            return f"{moment:%a %H:%M}"
        return f"{moment.day} {moment:%b}" if moment.year == now.year else f"{moment:%d.%m.%Y}"
