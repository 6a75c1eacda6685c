"""Objects in files of their own: whole, and under their own names."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from drafting.patterns import regex
from drafting.store.health.complaints import Complaint, Patient
from drafting.store.plumbing.durable import flush_folder
from drafting.store.plumbing.foreign_files import content

_FOLDER = regex(r"[0-9a-f]{2}")
_NAME = regex(r"[0-9a-f]{38}")
_LARGEST = 200_000_000
_HEADER = regex(rb"(blob|tree|commit|tag) (\d+)\0")


def loose_objects(patient: Patient) -> Iterator[Complaint]:
    """Objects that are spoilt, and copies of objects under other names."""
    for place in _folders_among(patient.path / "objects"):
        where = place.relative_to(patient.path).as_posix()
        yield Complaint(where, "is a folder in place of a file", partial(patient.set_aside, place))
    for place in loose_files(patient.path / "objects"):
        identity = place.parent.name + place.name
        found = _identity(place)
        where = place.relative_to(patient.path).as_posix()
        if found == identity or place.name.startswith("tmp_"):
            continue
        says = "is spoilt" if _NAME.fullmatch(place.name) else "is not the name of an object"
        yield Complaint(where, says, partial(_cleared, patient, place))


def _cleared(patient: Patient, place: Path) -> str:
    return rescued(patient, place) or patient.set_aside(place)


def loose_files(objects: Path) -> Iterator[Path]:
    """The files in which single objects lie, or that lie among them."""
    for folder in sorted(objects.iterdir()) if objects.is_dir() else ():
        if folder.is_dir() and not folder.is_symlink() and _FOLDER.fullmatch(folder.name):
            yield from filter(_is_plain_file, sorted(folder.iterdir()))


def _folders_among(objects: Path) -> Iterator[Path]:
    """Folders where only files have their place."""
    for folder in sorted(objects.iterdir()) if objects.is_dir() else ():
        if _FOLDER.fullmatch(folder.name) or folder.name == "pack":
            inside = sorted(folder.iterdir()) if folder.is_dir() else ()
            yield from (place for place in inside if place.is_dir() and not place.is_symlink())


def _is_plain_file(place: Path) -> bool:
    return place.is_file() and not place.is_symlink()


def _identity(place: Path) -> str:
    """The name of the object that a file holds; nothing if it holds none."""
    found = content(place, _LARGEST)
    if not found:
        return ""
    try:
        unpacked = zlib.decompressobj()
        data = unpacked.decompress(found, _LARGEST)
    except zlib.error:
        return ""
    header = _HEADER.match(data)
    whole = header and unpacked.eof and len(data) - header.end() == int(header[2])
    return hashlib.sha1(data, usedforsecurity=False).hexdigest() if whole else ""


def rescued(patient: Patient, place: Path) -> str:
    """Put an object that lies under another name where it belongs, if it is missing there.

    Says what was done; nothing if the file holds no object.
    """
    identity = _identity(place) if patient.path / "objects" in place.parents else ""
    if not identity:
        return ""
    home = patient.path / "objects" / identity[:2] / identity[2:]
    if patient.repository.reader.read(identity) is not None:
        place.unlink()
        return "removed; the object lies in its place"
    home.parent.mkdir(exist_ok=True)
    place.replace(home)
    flush_folder(home.parent)
    return f"put in its place as object {identity}"
