"""Groups of delegations: who speaks for whom."""

from __future__ import annotations

from functools import cache

from drafting.amendments.positions import Groups
from drafting.lexicon.groups import groups


@cache
def known_groups() -> Groups:
    """Members of each group whose members are known, by its short and by its full name."""
    found: dict[str, frozenset[str]] = {}
    for group in groups():
        if group.members:
            found[group.short] = found[group.name] = group.members
    return found
