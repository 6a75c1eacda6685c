"""Names of delegations as a person begins to type them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

_TELLING = 3
"""Letters from which on a beginning tells whom somebody means."""
_ALIKE = 0.8


@cache
def known_delegations() -> tuple[str, ...]:
    """States, observers and groups by the names that the room uses, in alphabetical order."""
    from drafting.amendments.groups import known_groups
    from drafting.lexicon.groups import group_names
    from drafting.lexicon.states import observers, state_names

    return tuple(sorted(state_names() | {*observers()} | group_names() | {*known_groups()}))


def names_in(typed: str) -> list[str]:
    """The names in a line with commas between them."""
    return [name for one in typed.split(",") if (name := " ".join(one.split()))]


def listed_names(written: str) -> tuple[str, ...]:
    """The delegations that a list in English names: "Norway and Chile"; else the name as it is."""
    known = known_delegations()
    head, joining, last = written.rpartition(" and ")
    names = (*head.split(", "), last)
    if not joining or written in known or any(name not in known for name in names):
        return (written,)
    return names


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


def doubts(names: Iterable[str]) -> str:
    """A sentence for each name that is almost that of a known delegation, or nothing.

    Others are let pass: a room may hear whom no list has.
    """
    meant = {name: _almost(name) for name in names}
    return " ".join(
        f"“{name}” is recorded as typed: is it {known}?" for name, known in meant.items() if known
    )


def _almost(name: str) -> str:
    from difflib import get_close_matches

    known = known_delegations()
    words = name.casefold().split()
    # “Iran” is who the room means by “Iran (Islamic Republic of)”.
    if not words or any(one.casefold().split()[: len(words)] == words for one in known):
        return ""
    begun = next(_beginning(name.casefold()), "") if len(name) >= _TELLING else ""
    return begun or next(iter(get_close_matches(name, known, n=1, cutoff=_ALIKE)), "")
