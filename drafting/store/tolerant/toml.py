"""TOML that plain git merged or a hand changed: what can be read of it, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.store.tolerant.conflicts import is_mark, versions
from drafting.store.toml_values import BYTE_ORDER_MARK, Table
from drafting.toml import read_toml

_BEGINNING = regex(r"\s*(\[|[\w\"'.-]+\s*=)")
_HEADER = regex(r"\s*\[.*\]\s*(#.*)?")


class Loose(NamedTuple):
    """What was read of a file, in the order of its lines."""

    values: Table
    again: tuple[tuple[str, Any], ...]
    """Values whose names had one already that differs, by names joined with full stops."""
    unread: tuple[str, ...]


class Sides(NamedTuple):
    """A file as each side left it, and as it was before both, if that is known."""

    sides: tuple[Loose, ...]
    base: Table | None


def load_sides(toml: str) -> Sides:
    """The values of a file in which conflicts may stand, and lines that cannot be read."""
    found = versions(toml)
    base = None if found.base is None else load_loosely(found.base).values
    return Sides(tuple(load_loosely(side) for side in found.sides), base)


def load_loosely(toml: str) -> Loose:
    """The values of a file, and the lines that cannot be read."""
    try:
        return Loose(read_toml(toml), (), ())
    except ValueError:
        reader = _Reader()
        for lines in _pieces(toml.removeprefix(BYTE_ORDER_MARK)):
            reader.take(lines)
        return Loose(reader.root, tuple(reader.again), tuple(reader.unread))


def _pieces(toml: str) -> Iterator[str]:
    """Headers, and values with the lines over which they go on."""
    piece: list[str] = []
    for line in toml.split("\n"):
        if piece and (_HEADER.fullmatch(piece[0]) or _BEGINNING.match(line)):
            yield "\n".join(piece)
            piece = []
        if not is_mark(line) and (line.strip() or piece):
            piece.append(line)
    if piece:
        yield "\n".join(piece)


class _Reader:
    """Takes pieces of a file, one after the other."""

    def __init__(self) -> None:
        self.root: Table = {}
        self.again: list[tuple[str, Any]] = []
        self.unread: list[str] = []
        self._here: Table | None = self.root
        self._name = ""

    def take(self, piece: str) -> None:
        """Take the next piece; of one that cannot be read whole, its first lines that can."""
        found = _loaded(piece)
        while found is None and piece:
            line, _, rest = piece.partition("\n")
            first = _loaded(line) if rest else None
            if first is None:
                break
            self._take(line, first)
            piece = rest
            found = _loaded(piece)
        self._take(piece, found)

    def _take(self, piece: str, found: Table | None) -> None:
        """What stands under a header that cannot be read goes with it."""
        if found is None:
            self.unread.append(piece)
            if _HEADER.fullmatch(piece):
                self._here = None
        elif _HEADER.match(piece):
            self._here, self._name = self._opened(found)
        elif self._here is None:
            self.unread.append(piece)
        else:
            self._put(found, self._here)

    def _opened(self, header: Table) -> tuple[Table | None, str]:
        """The table that a header names, and its name."""
        here, names = self.root, []
        while header:
            name, below = next(iter(header.items()))
            names.append(name)
            if isinstance(below, list):
                rows = here.setdefault(name, [])
                if not isinstance(rows, list):
                    return None, ""
                rows.append({})
                return rows[-1], ".".join(names)
            inner = here.setdefault(name, {})
            here = inner[-1] if isinstance(inner, list) and inner else inner
            if not isinstance(here, dict):
                return None, ""
            header = below
        return here, ".".join(names)

    def _put(self, found: Table, here: Table) -> None:
        for name, value in found.items():
            if here.setdefault(name, value) != value:
                self.again.append((f"{self._name}.{name}".removeprefix("."), value))


def _loaded(piece: str) -> Table | None:
    try:
        return read_toml(piece)
    except ValueError:
        return None
