"""What records are made of: tables without what is empty, and times of one kind."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

Data = dict[str, Any]
"""Strings, numbers, times, lists and tables of these."""


def filled(data: Data) -> Data:
    """A table without what is empty."""
    return {name: value for name, value in data.items() if value not in ("", 0, [], None, False)}


def time_of(value: object) -> datetime:
    """A time as a file has it; one without a zone is taken for UTC."""
    found = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    # A library's own kind of time would compare, but not print, as one of ours.
    ours = datetime.fromisoformat(found.isoformat())
    # Times without a zone, which another hand may write, do not compare with others.
    return ours if ours.tzinfo else ours.replace(tzinfo=UTC)
