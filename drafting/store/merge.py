"""Two records that went apart, made one by a change with both of them before it.

Whoever merges two states makes the same commit of them, to the byte: which is the first depends on
the states alone, and so do its author, its time and its words. So two who merge each other at once
are in step afterwards.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.change import Change, Meeting
from drafting.store.checklist.checklists import Checklists
from drafting.store.messages import read_commit
from drafting.store.records import MEETS, MERGED, Entry, Record
from drafting.store.united_trees import Note, UnitedTrees

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes
    from drafting.store.recorder import Recorder
    from drafting.store.texts import Texts


class _Union(NamedTuple):
    """What the later of two states brings to the earlier one."""

    meeting: Meeting
    files: Changes
    notes: tuple[Note, ...]


class Merging:
    """Merges states into the record of one repository."""

    def __init__(self, repository: Repository, texts: Texts) -> None:
        self._repository = repository
        self._texts = texts
        self._checklists = Checklists(repository)

    def brings_something(self, head: Head, state: str) -> bool:
        """Whether a state has anything that the record lacks. Raises DamagedStoreError."""
        union = self._union(head, self._repository.state(state))
        tree = self._repository.changed(union.meeting.first.tree, union.files)
        self._repository.writer.drop()
        return tree != head.tree

    def together(self, one: Head, other: Head) -> Head:
        """Two states made one that is never part of the record, but for what is to be checked."""
        union = self._union(one, other)
        first = union.meeting.first
        tree = self._repository.changed(first.tree, union.files)
        self._repository.writer.flush()
        return first._replace(tree=tree or first.tree)

    def record(self, recorder: Recorder, state: str, record: Record) -> tuple[str, ...]:
        """Merge a state into the record, and say what a person should look at.

        A state that goes on from the record is where it leads afterwards. Raises
        DamagedStoreError or a StoreWriteError.
        """
        notes: tuple[Note, ...] = ()

        def plan(head: Head) -> Change | Head | None:
            nonlocal notes
            notes = ()
            partings = self._repository.partings(state, head.id)
            if state in partings:
                return None
            other = self._repository.state(state)
            if head.id in partings or self._gives_way(head, other):
                return other
            union = self._union(head, other)
            notes = union.notes
            return self._change(union)

        # What is brought together lies elsewhere as well, and nobody waits for a copy of it.
        recorder.record(plan, record, copied=False)
        return tuple(map(str, notes))

    def _gives_way(self, head: Head, other: Head) -> bool:
        """Whether the record may go on from another state that has all changes of it.

        Both then differ in nothing but in who was brought together with whom first. A change with
        both before it would say nothing, and two remotes would exchange such changes for ever. A
        draft that was made in between keeps its place in the record.
        """
        if other.tree > head.tree or self._are_apart(head, other):
            return False
        return self._frozen().isdisjoint(self._printed(f"{other.id}..{head.id}", "--format=%H%x00"))

    def _are_apart(self, one: Head, other: Head) -> bool:
        """Whether either state has a change that the other lacks, and not only meetings."""
        return bool(
            self._printed(f"{one.id}...{other.id}", "--no-merges", "-n1", "--format=%H%x00")
        )

    def _printed(self, span: str, *options: str) -> list[str]:
        """What git prints of the changes in a span of the record."""
        found = self._repository.walk("log", *options, span, "--")
        return [name.strip() for name in found if name.strip()]

    def _frozen(self) -> frozenset[str]:
        """The states that drafts have frozen."""
        names = self._repository.references.drafts().values()
        found = self._repository.reader.read_many([f"{name}^{{commit}}" for name in names])
        return frozenset(one.id for one in found if one)

    def _change(self, union: _Union) -> Change:
        message = f"Bring together what {self._authors(union.meeting)} changed apart"
        record = union.meeting.record._replace(message=message)
        told = ((MERGED, str(note)) for note in union.notes)
        trailers = ((MEETS, union.meeting.second.id), *told)
        files = union.files
        for handle in dict.fromkeys(note.handle for note in union.notes):
            files = _united(files, self._listed(union, handle, record))
        return Change(files, message, trailers, union.meeting)

    def _authors(self, meeting: Meeting) -> str:
        """Who changed anything on either side since both parted."""
        span = f"{meeting.first.id}...{meeting.second.id}"
        names = self._printed(span, "--no-merges", "--format=%an%x00")
        *others, last = sorted(set(names)) or ["two"]
        return f"{', '.join(others)} and {last}" if others else last

    def _listed(self, union: _Union, handle: str, record: Record) -> Changes:
        """What to change for the notes on a resolution, or on the session, to be on its list."""
        first = union.meeting.first
        folder = self._texts.folder(first.tree, handle) if handle else first.tree
        found = [note.found for note in union.notes if note.handle == handle]
        files = self._checklists.added(folder, found, record, first.id)
        return self._texts.within(handle, files) if handle else files

    def _entry(self, head: Head) -> Entry:
        found = self._repository.reader.read(head.id)
        if found is None:
            raise self._repository.damaged(f"the state {head.id} is missing")
        return read_commit(head.id, found.data)

    def _union(self, one: Head, other: Head) -> _Union:
        entries = sorted(
            ((self._entry(head), head) for head in (one, other)),
            key=lambda row: (row[0].when, row[0].id),
        )
        (_, first), (later, second) = entries
        meeting = Meeting(first, second, later.when)
        if not self._are_apart(first, second):
            return _Union(meeting, self._chosen(first, second), ())
        trees = UnitedTrees(self._repository, self._texts, first)
        base = self._parting(first.id, second.id)
        files = trees.changes(base.tree if base else None, second.tree)
        return _Union(meeting, files, trees.notes)

    def _chosen(self, first: Head, second: Head) -> Changes:
        """What makes the tree of the first that which both have from now on.

        Either is right, having all changes; that of the lesser name is taken by everybody.
        """
        if first.tree <= second.tree:
            return {}
        gone: Changes = dict.fromkeys(self._repository.tree(first.tree))
        return gone | self._repository.tree(second.tree)

    def _parting(self, first: str, second: str) -> Head | None:
        """What two states have in common; where that is several states, these made one."""
        partings = sorted(self._repository.partings(first, second))
        heads = [self._repository.state(name) for name in partings]
        return reduce(self.together, heads) if heads else None


def _united(first: Changes, second: Changes) -> Changes:
    """Both changes of a folder; what is a file in either is that of `second`."""
    both = dict(first)
    for name, change in second.items():
        known = both.get(name)
        if isinstance(known, dict) and isinstance(change, dict):
            both[name] = _united(known, change)
        else:
            both[name] = change
    return both
