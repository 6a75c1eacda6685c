"""The record of a session: who changed what, newest first.

`git log` limited to one path uses the Bloom filters of the commit-graph, so the
history of one paragraph does not walk the whole record (20,000 commits: 251 ms
without, 9 ms with). It does so for a single path only, hence one command a path.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from drafting.store.ancestry import ancestry_of, known_ancestry
from drafting.store.layout import OUTLINE, UNITS, path_of_unit
from drafting.store.messages import read_entry
from drafting.store.names import RESOLUTIONS, encoded
from drafting.store.records import MEETS, MERGED, UNIT, Entry
from drafting.store.register import folder_name, handles_in, path_in_register

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository

_FORMAT = "--format=%H%x00%an%x00%ae%x00%ad%x00%B%x00"
_FIELDS = 5


def path_of(repository: Repository, handle: str, below: str = "") -> str:
    """The path of a resolution in the tree of the session, or of a file in its folder."""
    folder = f"{RESOLUTIONS}/{encoded(folder_name(repository, handle))}"
    return f"{folder}/{below}" if below else folder


def entries(repository: Repository, start: str, *paths: str) -> Iterator[Entry]:
    """The changes of a path, or of several, up to a state, newest first, as git finds them.

    Of those that only brought two records together, such as had something to decide.
    """
    # Else git leaves out one of two lines on which the same was done.
    found = _entries(repository.walk("log", "--full-history", _FORMAT, start, "--", *paths))
    return (entry for entry in found if not entry.first(MEETS) or entry.all(MERGED))


def entries_between(
    repository: Repository, since: str, until: str
) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """The changes up to a state that are not part of another one, newest first, and their files.

    Those that only brought two records together are left out.
    """
    known = ("--not", since) if since else ()
    form = ("--no-merges", "--name-only", _FORMAT.replace("=", "=%x00"))
    with closing(repository.walk("log", *form, until, *known, "--")) as fields:
        next(fields, "")
        while len(row := list(islice(fields, _FIELDS + 1))) > _FIELDS:
            yield read_entry(row[0].strip(), *row[1:_FIELDS]), tuple(row[_FIELDS].split())


def _entries(printed: Generator[str, None, None]) -> Iterator[Entry]:
    with closing(printed) as fields:
        while len(row := list(islice(fields, _FIELDS))) == _FIELDS:
            yield read_entry(row[0].strip(), *row[1:])


class History:
    """The record by resolution and by unit, each look at it cheaper than the first."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._places: dict[str, tuple[str, list[Entry]]] = {}

    def of_resolution(self, head: Head, handle: str, limit: int | None = None) -> tuple[Entry, ...]:
        """The changes of a resolution, newest first."""
        paths = [self._path(handle)]
        folder = folder_name(self._repository, handle)
        if handles_in(self._repository).is_registered(folder):
            paths.append(path_in_register(folder))
        # Also of what a merge left as it was on one side, so that nothing is missing.
        every = (_FORMAT, "--full-history", head.id, "--", *paths)
        return tuple(islice(_entries(self._repository.walk("log", *every)), limit))

    def names_between(self, head: Head, handle: str, since: str, until: str) -> Iterable[str]:
        """The names of the changes up to a state that are not part of an earlier one, if given.

        Those of other resolutions may be among them.
        """
        ancestry = known_ancestry(self._repository, head.id)
        states = ancestry.between(since, until) if ancestry else None
        if states is not None:
            return states
        span = f"{since}..{until}" if since else until
        every = ("--format=%H%x00", "--full-history", span, "--", self._path(handle))
        return (name.strip() for name in self._repository.walk("log", *every))

    def _path(self, handle: str, below: str = "") -> str:
        return path_of(self._repository, handle, below)

    def of_unit(
        self, head: Head, handle: str, unit: str, limit: int | None = None
    ) -> tuple[Entry, ...]:
        """The changes of one unit, newest first: of its words, and of its place and kind."""
        words = entries(self._repository, head.id, self._path(handle, path_of_unit(unit)))
        places = self._changes_of_place(head, handle)  # while git looks for the words
        of_words = list(words)
        known = {entry.id for entry in of_words}
        of_place = [entry for entry in places if unit in entry.all(UNIT) and entry.id not in known]
        if not of_place:
            return tuple(of_words[:limit])
        rank = ancestry_of(self._repository, head.id).rank
        both = [entry for entry in of_words + of_place if entry.id in rank]
        return tuple(sorted(both, key=lambda entry: rank[entry.id])[:limit])

    def changes_around(self, head: Head, handle: str, units: AbstractSet[str]) -> tuple[Entry, ...]:
        """The changes of the order of paragraphs that are about some units, newest first.

        Also those about what was split off these or joined with them, and those that do not say
        what they are about.
        """
        about, found = set(units), list[Entry]()
        for entry in reversed(self._changes_of_place(head, handle)):
            named = entry.all(UNIT)
            if not named or not about.isdisjoint(named):
                about.update(named)
                found.append(entry)
        return tuple(reversed(found))

    def _changes_of_place(self, head: Head, handle: str) -> list[Entry]:
        """The changes of the outline of a resolution; only those since the last look are read."""
        path = self._path(handle, OUTLINE)
        seen, known = self._places.get(path, ("", []))
        if seen != head.id:
            still_there = seen and self._repository.reader.read(seen)
            span = f"{seen}..{head.id}" if still_there else head.id
            new = list(entries(self._repository, span, path))
            known = new + known if still_there else new
            self._places[path] = (head.id, known)
        return known


def last_changes(
    repository: Repository, head: Head, handle: str, units: set[str]
) -> dict[str, Entry]:
    """The latest change of the words of each of `units`."""
    found: dict[str, Entry] = {}
    folder = path_of(repository, handle, UNITS)
    printing = ("--name-only", _FORMAT.replace("=", "=%x00"))
    fields = repository.walk("log", *printing, head.id, "--", folder)
    with closing(fields) as printed:
        next(printed, "")
        while len(found) < len(units) and (row := list(islice(printed, _FIELDS + 1))):
            entry = read_entry(*row[:_FIELDS])
            for path in "".join(row[_FIELDS:]).split():
                unit = path.removeprefix(f"{folder}/").removesuffix(".md")
                if unit in units:
                    found.setdefault(unit, entry)
    return found
