"""Which session a repository holds."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.errors import NewerStoreError, NotAStoreError
from drafting.store.heads import read_info
from drafting.store.layout import decode
from drafting.store.names import MAIN
from drafting.store.plumbing.foreign_files import content
from drafting.store.records import FORMAT, SessionInfo

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository

SESSION = "session.toml"


def recognise(repository: Repository, state: Head | None = None) -> SessionInfo:
    """Which session a repository holds, as of its latest state or of another.

    Raises NotAStoreError, NewerStoreError or DamagedStoreError.
    """
    head = state or repository.head()
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
