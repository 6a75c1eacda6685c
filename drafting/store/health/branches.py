"""The branch of the record: whole, single, and with everything that was acknowledged in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.patterns import regex
from drafting.store.health.complaints import Complaint, Patient
from drafting.store.health.lost_state import made_again
from drafting.store.health.missing_objects import brought
from drafting.store.merge import Merging
from drafting.store.names import MAIN
from drafting.store.plumbing import reflog
from drafting.store.plumbing.gaps import parents_in
from drafting.store.plumbing.references import (
    NOTHING,
    is_readable,
    packed_in,
    value_in,
    write_packed,
)
from drafting.store.plumbing.skeleton import PACKED
from drafting.store.recorder import Recorder
from drafting.store.texts import Texts

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository

_COPY = regex(r"main.+")


def branch(patient: Patient) -> Iterator[Complaint]:
    """The branch itself: it names a state that is here."""
    place = patient.path / patient.repository.branch
    name = patient.repository.references.read(patient.repository.branch)
    if name and is_here(patient.repository, name):
        return
    says = "cannot be read" if place.exists() else "is missing"
    if name:
        says = f"names a state that is missing or spoilt, {name}"
    yield Complaint(patient.repository.branch, says, partial(_restored, patient, name))


def is_here(repository: Repository, state: str) -> bool:
    """Whether a state can be read, with the list of what it holds."""
    commit = repository.reader.read(state)
    if commit is None or commit.kind != "commit":
        return False
    tree = repository.reader.read(f"{state}^{{tree}}")
    return tree is not None and tree.kind == "tree"


def _restored(patient: Patient, name: str | None) -> str:
    """Lead the branch to where it was last, as far as anything tells."""
    journal = reflog.states(patient.path, patient.repository.branch)
    last = next(iter((name, *journal) if name else journal), "")
    how = brought(patient, last) if last and not is_here(patient.repository, last) else ""
    if last and not is_here(patient.repository, last) and (again := made_again(patient, last)):
        last, how = again, "made again of its files and of the journal"
    packed = packed_in(patient.path / PACKED).get(patient.repository.branch, "")
    known = (one for one in (last, *journal, packed) if one and is_here(patient.repository, one))
    state = next(known, "") or next(iter(last_of_all(patient.repository)), "")
    if not state:
        return ""
    return f"{_leading_to(patient, state)}{f'; it was {how}' if how else ''}"


def _leading_to(patient: Patient, state: str) -> str:
    place = patient.path / patient.repository.branch
    if value_in(place) == state:
        return "it is whole again"
    aside = f"; what stood there {patient.set_aside(place)}" if place.exists() else ""
    patient.repository.references.put(patient.repository.branch, state)
    return f"leads to the state {state[:10]} again{aside}"


def last_of_all(repository: Repository) -> list[str]:
    """States that no other one follows, that with the longest record before it first."""
    states = set(repository.all_of_kind("commit"))
    followed: set[str] = set()
    for found in repository.reader.read_many(sorted(states)):
        followed.update(parents_in(found.data) if found else ())
    last = [state for state in states - followed if is_here(repository, state)]
    lengths = {state: _length(repository, state) for state in last}
    return sorted(lengths, key=lambda state: (-lengths[state], state))


def _length(repository: Repository, state: str) -> int:
    return sum(1 for _ in repository.walk("log", "--format=%H%x00", state))


def packed_refs(patient: Patient) -> Iterator[Complaint]:
    """The file in which plain git packs refs."""
    place = patient.path / PACKED
    if place.is_dir() and not place.is_symlink():
        yield Complaint(PACKED, "is a folder", partial(patient.set_aside, place))
    elif place.is_file() and not place.is_symlink() and not is_readable(place):
        says = "has lines that cannot be read"
        yield Complaint(PACKED, says, partial(_packed_anew, patient))


def _packed_anew(patient: Patient) -> str:
    kept = packed_in(patient.path / PACKED)
    aside = patient.set_aside(patient.path / PACKED)
    write_packed(patient.path, kept)
    return f"written anew with what can be read; the old one {aside}"


def journal(patient: Patient) -> Iterator[Complaint]:
    """The journal of the branch, which tells where it was when nothing else does."""
    branch = patient.repository.branch
    lines = reflog.lines(patient.path, branch)
    kept = [line for line in lines if _makes_sense(patient, line)]
    if len(kept) < len(lines):
        says = "has lines that cannot be read, or names states that are gone"
        yield Complaint(f"logs/{branch}", says, partial(_cleaned, patient, kept))


def _makes_sense(patient: Patient, line: bytes) -> bool:
    found = reflog.read_line(line)
    names = [name for name in (found.old, found.new) if name != NOTHING] if found else []
    return bool(names) and all(patient.repository.reader.read(name) for name in names)


def _cleaned(patient: Patient, lines: list[bytes]) -> str:
    aside = patient.set_aside(reflog.place_of(patient.path, patient.repository.branch))
    reflog.rewrite(patient.path, patient.repository.branch, lines)
    return f"written anew with what can be read; the old one {aside}"


def copies_of_branch(patient: Patient) -> Iterator[Complaint]:
    """What a service that copies folders made of the branch on another machine."""
    folder = (patient.path / MAIN).parent
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        if _COPY.fullmatch(place.name) and place.suffix != ".lock" and place.is_file():
            yield _copy(patient, place, value_in(place))
    for place in sorted(patient.path.glob(f"{PACKED}?*")):
        if place.suffix != ".lock" and place.is_file():
            yield _copy(patient, place, packed_in(place).get(MAIN))


def _copy(patient: Patient, place: Path, state: str | None) -> Complaint:
    where = place.relative_to(patient.path).as_posix()
    lacking = state and _lacks(patient, [state])
    says = "is a copy of the branch with changes that the record lacks" if lacking else "is a copy"

    def mend() -> str:
        merged = _merged(patient, state or "") if lacking else "it brings nothing"
        return f"{merged}; {patient.set_aside(place)}"

    return Complaint(where, says, mend)


def lost_states(patient: Patient) -> Iterator[Complaint]:
    """States that were acknowledged once, with changes that are not in the record any more."""
    for state in _lacks(patient, reflog.states(patient.path)):
        says = f"the state {state[:10]} was recorded here, and the record lacks changes of it"
        yield Complaint(MAIN, says, partial(_merged, patient, state))


def _lacks(patient: Patient, states: Iterable[str]) -> list[str]:
    """Those of some states that lie beside the record, and that would bring something to it."""
    repository = patient.repository
    head = repository.head()
    here = [state for state in states if repository.reader.read(state) is not None]
    if head is None or not here:
        return []
    beside = repository.walk("rev-list", "--no-walk=unsorted", *here, "--not", head.id)
    waiting = " ".join(beside).split()
    merging = Merging(repository, Texts(repository))
    lacking: list[str] = []
    for state in waiting:
        covered = any(repository.is_before(state, later) for later in lacking)
        # A state before a gap has nothing in common with those after it, and is no other line.
        if covered or not repository.partings(head.id, state):
            continue
        if merging.brings_something(head, state):
            lacking.append(state)
    return lacking


def _merged(patient: Patient, state: str) -> str:
    recorder = Recorder(patient.repository)
    try:
        notes = Merging(patient.repository, Texts(patient.repository)).record(
            recorder, state, patient.record
        )
    finally:
        recorder.close()
    return " ".join(("merged into the record.", *notes)).rstrip(".")
