"""Files of the latest state that are gone for good: their last words that are left stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from drafting.store.health.complaints import Complaint, Patient
from drafting.store.recorder import Change, Recorder
from drafting.store.repository import Repository
from drafting.store.trees import FILE, FOLDER, Changes, TreeEntry

_TOGETHER = 512


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
    walked = repository.walk("log", "--format=%H%x00", repository.latest().id)
    states = [state.strip() for state in walked]
    for start in range(0, len(states), _TOGETHER):
        some = states[start : start + _TOGETHER]
        found = repository.reader.read_many([f"{state}:{path}" for state in some])
        for state, one in zip(some, found, strict=True):
            if one is not None and reads(one.data):
                return state, TreeEntry(FOLDER if one.kind == "tree" else FILE, one.id)
    return "", None


def _at(path: str, entry: TreeEntry | None) -> Changes:
    name, _, below = path.partition("/")
    return {name: _at(below, entry) if below else entry}
