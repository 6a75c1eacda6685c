"""What lies in the folder of a session, and what of it has no business there.

Git is never run in that folder (see `isolation`), so all but objects and refs is without
effect, and is only told. What would lead out of the folder while objects and refs are
read or written is refused: links among them, and objects borrowed from elsewhere.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from drafting.patterns import regex
from drafting.store.errors import NotAStoreError, UnsafeStoreError, WorkingCopyError
from drafting.store.plumbing.foreign_files import is_plain

ALTERNATES = ("objects/info/alternates", "objects/info/http-alternates")
_OBJECT_FOLDER = regex(r"[0-9a-f]{2}|pack|info|commit-graphs")


def looks_like_one(path: Path) -> bool:
    """Whether a bare repository lies at `path`, by its look alone; empty folders may be missing."""
    return (path / "objects").is_dir() and any(
        (path / name).exists() for name in ("HEAD", "refs", "packed-refs")
    )


def inspect(path: Path) -> None:
    """Refuse a folder that is no session, or one that reaches outside itself.

    Raises NotAStoreError or UnsafeStoreError.
    """
    if not path.exists():
        raise NotAStoreError(path, "there is nothing at that place")
    if not path.is_dir():
        raise NotAStoreError(path, "it is a file")
    if (path / ".git").exists():
        raise WorkingCopyError(path)
    if not looks_like_one(path):
        raise NotAStoreError(path, "it is not a bare git repository")
    if path.name == ".git":
        raise WorkingCopyError(path.parent)
    if (path / "objects").is_symlink() or (path / "refs").is_symlink():
        raise UnsafeStoreError(path, "its objects or refs are a symbolic link")
    for stranger in leading_out(path):
        raise UnsafeStoreError(path, stranger)


def leading_out(path: Path) -> Iterator[str]:
    """What among the objects and refs leads out of the folder, or would hold a reader up."""
    for name in ALTERNATES:
        if os.path.lexists(path / name):
            yield f"it borrows its contents from another repository ({name})"
    for place in strange_entries(path):
        where = place.relative_to(path).as_posix()
        yield f"{where} is a symbolic link" if place.is_symlink() else f"{where} is no plain file"


def strange_entries(path: Path) -> Iterator[Path]:
    """What among objects, refs and journals is neither a file nor a folder."""
    yield from _strange_below(path / "objects", _OBJECT_FOLDER)
    for name in ("refs", "logs"):
        yield from _strange_below(path / name, re.compile(".*"))


def _strange_below(folder: Path, followed: re.Pattern[str]) -> Iterator[Path]:
    """Entries in a folder, and in those below it that are read, that are no files and folders."""
    try:
        with os.scandir(folder) as entries:
            here = list(entries)
    except OSError:
        return
    for entry in here:
        if not is_plain(entry):
            yield Path(entry.path)
        elif followed.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
            yield from _strange_below(Path(entry.path), followed)
