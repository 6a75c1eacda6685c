"""What a proposal asks for, in sentences that leave nothing open.

The sentences stand in the list behind a compilation: whole paragraphs in quotation marks, which
end with the line, so that no words within them can be taken for anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from drafting.amendments.compilation.kind_words import kind_in_words
from drafting.amendments.compilation.places import place_in_words
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    ReplaceUnits,
    SetField,
    SplitUnit,
)
from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.model.inline import normalized
from drafting.model.ranges import range_label
from drafting.model.resolution import PARTS
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple

LINE_BREAK = " ↵ "
"""Stands for a forced line break."""


VALUES = {
    **{one: f"The {one.removeprefix(MASTHEAD_PREFIX).replace('_', ' ')}" for one in FIELDS},
    "enacting": "The enacting words",
    "closing": "The closing line",
}
"""What single values are called, by their names in the model."""


class Called(NamedTuple):
    """What the list calls things, by identity."""

    present: Mapping[str, str]
    """Paragraphs of the text."""
    proposed: Mapping[str, str]
    """Paragraphs that proposals bring in."""
    notes: Mapping[str, str]
    """The marks of footnotes."""


def quoted(words: str) -> str:
    """Whole words in quotation marks, on one line; italics end with them."""
    return f"“{normalized(words).replace(chr(10), LINE_BREAK)}”"


def asked(edit: Edit, called: Called, alternative: int = 0) -> Iterator[str]:
    """The sentences for an edit, one a line of inline markup; none where nothing can say it."""
    if isinstance(edit, EditText):
        which = f", as alternative {alternative}," if alternative else ""
        yield f"{called.present[edit.unit]}{which} to read: {quoted(edit.after)}"
    elif isinstance(edit, ReplaceUnits):
        first, last = (called.present[one] for one in (edit.about[0], edit.about[-1]))
        which = f", as alternative {alternative}," if alternative else ""
        yield from _brought(edit, f"To replace {range_label(first, last)}{which} with {{}}", called)
    elif write := _WRITERS.get(type(edit)):
        yield from write(edit, called)


def can_be_asked(edit: Edit, called: Called) -> bool:
    """Whether all is there that the sentences name: what an edit is about, and stands beside."""
    brought = {unit.id for top in edit.brought for unit in top.walk()}
    if isinstance(edit, EditNote):
        return edit.before.id in called.notes
    if isinstance(edit, InsertUnit | ReplaceUnits) and not brought <= called.proposed.keys():
        return False
    return all(one in called.present for one in _named(edit))


def _named(edit: Edit) -> Iterator[str]:
    """Identities of the paragraphs of the text that the sentences for an edit name."""
    if isinstance(edit, JoinUnits):
        yield from (part.id for part in edit.parts)
    elif not isinstance(edit, InsertUnit | SetField):
        yield from (edit.about[0], edit.about[-1])
    if isinstance(edit, InsertUnit | MoveUnit):
        place = edit.place if isinstance(edit, InsertUnit) else edit.destination
        beside = place.parent if place.after is None else place.after
        yield from () if beside in PARTS else (beside,)


def _insertion(edit: InsertUnit, called: Called) -> Iterator[str]:
    where = place_in_words(edit.place, called.present)
    yield from _brought(edit, f"To insert {{}} {where}", called)


def _brought(edit: Edit, opening: str, called: Called) -> Iterator[str]:
    """One sentence for each paragraph that comes in; `opening` is that of the first."""
    for top in edit.brought:
        for unit, above in _below(top, ""):
            kind = _kind(unit, f" under {called.proposed[above]}" if above else "")
            yield f"{opening.format(called.proposed[unit.id] + kind)}: {quoted(unit.text)}"
            opening = "with {}"


def _below(unit: Unit, above: str) -> Iterator[tuple[Unit, str]]:
    """A unit and all beneath it, each with the identity of the one that it stands under."""
    yield unit, above
    for child in unit.children:
        yield from _below(child, unit.id)


def _kind(unit: Unit, under: str) -> str:
    """The kind of a paragraph where its name does not tell it."""
    if unit.kind in (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH):
        return ""
    return f", {kind_in_words(unit.kind, unit.level)}{under},"


def _deletion(edit: DeleteUnit, called: Called) -> Iterator[str]:
    yield f"To delete {called.present[edit.unit.id]}."


def _move(edit: MoveUnit, called: Called) -> Iterator[str]:
    changed = edit.kind_after is not edit.kind_before
    kind = f", as {kind_in_words(edit.kind_after)}" if changed else ""
    where = place_in_words(edit.destination, called.present)
    yield f"To move {called.present[edit.unit]} {where}{kind}."


def _split(edit: SplitUnit, called: Called) -> Iterator[str]:
    first, *rest = edit.parts
    yield f"To split {called.present[edit.whole.id]} into: {quoted(first.text)}"
    yield from (f"and: {quoted(part.text)}" for part in rest)


def _merger(edit: JoinUnits, called: Called) -> Iterator[str]:
    names = " and ".join(called.present[part.id] for part in edit.parts)
    yield f"To join {names}, to read: {quoted(edit.whole.text)}"


def _recast(edit: Recast, called: Called) -> Iterator[str]:
    kind, level, _ = edit.after
    yield f"To make {called.present[edit.unit]} {kind_in_words(kind, level)}."


def _value(edit: SetField, called: Called) -> Iterator[str]:  # noqa: ARG001
    values = (edit.after,) if isinstance(edit.after, str) else edit.after
    first, *rest = values or ("",)
    yield f"{VALUES[edit.field]} to read: {quoted(first)}"
    yield from (f"and: {quoted(value)}" for value in rest)


def _footnote(edit: EditNote, called: Called) -> Iterator[str]:
    yield f"Footnote {called.notes[edit.before.id]} to read: {quoted(edit.after.text)}"


_WRITERS: dict[type[Edit], Callable[[Any, Called], Iterator[str]]] = {
    InsertUnit: _insertion,
    DeleteUnit: _deletion,
    MoveUnit: _move,
    SplitUnit: _split,
    JoinUnits: _merger,
    Recast: _recast,
    SetField: _value,
    EditNote: _footnote,
}
