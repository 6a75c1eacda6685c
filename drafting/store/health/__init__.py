"""The health of a session: a thorough look at everything in it, and what can be put right.

Slow, and never needed to work. Each look examines one side and gives complaints, each with
the way to mend it; they come in an order in which what is mended first lets the next ones see
more. Nothing is deleted but what was never finished: what is in the way is set aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.errors import GitMissingError, LockedStoreError, NotAStoreError, StoreError
from drafting.store.health import (
    branches,
    folder,
    loose_objects,
    lost_drafts,
    missing_objects,
    packs,
    private_notes,
    texts,
)
from drafting.store.health import lost_files as files
from drafting.store.health.complaints import Complaint, Examination, Finding, Look, Patient
from drafting.store.health.sources import check_copy
from drafting.store.plumbing.isolation import OLDEST_GIT, IsolatedGit
from drafting.store.plumbing.repository import Repository
from drafting.store.recorder import Recorder

if TYPE_CHECKING:
    from drafting.store.records import Record

__all__ = ["Examination", "Finding", "check_copy", "examine", "git_version", "repair"]

_FIRST: tuple[Look, ...] = (folder.links, folder.skeleton)
"""What must be right before anything can be locked."""
_LOOKS: tuple[Look, ...] = (
    *_FIRST,
    folder.leftovers,
    folder.litter,
    folder.grafts,
    packs.packs,
    loose_objects.loose_objects,
    packs.derived,
    branches.packed_refs,
    branches.branch,
    branches.journal,
    lost_drafts.lost_drafts,
    lost_drafts.copies_of_drafts,
    lost_drafts.journals_of_drafts,
    missing_objects.missing_objects,
    branches.copies_of_branch,
    branches.lost_states,
    texts.session_file,
    files.lost_files,
    texts.texts,
    texts.drafts,
    private_notes.private_notes,
)
_ROUNDS = 5
"""How often a look is repeated while it still finds something that can be mended."""


def git_version() -> str:
    """The version of git that sessions are kept with. Raises GitMissingError."""
    found = IsolatedGit(Path.cwd()).version_info
    version = ".".join(map(str, found))
    if found < OLDEST_GIT:
        raise GitMissingError(f"and {version} is too old")
    return version


def examine(path: Path, record: Record, own: Path | None = None) -> Examination:
    """Look at everything in a session; nothing is written. Raises NotAStoreError."""
    with _patient(path, record, own, None) as patient:
        return _examined(patient)


def repair(
    path: Path, record: Record, own: Path | None = None, source: Path | None = None
) -> Examination:
    """Put right what can be put right, in the name of `record`, and look at everything again.

    Lost objects are taken from `source`, another copy of the session, or from the copies of
    this user. Raises NotAStoreError, and LockedStoreError while another process writes.
    """
    with _patient(path, record, own, source) as patient:
        first = tuple(finding for look in _FIRST for finding in _mended(look, patient))
        _wait_for_others(patient)
        rest = tuple(finding for look in _LOOKS for finding in _mended(look, patient))
        left = _examined(patient)
    return Examination((*first, *rest, *left.findings), left.remarks)


@contextmanager
def _patient(
    path: Path, record: Record, own: Path | None, source: Path | None
) -> Iterator[Patient]:
    path = path.resolve()
    if not path.is_dir() or not any(
        (path / name).exists() for name in ("HEAD", "objects", "refs", "packed-refs", "logs")
    ):
        raise NotAStoreError(path, "nothing of a repository lies there")
    repository = Repository(path, IsolatedGit(path / "objects"), own)
    patient = Patient(repository, record, source)
    try:
        yield patient
    finally:
        patient.close()


def _wait_for_others(patient: Patient) -> None:
    recorder = Recorder(patient.repository)
    try:
        with recorder.turn() as alone:
            if not alone:
                raise LockedStoreError(patient.path, patient.path / "drafting.turn")
    finally:
        recorder.close()


def _examined(patient: Patient) -> Examination:
    # Git would follow a link, and wait for a pipe: nothing else is looked at until they are away.
    if in_the_way := _complaints(folder.links, patient):
        rows = (Finding(complaint.where, complaint.says) for complaint in in_the_way)
        return Examination(tuple(rows))
    findings = [
        Finding(complaint.where, complaint.says)
        for look in _LOOKS
        for complaint in _complaints(look, patient)
    ]
    return Examination(tuple(dict.fromkeys(findings)), tuple(folder.strangers(patient)))


def _complaints(look: Look, patient: Patient) -> list[Complaint]:
    """What a look complains of; that it failed is a complaint too."""
    found: list[Complaint] = []
    try:
        found.extend(look(patient))
    except (StoreError, OSError) as error:
        found.append(Complaint(patient.path.name, str(error)))
    finally:
        # Packs and objects may be others than those that git has open.
        patient.repository.reader.close()
    return found


def _mended(look: Look, patient: Patient) -> Iterator[Finding]:
    """Mend what a look complains of, and look again while that brings more to light."""
    for _ in range(_ROUNDS):
        done = [_tried(complaint) for complaint in _complaints(look, patient)]
        patient.repository.reader.close()
        yield from (finding for finding in done if finding.did)
        if not any(finding.did for finding in done):
            return


def _tried(complaint: Complaint) -> Finding:
    try:
        did = complaint.mend() if complaint.mend else ""
    except (StoreError, OSError):
        did = ""
    return Finding(complaint.where, complaint.says, did)
