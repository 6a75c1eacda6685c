"""What some changes in a row did to a folder, read here.

Who compares a text with its last draft asks for a few changes. To start git for them, once to look
whether the record went apart and once to walk it, takes far longer than to read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.errors import StoreError
from drafting.store.messages import read_commit
from drafting.store.plumbing.gaps import parents_in

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.plumbing.trees import Tree
    from drafting.store.records import Entry

Files = dict[str, str | None]
"""By path, the identity of each file that changed; None for one that is gone."""
FEW = 20
"""Changes that are read in less time than git takes to begin."""


class _State(NamedTuple):
    """A state of the record, and the commit that made it."""

    id: str
    commit: bytes


def changes_in(
    repository: Repository, path: str, since: str, until: str
) -> list[tuple[Entry, Files]] | None:
    """Each change of a folder after one state, or from the beginning, up to another, oldest first.

    None for what is left to git: many states, and a record that went apart in between, has gaps
    or holds what no change of ours leaves in it.
    """
    with suppress(StoreError):
        states = _in_a_row(repository, since, until)
        return None if states is None else list(_changes(repository, path, states, since))
    return None


def _in_a_row(repository: Repository, since: str, until: str) -> list[_State] | None:
    """The states between two, the last one first; None if they are not few ones in a row."""
    found: list[_State] = []
    state = until
    while state != since:
        read = repository.reader.read(state) if len(found) < FEW else None
        if read is None or read.kind != "commit" or b"\nencoding " in read.data:
            return None
        found.append(_State(state, read.data))
        before = parents_in(read.data)
        if len(before) > 1 or (since and not before):
            return None
        state = before[0] if before else ""
    return found


def _changes(
    repository: Repository, path: str, states: list[_State], since: str
) -> Iterator[tuple[Entry, Files]]:
    before = _folder(repository, since, path) if since else None
    for state in reversed(states):
        after = _folder(repository, state.id, path)
        if after != before:
            entry = read_commit(state.id, state.commit)
            yield entry, dict(_files(repository, before, after))
        before = after


def _folder(repository: Repository, state: str, path: str) -> str | None:
    """The tree of a folder in a state, if it was there."""
    entry = repository.entry_at(state, path)
    return entry.id if entry and entry.is_folder else None


def _files(
    repository: Repository, before: str | None, after: str | None
) -> Iterator[tuple[str, str | None]]:
    """The files that are others in the second of two trees, each with its path below them."""
    old, new = (_entries(repository, tree) for tree in (before, after))
    for name in sorted(old.keys() | new.keys()):
        one, other = old.get(name), new.get(name)
        if one == other:
            continue
        folders = [entry.id if entry and entry.is_folder else None for entry in (one, other)]
        for below, identity in _files(repository, *folders) if any(folders) else ():
            yield f"{name}/{below}", identity
        if other and not other.is_folder:
            yield name, other.id
        elif one and not one.is_folder:
            yield name, None


def _entries(repository: Repository, tree: str | None) -> Tree:
    return repository.tree(tree) if tree else {}
