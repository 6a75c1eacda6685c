"""The private layer beside the record, looked through as the record itself is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafting.store.errors import StoreError
from drafting.store.health import branches, folder, loose_objects, missing_objects, packs
from drafting.store.health.complaints import Complaint, Look, Patient
from drafting.store.names import PRIVATE
from drafting.store.plumbing.isolation import IsolatedGit
from drafting.store.plumbing.repository import Repository
from drafting.store.private.layer import FOLDER, exists, notes_of, own_folder, private_copy

_LOOKS: tuple[Look, ...] = (
    folder.links,
    folder.skeleton,
    packs.packs,
    loose_objects.loose_objects,
    packs.derived,
    branches.packed_refs,
    branches.branch,
    branches.journal,
    missing_objects.missing_objects,
)


def private_notes(patient: Patient) -> Iterator[Complaint]:
    """What is wrong with the first side of the private layer that is not sound.

    What is mended there first lets the next side be seen.
    """
    if not exists(patient.path):
        return
    beside = patient.beside = patient.beside or _beside(patient)
    if not _is_begun(beside.repository):
        return
    for look in _LOOKS:
        found = list(look(beside))
        beside.repository.reader.close()
        if found:
            yield from (one._replace(where=f"{FOLDER}/{one.where}") for one in found)
            return
    yield from _notes(beside)


def _beside(patient: Patient) -> Patient:
    path = patient.path / FOLDER
    own = own_folder(patient.repository.own)
    repository = Repository(path, IsolatedGit(path / "objects"), own, PRIVATE)
    return Patient(repository, patient.record, _source(patient.sources.named))


def _source(named: Path | None) -> Path | None:
    """The private layer of another copy of the session."""
    if named is None:
        return None
    found = named / FOLDER if named.is_dir() else private_copy(named)
    return found if found.exists() else None


def _is_begun(repository: Repository) -> bool:
    """Whether anything was ever noted in it."""
    return bool(repository.refs()) or any(repository.all_of_kind("commit"))


def _notes(beside: Patient) -> Iterator[Complaint]:
    """Notes that cannot be read, though all that git has is whole."""
    head = beside.repository.head()
    if head is None:
        return
    try:
        notes_of(beside.repository, head)
    except StoreError as error:
        yield Complaint(FOLDER, str(error))
