"""The folder of a session: what belongs there is there, and what does not belong is told."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from drafting.patterns import regex
from drafting.store.health.complaints import Complaint, Patient, left_behind
from drafting.store.health.loose_objects import rescued
from drafting.store.plumbing.foreign_files import content
from drafting.store.plumbing.inspection import ALTERNATES, strange_entries
from drafting.store.plumbing.processes import is_alive
from drafting.store.plumbing.references import value_in
from drafting.store.plumbing.reftable import is_kept_in_tables
from drafting.store.plumbing.skeleton import ASIDE, HEAD, write_anew
from drafting.store.private.layer import FOLDER as PRIVATE

_LARGEST = 1_000_000
_OUR_KEYS = frozenset(
    f"core.{name}"
    for name in (
        "repositoryformatversion", "filemode", "bare", "ignorecase", "precomposeunicode",
        "symlinks", "logallrefupdates",
    )
)  # fmt: skip
"""Keys that git itself writes into every new repository."""
_SWITCHES = _OUR_KEYS - {"core.repositoryformatversion", "core.logallrefupdates"}
_TRUE, _FALSE = frozenset(("", "true", "yes", "on", "1")), frozenset(("false", "no", "off", "0"))
_MARKS = ("drafting.gate", "drafting.turn", "drafting.upkeep", "drafting.arrived")
_OWN_FILES = frozenset(("HEAD", "config", "packed-refs", *_MARKS))
_OWN_FOLDERS = frozenset(("objects", "refs", "logs", "reftable", ASIDE, PRIVATE))
_LEFT = regex(r"tmp_.*|.*\.(lock|new|tmp|half)")
"""How files are called, by git and by this program, before they are finished."""


def grafts(patient: Patient) -> Iterator[Complaint]:
    """Parents that git is told to see where there are others: no effect here, but on git."""
    place = patient.path / "info" / "grafts"
    if os.path.lexists(place):
        says = "has git see another record than there is"
        yield Complaint("info/grafts", says, partial(patient.set_aside, place))


def links(patient: Patient) -> Iterator[Complaint]:
    """Links, pipes and borrowed objects, which keep a session from being opened."""
    for name in ("objects", "refs"):
        if (place := patient.path / name).is_symlink():
            yield _out_of_the_way(patient, place, "is a symbolic link")
    for place in strange_entries(patient.path):
        kind = "is a symbolic link" if place.is_symlink() else "is no plain file"
        yield _out_of_the_way(patient, place, kind)
    for name in ALTERNATES:
        if os.path.lexists(place := patient.path / name):
            yield _out_of_the_way(patient, place, "borrows its contents from another repository")


def _out_of_the_way(patient: Patient, place: Path, says: str) -> Complaint:
    where = place.relative_to(patient.path).as_posix()
    return Complaint(where, says, partial(patient.set_aside, place))


def skeleton(patient: Patient) -> Iterator[Complaint]:
    """HEAD, the configuration and the folders that git asks for."""
    if is_kept_in_tables(patient.path):
        return  # all of it has another look then, until something is recorded
    for name in ("objects", "refs"):  # those without which git sees no repository
        folder = patient.path / name
        if not folder.is_dir():
            yield Complaint(name, "is missing", partial(_made, patient, folder))
    head = content(patient.path / "HEAD", _LARGEST)
    if head is None or head.strip() != HEAD.strip():
        what = "is missing or cannot be read" if head is None else "does not name the record"
        yield Complaint("HEAD", what, partial(_anew, patient, "HEAD"))
    for name in _MARKS:
        place = patient.path / name
        if os.path.lexists(place) and (place.is_symlink() or not place.is_file()):
            yield Complaint(name, "is no plain file", partial(patient.set_aside, place))
    if _keys(patient) is None:
        yield Complaint("config", "cannot be read", partial(_anew, patient, "config"))


def _made(patient: Patient, folder: Path) -> str:
    if os.path.lexists(folder):
        patient.set_aside(folder)
    folder.mkdir(parents=True)
    return "made anew"


def _anew(patient: Patient, name: str) -> str:
    place = patient.path / name
    aside = f"; the old one {patient.set_aside(place)}" if os.path.lexists(place) else ""
    write_anew(patient.path, name)
    return f"written anew{aside}"


def _keys(patient: Patient) -> dict[str, str] | None:
    """What the configuration sets; None if it cannot be read, or not as that of a bare one."""
    place = patient.path / "config"
    found = content(place, _LARGEST)
    if not found or b"\0" in found:
        return None
    status, listed, _ = patient.repository.git.config(
        "--file", str(place), "--no-includes", "--list", "-z",
        with_extended_output=True, with_exceptions=False, strip_newline_in_stdout=False,
    )  # fmt: skip
    rows = (row.partition("\n") for row in listed.split("\0") if row)
    values = {key: value for key, _, value in rows}
    return values if not status and _makes_sense(values) else None


def _makes_sense(values: Mapping[str, str]) -> bool:
    """Whether plain git takes the repository for what it is."""
    switches = (values.get(key, "true").lower() for key in _SWITCHES)
    bare = values.get("core.bare", "true").lower() in _TRUE
    version = values.get("core.repositoryformatversion", "0")
    return bare and version in ("0", "1") and all(one in _TRUE | _FALSE for one in switches)


def leftovers(patient: Patient) -> Iterator[Complaint]:
    """Files and folders that a killed program left."""
    for place in left_behind(sorted(_leftovers(patient.path))):
        where = place.relative_to(patient.path).as_posix()
        what = "is a lock that nobody holds" if place.suffix == ".lock" else "was never finished"
        yield Complaint(where, what, partial(_cleared, patient, place))
    beside = patient.path.parent.glob(f".{_escaped(patient.path.name)}.*.half-made")
    for place in left_behind(sorted(place for place in beside if not _is_being_made(place))):
        yield Complaint(str(place), "is a session that was never finished", partial(_gone, place))


def _is_being_made(place: Path) -> bool:
    """Whether the process is alive that a half-made folder says makes it."""
    pid = place.name.split(".")[-2]
    return not pid.isdecimal() or is_alive(int(pid))


def _cleared(patient: Patient, place: Path) -> str:
    return rescued(patient, place) or _gone(place)


def _escaped(name: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", name)


def _leftovers(path: Path) -> Iterator[Path]:
    for folder, below, files in os.walk(path):
        if Path(folder) == path and ASIDE in below:
            below.remove(ASIDE)
        yield from (Path(folder, name) for name in files if _LEFT.fullmatch(name))


def _gone(place: Path) -> str:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    return "removed"


def litter(patient: Patient) -> Iterator[Complaint]:
    """Files among the refs that are none, such as those of a desktop."""
    for where in _refs_of_others(patient.path):
        place = patient.path / where
        found = content(place, _LARGEST)
        if value_in(place) is None and not (found or b"").startswith(b"ref: "):
            yield Complaint(where, "is no ref", partial(patient.set_aside, place))


def strangers(patient: Patient) -> Iterator[str]:
    """What lies in the folder without having any effect, a sentence each."""
    if is_kept_in_tables(patient.path):
        yield "The refs lie in tables, as a later git keeps them, until something is recorded."
    if (content(patient.path / "config", _LARGEST) or b"").startswith(b"\xef\xbb\xbf"):
        yield "The configuration begins with a byte order mark, which has no effect."
    for key in sorted((_keys(patient) or {}).keys() - _OUR_KEYS):
        yield f"The configuration sets {key}, which has no effect."
    for entry in sorted(os.scandir(patient.path), key=lambda entry: entry.name):
        if says := _strange(entry):
            yield says
    for place in _refs_of_others(patient.path):
        yield f"{place} is no ref of this program and has no effect."


def _strange(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        if entry.name in _OWN_FOLDERS or not (held := sorted(_held(Path(entry.path)))):
            return ""
        return f"{entry.name} holds {', '.join(held[:5])}, without effect."
    if entry.name in _OWN_FILES or entry.name == "description" or _LEFT.fullmatch(entry.name):
        if entry.is_file(follow_symlinks=False):
            return ""
        return f"{entry.name} is no plain file and has no effect."
    return f"{entry.name} does not belong to a session and has no effect."


def _held(folder: Path) -> Iterator[str]:
    """What a folder beside those of a session holds, but for what git puts there by itself."""
    for place, _, files in os.walk(folder):
        for name in files:
            if not name.endswith(".sample") and (Path(place).name, name) != ("info", "exclude"):
                yield Path(place, name).relative_to(folder).as_posix()


def _refs_of_others(path: Path) -> Iterator[str]:
    for folder, _, files in os.walk(path / "refs"):
        for name in sorted(files):
            where = Path(folder, name).relative_to(path).as_posix()
            ours = where.startswith(("refs/tags/drafts/", "refs/heads/main"))
            if not ours and not _LEFT.fullmatch(name):
                yield where
