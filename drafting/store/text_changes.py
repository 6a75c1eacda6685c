"""Which changes of the record are changes of a text, and how many of them stand.

A change that is taken back, and not made again, does not count; one that was made before the
state from which is counted, and is taken back after it, does. So what counts are the changes
whose being in effect differs between the two states. Proposals, stages, and what is ticked off
are no changes of a text, nor is that which brings it in.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.ancestry import known_ancestry
from drafting.store.layout import HEADS, NOTES, OUTLINE, UNITS
from drafting.store.names import RESOLUTIONS, decoded, encoded
from drafting.store.records import ADDED, REDO_OF, UNDO_OF

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository

_TEXT = frozenset({HEADS, OUTLINE, UNITS, NOTES})
_FORMAT = (
    f"--format=%x00%H %P%n%(trailers:key={UNDO_OF},key={REDO_OF},key={ADDED},separator=%x1F)%x00"
)


class RecordedChange(NamedTuple):
    """One state of the record, and the resolutions that it changed."""

    state: str
    parents: tuple[str, ...]
    original: str
    """The change that it makes: itself, or that which it takes back or makes again."""
    is_beginning: bool
    """Whether it brings a resolution in."""
    handles: frozenset[str]
    """By the names of their folders, which stay when a resolution is renamed."""
    texts: frozenset[str]
    """Those whose words it changed, not only what is said of them: proposals and stages."""


def walked(repository: Repository, span: str, name: str = "") -> Iterator[RecordedChange]:
    """The changes of a span of the record, newest first; those of one folder if it is named."""
    path = f"{RESOLUTIONS}/{encoded(name)}"
    limits = ("--full-history", span, "--", path) if name else (span,)
    # Git begins with it now, whatever else is read before what it prints.
    return _changes(repository.walk("log", _FORMAT, "--name-only", *limits))


def _changes(fields: Generator[str, None, None]) -> Iterator[RecordedChange]:
    with closing(fields) as printed:
        next(printed, "")
        for head in printed:
            yield _change(head, next(printed, "").split())


def _change(head: str, paths: Iterable[str]) -> RecordedChange:
    states, _, facts = head.strip().partition("\n")
    state, *parents = states.split()
    named = facts.strip()
    told = dict(fact.partition(": ")[::2] for fact in named.split("\x1f")) if named else {}
    placed = [_placed(path) for path in paths]
    return RecordedChange(
        state,
        tuple(parents),
        (told.get(UNDO_OF) or told.get(REDO_OF) or state).strip(),
        ADDED in told,
        frozenset(handle for handle, _ in placed if handle),
        frozenset(handle for handle, place in placed if handle and place in _TEXT),
    )


def _placed(path: str) -> tuple[str, str]:
    """The folder of the resolution that a file belongs to, if any, and its place below that."""
    folder, *rest = path.split("/", 3)
    if folder != RESOLUTIONS or len(rest) < 2:
        return "", ""
    return decoded(rest[0]) or "", rest[1]


def take_in(standing: dict[str, None], change: RecordedChange, name: str) -> None:
    """Take note of the next change of a resolution: which of its changes stand after it."""
    if name not in change.texts:
        return
    if change.is_beginning:
        standing.clear()
    elif change.original in standing:
        del standing[change.original]
    else:
        standing[change.original] = None


class TextChanges:
    """The changes of the texts of one repository, by folder; a second look costs little."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._known: dict[tuple[str, str], tuple[str, dict[str, None]]] = {}
        self._every: dict[str, tuple[str, tuple[RecordedChange, ...]]] = {}

    def count(self, head: Head, name: str, since: str = "") -> int:
        """How many changes of a text stand at `head`: since a state, or since it was brought in."""
        seen, standing = self._known.get((name, since), (since, {}))
        if seen != head.id:
            is_there = not seen or self._repository.reader.read(seen)
            standing = dict(standing) if is_there else {}
            start = seen if is_there else since
            for change in reversed(self._changes_since(head, name, start)):
                take_in(standing, change, name)
            self._known[name, since] = (head.id, standing)
        return len(standing)

    def between(self, name: str, since: str, until: str) -> int:
        """The same between two states; an empty `since` is the beginning."""
        standing: dict[str, None] = {}
        span = f"{since}..{until}" if since else until
        for change in reversed(tuple(walked(self._repository, span, name))):
            take_in(standing, change, name)
        return len(standing)

    def _changes_since(self, head: Head, name: str, since: str) -> Sequence[RecordedChange]:
        """The changes of a text after a state, or from the beginning, newest first."""
        seen, every = self._every.get(name, ("", ()))
        ancestry = known_ancestry(self._repository, head.id)
        states = ancestry.between(since, head.id) if ancestry and seen == head.id else None
        if states is not None:
            return [change for change in every if change.state in states]
        span = f"{since}..{head.id}" if since else head.id
        return tuple(walked(self._repository, span, name))

    def of_text(self, head: Head, name: str) -> Iterator[str]:
        """The names of all changes of a text, which git begins to look for now."""
        return self._named(head, name, walked(self._repository, head.id, name))

    def _named(self, head: Head, name: str, changes: Iterable[RecordedChange]) -> Iterator[str]:
        every = tuple(changes)
        self._every[name] = head.id, every
        yield from (one.state for one in every if name in one.texts and not one.is_beginning)
