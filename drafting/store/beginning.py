"""Making a session's repository."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.change import Change
from drafting.store.errors import (
    NoCopyError,
    StoreError,
    StoreExistsError,
    StoreNotMadeError,
    StoreWriteError,
)
from drafting.store.heads import write_info
from drafting.store.layout import encode
from drafting.store.names import MAIN, draft_named
from drafting.store.plumbing.copies import unbundled
from drafting.store.plumbing.durable import flush_folder
from drafting.store.plumbing.failures import write_failure
from drafting.store.plumbing.references import References
from drafting.store.plumbing.repository import Repository
from drafting.store.plumbing.skeleton import lay_out
from drafting.store.recognition import SESSION, recognise
from drafting.store.recorder import Recorder

if TYPE_CHECKING:
    from drafting.store.records import Record, SessionInfo


def create(path: Path, info: SessionInfo, record: Record) -> None:
    """Make a session where nothing is: wholly, or not at all.

    Raises StoreExistsError or StoreNotMadeError.
    """
    make_session(path, lambda half_made: _begin(half_made, info, record))


def restore(copy: Path, path: Path) -> None:
    """Make a session of a copy of one where nothing is: wholly, or not at all.

    Raises NoCopyError, StoreExistsError or StoreNotMadeError.
    """
    make_session(path, lambda half_made: _fill(half_made, copy))


def make_session(path: Path, fill: Callable[[Path], None]) -> None:
    """Lay out a repository where nothing is and fill it: wholly, or not at all.

    Raises StoreExistsError, StoreNotMadeError, and what `fill` raises.
    """
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
