"""Member States and observers by their short names.

Source: UNTERM and the list of Member States.
"""

from __future__ import annotations

from functools import cache

from drafting.lexicon.tables import table
from drafting.named_tuples import NamedTuple


class State(NamedTuple):
    """One member State."""

    name: str
    """Its short name, as a line of sponsors has it."""
    prose: str = ""
    """The name with its article in running text, where it takes one."""
    inverted: str = ""
    """The name as it is read in running text, where the short name is inverted."""
    others: tuple[str, ...] = ()
    """Names that are or were in use, and are not the short name."""


class Renamed(NamedTuple):
    """A name in running text that is no longer right."""

    old: str
    new: str
    since: int = 0
    not_after: str = ""
    not_before: str = ""


@cache
def states() -> tuple[State, ...]:
    """All member States in English alphabetical order."""
    return tuple(
        State(
            entry["name"],
            entry.get("prose", ""),
            entry.get("inverted", ""),
            tuple(entry.get("others", ())),
        )
        for entry in table("states")["states"]
    )


@cache
def state_names() -> frozenset[str]:
    """The short names of all member States."""
    return frozenset(state.name for state in states())


@cache
def observers() -> tuple[str, ...]:
    """Those who may sponsor and are no member States."""
    return tuple(table("states")["observers"])


@cache
def renamed() -> tuple[Renamed, ...]:
    """Names that texts still have, with the one that is right."""
    return tuple(Renamed(**entry) for entry in table("states")["renamed"])


def right_until() -> dict[str, int]:
    """Short names that were right in texts before a year."""
    return dict(table("states")["until"])


@cache
def sponsor_names() -> frozenset[str]:
    """Every name that a line of sponsors prints or has printed for one of them."""
    return state_names() | {*observers(), *right_until()}
