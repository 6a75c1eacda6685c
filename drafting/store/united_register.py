"""What two sides of a record say of the names of its resolutions, and of which are on the table.

What one side alone changed holds. Of two names that were given to one resolution the earlier holds,
and the other leads to it as a former one does. What one side put away and the other worked on is on
the table, and what both put away is in the place from which it is the nearest. A name that both
gave to different resolutions stays with the first; the other has a number behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import count

from drafting.named_tuples import NamedTuple
from drafting.store.register import Registered, Status

Rows = Mapping[str, Registered]
"""By the name of its folder, what the register says of each resolution of a state."""

_NEAREST = (Status.LIVE, Status.ARCHIVED, Status.DELETED)


class Side(NamedTuple):
    """A state of the register; of one that went on from another, what else it changed."""

    rows: Rows
    worked_on: Collection[str] = frozenset()
    """The folders in which it changed anything."""

    def row(self, folder: str) -> Registered:
        """What it says of the resolution in a folder."""
        return self.rows.get(folder) or Registered(folder)

    def calls(self, folder: str) -> str:
        """What it calls the resolution in a folder; nothing where it has none there."""
        return self.rows[folder].handle if folder in self.rows else ""

    def moved(self, folders: Mapping[str, str]) -> Side:
        """The same after some resolutions went into other folders, by which they are called."""
        rows, worked_on = dict(self.rows), set(self.worked_on)
        for old, new in folders.items():
            row = rows.pop(old)
            rows[new] = row._replace(handle=new) if row.handle == old else row
            worked_on.discard(old)
        return Side(rows, worked_on)

    def put_away(self, folder: str, base: Side) -> bool:
        """Whether it was put away since `base`."""
        status = self.row(folder).status
        return bool(status) and status is not base.row(folder).status


class UnitedRegister(NamedTuple):
    """The register of both sides, and what a person should look at."""

    rows: Rows
    notes: tuple[str, ...]


def united_register(base: Side, first: Side, second: Side) -> UnitedRegister:
    """The register of two sides that parted at a third state."""
    union = _Union(base, first, second)
    rows = {folder: union.row(folder) for folder in {**first.rows, **second.rows}}
    notes = [note for folder in rows for note in union.notes(folder)]
    for folder, handle in _numbered(rows, first):
        notes.append(f"Two are called {rows[folder].handle} now: the other one is {handle}.")
        rows[folder] = rows[folder].renamed(handle)
    return UnitedRegister(rows, tuple(notes))


class _Union(NamedTuple):
    base: Side
    first: Side
    second: Side

    def row(self, folder: str) -> Registered:
        """What both say of one resolution."""
        base, first, second = rows = self._rows(folder)
        handle = first.handle if first.handle != base.handle else second.handle
        every = [name for row in rows for name in (*row.former, row.handle)]
        former = tuple(dict.fromkeys(name for name in every if name != handle))
        return self._standing(folder)._replace(handle=handle, former=former)

    def _rows(self, folder: str) -> tuple[Registered, Registered, Registered]:
        return self.base.row(folder), self.first.row(folder), self.second.row(folder)

    def _standing(self, folder: str) -> Registered:
        """The side that says whether it is on the table."""
        base, first, second = self._rows(folder)
        if self._is_kept(folder):
            return base
        if second.status is base.status:
            return first
        if first.status is base.status:
            return second
        return min(first, second, key=lambda row: _NEAREST.index(row.status))

    def _is_kept(self, folder: str) -> bool:
        """Whether one side put it away while the other worked on it."""
        sides = ((self.first, self.second), (self.second, self.first))
        return any(
            one.put_away(folder, self.base)
            and not other.put_away(folder, self.base)
            and folder in other.worked_on
            for one, other in sides
        )

    def notes(self, folder: str) -> Iterator[str]:
        """What a person should look at."""
        base, first, second = self._rows(folder)
        now = self.row(folder)
        if len({base.handle, first.handle, second.handle}) == 3:
            yield (
                f"{base.handle} was called {first.handle} by one and {second.handle} by another: "
                f"it is {now.handle}, and found by either name."
            )
        if self._is_kept(folder):
            yield f"{now.handle} was put away by one and changed by another: it is on the table."
        elif len({base.status, first.status, second.status}) == 3:
            stays = now.status or "on the table"
            yield f"{now.handle} was dealt with otherwise by each of two: it is {stays}."


def _numbered(rows: Rows, first: Side) -> Iterator[tuple[str, str]]:
    """The resolutions whose name another one has already, each with one that is left for it."""
    there = {folder: row.handle for folder, row in rows.items() if row.status is not Status.DELETED}
    ours = {folder for folder, handle in there.items() if first.calls(folder) == handle}
    held = {there[folder].casefold() for folder in ours}
    taken = {name.casefold() for name in (*there, *there.values())}
    for folder in sorted(there.keys() - ours):
        handle = there[folder]
        if handle.casefold() in held:
            free = (f"{handle} ({number})" for number in count(2))
            handle = next(name for name in free if name.casefold() not in taken)
            yield folder, handle
        held.add(handle.casefold())
        taken.add(handle.casefold())
