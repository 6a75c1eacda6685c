"""A record in one file that goes by mail or on a stick: what git needs of it, with a cover.

    cover.json      which session, who sends it, what is in it
    record.bundle   a bundle of git

The cover is for people; what is taken in is judged by the bundle alone.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.store.messages import one_line
from drafting.store.names import MAIN
from drafting.store.plumbing.copies import put
from drafting.store.plumbing.isolation import with_refs
from drafting.store.plumbing.pipes import end
from drafting.store.sharing.cover import Cover
from drafting.store.sharing.errors import (
    GapInRecordError,
    LackingPackError,
    NoPackError,
    PackNotWrittenError,
)
from drafting.store.sharing.remote import RECORD

if TYPE_CHECKING:
    from drafting.store.plumbing.references import References
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.quarantine import Quarantine
    from drafting.store.sharing.remote import Update

SUFFIX = ".drafting"
_COVER, _RECORD = "cover.json", "record.bundle"
_LONGEST_ROW = 2000
_ROW = regex(r"(-?)([0-9a-f]{40}) ?(.*)")
_LARGEST_COVER = 1_000_000
_LARGEST = 2_000_000_000
_CHUNK = 1 << 20
_SPOILT = (
    zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What reading an archive raises that is none, or one that nobody wrote in good faith."""


def write_pack(
    objects: Path, references: References, cover: Cover, without: Iterable[str], target: Path
) -> None:
    """Write the record and the drafts into a file, but for what some states have.

    Raises PackNotWrittenError.
    """
    refs = references.drafts()
    if main := references.read(MAIN):
        refs[MAIN] = main
    half = target.with_name(f"{target.name}.{os.getpid()}.half")
    try:
        with with_refs(objects, refs) as git, zipfile.ZipFile(half, "w") as archive:
            archive.writestr(_COVER, json.dumps(cover._asdict(), ensure_ascii=False, indent=1))
            rows = ("--all", *(f"^{name}" for name in without))
            child = git.started("bundle", "create", "--quiet", "--version=2", "-", *rows)
            try:
                with archive.open(_RECORD, "w", force_zip64=True) as record:
                    while chunk := child.stdout.read(_CHUNK):
                        record.write(chunk)
                complaint = child.stderr.read().decode(errors="replace").strip()
                if child.wait():
                    raise PackNotWrittenError(target, _reason(complaint))
            finally:
                end(child)
        put(half, target)
    except OSError as error:
        raise PackNotWrittenError(target, (error.strerror or str(error)).lower()) from error
    finally:
        with suppress(OSError):
            half.unlink()


def is_pack(file: Path) -> bool:
    """Whether a file looks like a pack, whatever it is called and whether it holds or not."""
    try:
        with zipfile.ZipFile(file) as archive:
            return {_COVER, _RECORD} <= set(archive.namelist())
    except (OSError, *_SPOILT):
        return False


class _Header(NamedTuple):
    """What a bundle says before its objects."""

    refs: Mapping[str, str]
    needed: tuple[str, ...]
    """States that it goes on from."""
    length: int


class Pack:
    """A pack that came, read as a remote that takes nothing."""

    def __init__(self, file: Path, folder: Path) -> None:
        """`folder` takes the bundle while it is read. Raises NoPackError."""
        self.file = file
        self._bundle = folder / _RECORD
        self.cover = _unpacked(file, self._bundle)

    @property
    def address(self) -> str:
        """The file."""
        return str(self.file)

    def prepare(self) -> None:
        """A file that came is as it is."""

    def refs(self) -> Mapping[str, str]:
        """The record and the drafts in it. Raises NoPackError or PrivatePlaceError."""
        return RECORD.chosen(self.address, self._header().refs)

    def fetch(self, _states: Iterable[str], into: Quarantine, progress: Progress) -> None:
        """Bring everything in it. Raises NoPackError, or LackingPackError."""
        header = self._header()
        child = into.git.started("cat-file", "--batch-check=%(objectname)", asked=True)
        printed, _ = child.communicate("".join(f"{one}\n" for one in header.needed).encode())
        if b"missing" in printed:
            raise LackingPackError(self.file, self.cover)
        with self._bundle.open("rb") as bundle:
            bundle.seek(header.length)
            try:
                into.take(bundle, progress)
            except GapInRecordError as error:
                raise LackingPackError(self.file, self.cover) from error

    def _header(self) -> _Header:
        """What stands before the objects in the bundle (see `gitformat-bundle`)."""
        refs: dict[str, str] = {}
        needed: list[str] = []
        with self._bundle.open("rb") as bundle:
            if bundle.readline(100) != b"# v2 git bundle\n":
                raise NoPackError(self.file, "the record in it is none that this version can read")
            while row := bundle.readline(_LONGEST_ROW).decode(errors="replace").rstrip("\n"):
                found = _ROW.fullmatch(row)
                if found is None:
                    raise NoPackError(self.file, "the record in it is spoilt")
                if found[1]:
                    needed.append(found[2])
                else:
                    refs[found[3]] = found[2]
            return _Header(refs, tuple(needed), bundle.tell())

    def push(self, _updates: Iterable[Update], _progress: Progress) -> bool:
        """Nothing is sent into a file that came."""
        return True

    def close(self) -> None:
        """Nothing is held open."""


def _unpacked(file: Path, bundle: Path) -> Cover:
    if file.exists() and not file.is_file():
        # A pipe would keep whoever reads it waiting.
        raise NoPackError(file, "it is no file", "Check the path")
    try:
        with zipfile.ZipFile(file) as archive:
            sizes = {name: archive.getinfo(name).file_size for name in (_COVER, _RECORD)}
            if sizes[_COVER] > _LARGEST_COVER or sizes[_RECORD] > _LARGEST:
                raise NoPackError(file, "it is far too large")
            cover = json.loads(archive.read(_COVER).decode())
            with archive.open(_RECORD) as record, bundle.open("wb") as copy:
                left = _LARGEST
                while left > 0 and (chunk := record.read(min(_CHUNK, left))):
                    copy.write(chunk)
                    left -= len(chunk)
    except OSError as error:
        raise NoPackError(file, (error.strerror or str(error)).lower(), "Check the path") from error
    except _SPOILT as error:
        raise NoPackError(file, "it is none, or only a part of one") from error
    return _cover(file, cover)


def _cover(file: Path, found: Any) -> Cover:  # noqa: ANN401 (whatever a stranger wrote)
    if not isinstance(found, dict):
        raise NoPackError(file, "its cover cannot be read")
    return Cover.of(found)


def _reason(complaint: str) -> str:
    lines = complaint.splitlines() or ["git gave no reason"]
    return one_line(lines[-1].removeprefix("fatal: ").removeprefix("error: ")).rstrip(".")
