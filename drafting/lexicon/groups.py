"""Groups of States by the names that the room uses, with their members where they are known."""

from __future__ import annotations

from functools import cache

from drafting.lexicon.tables import table
from drafting.named_tuples import NamedTuple


class Group(NamedTuple):
    """One group."""

    short: str
    name: str
    members: frozenset[str] = frozenset()
    """Short names of States; empty where the list is not kept."""
    others: tuple[str, ...] = ()
    """Other names that documents have."""


@cache
def groups() -> tuple[Group, ...]:
    """All groups."""
    return tuple(
        Group(short, one["name"], frozenset(one.get("members", ())), tuple(one.get("others", ())))
        for short, one in table("groups").items()
    )


def full_names() -> dict[str, str]:
    """The full name of each group by its short one."""
    return {group.short: group.name for group in groups()}


def group_names() -> frozenset[str]:
    """Full names, and other names in documents."""
    return frozenset(name for group in groups() for name in (group.name, *group.others))


def short_names() -> frozenset[str]:
    """What the room calls them."""
    return frozenset(group.short for group in groups())
