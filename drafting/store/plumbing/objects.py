"""New objects of git, written here and flushed to the disk.

What a route costs for one edit of a store with 12,000 paragraphs, six objects:
GitPython's own database starts `git hash-object` for each of them (11 ms), its index
route rewrites an index of 12,000 lines (278 ms), `git add` and `git commit` take
29 ms; loose objects written here take 2 ms, flushed. They are flushed at the same time,
so that the file system can answer all of them with one write of its journal: one after
the other they wait for six, which on a busy disk was 42 ms against 5 ms. What comes in
bulk, such as an imported text, goes to `git index-pack` as one pack: two files to flush,
not ninety.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.digests import sha1
from drafting.named_tuples import NamedTuple
from drafting.store.plumbing.durable import flush_folder, write_file
from drafting.store.plumbing.failures import git_write_failure, write_failure

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import IsolatedGit
    from drafting.store.plumbing.worker_threads import WorkerThreads

_BULK = 24
"""From so many objects on, a pack is cheaper."""
_HELPERS = 8
_KINDS = {"commit": 1, "tree": 2, "blob": 3, "tag": 4}


class NewObject(NamedTuple):
    """An object that waits to be written."""

    kind: str
    data: bytes

    @property
    def header(self) -> bytes:
        """What git puts before the data, in the file and under the hash."""
        return f"{self.kind} {len(self.data)}\0".encode()


class Writer:
    """Collects the objects of one change, and writes them together."""

    def __init__(self, path: Path, git: IsolatedGit) -> None:
        self._path = path
        self._git = git
        self._objects = path / "objects"
        self._pending: dict[str, NewObject] = {}
        self._numbers = count()
        self._helpers: WorkerThreads | None = None

    def add(self, kind: str, data: bytes) -> str:
        """The identity of a new object, which is written with the next `flush`."""
        new = NewObject(kind, data)
        digest = sha1(new.header + data)
        identity = digest.hexdigest()
        self._pending[identity] = new
        return identity

    def flush(self) -> None:
        """Bring everything added to the disk. Raises a StoreWriteError."""
        pending, self._pending = self._pending, {}
        missing = {name: new for name, new in pending.items() if not _is_there(self._place(name))}
        if len(missing) >= _BULK:
            self._write_pack(missing.values())
            return
        try:
            self._write_loose(missing)
        except OSError as error:
            raise write_failure(self._path, error) from error

    def drop(self) -> None:
        """Forget what was added and not written."""
        self._pending = {}

    def _place(self, identity: str) -> Path:
        return self._objects / identity[:2] / identity[2:]

    def _write_loose(self, objects: dict[str, NewObject]) -> None:
        places = [self._place(identity) for identity in objects]
        self._together(self._write_one, places, objects.values())
        self._together(_flush_if_there, {place.parent for place in places} | {self._objects})

    def _write_one(self, place: Path, new: NewObject) -> None:
        content = zlib.compress(new.header + new.data, 1)
        beside = place.parent / f"tmp_obj_{os.getpid()}_{next(self._numbers)}"
        while not _is_there(place):
            try:
                write_file(place, beside, content)
            except FileNotFoundError:  # packing takes away folders that are empty, at any time
                place.parent.mkdir(exist_ok=True)
            except PermissionError:  # on Windows also: another process wrote the same object
                if not _is_there(place):
                    raise

    def _together(self, action: Callable[..., None], *arguments: Iterable[object]) -> None:
        """Do something for each at the same time, and wait until all is done."""
        if self._helpers is None:
            from drafting.store.plumbing.worker_threads import WorkerThreads

            self._helpers = WorkerThreads(_HELPERS, "drafting-flush")
        self._helpers.run(action, *arguments)

    def close(self) -> None:
        """End the helpers."""
        if self._helpers is not None:
            self._helpers.close()

    def _write_pack(self, objects: Iterable[NewObject]) -> None:
        child = self._git.started("index-pack", "--stdin", asked=True)
        try:
            _, complaint = child.communicate(_pack(list(objects)))
            if child.returncode:
                raise git_write_failure(self._path, complaint.decode(errors="replace"))
            flush_folder(self._objects / "pack")
        except OSError as error:
            raise write_failure(self._path, error) from error


def _is_there(place: Path) -> bool:
    """Whether an object lies there; an empty file is what a power cut left of one."""
    try:
        return place.stat().st_size > 0
    except FileNotFoundError:
        return False


def _flush_if_there(folder: Path) -> None:
    """Flush a folder; one that is gone was packed since, and packs are flushed."""
    with suppress(FileNotFoundError):
        flush_folder(folder)


def _pack(objects: list[NewObject]) -> bytes:
    """A pack of whole objects (see `gitformat-pack`)."""
    pieces = [b"PACK", struct.pack(">II", 2, len(objects))]
    for new in objects:
        pieces += [_entry_header(_KINDS[new.kind], len(new.data)), zlib.compress(new.data, 1)]
    content = b"".join(pieces)
    return content + sha1(content).digest()


def _entry_header(kind: int, size: int) -> bytes:
    """Kind and size: four bits of the size first, then seven at a time."""
    header = bytearray()
    byte, size = kind << 4 | size & 0x0F, size >> 4
    while size:
        header.append(byte | 0x80)
        byte, size = size & 0x7F, size >> 7
    header.append(byte)
    return bytes(header)
