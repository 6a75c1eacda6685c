"""The git repository under a store: its refs read here, its objects by git out of its sight."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from drafting.named_tuples import NamedTuple
from drafting.store.errors import StoreError
from drafting.store.names import MAIN, drafts_ref
from drafting.store.plumbing.copies import Copies
from drafting.store.plumbing.failures import damage
from drafting.store.plumbing.gaps import Gaps, missing_parents
from drafting.store.plumbing.inspection import inspect
from drafting.store.plumbing.isolation import Child, IsolatedGit
from drafting.store.plumbing.lru_cache import LruCache
from drafting.store.plumbing.object_files import Found
from drafting.store.plumbing.objects import Writer
from drafting.store.plumbing.reader import Reader
from drafting.store.plumbing.references import References
from drafting.store.plumbing.trees import (
    FILE,
    FOLDER,
    Anew,
    Changes,
    Tree,
    TreeEntry,
    read_tree,
    write_tree,
)

_TREES_KEPT = 1024
_LONGEST_FIELD = 64 * 2**20
"""Bytes that git prints at most of one change: the names of some 400,000 files."""
Value = TypeVar("Value")


class Head(NamedTuple):
    """The state that the history has reached."""

    id: str
    tree: str


class _Started(NamedTuple):
    """A command that runs, and the gaps that git knew of when it began."""

    process: Child
    gaps: frozenset[str]


class Repository:
    """Objects, trees, refs and history of one bare repository. One thread only."""

    def __init__(self, path: Path, git: IsolatedGit, own: Path | None, branch: str = MAIN) -> None:
        self.path = path
        self.branch = branch
        """The ref that leads to its latest state."""
        self.git = git
        self.own = own
        self.copies = Copies(own, path, branch)
        self.reader = Reader(git, self.damaged)
        self.writer = Writer(path, git)
        self.references = References(path)
        self.gaps = Gaps(self.reader, git)
        self._latest: Head | None = None
        self._made: dict[Callable[[Repository, str], Any], tuple[str, Any]] = {}
        self._trees: LruCache[Tree] = LruCache(_TREES_KEPT)

    @classmethod
    def open(cls, path: Path, own: Path | None = None, branch: str = MAIN) -> Repository:
        """Open a bare repository; nothing is written.

        What this user keeps of it outside lies in the folder `own`. Raises a StoreError if it is
        none, or not a safe one.
        """
        path = path.resolve()
        inspect(path)
        git = IsolatedGit(path / "objects")
        git.look()
        return cls(path, git, own, branch)

    def close(self) -> None:
        """End the processes of git."""
        self.reader.close()
        self.writer.close()
        self.gaps.close()

    # Reading

    def head(self) -> Head | None:
        """The latest state, as any process left it."""
        name = self.references.read(self.branch)
        found = self.reader.read(name) if name else None
        return Head(found.id, self._tree_of(found)) if found else None

    def state(self, name: str) -> Head:
        """A state of the record. Raises DamagedStoreError if it is not here."""
        found = self.reader.read(name)
        if found is None:
            raise self.damaged(f"the state {name} is missing")
        return Head(found.id, self._tree_of(found))

    def refs(self) -> dict[str, str]:
        """The refs that all of the record hangs on: the branch, and the drafts."""
        found = self.references.under(drafts_ref())
        if branch := self.references.read(self.branch):
            found[self.branch] = branch
        return found

    def may_be_written(self) -> bool:
        """Whether the system lets it be written, as far as it says so beforehand."""
        return os.access(self.path, os.W_OK)

    def latest(self) -> Head:
        """The latest state. Raises DamagedStoreError if there is none."""
        if self._latest is None or self._latest.id != self.references.read(MAIN):
            self._latest = self.head()
        if self._latest is None:
            raise self.damaged("the latest state of its record is missing")
        return self._latest

    def _tree_of(self, commit: Found) -> str:
        match = re.match(rb"tree ([0-9a-f]{40})\n", commit.data)
        if commit.kind != "commit" or match is None:
            raise self.damaged(f"{commit.id} is not a state of the history")
        return match[1].decode()

    def is_before(self, state: str, later: str) -> bool:
        """Whether a state is part of the record up to a later one."""
        status, _ = self.git.answer("merge-base", "--is-ancestor", state, later)
        return status == 0

    def partings(self, state: str, other: str) -> tuple[str, ...]:
        """The latest states that the record up to two states has in common, in no order.

        One of both, if it is part of the record up to the other.
        """
        _, printed = self.git.answer("merge-base", "--all", state, other)
        return tuple(printed.split())

    def begins_late(self) -> bool:
        """Whether the record is known to have a gap, as far as a glance tells."""
        name = self.references.read(self.branch)
        found = self.reader.read(name) if name and not self.gaps.after else None
        return bool(self.gaps.after) or bool(found and missing_parents(self.reader, found.data))

    def tree(self, identity: str) -> Tree:
        """The entries of a tree. Raises DamagedStoreError."""
        known = self._trees.get(identity)
        if known is not None:
            return known
        found = self.reader.read(identity)
        if found is None or found.kind != "tree":
            raise self.damaged(f"the folder {identity} is missing")
        try:
            return self._trees.put(identity, read_tree(found.data))
        except ValueError as error:
            raise self.damaged(f"the folder {identity} cannot be read") from error

    def made_of(self, identity: str, make: Callable[[Repository, str], Value]) -> Value:
        """What `make` makes of a tree or a state; it is made again once it is wanted of another."""
        if self._made.get(make, ("",))[0] != identity:
            self._made[make] = identity, make(self, identity)
        made: Value = self._made[make][1]
        return made

    def known_of(self, identity: str, make: Callable[[Repository, str], Value]) -> Value | None:
        """The same if it was made already."""
        return self.made_of(identity, make) if self._made.get(make, ("",))[0] == identity else None

    def folder(self, tree: str, name: str) -> str | None:
        """The tree of a folder inside another."""
        entry = self.tree(tree).get(name)
        return entry.id if entry and entry.is_folder else None

    def entry_at(self, state: str, path: str) -> TreeEntry | None:
        """What lay at a path in a state, be it a file, a folder or a link; None for nothing."""
        folder, _, name = path.rpartition("/")
        found = self.reader.read(f"{state}:{folder}")
        if found is None or found.kind != "tree":
            return None
        return read_tree(found.data).get(name)

    def damaged(self, what: str) -> StoreError:
        """The error that something of this store, or all of it, is missing or unreadable."""
        return damage(self.path, what, self.copies.latest())

    def all_of_kind(self, kind: str) -> Iterator[str]:
        """Every object of a kind, whether anything names it or not."""
        _, listed, _ = self.git.cat_file(
            "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)",
            with_extended_output=True, with_exceptions=False,
        )  # fmt: skip
        rows = (line.split(" ") for line in listed.splitlines())
        yield from (row[0] for row in rows if row[1:] == [kind])

    # Writing

    def changed(self, tree: str | None, changes: Changes) -> str | None:
        """The tree with changes made in it, waiting to be written; None if nothing is left."""
        entries = dict(self.tree(tree)) if tree else {}
        for name, change in changes.items():
            entry = self._changed_entry(entries.get(name), change)
            if entry:
                entries[name] = entry
            else:
                entries.pop(name, None)
        if not entries:
            return None
        identity = self.writer.add("tree", write_tree(entries))
        self._trees.put(identity, entries)
        return identity

    def _changed_entry(
        self, before: TreeEntry | None, change: bytes | Changes | TreeEntry | None
    ) -> TreeEntry | None:
        if change is None or isinstance(change, TreeEntry):
            return change
        if isinstance(change, bytes):
            return TreeEntry(FILE, self.writer.add("blob", change))
        kept = before and before.is_folder and not isinstance(change, Anew)
        folder = self.changed(before.id if before and kept else None, change)
        return TreeEntry(FOLDER, folder) if folder else None

    # Walking the record

    def walk(self, command: str, *arguments: str) -> Generator[str, None, None]:
        """What a command on states prints between NULs, as it comes; it runs from this call on.

        Where the record has gaps, it is walked as far as they let. Closing the iterator ends
        the command. Raises DamagedStoreError if git fails otherwise.
        """
        return self._walked(command, arguments, self._started(command, arguments))

    def _started(self, command: str, arguments: tuple[str, ...]) -> _Started:
        return _Started(self.git.started(command, *arguments), self.gaps.after)

    def _walked(
        self, command: str, arguments: tuple[str, ...], started: _Started
    ) -> Generator[str, None, None]:
        printed = 0
        try:
            for field in _printed(started.process):
                printed += 1
                yield field
        except _WalkFailedError as failure:
            starts = [start for one in arguments if (start := _start_in(one))]
            # Another walk may have found them since this one began.
            if not self.gaps.look(starts) and self.gaps.after == started.gaps:
                raise self.damaged(str(failure) or f"{command} failed") from failure
            again = self._started(command, arguments)
            yield from islice(self._walked(command, arguments, again), printed, None)


class _WalkFailedError(Exception):
    """A command of git that ended with a complaint, which is its text."""


def _printed(process: Child) -> Generator[str, None, None]:
    output, complaints = process.stdout, process.stderr
    try:
        rest = bytearray()
        while chunk := output.read1(1 << 16):
            rest += chunk
            if b"\0" in chunk:
                *complete, last = rest.split(b"\0")
                rest = bytearray(last)
                yield from (field.decode(errors="replace") for field in complete)
            elif len(rest) > _LONGEST_FIELD:
                raise _WalkFailedError("one change of it is larger than any that is made here")
        complaint = complaints.read().decode(errors="replace").strip()
        if process.wait():
            raise _WalkFailedError(complaint.splitlines()[-1] if complaint else "")
        if rest:
            yield rest.decode(errors="replace")
    finally:
        process.kill()
        output.close()
        complaints.close()
        process.wait()


def _start_in(argument: str) -> str:
    """The state from which an argument has git walk: `<state>`, or the end of `<from>..<state>`."""
    last = argument.rpartition("..")[2]
    return last if re.fullmatch(r"[0-9a-f]{40}", last) else ""
