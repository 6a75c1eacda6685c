"""What is wrong with a session, and what can be done about it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.named_tuples import NamedTuple
from drafting.store.health.sources import Sources
from drafting.store.plumbing.skeleton import ASIDE

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.records import Record

Mend = Callable[[], str]
"""Puts something right, and says what it did; nothing if it could not."""


class Complaint(NamedTuple):
    """One thing that is wrong."""

    where: str
    """The file, ref, object or text."""
    says: str
    mend: Mend | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A complaint as it is told, and what became of it."""

    where: str
    says: str
    did: str = ""
    """What was done about it; nothing while it stands."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What a look at a session found."""

    findings: tuple[Finding, ...] = ()
    remarks: tuple[str, ...] = ()
    """What lies there without effect, and other things worth knowing that are no fault."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong any more."""
        return all(finding.did for finding in self.findings)


class Patient:
    """A session under examination, whatever state it is in."""

    def __init__(self, repository: Repository, record: Record, source: Path | None = None) -> None:
        self.path = repository.path
        self.repository = repository
        self.record = record
        """In whose name changes are recorded that a repair makes."""
        self.sources = Sources(repository, source)
        self.beside: Patient | None = None
        """Its private layer, once that was looked at."""
        self._aside: Path | None = None

    def close(self) -> None:
        """End every process of git."""
        self.sources.close()
        self.repository.close()
        if self.beside:
            self.beside.close()

    def set_aside(self, place: Path) -> str:
        """Move something out of the way, and say where it is now."""
        if self._aside is None:
            self._aside = _new_folder(self.path / ASIDE)
        target = self._aside / place.relative_to(self.path)
        number = 1
        while os.path.lexists(target):
            number += 1
            target = target.with_name(f"{place.name}.{number}")
        target.parent.mkdir(parents=True, exist_ok=True)
        place.rename(target)
        return f"set aside as {target.relative_to(self.path).as_posix()}"


def _new_folder(beneath: Path) -> Path:
    """A folder that was not there before, so that nothing in it leads elsewhere."""
    if beneath.is_symlink() or (beneath.exists() and not beneath.is_dir()):
        beneath.rename(beneath.with_name(f"{beneath.name}.strange"))
    beneath.mkdir(exist_ok=True)
    for number in count(1):
        with suppress(FileExistsError):
            (folder := beneath / str(number)).mkdir()
            return folder
    raise AssertionError  # numbers do not end


_PAUSE = 1.1
"""Seconds for which a file lies unchanged that no program is writing any more."""


def left_behind(places: Iterable[Path]) -> Iterator[Path]:
    """Those of some files that nobody is writing: unchanged while one waits a second."""
    first = dict(_stamps(places))
    if first:
        time.sleep(_PAUSE)
    now = dict(_stamps(first))
    yield from (place for place, stamp in first.items() if now.get(place) == stamp)


def _stamps(places: Iterable[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for place in places:
        with suppress(OSError):
            status = place.lstat()
            yield place, (status.st_mtime_ns, status.st_size)


Look = Callable[[Patient], Iterator[Complaint]]
"""Examines one side of a session; its complaints can be mended in their order."""
