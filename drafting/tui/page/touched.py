"""Which parts of a page a set of edits touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.model.difference import difference
from drafting.model.edits import (
    Edit,
    EditNote,
    EditText,
    InsertNote,
    InsertUnit,
    MoveUnit,
    Recast,
    SetField,
)
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.resolution import Resolution
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD, MASTHEAD, SPONSORS

_SPONSOR_LINE = frozenset({"sponsors", "sponsors_note", "kind", "submitted_by"})


def changed_since(old: Resolution, new: Resolution) -> frozenset[str]:
    """Keys of the blocks of `new` that read differently in `old`, or stood elsewhere."""
    return frozenset(_touched(difference(old, new)))


def _touched(edits: Iterable[Edit]) -> Iterator[str]:
    for edit in edits:
        match edit:
            case EditText() | Recast() | MoveUnit():
                yield edit.unit
            case InsertUnit():
                yield from (unit.id for unit in edit.unit.walk())
            case SetField():
                yield _block_of(edit.field)
            case EditNote():
                yield f"{NOTE}{edit.after.id}"
            case InsertNote():
                yield f"{NOTE}{edit.note.id}"
            case _:
                # What was taken out has no block that could carry a sign.
                continue


def _block_of(field: str) -> str:
    if field.startswith(MASTHEAD_PREFIX):
        return MASTHEAD
    return SPONSORS if field in _SPONSOR_LINE else f"{FIELD}{field}"
