"""Which change an undo takes back, and which a redo makes again: read from the record.

Nothing is kept apart from the record, so both survive a restart, and several people
can undo their own changes on one text. A change is in effect unless it was taken back
and not made again since; the latest change in effect of the author is taken back
first, those of others never, but for those that the author accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from drafting.named_tuples import NamedTuple
from drafting.store.records import (
    ACCEPTED_BY,
    ACT,
    ADDED,
    ARCHIVED,
    MEETS,
    PROPOSED_BY,
    REDO_OF,
    REMOVED,
    RENAMED,
    RESTORED,
    UNDO_OF,
    Entry,
)

Stands = Callable[[str], bool]
"""Whether a change of that name is part of the record."""


class Target(NamedTuple):
    """A change to reverse: the commit that made it last, and the change it goes back to."""

    commit: str
    original: str
    act: str = ""
    """The act that it is a part of, if it is one of several changes."""
    former: str = ""
    """The handle that the resolution had before, if that is what it changed."""


def act_of(targets: Iterator[Target]) -> tuple[Target, ...]:
    """The first target, with all those in a row that are parts of the same act."""
    first = next(targets, None)
    if first is None or not first.act:
        return (first,) if first else ()
    return (first, *takewhile(lambda one: one.act == first.act, targets))


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
    return bool(entry.first(ADDED))


def _is_of_the_table(entry: Entry) -> bool:
    """Whether it changed only whether the resolution is on the table."""
    return any(entry.first(name) for name in (ARCHIVED, REMOVED, RESTORED))


def _target(entry: Entry) -> Target:
    _, original = _fact(entry)
    return Target(entry.id, original, entry.first(ACT), entry.first(RENAMED))


class _Decided:
    """The changes that a later one took back or made again.

    Plain git may give all changes other names (`git rebase`), so that none goes by the name
    that an undo has on record. Its sentence tells then: it is about the latest change of that
    sentence before it.
    """

    def __init__(self, stands: Stands) -> None:
        self._stands = stands
        self._names: set[str] = set()
        self._sentences: dict[str, str] = {}

    def takes(self, entry: Entry) -> bool:
        """Take note of a change, and say whether a later one decided what became of it."""
        fact, original = _fact(entry)
        if original in self._names:
            return True
        if fact:
            self._names.add(original)
            if not self._stands(original):
                self._sentences[original] = reversed_sentence(entry.message)
            return False
        known = next((key for key, says in self._sentences.items() if says == entry.message), "")
        self._sentences.pop(known, None)
        return bool(known)


def reversed_sentence(message: str) -> str:
    """The sentence of the change that an undo or a redo says it is about."""
    return message.partition(": ")[2]


def to_undo(history: Iterable[Entry], names: frozenset[str], stands: Stands) -> Iterator[Target]:
    """Changes in effect that one person, known by `names`, may take back, newest first."""
    return (_target(entry) for entry in _in_effect(history, stands) if _is_of(entry, names))


def last_of_others(history: Iterable[Entry], names: frozenset[str], stands: Stands) -> Entry | None:
    """The latest change in effect that is none of `names`."""
    return next((one for one in _in_effect(history, stands) if not _is_of(one, names)), None)


def _in_effect(history: Iterable[Entry], stands: Stands) -> Iterator[Entry]:
    """The changes of a text that stand and can be taken back, newest first."""
    decided = _Decided(stands)
    for entry in history:
        if entry.first(MEETS):
            continue
        fact, _ = _fact(entry)
        is_decided = decided.takes(entry)
        if _is_beginning(entry):
            return
        if not is_decided and fact != UNDO_OF and not _is_of_the_table(entry):
            yield entry


def _is_of(entry: Entry, names: frozenset[str]) -> bool:
    return not names.isdisjoint((*_recorded_by(entry), *entry.all(PROPOSED_BY)))


def to_redo(history: Iterable[Entry], names: frozenset[str], stands: Stands) -> Iterator[Target]:
    """Undone changes that one person, known by `names`, may make again, the last undone first.

    A new change ends the chance, as in every editor.
    """
    decided = _Decided(stands)
    for entry in history:
        if _is_of_the_table(entry):
            continue
        fact, _ = _fact(entry)
        is_decided = decided.takes(entry)
        mine = not names.isdisjoint(_recorded_by(entry))
        if mine and (not fact or _is_beginning(entry)):
            return
        if mine and fact == UNDO_OF and not is_decided:
            yield _target(entry)
