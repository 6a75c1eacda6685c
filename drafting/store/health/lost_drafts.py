"""Drafts whose names were lost or doubled: each says in itself what it is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from drafting.store import reflog
from drafting.store.health.complaints import Complaint, Patient
from drafting.store.health.missing_objects import brought
from drafting.store.messages import tag_name, write_tag
from drafting.store.names import draft_named, draft_ref, drafts_ref
from drafting.store.reader import Found
from drafting.store.references import IDENTITY, NOTHING, packed_in, value_in
from drafting.store.skeleton import PACKED


def lost_drafts(patient: Patient) -> Iterator[Complaint]:
    """Refs of drafts that name nothing, and drafts on record that no ref names."""
    names = patient.repository.references.under(drafts_ref())
    spoilt = [place for place in _files(patient.path) if _is_spoilt(patient, place)]
    here = {ref for ref, name in names.items() if patient.repository.reader.read(name) is not None}
    told = {place.relative_to(patient.path).as_posix() for place in spoilt}
    for tag in _tags(patient):
        ref = f"refs/tags/{tag_name(tag.data)}"
        named = draft_named(ref)
        if named and ref not in here:
            says = f"the draft {named[1]} of {named[0]} has lost its name"
            yield Complaint(ref, says, partial(_named_again, patient, ref, tag.id))
            told.discard(ref)
            here.add(ref)
    for ref in _journals(patient.path):
        if ref not in here and ref not in told:
            says = "the draft has lost its name"
            yield Complaint(ref, says, partial(_made_again, patient, ref))
    for ref in sorted(told):
        says = "names no draft that is here"
        yield Complaint(ref, says, partial(_brought, patient, ref))


def _brought(patient: Patient, ref: str) -> str:
    value = value_in(patient.path / ref)
    how = brought(patient, value) if value else ""
    return how or _made_again(patient, ref) or patient.set_aside(patient.path / ref)


def _files(path: Path) -> Iterator[Path]:
    """The files of drafts' refs, under names that we give."""
    for place in sorted((path / drafts_ref()).rglob("*")):
        if place.is_file() and draft_named(place.relative_to(path).as_posix()):
            yield place


def _is_spoilt(patient: Patient, place: Path) -> bool:
    value = value_in(place)
    return value is None or patient.repository.reader.read(value) is None


def _tags(patient: Patient) -> Iterator[Found]:
    """Every draft among the objects, whether a ref names it or not."""
    names = list(patient.repository.all_of_kind("tag"))
    yield from (found for found in patient.repository.reader.read_many(names) if found)


def _journals(path: Path) -> Iterator[str]:
    """The drafts that have a journal."""
    logs = path / "logs"
    for place in sorted((logs / drafts_ref()).rglob("*")):
        ref = place.relative_to(logs).as_posix()
        if place.is_file() and draft_named(ref):
            yield ref


def _made_again(patient: Patient, ref: str) -> str:
    """Make a draft again whose object is lost, as its journal tells it."""
    repository = patient.repository
    for move in reflog.moves(patient.path, ref):
        state, _, message = move.record.message.partition(" ")
        found = repository.reader.read(state) if IDENTITY.fullmatch(state) else None
        if found is None or found.kind != "commit":
            continue
        record = replace(move.record, message=message)
        name = ref.removeprefix("refs/tags/")
        tag = repository.writer.add("tag", write_tag(state, name, record))
        repository.writer.flush()
        return f"made again from its journal, {_named_again(patient, ref, tag)}"
    return ""


def _named_again(patient: Patient, ref: str, tag: str) -> str:
    place = patient.path / ref
    aside = f"; what stood there {patient.set_aside(place)}" if place.exists() else ""
    patient.repository.references.swap(ref, tag, NOTHING, alone=True)
    return f"named again{aside}"


def copies_of_drafts(patient: Patient) -> Iterator[Complaint]:
    """What a service that copies folders made of drafts of one name on two machines."""
    for place in sorted((patient.path / drafts_ref()).rglob("*")):
        ref = place.relative_to(patient.path).as_posix()
        if place.is_file() and place.suffix != ".lock" and draft_named(ref) is None:
            yield _copy(patient, place)
    for file in sorted(patient.path.glob(f"{PACKED}?*")):
        for ref, value in packed_in(file).items() if file.is_file() else ():
            if draft_named(ref) and patient.repository.references.read(ref) != value:
                says = f"has another draft {ref}"
                yield Complaint(file.name, says, partial(_kept, patient, ref, value))


def _copy(patient: Patient, place: Path) -> Complaint:
    where = place.relative_to(patient.path).as_posix()

    def mend() -> str:
        value = value_in(place)
        found = patient.repository.reader.read(value) if value else None
        ref = f"refs/tags/{tag_name(found.data)}" if found and found.kind == "tag" else ""
        kept = _kept(patient, ref, value or "") if draft_named(ref) else "it names no draft"
        return f"{kept}; {patient.set_aside(place)}"

    return Complaint(where, "is a copy of a draft’s name", mend)


def _kept(patient: Patient, ref: str, value: str) -> str:
    """Keep a draft under its name, or under another one if that is taken by another draft."""
    references = patient.repository.references
    handle, label = draft_named(ref) or ("", "")
    number = 1
    while (now := references.read(ref)) not in (None, value):
        number += 1
        ref = draft_ref(handle, f"{label} ({number})")
    if now is None:
        references.swap(ref, value, NOTHING, alone=True)
    name = (draft_named(ref) or ("", ""))[1]
    return f"kept as the draft {name} of {handle}"
