"""Drafts whose names were lost or doubled: each says in itself what it is called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.health.complaints import Complaint, Patient
from drafting.store.health.missing_objects import brought
from drafting.store.messages import read_tag, tag_name, write_tag
from drafting.store.names import draft_named, draft_ref, drafts_ref
from drafting.store.plumbing import reflog
from drafting.store.plumbing.references import IDENTITY, NOTHING, packed_in, value_in
from drafting.store.plumbing.skeleton import PACKED
from drafting.store.records import Record

if TYPE_CHECKING:
    from drafting.store.plumbing.object_files import Found


def lost_drafts(patient: Patient) -> Iterator[Complaint]:
    """Refs of drafts that name nothing, and drafts on record that no ref names."""
    names = patient.repository.references.under(drafts_ref())
    spoilt = [place for place in _files(patient.path) if _is_spoilt(patient, place)]
    here = {ref for ref, name in names.items() if patient.repository.reader.read(name) is not None}
    told = {place.relative_to(patient.path).as_posix() for place in spoilt}
    told |= names.keys() - here
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
            yield Complaint(ref, says, partial(_brought, patient, ref))
    for ref, value in sorted(patient.sources.drafts().items()):
        if ref not in here | told:
            says = "is a draft that a copy has, and the session has not"
            yield Complaint(ref, says, partial(_taken, patient, ref, value))
    for ref in sorted(told):
        says = "names no draft that is here"
        yield Complaint(ref, says, partial(_brought, patient, ref))


def _brought(patient: Patient, ref: str) -> str:
    value = patient.repository.references.read(ref)
    how = brought(patient, value) if value else ""
    if not how and (other := patient.sources.drafts().get(ref)):
        how = _taken(patient, ref, other)
    return how or _made_again(patient, ref) or _given_up(patient, ref)


def _taken(patient: Patient, ref: str, value: str) -> str:
    """Take a draft over from a copy."""
    how = brought(patient, value)
    return f"{how}, {_named_again(patient, ref, value)}" if how else ""


def _given_up(patient: Patient, ref: str) -> str:
    place = patient.path / ref
    return patient.set_aside(place) if place.exists() else ""


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


def journals_of_drafts(patient: Patient) -> Iterator[Complaint]:
    """Journals of drafts that name objects which are gone, though the draft itself is here."""
    names = patient.repository.references.under(drafts_ref())
    for ref in _journals(patient.path):
        moves = reflog.moves(patient.path, ref)
        gone = [move for move in moves if patient.repository.reader.read(move.new) is None]
        whole = len(moves) == len(reflog.lines(patient.path, ref))
        here = ref in names and patient.repository.reader.read(names[ref]) is not None
        if here and (gone or not whole):
            says = "is a journal that cannot be read, or names what is gone"
            yield Complaint(f"logs/{ref}", says, partial(_journal_again, patient, ref))


def _journal_again(patient: Patient, ref: str) -> str:
    """Write the journal of a draft again, as the draft itself tells it."""
    value = patient.repository.references.read(ref)
    found = patient.repository.reader.read(value) if value else None
    aside = patient.set_aside(reflog.place_of(patient.path, ref))
    if value and found is not None and found.kind == "tag":
        state, entry = read_tag(found.data)
        says = f"{state} {entry.message}"
        record = Record(entry.author, entry.email, entry.when, says)
        reflog.note(patient.path, ref, reflog.Line(NOTHING, value, record))
    return f"written again; the old one {aside}"


def _made_again(patient: Patient, ref: str) -> str:
    """Make a draft again whose object is lost, as its journal tells it."""
    repository = patient.repository
    for move in reflog.moves(patient.path, ref):
        state, _, message = move.record.message.partition(" ")
        found = repository.reader.read(state) if IDENTITY.fullmatch(state) else None
        if found is None or found.kind != "commit":
            continue
        record = move.record._replace(message=message)
        name = ref.removeprefix("refs/tags/")
        tag = repository.writer.add("tag", write_tag(state, name, record))
        repository.writer.flush()
        reflog.rewrite(patient.path, ref, [reflog.written(move._replace(new=tag))])
        return f"made again from its journal, {_named_again(patient, ref, tag)}"
    return ""


def _named_again(patient: Patient, ref: str, tag: str) -> str:
    place = patient.path / ref
    aside = f"; what stood there {patient.set_aside(place)}" if place.exists() else ""
    patient.repository.references.put(ref, tag)
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
