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
from drafting.store.names import MAIN
from drafting.store.plumbing.durable import flush_file, flush_folder
from drafting.store.plumbing.references import IDENTITY, NOTHING, References
from drafting.store.plumbing.reflog import lines

if TYPE_CHECKING:
    from collections.abc import Mapping

SUFFIX = ".bundle"
_FOLDER = "copies"
_KEPT = 7
_LONGEST_HEAD = 1_000_000
_STATES = 81
"""So far go the two states in a line of a journal."""


class Copies:
    """The copies that are kept of the session at a place among the data of its user.

    Another session may have lain there before: a copy is of this one if its branch has been where
    the copy ends. Without a `session` to ask, or a branch in it, all of them count.
    """

    def __init__(self, own: Path | None, session: Path | None = None, branch: str = MAIN) -> None:
        self._folder = own / _FOLDER if own else None
        self._session, self._branch = session, branch

    def own(self) -> tuple[Path, ...]:
        """The copies of this session, the latest first."""
        return tuple(file for file in self.all() if self._is_own(file))

    def _is_own(self, file: Path) -> bool:
        been = states_of(self._session, self._branch) if self._session else frozenset()
        ends = ends_of(file)
        return not (been and ends) or not been.isdisjoint(ends)

    def all(self) -> tuple[Path, ...]:
        """All copies at the place, the latest first."""
        found = list(self._folder.glob(f"*{SUFFIX}")) if self._folder else []
        with suppress(OSError):
            found.sort(key=lambda file: (file.stat().st_mtime, file.name), reverse=True)
        return tuple(found)

    def latest(self) -> Path | None:
        """The latest copy of this session, if there is any."""
        return next((file for file in self.all() if self._is_own(file)), None)

    def is_due(self, when: datetime) -> bool:
        """Whether there is none of that day yet."""
        if self._folder is None:
            return False
        file = self._of_day(when)
        return not (file.exists() and self._is_own(file))

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
                self._make_room(target)
                put(half, target)
                for old in self.all()[_KEPT:]:
                    old.unlink(missing_ok=True)

    def _make_room(self, target: Path) -> None:
        """Leave the copy of another session that has the name another one."""
        if target.exists() and not self._is_own(target):
            number = 2
            while (free := target.with_stem(f"{target.stem} ({number})")).exists():
                number += 1
            target.replace(free)


def states_of(session: Path, branch: str) -> frozenset[str]:
    """The state that a branch leads to, and those where its journal says that it has been."""
    told = b" ".join(line[:_STATES] for line in lines(session, branch)).decode(errors="replace")
    found = {*told.split(), References(session).read(branch)} - {None, NOTHING}
    return frozenset(state for state in found if state and IDENTITY.fullmatch(state))


def ends_of(copy: Path) -> frozenset[str]:
    """The states and drafts that a copy leads to, as its first lines say; none if they do not."""
    with suppress(OSError), copy.open("rb") as file:
        head = file.read(_LONGEST_HEAD).partition(b"\n\n")[0]
        named = (line.split(b" ")[0].decode(errors="replace") for line in head.split(b"\n")[1:])
        return frozenset(name for name in named if IDENTITY.fullmatch(name))
    return frozenset()


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
    if target.is_dir():
        raise CopyNotWrittenError(target, "a folder lies there; give the name of a file")
    half = target.with_name(f"{target.name}.{os.getpid()}.half")
    try:
        # What is in the way of a file is said by the system, and not by git with its own names.
        half.touch()
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

    if not copy.is_file():
        # A pipe would keep git waiting.
        raise NoCopyError(copy, "no file lies there")
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

    if not copy.is_file():
        return {}
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
