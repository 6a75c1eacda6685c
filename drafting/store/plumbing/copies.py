"""Copies of a session outside it: bundles of git, one a day, the last seven.

A session that is damaged goes back to one of them, or takes from it what it lacks. `git
clone --bare FILE FOLDER` makes a session of one without this program.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.store.errors import CopyNotWrittenError, NoCopyError
from drafting.store.plumbing.durable import flush_file, flush_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

SUFFIX = ".bundle"
_FOLDER = "copies"
_KEPT = 7


class Copies:
    """The copies that are kept of one session among the data of its user."""

    def __init__(self, own: Path | None) -> None:
        self._folder = own / _FOLDER if own else None

    def all(self) -> tuple[Path, ...]:
        """The copies, the latest first."""
        found = list(self._folder.glob(f"*{SUFFIX}")) if self._folder else []
        with suppress(OSError):
            found.sort(key=lambda file: (file.stat().st_mtime, file.name), reverse=True)
        return tuple(found)

    def latest(self) -> Path | None:
        """The latest copy, if there is any."""
        return next(iter(self.all()), None)

    def is_due(self, when: datetime) -> bool:
        """Whether there is none of that day yet."""
        return self._folder is not None and not self._of_day(when).exists()

    def _of_day(self, when: datetime) -> Path:
        return (self._folder or Path()) / f"{when:%Y-%m-%d}{SUFFIX}"

    def making(self, objects: Path, refs: Mapping[str, str], when: datetime) -> Iterator[Any]:
        """Make the copy of a day; each child of git that does it is given out to be waited for."""
        target = self._of_day(when)
        target.parent.mkdir(parents=True, exist_ok=True)
        half = target.with_name(f"{target.name}.{os.getpid()}.half")
        with suppress(OSError), bundling(objects, refs, half) as child:
            yield child
            if child.wait() == 0:
                put(half, target)
                for old in self.all()[_KEPT:]:
                    old.unlink(missing_ok=True)


@contextmanager
def bundling(objects: Path, refs: Mapping[str, str], half: Path) -> Iterator[Any]:
    """A child of git that writes all that some refs lead to into one file.

    The file is taken away after.
    """
    from drafting.store.plumbing.isolation import with_refs

    try:
        with with_refs(objects, refs) as git:
            options = ("--quiet", "--version=2", str(half.absolute()), "--all")
            yield git.started("bundle", "create", *options)
    finally:
        half.unlink(missing_ok=True)


def write_copy(objects: Path, refs: Mapping[str, str], target: Path) -> None:
    """Write all that some refs lead to into a file of that name. Raises CopyNotWrittenError."""
    half = target.with_name(f"{target.name}.{os.getpid()}.half")
    try:
        with bundling(objects, refs, half) as child:
            complaint = child.communicate()[1].decode(errors="replace").strip()
            if child.returncode:
                lines = complaint.splitlines() or ["git gave no reason"]
                raise CopyNotWrittenError(target, lines[-1].removeprefix("fatal: "))
            put(half, target)
    except OSError as error:
        raise CopyNotWrittenError(target, (error.strerror or str(error)).lower()) from error


def unbundled(copy: Path, objects: Path) -> dict[str, str]:
    """Bring the objects of a copy into a folder; the refs in it. Raises NoCopyError."""
    from drafting.store.plumbing.isolation import IsolatedGit

    status, listed, _ = IsolatedGit(objects).bundle(
        "unbundle", str(copy.absolute()), with_extended_output=True, with_exceptions=False
    )
    if status:
        raise NoCopyError(copy, "git cannot read it")
    rows = (line.partition(" ") for line in listed.splitlines())
    return {ref: value for value, _, ref in rows}


def refs_of_bundle(copy: Path) -> dict[str, str]:
    """The refs in a copy; none if git cannot read it."""
    from drafting.store.plumbing.isolation import OURS, IsolatedGit

    status, listed, _ = IsolatedGit(OURS / "objects").bundle(
        "list-heads", str(copy.absolute()), with_extended_output=True, with_exceptions=False
    )
    rows = (line.partition(" ") for line in listed.splitlines() if not status)
    return {ref: value for value, _, ref in rows}


def put(half: Path, target: Path) -> None:
    """Give a finished copy its name, and bring both to the disk. Raises OSError."""
    flush_file(half)
    half.replace(target)
    flush_folder(target.parent)
