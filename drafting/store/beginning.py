"""Making a session's repository, and recognising one."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from drafting.store.errors import (
    NewerStoreError,
    NoCopyError,
    NotAStoreError,
    StoreError,
    StoreExistsError,
    StoreNotMadeError,
    StoreWriteError,
)
from drafting.store.heads import read_info, write_info
from drafting.store.layout import decode, encode
from drafting.store.names import MAIN, draft_named
from drafting.store.plumbing.copies import unbundled
from drafting.store.plumbing.durable import flush_folder
from drafting.store.plumbing.failures import write_failure
from drafting.store.plumbing.foreign_files import content
from drafting.store.plumbing.references import References
from drafting.store.plumbing.repository import Repository
from drafting.store.plumbing.skeleton import lay_out
from drafting.store.recorder import Change, Recorder
from drafting.store.records import FORMAT, Record, SessionInfo

SESSION = "session.toml"


def create(path: Path, info: SessionInfo, record: Record) -> None:
    """Make a session where nothing is: wholly, or not at all.

    Raises StoreExistsError or StoreNotMadeError.
    """
    _make(path, lambda half_made: _begin(half_made, info, record))


def restore(copy: Path, path: Path) -> None:
    """Make a session of a copy of one where nothing is: wholly, or not at all.

    Raises NoCopyError, StoreExistsError or StoreNotMadeError.
    """
    _make(path, lambda half_made: _fill(half_made, copy))


def _make(path: Path, fill: Callable[[Path], None]) -> None:
    if path.is_symlink() or (path.exists() and not _is_empty_folder(path)):
        raise StoreExistsError(path)
    path = path.resolve()
    half_made = path.with_name(f".{path.name}.{os.getpid()}.half-made")
    try:
        half_made.mkdir(parents=True)
        lay_out(half_made)
        fill(half_made)
        _flush(half_made)
        if path.exists():
            path.rmdir()
        half_made.rename(path)
        flush_folder(path.parent)
    except StoreWriteError as error:
        raise StoreNotMadeError(path, error.why) from error
    except OSError as error:
        raise StoreNotMadeError(path, write_failure(path, error).why) from error
    finally:
        shutil.rmtree(half_made, ignore_errors=True)


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())


def _flush(path: Path) -> None:
    """Bring the names of all folders to the disk."""
    for folder, _, _ in os.walk(path):
        flush_folder(Path(folder))


def _begin(path: Path, info: SessionInfo, record: Record) -> None:
    repository = Repository.open(path)
    recorder = Recorder(repository)
    try:
        message = record.message or f"Open the session: {info.title or info.key}"
        change = Change({SESSION: encode(write_info(info))}, message, record.trailers)
        recorder.begin(change, record)
    finally:
        recorder.close()
        repository.close()


def _fill(path: Path, copy: Path) -> None:
    """Bring everything from a copy into a repository that is empty."""
    refs = unbundled(copy, path / "objects")
    references = References(path)
    for ref, value in refs.items():
        if ref == MAIN or draft_named(ref):
            references.put(ref, value)
    repository = Repository.open(path)
    try:
        recognise(repository)
    except StoreError as error:
        raise NoCopyError(copy, "it holds no session") from error
    finally:
        repository.close()


def recognise(repository: Repository) -> SessionInfo:
    """Which session a repository holds.

    Raises NotAStoreError, NewerStoreError or DamagedStoreError.
    """
    head = repository.head()
    if head is None:
        if _names_by_sha256(repository.path):
            raise NotAStoreError(
                repository.path, "its objects have names of SHA-256, and no session has such"
            )
        if _has_record(repository.path):
            raise repository.damaged("the latest state of its record is missing")
        raise NotAStoreError(repository.path, "it holds no session; it may be half made")
    entry = repository.tree(head.tree).get(SESSION)
    if entry is None or not entry.is_file:
        raise NotAStoreError(repository.path, f"it is a git repository without {SESSION}")
    found = repository.reader.read(entry.id)
    if found is None:
        raise repository.damaged(f"{SESSION} is missing")
    try:
        info = read_session(found.data)
    except (ValueError, TypeError, KeyError) as error:
        raise repository.damaged(f"{SESSION} cannot be read") from error
    if info.format > FORMAT:
        raise NewerStoreError(repository.path, info.format, FORMAT)
    return info


def read_session(content: bytes) -> SessionInfo:
    """What `session.toml` says. Raises ValueError, TypeError or KeyError if it is not one."""
    info = read_info(decode(content))
    if not isinstance(info.format, int):
        raise TypeError("it does not say its format")
    return info


def _names_by_sha256(path: Path) -> bool:
    found = content(path / MAIN, 1000) or b""
    return re.fullmatch(rb"[0-9a-f]{64}\s*", found) is not None


def _has_record(path: Path) -> bool:
    """Whether anything was ever recorded, whatever has become of its branch."""
    return any(any(files) for _, _, files in os.walk(path / "objects"))
