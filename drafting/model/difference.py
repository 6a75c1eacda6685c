"""The edits between two states of one text, found by identity.

Applied in order to the old state they give the new one. A unit that both states
have alike gives no edit; one that stands elsewhere gives one move; among
siblings that changed their order as few as possible count as moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

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
from drafting.model.tree import Place, Siblings, place_of

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
    """The old state on its way to the new one, and the edits made so far.

    Parents are settled before their children and siblings from first to last, so
    whatever a unit is put under or after stands in its final place already.
    """

    def __init__(self, old: Resolution, new: Resolution, movers: Container[str]) -> None:
        self.edits: list[Edit] = []
        self._now = old
        self._old = {unit.id: unit for unit in old.walk()}
        self._present = set(self._old)
        self._wanted = frozenset(unit.id for unit in new.walk())
        self._staying = staying(old, new, movers)

    def _make(self, edit: Edit) -> None:
        self._now = edit.apply(self._now)
        self.edits.append(edit)

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
            self._make(InsertUnit(place, inserted))

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
            origin = place_of(self._now, before.id)
            self._make(MoveUnit(before.id, origin, place, before.kind, kind))
        if before.text != after.text:
            self._make(EditText(before.id, before.text, after.text))
        old_look = (kind, before.level, before.number)
        new_look = (after.kind, after.level, after.number)
        if old_look != new_look:
            self._make(Recast(before.id, old_look, new_look))

    def clear_away(self) -> None:
        """Delete what the new state no longer has; all that stays has left it by now."""
        for identity in self._old:
            if identity in self._wanted or identity not in self._present:
                continue
            gone = self._now.find(identity)
            self._present.difference_update(inner.id for inner in gone.walk())
            self._make(DeleteUnit(place_of(self._now, identity), gone))


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
