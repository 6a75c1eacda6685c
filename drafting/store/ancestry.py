"""The order of the record's states, and which of them lead to which.

One `git log` reads it whole; what is asked of it then starts no other process.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository


class Ancestry(NamedTuple):
    """All states of a record up to one of them, each before those that it follows."""

    parents: dict[str, tuple[str, ...]]
    rank: dict[str, int]
    """How far back each state lies; dates cannot tell, for clocks differ."""

    def between(self, since: str, until: str) -> set[str] | None:
        """The states up to `until` that are not part of the record up to `since`, if given.

        None where one of both is no part of this record.
        """
        if until not in self.rank or (since and since not in self.rank):
            return None
        found, pending, known = set[str](), {until}, {since}
        first = min(self.rank[state] for state in (since, until) if state)
        for state, parents in islice(self.parents.items(), first, None):
            if state in known:
                known.update(parents)
                pending.difference_update(parents)
                pending.discard(state)
            elif state in pending:
                pending.remove(state)
                found.add(state)
                pending.update(parent for parent in parents if parent not in known)
            if not pending:
                break
        return found

    def went_apart(self, states: set[str]) -> bool:
        """Whether anything was brought together in some of its states."""
        return any(len(self.parents[state]) > 1 for state in states)


def ancestry_of(repository: Repository, start: str) -> Ancestry:
    """The record up to a state; it is read again once that of another state is wanted."""
    return repository.made_of(start, _read)


def known_ancestry(repository: Repository, start: str) -> Ancestry | None:
    """The same if it was read already."""
    return repository.known_of(start, _read)


def _read(repository: Repository, start: str) -> Ancestry:
    walk = repository.walk("log", "--topo-order", "--format=%H %P%x00", start)
    rows = (row.split() for row in walk if row.strip())
    parents = {state: tuple(others) for state, *others in rows}
    return Ancestry(parents, {state: rank for rank, state in enumerate(parents)})
