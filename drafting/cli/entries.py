"""Recorded changes as lists show them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.workspace.record.views import Entry


def moment(when: datetime) -> str:
    """A date and time as lists show it."""
    return f"{when:%Y-%m-%d %H:%M}"


def entry_line(entry: Entry) -> str:
    """A recorded change on one line: when, who, in which round, as which draft, and what."""
    drafts = f" [{', '.join(entry.drafts)}]" if entry.drafts else ""
    who = ", ".join(filter(None, (entry.author, entry.round)))
    return f"{moment(entry.when)}  {who}{drafts}: {entry.message}"
