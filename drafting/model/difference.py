"""The edits between two states of one text, found by identity.

Applied in order to the old state they give the new one. A unit that both states
have alike gives no edit; one that stands elsewhere gives one move; among
siblings that changed their order as few as possible count as moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import (
    DeleteNote,
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertNote,
    InsertUnit,
    MoveUnit,
    Recast,
    SetField,
)
from drafting.model.fields import FIELDS, get_field
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.tree import Place, Siblings

if TYPE_CHECKING:
    from drafting.model.unit import Unit


def difference(
    old: Resolution, new: Resolution, movers: Container[str] = frozenset()
) -> tuple[Edit, ...]:
    """Edits that, applied in order to `old`, give `new`.

    `movers` are units of which it is known that they moved, and not those around them.
    """
    units = _unit_edits(old, new, movers)
    return (*_field_edits(old, new), *_note_edits(old.notes, new.notes), *units)


def _field_edits(old: Resolution, new: Resolution) -> Iterator[SetField]:
    for field in FIELDS:
        before, after = get_field(old, field), get_field(new, field)
        if before != after:
            yield SetField(field, before, after)


def _note_edits(old: Sequence[Note], new: Sequence[Note]) -> Iterator[Edit]:
    after = {note.id: note for note in new}
    kept = _in_order([note.id for note in old], [note.id for note in new])
    present = list(old)
    for note in old:
        if note.id not in kept:
            yield DeleteNote(present.index(note), note)
            present.remove(note)
        elif note != after[note.id]:
            yield EditNote(note, after[note.id])
    for position, note in enumerate(new):
        if note.id not in kept:
            yield InsertNote(position, note)


def _unit_edits(old: Resolution, new: Resolution, movers: Container[str]) -> tuple[Edit, ...]:
    if all(old.part(part) == new.part(part) for part in PARTS):
        return ()
    work = _Work(old, new, movers)
    for part in PARTS:
        work.settle(part, new.part(part))
    work.clear_away()
    return tuple(work.edits)


class _Work:
    """The order of the old state on its way to that of the new one, and the edits made so far.

    Parents are settled before their children and siblings from first to last, so
    whatever a unit is put under or after stands in its final place already.
    """

    def __init__(self, old: Resolution, new: Resolution, movers: Container[str]) -> None:
        self.edits: list[Edit] = []
        self._order = _Order(old)
        self._old = {unit.id: unit for unit in old.walk()}
        self._present = set(self._old)
        self._wanted = frozenset(unit.id for unit in new.walk())
        self._staying = staying(old, new, movers)

    def settle(self, parent: str, units: Siblings) -> None:
        """Bring the units of one parent, and all beneath them, to their new state."""
        after: str | None = None
        for unit in units:
            before = self._old.get(unit.id)
            if before is None:
                self._insert(Place(parent, after), unit)
            else:
                self._change(before, unit, Place(parent, after))
            self.settle(unit.id, unit.children)
            after = unit.id

    def _insert(self, place: Place, unit: Unit) -> None:
        if unit.id not in self._present:
            inserted = self._wholly_new(unit)
            self._present.update(inner.id for inner in inserted.walk())
            self._order.put(inserted.id, place)
            self._order.put_beneath(inserted)
            self.edits.append(InsertUnit(place, inserted))

    def _wholly_new(self, unit: Unit) -> Unit:
        """A new unit without what was there before and will be moved into it."""
        children = tuple(
            self._wholly_new(child) for child in unit.children if child.id not in self._old
        )
        return replace(unit, children=children)

    def _change(self, before: Unit, after: Unit, place: Place) -> None:
        kind = before.kind
        if before.id not in self._staying:
            kind = after.kind
            origin = self._order.take(before.id)
            self._order.put(before.id, place)
            self.edits.append(MoveUnit(before.id, origin, place, before.kind, kind))
        if before.text != after.text:
            self.edits.append(EditText(before.id, before.text, after.text))
        old_look = (kind, before.level, before.number)
        new_look = (after.kind, after.level, after.number)
        if old_look != new_look:
            self.edits.append(Recast(before.id, old_look, new_look))

    def clear_away(self) -> None:
        """Delete what the new state no longer has; all that stays has left it by now."""
        for identity in self._old:
            if identity in self._wanted or identity not in self._present:
                continue
            gone = self._what_is_left(self._old[identity])
            self._present.difference_update(inner.id for inner in gone.walk())
            self.edits.append(DeleteUnit(self._order.take(identity), gone))

    def _what_is_left(self, unit: Unit) -> Unit:
        """A unit that goes without what stood beneath it and stays elsewhere."""
        children = (child for child in unit.children if child.id not in self._wanted)
        return replace(unit, children=tuple(self._what_is_left(child) for child in children))


class _Order:
    """Which unit stands behind which, changed one by one however many there are."""

    def __init__(self, resolution: Resolution) -> None:
        self._parent: dict[str, str] = {}
        self._before: dict[str, str | None] = {}
        self._behind: dict[tuple[str, str | None], str | None] = {}
        for part in PARTS:
            self._put_all(part, resolution.part(part))

    def _put_all(self, parent: str, units: Siblings) -> None:
        after: str | None = None
        for unit in units:
            self.put(unit.id, Place(parent, after))
            self.put_beneath(unit)
            after = unit.id

    def put_beneath(self, unit: Unit) -> None:
        """Note what stands beneath a unit."""
        self._put_all(unit.id, unit.children)

    def put(self, identity: str, place: Place) -> None:
        """Put a unit, that stands nowhere, at a place."""
        self._parent[identity], self._before[identity] = place.parent, place.after
        self._join(place.parent, identity, self._behind.get((place.parent, place.after)))
        self._behind[place.parent, place.after] = identity

    def take(self, identity: str) -> Place:
        """Take a unit away, and say where it stood."""
        place = Place(self._parent[identity], self._before[identity])
        self._join(place.parent, place.after, self._behind.pop((place.parent, identity), None))
        return place

    def _join(self, parent: str, one: str | None, other: str | None) -> None:
        self._behind[parent, one] = other
        if other is not None:
            self._before[other] = one


def staying(
    old: Resolution, new: Resolution, movers: Container[str] = frozenset()
) -> frozenset[str]:
    """Identities of the units that did not move: same parent, same order."""
    before, after = _families(old), _families(new)
    return frozenset().union(
        *(
            _in_order([name for name in children if name not in movers], after.get(parent, []))
            for parent, children in before.items()
        )
    )


def _families(resolution: Resolution) -> dict[str, list[str]]:
    """The identities of the children of each part and unit."""
    families = {part: [unit.id for unit in resolution.part(part)] for part in PARTS}
    families |= {unit.id: [child.id for child in unit.children] for unit in resolution.walk()}
    return families


def _in_order(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """As many as possible of the names in both sequences that follow each other alike."""
    rank = {name: index for index, name in enumerate(new)}
    common = [name for name in old if name in rank]
    return frozenset(_longest_rising(common, rank))


def _longest_rising(names: Sequence[str], rank: dict[str, int]) -> list[str]:
    """The longest subsequence of `names` whose ranks rise (patience sorting)."""
    tops: list[int] = []
    piles: list[str] = []
    below: dict[str, str | None] = {}
    for name in names:
        pile = bisect_left(tops, rank[name])
        below[name] = piles[pile - 1] if pile else None
        tops[pile : pile + 1] = [rank[name]]
        piles[pile : pile + 1] = [name]
    rising: list[str] = []
    top = piles[-1] if piles else None
    while top is not None:
        rising.append(top)
        top = below[top]
    return rising
