"""Names of delegations as a person begins to type them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache


@cache
def known_delegations() -> tuple[str, ...]:
    """States, observers and groups by the names that the room uses, in alphabetical order."""
    from drafting.amendments.groups import known_groups
    from drafting.editorial.facts import table

    known = table("states")
    names = {state["name"] for state in known["states"]}
    return tuple(sorted(names | {*known["observers"], *known["groups"], *known_groups()}))


def completed_names(typed: str) -> list[str]:
    """Each way to go on with the last of some names with commas between, in any case."""
    before, comma, last = typed.rpartition(",")
    begun = last.strip().casefold()
    if not begun:
        return []
    kept = f"{before}{comma} " if comma else ""
    return [kept + name for name in _beginning(begun)]


def _beginning(begun: str) -> Iterator[str]:
    for name in known_delegations():
        if name.casefold().startswith(begun):
            yield name
