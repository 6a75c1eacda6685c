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
_LINE = re.compile(rf"{IDENTITY.pattern} ({IDENTITY.pattern}) ")
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
    if not place.exists() or place.lstat().st_size < _LONG:
        return
    lines = (content(place, _LARGEST) or b"").splitlines(keepends=True)
    beside = place.with_name(f"{place.name}.{os.getpid()}.tmp")
    write_file(place, beside, b"".join(lines[len(lines) // 2 :]), mode=0o644)


def states(path: Path) -> tuple[str, ...]:
    """The states that the branch has been at, the latest first; those not readable are left out."""
    lines = (content(path / PLACE, _LARGEST) or b"").decode(errors="replace").splitlines()
    found = (_LINE.match(line) for line in reversed(lines))
    return tuple(dict.fromkeys(row[1] for row in found if row and row[1] != NOTHING))
