"""The journal of the record's branch: which states it has been at, in git's own form.

Nothing depends on it while all is well. When the branch is lost, emptied by a power cut or
spoilt by another program, it tells where the record had got to. Git appends to it too.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from drafting.store.durable import write_file
from drafting.store.foreign_files import content
from drafting.store.messages import one_line, person_line
from drafting.store.names import MAIN
from drafting.store.records import Record
from drafting.store.references import IDENTITY, NOTHING

PLACE = f"logs/{MAIN}"
_LARGEST = 100_000_000
_LONG = 400_000
"""Bytes from which on the older half is dropped: some 2,500 changes."""
_LINE = re.compile(rf"{IDENTITY.pattern} ({IDENTITY.pattern}) ".encode())
_FLAGS = (
    os.O_WRONLY | os.O_APPEND | os.O_CREAT
    | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)  # fmt: skip


def note(path: Path, old: str, new: str, record: Record) -> None:
    """Add that the branch of the session at `path` was moved.

    It is not flushed: what a power cut takes with it is found among the objects. Where it
    cannot be written the record goes on without it.
    """
    place = path / PLACE
    line = f"{old} {new} {person_line(record)}\t{one_line(record.message)}\n"
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        _shorten(place)
        descriptor = os.open(place, _FLAGS, 0o644)
        try:
            os.write(descriptor, line.encode(errors="replace"))
        finally:
            os.close(descriptor)


def _shorten(place: Path) -> None:
    if place.exists() and place.lstat().st_size >= _LONG:
        lines = _lines(place)
        _write(place, lines[len(lines) // 2 :])


def _lines(place: Path) -> list[bytes]:
    return (content(place, _LARGEST) or b"").splitlines()


def _write(place: Path, lines: list[bytes]) -> None:
    beside = place.with_name(f"{place.name}.{os.getpid()}.tmp")
    write_file(place, beside, b"".join(line + b"\n" for line in lines), mode=0o644)


def states(path: Path) -> tuple[str, ...]:
    """The states that the branch has been at, the latest first; those not readable are left out."""
    found = (_LINE.match(line) for line in reversed(_lines(path / PLACE)))
    names = (row[1].decode() for row in found if row)
    return tuple(dict.fromkeys(name for name in names if name != NOTHING))


def readable(path: Path) -> list[bytes]:
    """The lines of the journal that make sense."""
    return [line for line in _lines(path / PLACE) if _LINE.match(line)]


def unreadable(path: Path) -> bool:
    """Whether the journal has lines that make no sense."""
    return len(readable(path)) < len(_lines(path / PLACE))


def rewrite(path: Path, lines: list[bytes]) -> None:
    """Write the journal anew. Raises OSError."""
    _write(path / PLACE, lines)
