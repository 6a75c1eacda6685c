"""Objects that the record names and that are not here, or make no sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from drafting.patterns import regex
from drafting.store.health.complaints import Complaint, Patient
from drafting.store.plumbing.trees import read_tree

if TYPE_CHECKING:
    from drafting.store.plumbing.object_files import Found

_MISSING = regex(r"missing (blob|tree|commit|tag) ([0-9a-f]{40})")
_BROKEN = regex(r"to\s+(blob|tree|commit|tag) ([0-9a-f]{40})")
_KINDS = {
    "blob": "the content of a file",
    "tree": "a list of files",
    "commit": "a state of the record",
    "tag": "a draft",
}


def missing_objects(patient: Patient) -> Iterator[Complaint]:
    """What is named and not here; mended from any copy of the session that has it."""
    missing, others = _complaints(patient)
    for identity, kind in missing.items():
        where, says = f"object {identity}", f"{_KINDS[kind]} is missing"
        yield Complaint(where, says, partial(brought, patient, identity))
    for says in others:
        yield Complaint("objects", says)


def _complaints(patient: Patient) -> tuple[dict[str, str], list[str]]:
    """Missing objects with their kinds, and whatever else git complains of."""
    named = sorted(set(patient.repository.refs().values()))
    here = [name for name in named if patient.repository.reader.read(name)]
    status, out, err = patient.repository.git.fsck(
        "--full", "--strict", "--no-dangling", "--no-progress", *here,
        with_extended_output=True, with_exceptions=False,
    )  # fmt: skip
    lines = [line.strip() for line in (*out.splitlines(), *err.splitlines())] if status else []
    found = [_MISSING.search(line) or _BROKEN.match(line) for line in lines]
    missing = {row[2]: row[1] for row in found if row}
    rest = (line for line, row in zip(lines, found, strict=True) if not row)
    others = [line for line in rest if not _follows(line, missing)]
    return missing, others


def _follows(line: str, missing: dict[str, str]) -> bool:
    """Whether a line only tells of a missing object in other words."""
    return line.startswith(("broken link from", "notice:")) or any(name in line for name in missing)


def brought(patient: Patient, identity: str) -> str:
    """Bring an object from a copy, with all beneath it that is missing too.

    Says from where; nothing if no copy has it.
    """
    reader, writer = patient.repository.reader, patient.repository.writer
    homes: dict[str, str] = {}
    here = reader.read(identity)
    wanted = [identity, *(_names_in(here) if here else ())]
    while wanted:
        name = wanted.pop()
        if name in homes or reader.read(name) is not None:
            continue
        if (source := patient.sources.find(name)) is not None:
            found, homes[name] = source
            writer.add(found.kind, found.data)
            wanted += _names_in(found)
    writer.flush()
    if homes:
        return f"brought from {next(iter(homes.values()))}"
    return "brought with another object" if here is None and reader.read(identity) else ""


def _names_in(found: Found) -> Iterable[str]:
    """The objects that an object names."""
    if found.kind == "tree":
        return (entry.id for entry in read_tree(found.data).values())
    head = found.data.partition(b"\n\n")[0].decode(errors="replace")
    return re.findall(r"^(?:tree|parent|object) ([0-9a-f]{40})$", head, re.MULTILINE)
