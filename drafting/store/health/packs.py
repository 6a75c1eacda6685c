"""Packs with their indexes, and the indexes over all of them, which can be made anew."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from drafting.store.health.complaints import Complaint, Patient
from drafting.store.plumbing.foreign_files import content

_LARGEST = 4_000_000_000
_SUM = 20
_DERIVED = {
    "objects/pack/multi-pack-index": ("multi_pack_index", "verify", "--no-progress"),
    "objects/info/commit-graph": ("commit_graph", "verify", "--no-progress"),
    "objects/info/commit-graphs": ("commit_graph", "verify", "--no-progress"),
}
"""What git makes of packs and of the record to be quick, and how it looks through each."""


def packs(patient: Patient) -> Iterator[Complaint]:
    """Packs that are spoilt, or whose index is missing or spoilt."""
    folder = patient.path / "objects" / "pack"
    for pack in sorted(folder.glob("*.pack")):
        where = pack.relative_to(patient.path).as_posix()
        if not _ends_with_its_sum(pack):
            yield Complaint(where, "is spoilt", partial(_taken_apart, patient, pack))
        elif not _fits(pack, pack.with_suffix(".idx")):
            says = "has no index that can be read"
            yield Complaint(where, says, partial(_indexed, patient, pack))
    for place in sorted((*folder.glob("*.rev"), *folder.glob("*.bitmap"))):
        if not _ends_with_its_sum(place):
            where = place.relative_to(patient.path).as_posix()
            yield Complaint(where, "is spoilt", partial(patient.set_aside, place))
    for index in sorted(folder.glob("*.idx")):
        if not index.with_suffix(".pack").exists():
            where = index.relative_to(patient.path).as_posix()
            yield Complaint(where, "has no pack", partial(patient.set_aside, index))


def _ends_with_its_sum(file: Path) -> bool:
    """Whether a file ends with the checksum of all that comes before it."""
    found = content(file, _LARGEST) or b""
    digest = hashlib.sha1(found[:-_SUM], usedforsecurity=False).digest()
    return len(found) > _SUM and digest == found[-_SUM:]


def _fits(pack: Path, index: Path) -> bool:
    found = content(index, _LARGEST) or b""
    own = (content(pack, _LARGEST) or b"")[-_SUM:]
    return found[-2 * _SUM : -_SUM] == own and _ends_with_its_sum(index)


def _indexed(patient: Patient, pack: Path) -> str:
    for suffix in (".idx", ".rev", ".bitmap"):
        if os.path.lexists(beside := pack.with_suffix(suffix)):
            patient.set_aside(beside)
    status, _, _ = patient.repository.git.index_pack(
        str(pack), with_extended_output=True, with_exceptions=False
    )
    return "" if status else "indexed anew"


def _taken_apart(patient: Patient, pack: Path) -> str:
    """Take what can be read out of a spoilt pack; what cannot is looked for elsewhere."""
    for suffix in (".idx", ".rev", ".bitmap"):
        if os.path.lexists(beside := pack.with_suffix(suffix)):
            patient.set_aside(beside)
    aside = patient.set_aside(pack)
    moved = patient.path / aside.removeprefix("set aside as ")
    with moved.open("rb") as stream:
        patient.repository.git.unpack_objects(
            "-r", "-q", istream=stream, with_extended_output=True, with_exceptions=False
        )
    return f"taken apart, as far as it can be read; {aside}"


def derived(patient: Patient) -> Iterator[Complaint]:
    """Indexes over packs and over the record that do not say what is there."""
    for name, (command, *arguments) in _DERIVED.items():
        place = patient.path / name
        if not os.path.lexists(place):
            continue
        if command == "commit_graph" and os.path.lexists(patient.path / "shallow"):
            # Plain git takes the record for shorter than the index says.
            yield Complaint(
                name, "does not fit the file shallow", partial(patient.set_aside, place)
            )
            continue
        status, _, _ = getattr(patient.repository.git, command)(
            *arguments, with_extended_output=True, with_exceptions=False
        )
        if status:
            yield Complaint(name, "is spoilt", partial(patient.set_aside, place))
