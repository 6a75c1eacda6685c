"""The refs of a session: read, and moved by compare-and-swap.

They lie in files as git keeps them: `refs/heads/main` holds the name of an object; refs
that plain git has packed stand in `packed-refs`, a line each. A ref is moved under
git's own lock, `<ref>.lock`, so that both keep out of each other's way. They are not left
to git because it would have to be run in the session's folder, where it obeys the
configuration that it finds.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from drafting.patterns import regex
from drafting.store.errors import LockedStoreError, StoreWriteError
from drafting.store.names import draft_named, drafts_ref
from drafting.store.plumbing.durable import flush_folder, write_file
from drafting.store.plumbing.failures import write_failure
from drafting.store.plumbing.foreign_files import content, leads_elsewhere
from drafting.store.plumbing.reftable import (
    is_kept_in_tables,
    lay_out_as_files,
    refs_in_tables,
    table_list,
)
from drafting.store.plumbing.skeleton import PACKED

NOTHING = "0" * 40
"""The old value of a ref that must not exist."""

IDENTITY = regex(r"[0-9a-f]{40}")
_PACKED_LINE = regex(rf"({IDENTITY.pattern}) (refs/\S+)")
_OTHER_LINE = regex(rf"#.*|\^{IDENTITY.pattern}|")
_LARGEST, _LARGEST_PACKED = 1000, 64_000_000
_TRIES = 100
_PAUSE = 0.05
_PATIENCE = 20
"""Pauses for which a lock must lie unchanged until it counts as left behind: one second."""


class References:
    """Reads and moves the refs of one repository."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._packed: tuple[object, Mapping[str, str]] = (None, {})

    # Reading

    def read(self, ref: str) -> str | None:
        """The object that a ref names; None if there is no such ref, or if it names none."""
        # A file that is spoilt is no reason to go back to what was packed long ago.
        if os.path.lexists(place := self._path / ref):
            return value_in(place)
        return self._all_packed().get(ref)

    def under(self, folder: str) -> dict[str, str]:
        """The refs in a folder of refs, with the objects that they name."""
        packed = self._all_packed().items()
        found: dict[str, str | None] = {
            ref: value for ref, value in packed if ref.startswith(f"{folder}/")
        }
        loose = {ref: value_in(self._path / ref) for ref in self._loose(folder)}
        return {ref: value for ref, value in (found | loose).items() if value}

    def drafts(self) -> dict[str, str]:
        """The refs of all drafts."""
        return {ref: name for ref, name in self.under(drafts_ref()).items() if draft_named(ref)}

    def _loose(self, folder: str) -> Iterator[str]:
        try:
            with os.scandir(self._path / folder) as entries:
                here = list(entries)
        except OSError:
            return
        for entry in here:
            if leads_elsewhere(entry):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self._loose(f"{folder}/{entry.name}")
            elif not entry.name.endswith(".lock"):
                yield f"{folder}/{entry.name}"

    def _all_packed(self) -> Mapping[str, str]:
        """What `packed-refs` or tables say, read again when the file is another one."""
        tables = is_kept_in_tables(self._path)
        file = table_list(self._path) if tables else self._path / PACKED
        try:
            status = file.lstat()
        except OSError:
            return {}
        seen = (status.st_ino, status.st_mtime_ns, status.st_size)
        if self._packed[0] != seen:
            self._packed = (seen, refs_in_tables(self._path) if tables else packed_in(file))
        return self._packed[1]

    # Moving

    def swap(self, ref: str, new: str, old: str, *, alone: bool) -> bool:
        """Move `ref` from `old` to `new`; False if it is not at `old` any more.

        `alone` says that no other process of this program is writing, so that a lock
        file that lies there was left by a process that was killed. Raises a StoreWriteError.
        """
        place = self._path / ref
        lock = place.with_name(f"{place.name}.lock")
        for _ in range(_TRIES):
            try:
                return self._swap(place, lock, new, old)
            except FileExistsError:
                self._clear_the_way(lock, alone=alone)
            except OSError as error:
                raise write_failure(self._path, error) from error
        raise StoreWriteError(self._path, f"another program holds {lock} again and again")

    def _swap(self, place: Path, lock: Path, new: str, old: str) -> bool:
        """The same, once. Raises FileExistsError where another program holds the lock."""
        if is_kept_in_tables(self._path):
            lay_out_as_files(self._path)
        place.parent.mkdir(parents=True, exist_ok=True)
        ref = place.relative_to(self._path).as_posix()
        moved = write_file(
            place, lock, f"{new}\n".encode(), mode=0o644, unless=lambda: not self._is_at(ref, old)
        )
        if moved:
            self._flush(place.parent, new=old == NOTHING)
        return moved or self._is_at(ref, new)

    def _is_at(self, ref: str, old: str) -> bool:
        return (self.read(ref) or NOTHING) == old

    def put(self, ref: str, value: str) -> None:
        """Write a ref whatever it was, as a repair does. Raises OSError."""
        place = self._path / ref
        place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, place.with_name(f"{place.name}.new"), f"{value}\n".encode(), mode=0o644)
        self._flush(place.parent, new=True)

    def _clear_the_way(self, lock: Path, *, alone: bool) -> None:
        """Wait for a lock in the way of a ref, or delete it if it was left behind."""
        if _is_left_behind(lock):
            if not alone:
                raise LockedStoreError(self._path, lock)
            lock.unlink(missing_ok=True)

    def _flush(self, folder: Path, *, new: bool) -> None:
        """Bring the name of the ref to the disk, and for a new one its folders."""
        flush_folder(folder)
        while new and folder != self._path:
            folder = folder.parent
            flush_folder(folder)


def value_in(file: Path) -> str | None:
    """The object that the file of a ref names, if it is a sound one."""
    found = content(file, _LARGEST)
    value = found.decode("ascii", errors="replace").strip() if found else ""
    return value if IDENTITY.fullmatch(value) else None


def packed_in(file: Path) -> dict[str, str]:
    """The refs in a file of packed ones, with the objects that they name."""
    found = content(file, _LARGEST_PACKED) or b""
    lines = found.decode(errors="surrogateescape").splitlines()
    rows = (_PACKED_LINE.fullmatch(line) for line in lines)
    return {row[2]: row[1] for row in rows if row}


def is_readable(file: Path) -> bool:
    """Whether every line of a file of packed refs makes sense."""
    found = content(file, _LARGEST_PACKED)
    lines = (found or b"").decode(errors="surrogateescape").splitlines()
    kinds = (_PACKED_LINE.fullmatch(line) or _OTHER_LINE.fullmatch(line) for line in lines)
    return found is not None and all(kinds)


def write_packed(path: Path, refs: Mapping[str, str]) -> None:
    """Write the file of packed refs of a repository. Raises OSError."""
    rows = "".join(f"{refs[ref]} {ref}\n" for ref in sorted(refs))
    write_file(path / PACKED, path / f"{PACKED}.new", rows.encode(errors="surrogateescape"), 0o644)


def _is_left_behind(lock: Path) -> bool:
    """Whether a lock file lies there unchanged for as long as no git holds one."""
    try:
        first = lock.stat()
        for _ in range(_PATIENCE):
            time.sleep(_PAUSE)
            now = lock.stat()
            if (now.st_ino, now.st_mtime_ns) != (first.st_ino, first.st_mtime_ns):
                return False
    except FileNotFoundError:
        return False
    return True
