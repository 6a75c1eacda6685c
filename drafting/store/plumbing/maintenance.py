"""Keeping the repository quick and copied: packs, the commit-graph, the copy of the day.

An edit leaves six small files and a longer record. After one edit in sixteen the
commit-graph with its Bloom filters of changed paths takes in what is new (11 ms in a
child, on 20,000 commits; 200 commits that it does not know double the time that the
history of a paragraph takes), and when files have piled up they go into packs that grow
geometrically. Nothing is ever pruned: what an undo or a draft needs is reachable, and
so is everything that was acknowledged.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.store.plumbing.locks import Lock
from drafting.store.plumbing.pipes import end

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import IsolatedGit
    from drafting.store.plumbing.repository import Repository

_SAMPLE = "17"
"""Names are spread evenly, so one of 256 folders tells how many loose files there are."""
_LOOSE_IN_SAMPLE = 12
"""Some 3,000 loose files: 500 edits."""
_PACKS = 50
_LOCKS = (
    "objects/info/commit-graph.lock",
    "objects/info/commit-graphs/commit-graph-chain.lock",
)
_TOGETHER = ("-d", "-l", "-n", "-q", "--geometric=2")
_INDEXED = ("--stdin-commits", "--changed-paths", "--split")
_LONG = 3600
_TURN = "0"
"""How the name of a state begins after which there is housekeeping. Names are spread
evenly, so this is one in sixteen, whichever process made it, and nobody has to count."""


class Maintenance:
    """Runs the housekeeping of one repository, one child of git after the other."""

    def __init__(self, repository: Repository) -> None:
        self._path = repository.path
        self._git = repository.git
        self._repository = repository
        self._lock = Lock(repository.path / "drafting.upkeep")
        self._steps: Iterator[Any] | None = None
        self._child: Any = None
        self._latest = ""
        """The latest state that was recorded here; a reader leaves all as it is."""

    def after_edit(self, state: str, when: datetime | None) -> None:
        """Begin or go on with what is due after an edit, without waiting for it.

        `when` is its time, if the copy of that day may be made.
        """
        self._latest = state
        packing = state.startswith(_TURN)
        day = when if when and self._repository.copies.is_due(when) else None
        if self._steps is None and (packing or day) and self._lock.take(patience=1):
            self._steps = self._commands(state, day, packing=packing)
        self._go_on()

    def _go_on(self) -> None:
        """Start the next child if there is one to start and the last has ended."""
        if self._steps is None or (self._child and self._child.poll() is None):
            return
        self._reap()
        self._child = next(self._steps, None)
        if self._child is None:
            self._steps = None
            self._lock.release()

    def _is_due(self) -> bool:
        loose = self._path / "objects" / _SAMPLE
        return _count(loose, "*") >= _LOOSE_IN_SAMPLE or _has_many_packs(self._path)

    def _clear(self) -> None:
        """Delete lock files that git left behind when it was killed, an hour ago or more.

        The time is that of the file system, told by the lock that is ours.
        """
        own = self._path / "drafting.upkeep"
        own.touch()
        for name in _LOCKS:
            lock = self._path / name
            if lock.exists() and own.stat().st_mtime - lock.stat().st_mtime > _LONG:
                lock.unlink(missing_ok=True)

    def _commands(self, state: str, day: datetime | None, *, packing: bool) -> Iterator[Any]:
        if packing:
            yield from self._packing(state)
        if day:
            repository = self._repository
            yield from repository.copies.making(repository.path / "objects", repository.refs(), day)

    def _packing(self, state: str, *, everything: bool = False) -> Iterator[Any]:
        self._clear()
        if everything or self._is_due():
            # What "-n" leaves out would be written into the repository that git is run in.
            yield self._git.started("repack", *_TOGETHER)
        if (self._path / "shallow").exists():
            # Plain git, which heeds that file, would find the commit-graph at odds with it.
            return
        # Git adds nothing to one without filters, as a session that was joined has it.
        (self._path / "objects" / "info" / "commit-graph").unlink(missing_ok=True)
        child = self._git.started("commit-graph", "write", *_INDEXED, asked=True)
        child.stdin.write(f"{state}\n".encode())
        child.stdin.close()
        yield child

    def _reap(self) -> None:
        """Wait for the child; one that failed is made up for the next time."""
        child, self._child = self._child, None
        if child is not None:
            child.stderr.read()
            child.wait()
            end(child)

    def run(self, state: str) -> None:
        """Do all that there is to do as of a state, and wait for it."""
        self._finish()
        if self._lock.take(patience=1):
            self._steps = self._packing(state, everything=True)
            self._finish()

    def _finish(self) -> None:
        while self._steps is not None:
            self._reap()
            self._go_on()

    def close(self) -> None:
        """Finish what is under way, and pack what has piled up."""
        with suppress(OSError):
            self._finish()
            if self._latest and self._is_due():
                self.run(self._latest)
        self._lock.close()


def index_record(git: IsolatedGit, state: str) -> None:
    """Have git know at once how the states up to one follow each other, whatever their dates."""
    child = git.started("commit-graph", "write", "--stdin-commits", asked=True)
    child.communicate(f"{state}\n".encode())


def unite_packs(path: Path, git: IsolatedGit) -> None:
    """Make one pack of many in a repository that is only sent to; not where another does so."""
    if not _has_many_packs(path):
        return
    lock = Lock(path / "drafting.upkeep")
    with suppress(OSError):
        if lock.take(patience=1):
            git.answer("repack", *_TOGETHER)
    lock.close()


def _has_many_packs(path: Path) -> bool:
    return _count(path / "objects" / "pack", "*.pack") >= _PACKS


def _count(folder: Path, pattern: str) -> int:
    return sum(1 for _ in folder.glob(pattern)) if folder.is_dir() else 0
