"""Times of records that were kept on several machines, so that they compare."""

from __future__ import annotations

from datetime import UTC, datetime


def moment(when: datetime) -> datetime:
    """A time that compares with every other one; one without a zone is taken for UTC."""
    return when if when.tzinfo else when.replace(tzinfo=UTC)
