"""Files of the latest state that are gone for good: their last words that are left stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from drafting.store.change import Change
from drafting.store.health.complaints import Complaint, Patient
from drafting.store.recorder import Recorder

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.plumbing.trees import Changes, TreeEntry


def lost_files(patient: Patient) -> Iterator[Complaint]:
    """What the latest state names and nobody has any more."""
    head = patient.repository.head()
    for path in sorted(_lost(patient.repository, head.tree, "")) if head else ():
        yield Complaint(path, "is lost", partial(_replaced, patient, path))


def _lost(repository: Repository, tree: str, path: str) -> Iterator[str]:
    entries = repository.tree(tree)
    files = {name: entry.id for name, entry in entries.items() if entry.is_file}
    found = repository.reader.read_many(list(files.values()))
    for name, file in zip(files, found, strict=True):
        if file is None:
            yield f"{path}{name}"
    for name, entry in entries.items():
        if not entry.is_folder:
            continue
        if repository.reader.read(entry.id) is None:
            yield f"{path}{name}"
        else:
            yield from _lost(repository, entry.id, f"{path}{name}/")


def _replaced(patient: Patient, path: str) -> str:
    return recorded_as_it_was(patient, path) or _recorded(patient, path, None, "without it")


def recorded_as_it_was(
    patient: Patient, path: str, reads: Callable[[bytes], bool] = lambda _: True
) -> str:
    """Record a file or folder as it was when it could be read last; nothing if it never could."""
    state, entry = _last_known(patient.repository, path, reads)
    if entry is None:
        return ""
    return _recorded(patient, path, entry, f"as it was in the state {state[:10]}")


def _recorded(patient: Patient, path: str, entry: TreeEntry | None, how: str) -> str:
    change = Change(_at(path, entry), f"Mend {path}: {how}", patient.record.trailers)
    recorder = Recorder(patient.repository)
    try:
        recorder.record(lambda _: change, patient.record)
    finally:
        recorder.close()
    return f"recorded {how}; look at it"


def _last_known(
    repository: Repository, path: str, reads: Callable[[bytes], bool]
) -> tuple[str, TreeEntry | None]:
    """The latest state in which a path can be read, and what lies there."""
    for state in repository.walk("log", "--format=%H%x00", repository.latest().id):
        entry = repository.entry_at(state.strip(), path) if state.strip() else None
        if entry is None or not (entry.is_file or entry.is_folder):
            continue
        found = repository.reader.read(entry.id)
        if found is not None and reads(found.data):
            return state.strip(), entry
    return "", None


def _at(path: str, entry: TreeEntry | None) -> Changes:
    name, _, below = path.partition("/")
    return {name: _at(below, entry) if below else entry}
