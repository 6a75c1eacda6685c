"""One change to the record at a time: planned on the latest state, compared and swapped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.change import Change
from drafting.store.messages import write_commit
from drafting.store.plumbing import reflog
from drafting.store.plumbing.failures import write_failure
from drafting.store.plumbing.locks import Turns
from drafting.store.plumbing.maintenance import Maintenance
from drafting.store.plumbing.references import NOTHING
from drafting.store.plumbing.repository import Head, Repository

if TYPE_CHECKING:
    from drafting.store.records import Record


Planner = Callable[[Head], Change | Head | None]
"""The change to make on a state, another state to go on from, or None if all is as it should be."""


class Recorder:
    """Adds changes to the record of one repository, in turns with other processes."""

    def __init__(self, repository: Repository, recorded: list[str] | None = None) -> None:
        """`recorded` takes the sentence of each change."""
        self._repository = repository
        self._maintenance = Maintenance(repository)
        self._turns = Turns(repository.path)
        self._recorded = [] if recorded is None else recorded
        self._before: dict[str, str] = {}
        """The state before each one that was made here and takes in nothing of others."""
        self.unsigned = ""
        """Why a change was not signed though it should have been; empty while none was."""

    def begin(self, change: Change, record: Record) -> Head:
        """Make the first commit of a repository. Raises a StoreWriteError."""
        made = self._commit(None, change, record)
        self._move(made, None, change.said_by(record), alone=True)
        return made

    def made_all_between(self, earlier: str, state: str) -> bool:
        """Whether all that leads from one state to another was made here."""
        while state != earlier and state in self._before:
            state = self._before[state]
        return state == earlier

    @contextmanager
    def turn(self) -> Iterator[bool]:
        """A turn at writing; whether no other process has one. Raises a StoreWriteError."""
        try:
            with self._turns.turn() as alone:
                yield alone
        except OSError as error:
            raise write_failure(self._repository.path, error) from error

    def record(self, planner: Planner, record: Record, *, copied: bool = True) -> Head:
        """Make the change that `planner` plans on the latest state, and give the new state.

        When another process was faster, the change is planned anew on what that process
        made. Unless it is to be `copied`, the copy of the day waits for the next change.
        Raises a StoreWriteError, and what `planner` raises.
        """
        return self.record_all([(planner, record)], copied=copied)

    def record_all(self, acts: Sequence[tuple[Planner, Record]], *, copied: bool = True) -> Head:
        """Make several changes, each on the state that the one before it makes; all, or none."""
        with self.turn() as alone:
            while True:
                first = head = self._repository.latest()
                said: list[Record] = []
                for planner, record in acts:
                    planned = planner(head)
                    if isinstance(planned, Head):
                        head = planned
                        said.append(record)
                    elif planned is not None:
                        head = self._commit(head, planned, record)
                        said.append(planned.said_by(record))
                if not said:
                    return head
                if self._move(head, first, said[-1], alone=alone):
                    break
        self._recorded += [one.message for one in said]
        self._maintenance.after_edit(head.id, said[-1].when if copied else None)
        return head

    def _move(self, new: Head, old: Head | None, record: Record, *, alone: bool) -> bool:
        """Have the record lead to a new state; False if it has left the old one."""
        before, branch = old.id if old else NOTHING, self._repository.branch
        moved = self._repository.references.swap(branch, new.id, before, alone=alone)
        if moved:
            reflog.note(self._repository.path, branch, reflog.Line(before, new.id, record))
        return moved

    def _commit(self, head: Head | None, change: Change, record: Record) -> Head:
        writer = self._repository.writer
        writer.drop()
        before = change.meeting[:2] if change.meeting else (head,) if head else ()
        tree = self._repository.changed(before[0].tree if before else None, change.files)
        if tree is None:
            raise self._repository.damaged("its session.toml is missing")
        parents = [state.id for state in before]
        by = change.said_by(record)
        commit = writer.add("commit", self._signed(write_commit(tree, parents, by), by.key))
        writer.flush()
        if head is not None and not change.meeting:
            self._before[commit] = head.id
        return Head(commit, tree)

    def _signed(self, commit: bytes, key: str) -> bytes:
        """The commit with a signature; without one where there is no key, or none that signs."""
        if not key:
            return commit
        from drafting.store.signatures import SigningError, sign

        try:
            return sign(commit, Path(key))
        except SigningError as error:
            # What was written must not be lost for want of a signature.
            self.unsigned = str(error)
            return commit

    def tidy_up(self) -> None:
        """Do all the housekeeping now."""
        self._maintenance.run(self._repository.latest().id)

    def close(self) -> None:
        """Finish the housekeeping, and let go of the locks."""
        self._maintenance.close()
        self._turns.close()
