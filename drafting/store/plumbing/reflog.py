"""The journals of the refs: where the branch of the record has been, and what each draft froze.

They have git's own form, and git appends to them too. Nothing depends on them while all is
well. When a ref is lost, emptied by a power cut or spoilt by another program, they tell where
the record had got to, and when the object of a draft is lost, what it was.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.store.messages import one_line, person_line, read_time
from drafting.store.names import MAIN
from drafting.store.plumbing.durable import write_file
from drafting.store.plumbing.foreign_files import content
from drafting.store.plumbing.references import IDENTITY, NOTHING
from drafting.store.records import Record

_LARGEST = 100_000_000
_LONG = 400_000
"""Bytes from which on the older half is dropped: some 2,500 changes."""
_LINE = regex(
    rf"(?P<old>{IDENTITY.pattern}) (?P<new>{IDENTITY.pattern}) "
    r"(?P<name>[^<]*) <(?P<email>[^>]*)> (?P<when>\d+ [+-]\d{4})(?:\t(?P<says>.*))?"
)
_FLAGS = (
    os.O_WRONLY | os.O_APPEND | os.O_CREAT
    | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)  # fmt: skip


class Line(NamedTuple):
    """One line of a journal: a ref was moved."""

    old: str
    new: str
    record: Record


def note(path: Path, ref: str, line: Line) -> None:
    """Add to the journal of a ref of the session at `path`.

    It is not flushed: what a power cut takes with it is found among the objects. Where it
    cannot be written the record goes on without it.
    """
    place = place_of(path, ref)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        _shorten(place)
        descriptor = os.open(place, _FLAGS, 0o644)
        try:
            os.write(descriptor, written(line) + b"\n")
        finally:
            os.close(descriptor)


def written(line: Line) -> bytes:
    """A line as git writes it."""
    person, says = person_line(line.record), one_line(line.record.message)
    return f"{line.old} {line.new} {person}\t{says}".encode(errors="replace")


def place_of(path: Path, ref: str) -> Path:
    """The file of the journal of a ref."""
    return path / "logs" / ref


def _shorten(place: Path) -> None:
    if place.exists() and place.lstat().st_size >= _LONG:
        kept = _read(place)
        _write(place, kept[len(kept) // 2 :])


def _read(place: Path) -> list[bytes]:
    return (content(place, _LARGEST) or b"").splitlines()


def _write(place: Path, kept: list[bytes]) -> None:
    beside = place.with_name(f"{place.name}.{os.getpid()}.tmp")
    write_file(place, beside, b"".join(line + b"\n" for line in kept), mode=0o644)


def lines(path: Path, ref: str = MAIN) -> list[bytes]:
    """The lines of the journal of a ref, whatever they say, the oldest first."""
    return _read(place_of(path, ref))


def read_line(line: bytes) -> Line | None:
    """What a line tells; None if it makes no sense."""
    match = _LINE.fullmatch(line.decode(errors="replace"))
    if match is None:
        return None
    record = Record(match["name"], match["email"], read_time(match["when"]), match["says"] or "")
    return Line(match["old"], match["new"], record)


def moves(path: Path, ref: str = MAIN) -> tuple[Line, ...]:
    """Where a ref has been, the latest first; lines that make no sense are left out."""
    return tuple(filter(None, map(read_line, reversed(lines(path, ref)))))


def last_move(path: Path) -> Line | None:
    """Where the branch of the record was led last, if its journal tells."""
    return next((found for line in reversed(lines(path)) if (found := read_line(line))), None)


def states(path: Path, ref: str = MAIN) -> tuple[str, ...]:
    """The states that the branch of the record has been at, each once, the latest first."""
    return tuple(dict.fromkeys(line.new for line in moves(path, ref) if line.new != NOTHING))


def rewrite(path: Path, ref: str, kept: list[bytes]) -> None:
    """Write the journal of a ref anew. Raises OSError."""
    _write(place_of(path, ref), kept)
