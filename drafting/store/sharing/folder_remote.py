"""A session shared through a folder: a stick, a drive of the network, a folder of this machine.

git is not run in that folder, where it would obey hooks and configuration of whoever made it:
its refs are read and moved here, under git's own locks, and git is given its objects alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.errors import ReadOnlyStoreError, StoreError, StoreWriteError
from drafting.store.names import PRIVATE_FOLDER
from drafting.store.plumbing import reflog
from drafting.store.plumbing.failures import git_write_failure, write_failure
from drafting.store.plumbing.inspection import inspect
from drafting.store.plumbing.isolation import IsolatedGit
from drafting.store.plumbing.maintenance import unite_packs
from drafting.store.plumbing.pipes import end, pass_on
from drafting.store.plumbing.references import References
from drafting.store.plumbing.skeleton import lay_out
from drafting.store.sharing.errors import ReadOnlyRemoteError, RemoteError
from drafting.store.sharing.interruption import interruptible
from drafting.store.sharing.remote import RECORD, Layer
from drafting.store.sharing.whole_packs import take_whole_packs

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import Child
    from drafting.store.records import Record
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.quarantine import Quarantine
    from drafting.store.sharing.remote import Update


class FolderRemote:
    """A bare repository in a folder that this machine can reach."""

    def __init__(self, path: Path, ours: Path, record: Record, layer: Layer = RECORD) -> None:
        """`ours` are the objects of the layer here; `record` says who sends."""
        self.path = path
        self._ours = ours
        self._record = record
        self._layer = layer

    @property
    def address(self) -> str:
        """The folder, as it was named."""
        return str(self.path)

    @property
    def _objects(self) -> Path:
        return self.path / "objects"

    def prepare(self) -> None:
        """Lay out an empty repository where nothing is. Raises RemoteError."""
        if not self.path.exists() or (self.path.is_dir() and not any(self.path.iterdir())):
            try:
                lay_out(self.path)
            except OSError as error:
                raise self._unusable(write_failure(self.path, error)) from error

    def refs(self) -> Mapping[str, str]:
        """Those of the layer that it has. Raises RemoteError."""
        if not self.path.exists():
            raise RemoteError(
                self.address, "there is nothing at that place, or it is not plugged in"
            )
        try:
            inspect(self.path)
        except StoreError as error:
            raise RemoteError(self.address, _reason(error)) from error
        references = References(self.path)
        others = references.under(PRIVATE_FOLDER)
        found = RECORD.refs_in(references) | others
        return self._layer.chosen(self.address, found)

    def fetch(self, states: Iterable[str], into: Quarantine, progress: Progress) -> None:
        """Bring the objects of these states that are not here. Raises RemoteError."""
        if into.takes_whole and take_whole_packs(self._objects, into, progress):
            return
        git = IsolatedGit(self._objects).borrowing(self._ours)
        packing = _packing(git, states, without=self._heads(self._ours.parent))
        try:
            with interruptible(packing):
                into.take(packing.stdout, progress)
                complaint = packing.stderr.read().decode(errors="replace").strip()
                if packing.wait():
                    raise RemoteError(self.address, f"it is damaged ({_first(complaint)})")
        finally:
            end(packing)

    def count_since(self, known: str, state: str) -> int:
        """How many changes lead up to a state of it that a state here does not have."""
        git = IsolatedGit(self._objects).borrowing(self._ours)
        status, counted, complaint = git.rev_list(
            "--count", "--no-merges", state, f"^{known}", "--",
            with_extended_output=True, with_exceptions=False,
        )  # fmt: skip
        if status:
            raise RemoteError(self.address, f"it is damaged ({_first(complaint)})")
        return int(counted)

    def push(self, updates: Iterable[Update], progress: Progress) -> bool:
        """Bring it what these refs need and move them; False if somebody else was faster."""
        moves = list(updates)
        try:
            self._send([one.new for one in moves], progress)
            has_moved = all(self._moved(one) for one in moves)
            unite_packs(self.path, IsolatedGit(self._objects))
        except ReadOnlyStoreError as error:
            raise ReadOnlyRemoteError(self.address) from error
        except StoreWriteError as error:
            raise self._unusable(error) from error
        return has_moved

    def _send(self, states: Iterable[str], progress: Progress) -> None:
        git = IsolatedGit(self._ours).borrowing(self._objects)
        packing = _packing(git, states, without=self._heads(self.path))
        theirs = IsolatedGit(self._objects).borrowing(self._ours)
        index = theirs.started("index-pack", "--stdin", asked=True)
        try:
            with interruptible(packing), interruptible(index):
                complaint = pass_on(packing.stdout, index, lambda count: progress("Sending", count))
        finally:
            end(packing)
        if index.returncode:
            raise git_write_failure(self.path, complaint)

    def _moved(self, update: Update) -> bool:
        references = References(self.path)
        moved = references.swap(update.ref, update.new, update.old, alone=False)
        if moved:
            record = self._record._replace(message="Shared")
            reflog.note(self.path, update.ref, reflog.Line(update.old, update.new, record))
        return moved

    def _heads(self, path: Path) -> list[str]:
        head = References(path).read(self._layer.branch)
        return [head] if head else []

    def _unusable(self, error: StoreWriteError) -> RemoteError:
        return RemoteError(self.address, error.why)

    def close(self) -> None:
        """Nothing is held open."""


def _packing(git: IsolatedGit, states: Iterable[str], without: Iterable[str]) -> Child:
    """A command that prints a pack of what these states have and others have not."""
    options = ("--revs", "--stdout", "--delta-base-offset", "-q")
    child = git.started("pack-objects", *options, asked=True)
    rows = [*states, *(f"^{name}" for name in without)]
    child.stdin.write("".join(f"{row}\n" for row in rows).encode())
    child.stdin.close()
    return child


def _reason(error: StoreError) -> str:
    """Why a folder is no session, out of the sentence that says so."""
    return str(error).partition(": ")[2].rstrip(".") or str(error)


def _first(complaint: str) -> str:
    return (complaint.splitlines() or ["without a reason"])[0].removeprefix("fatal: ")
