"""The changes that one record has and another lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.history import entries_between
from drafting.store.layout import UNITS
from drafting.store.names import RESOLUTIONS, decoded
from drafting.store.records import UNIT
from drafting.store.register import handles_in

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.records import Entry
    from drafting.store.register import Handles

_ENDING = ".md"


class Carried(NamedTuple):
    """A change that went from one record into another, and what it is about."""

    entry: Entry
    handles: tuple[str, ...]
    """The resolutions, as they are called now."""
    units: tuple[str, ...]
    """The paragraphs: those whose words it wrote, whatever it says, and those that it names."""


def carried(repository: Repository, since: str, until: str, tree: str = "") -> tuple[Carried, ...]:
    """The changes up to a state that are not part of another one, newest first.

    Resolutions are called as in a root tree, or as they are now.
    """
    return tuple(
        Carried(entry, tuple(_handles(handles_in(repository, tree), paths)), _units(entry, paths))
        for entry, paths in entries_between(repository, since, until)
    )


def _handles(known: Handles, paths: Iterable[str]) -> Iterator[str]:
    inside = (path.removeprefix(f"{RESOLUTIONS}/") for path in paths if "/" in path)
    folders = dict.fromkeys(decoded(path.partition("/")[0]) for path in inside)
    return (known.row(name).handle for name in folders if name)


def _units(entry: Entry, paths: Iterable[str]) -> tuple[str, ...]:
    written = (path.split("/")[2:] for path in paths if path.startswith(f"{RESOLUTIONS}/"))
    files = (rest[1] for rest in written if len(rest) == 2 and rest[0] == UNITS)
    units = (file.removesuffix(_ENDING) for file in files)
    return tuple(dict.fromkeys((*units, *entry.all(UNIT))))
