"""What resolutions are called, and whether they are on the table, where two records meet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from drafting.store.register import Registered, Status


class Meeting(NamedTuple):
    """One resolution in the register: as it was, and as each side says."""

    was: Registered
    first: Registered
    second: Registered
    changed: tuple[bool, bool]
    """Whether the first and the second side changed the text since."""


class Settled(NamedTuple):
    """What the register says from now on, and what a person should know."""

    row: Registered
    says: str = ""


def settled(meeting: Meeting) -> Settled:
    """The row of both; what one side deleted and the other changed stays on the table."""
    was, first, second = meeting.was, meeting.first, meeting.second
    row = first if first != was else second
    told = []
    if first not in (was, second) and second != was:
        told.append(f"{was.handle} was renamed or put away by both: what the first did stays.")
    for side, other in ((first, meeting.changed[1]), (second, meeting.changed[0])):
        if side.status is was.status or not side.status or not other:
            continue
        if side.status is Status.DELETED:
            row = row._replace(status=was.status, by=was.by, when=was.when)
            told.append(f"{was.handle} was deleted while it was being changed: it stays.")
        else:
            told.append(f"{was.handle} was archived while it was being changed: it is put away.")
    return Settled(row, _once(told))


def _once(told: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(told))
