"""Which change an undo takes back, and which a redo makes again: read from the record.

Nothing is kept apart from the record, so both survive a restart, and several people
can undo their own changes on one text. A change is in effect unless it was taken back
and not made again since; the latest change in effect of the author is taken back
first, those of others never (but for those that the author accepted), unless the author
changed nothing in this text at all (a reader of a sample, or a person who has changed
the name).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafting.store.records import (
    ACCEPTED_BY,
    ADDED,
    PROPOSED_BY,
    REDO_OF,
    REMOVED,
    UNDO_OF,
    Entry,
)


class Target(NamedTuple):
    """A change to reverse: the commit that made it last, and the change it goes back to."""

    commit: str
    original: str


def _fact(entry: Entry) -> tuple[str, str]:
    """What an entry did, and to which change: made, undone or redone."""
    for name in (UNDO_OF, REDO_OF):
        if original := entry.first(name):
            return name, original
    return "", entry.id


def _recorded_by(entry: Entry) -> tuple[str, ...]:
    """Whose change it is, and who put it into the record."""
    return (entry.author, *entry.all(ACCEPTED_BY))


def _is_beginning(entry: Entry) -> bool:
    return bool(entry.first(ADDED) or entry.first(REMOVED))


def to_undo(history: Iterable[Entry], names: frozenset[str]) -> Iterator[Target]:
    """Changes in effect that one person, known by `names`, may take back, newest first."""
    of_others: list[Target] = []
    owns_changes = False
    decided: set[str] = set()
    for entry in history:
        fact, original = _fact(entry)
        in_effect = fact != UNDO_OF and original not in decided
        decided.add(original)
        if _is_beginning(entry):
            break
        mine = not names.isdisjoint((*_recorded_by(entry), *entry.all(PROPOSED_BY)))
        if mine and fact != UNDO_OF:
            owns_changes = True
        if in_effect and mine:
            yield Target(entry.id, original)
        elif in_effect:
            of_others.append(Target(entry.id, original))
    if not owns_changes:
        yield from of_others


def to_redo(history: Iterable[Entry], names: frozenset[str]) -> Iterator[Target]:
    """Undone changes that one person, known by `names`, may make again, the last undone first.

    A new change ends the chance, as in every editor.
    """
    decided: set[str] = set()
    for entry in history:
        fact, original = _fact(entry)
        mine = not names.isdisjoint(_recorded_by(entry))
        if mine and (not fact or _is_beginning(entry)):
            return
        if mine and fact == UNDO_OF and original not in decided:
            yield Target(entry.id, original)
        decided.add(original)
