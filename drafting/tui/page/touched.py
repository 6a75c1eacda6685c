"""Which parts of a page a set of edits touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from enum import StrEnum

from drafting.model.difference import difference
from drafting.model.edits import Edit, EditNote, InsertNote, SetField, identities
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD, MASTHEAD, SPONSORS

_SPONSOR_LINE = frozenset({"sponsors", "sponsors_note", "kind", "submitted_by"})


class Touch(StrEnum):
    """What happened to a block; the first that applies."""

    EDITED = "edited"
    INSERTED = "inserted"
    MOVED = "moved"


class Touched(NamedTuple):
    """What differs between an older text and a newer one, by the blocks of the newer."""

    keys: Mapping[str, Touch]
    gone: Mapping[str, int]
    """How many units went that stood behind a unit (or, with an empty key, before all)."""


UNTOUCHED = Touched({}, {})


def touched_since(
    old: Resolution, new: Resolution, moved: Callable[[], Container[str]] = frozenset
) -> Touched:
    """What happened to the blocks of `new` since `old`, and where units of `old` are gone.

    `moved` gives the units that somebody moved, and is asked only where some changed places.
    """
    edits = difference(old, new)
    if any(edit.target for edit in edits):
        edits = difference(old, new, moved())
    keys: dict[str, Touch] = {}
    for key, touch in _touched(edits):
        keys[key] = min(keys.get(key, touch), touch, key=list(Touch).index)
    return Touched(keys, Counter(_gone(old, new)))


def changed_since(old: Resolution, new: Resolution) -> frozenset[str]:
    """Keys of the blocks of `new` that read differently in `old`, or stood elsewhere."""
    return frozenset(key for key, _ in _touched(difference(old, new)))


def _gone(old: Resolution, new: Resolution) -> Iterator[str]:
    """For each unit of `old` that `new` lacks, the one before it that is still there."""
    there = {unit.id for unit in new.walk()}
    before = ""
    for unit in old.walk():
        if unit.id in there:
            before = unit.id
        else:
            yield before


def _touched(edits: Iterable[Edit]) -> Iterator[tuple[str, Touch]]:
    for edit in edits:
        match edit:
            case SetField():
                yield block_of(edit.field), Touch.EDITED
            case EditNote():
                yield f"{NOTE}{edit.after.id}", Touch.EDITED
            case InsertNote():
                yield f"{NOTE}{edit.note.id}", Touch.INSERTED
            case _:
                yield from _touched_units(edit)


def _touched_units(edit: Edit) -> Iterator[tuple[str, Touch]]:
    """What happened to units; what was taken out has no block that could carry a sign."""
    yield from ((unit, Touch.INSERTED) for unit in identities(edit.brought))
    touch = Touch.MOVED if edit.target else Touch.EDITED
    yield from ((unit, touch) for unit in edit.needs - identities(edit.taken))


def block_of(field: str) -> str:
    """Key of the block on which a single value is printed."""
    if field.startswith(MASTHEAD_PREFIX):
        return MASTHEAD
    return SPONSORS if field in _SPONSOR_LINE else f"{FIELD}{field}"
