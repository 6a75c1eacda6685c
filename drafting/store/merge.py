"""Two records that went apart, made one by a change with both of them before it.

Whoever merges two states makes the same commit of them, to the byte: which is the first depends on
the states alone, and so do its author, its time and its words. So two who merge each other at once
are in step afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from drafting.store.change import Change, Meeting
from drafting.store.messages import read_commit
from drafting.store.records import MEETS, MERGED, Entry, Record
from drafting.store.united_trees import UnitedTrees

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes
    from drafting.store.recorder import Recorder
    from drafting.store.texts import Texts


class _Union(NamedTuple):
    """What the later of two states brings to the earlier one."""

    first: Head
    second: Head
    files: Changes
    notes: tuple[str, ...]


class Merging:
    """Merges states into the record of one repository."""

    def __init__(self, repository: Repository, texts: Texts) -> None:
        self._repository = repository
        self._texts = texts

    def brings_something(self, head: Head, state: str) -> bool:
        """Whether a state has anything that the record lacks. Raises DamagedStoreError."""
        union = self._union(head, self._repository.state(state))
        tree = self._repository.changed(union.first.tree, union.files)
        self._repository.writer.drop()
        return tree != head.tree

    def record(self, recorder: Recorder, state: str, record: Record) -> tuple[str, ...]:
        """Merge a state into the record, and say what a person should look at.

        A state that goes on from the record is where it leads afterwards. Raises
        DamagedStoreError or a StoreWriteError.
        """
        notes: tuple[str, ...] = ()

        def plan(head: Head) -> Change | Head | None:
            nonlocal notes
            notes = ()
            if self._repository.is_before(state, head.id):
                return None
            other = self._repository.state(state)
            if self._repository.is_before(head.id, state):
                return other
            union = self._union(head, other)
            notes = union.notes
            return self._change(union)

        recorder.record(plan, record)
        return notes

    def _change(self, union: _Union) -> Change:
        when = max(self._entry(one).when for one in (union.first, union.second))
        authors = self._authors(union)
        message = f"Bring together what {authors} changed apart"
        trailers = ((MEETS, union.second.id), *((MERGED, note) for note in union.notes))
        return Change(union.files, message, trailers, Meeting(union.first, union.second, when))

    def _authors(self, union: _Union) -> str:
        """Who changed anything on either side since both parted."""
        span = f"{union.first.id}...{union.second.id}"
        names = self._repository.walk("log", "--no-merges", "--format=%an%x00", span)
        *others, last = sorted({name.strip() for name in names if name.strip()}) or ["two"]
        return f"{', '.join(others)} and {last}" if others else last

    def _entry(self, head: Head) -> Entry:
        found = self._repository.reader.read(head.id)
        if found is None:
            raise self._repository.damaged(f"the state {head.id} is missing")
        return read_commit(head.id, found.data)

    def _union(self, one: Head, other: Head) -> _Union:
        first, second = sorted((one, other), key=lambda head: (self._entry(head).when, head.id))
        trees = UnitedTrees(self._repository, self._texts, first)
        base = self._parting(first.id, second.id)
        files = trees.changes(base.tree if base else None, second.tree)
        return _Union(first, second, files, tuple(trees.notes))

    def _parting(self, first: str, second: str) -> Head | None:
        """What two states have in common; where that is several states, these made one."""
        _, found, _ = self._repository.git.merge_base(
            "--all", first, second, with_extended_output=True, with_exceptions=False
        )
        heads = [self._repository.state(name) for name in sorted(found.split())]
        return self._made_one(heads) if heads else None

    def _made_one(self, heads: Iterable[Head]) -> Head:
        return reduce(self._virtual, heads)

    def _virtual(self, one: Head, other: Head) -> Head:
        """Two states made one that is never part of the record."""
        union = self._union(one, other)
        tree = self._repository.changed(union.first.tree, union.files)
        self._repository.writer.flush()
        return union.first._replace(tree=tree or union.first.tree)
