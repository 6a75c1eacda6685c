"""What is wrong with a session, and what can be done about it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from drafting.store.health.sources import Sources
from drafting.store.records import Record
from drafting.store.repository import Repository
from drafting.store.skeleton import ASIDE

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

    def set_aside(self, place: Path) -> str:
        """Move something out of the way, and say where it is now."""
        inside = place.relative_to(self.path)
        target = self.path / ASIDE / inside
        number = 1
        while target.is_symlink() or target.exists():
            number += 1
            target = (self.path / ASIDE / inside).with_name(f"{inside.name}.{number}")
        target.parent.mkdir(parents=True, exist_ok=True)
        place.rename(target)
        return f"set aside as {target.relative_to(self.path).as_posix()}"


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
