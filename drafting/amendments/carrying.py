"""A pending proposal carried to a text that has moved on, with a grade and the reason for it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from enum import StrEnum
from functools import singledispatchmethod
from typing import NamedTuple

from drafting.amendments.errors import NoEditOfProposalError
from drafting.amendments.naming import opening
from drafting.amendments.surroundings import Surroundings, beside, surroundings
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SetField,
    SplitUnit,
)
from drafting.model.errors import ModelError
from drafting.model.fields import get_field
from drafting.model.numbering import Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Unit
from drafting.redline.merging import lay_over, merge_text

_GONE = "which is gone"
"""Said of a paragraph of which nothing but its identity is left."""


class Grade(StrEnum):
    """How a proposal stands to the text of today."""

    CLEAN = "clean"
    """It can be made as it was put."""
    SHIFTED = "shifted"
    """It can be made, though its words or its place have moved."""
    CONTESTED = "contested"
    """It changes words that were changed otherwise meanwhile: its own would take their place."""
    MOOT = "moot"
    """There is nothing left for it to change."""


class Carried(NamedTuple):
    """A proposal's edit as it would be made today."""

    edit: Edit
    grade: Grade
    reason: str = ""
    """One line; empty for a clean one."""


def carry(edit: Edit, before: Resolution, now: Resolution) -> Carried:
    """The edit, made on `before`, as it would be made on `now`."""
    return carry_from(edit, surroundings(edit, before), now)


def carry_from(edit: Edit, around: Surroundings, now: Resolution) -> Carried:
    """The edit, made where all that is known is what stood around it, as it would be made now."""
    return _Carrying(around, now).carry(edit)


def behind_earlier(
    found: Carried, wanted: Place, earlier: Container[str], now: Resolution
) -> Carried:
    """An insertion behind the paragraphs that others had put at the same place before it.

    `wanted` is the place that it was put for, `earlier` the identities of those paragraphs.
    """
    edit = found.edit
    if not isinstance(edit, InsertUnit) or edit.place != wanted:
        return found
    place, order = edit.place, [unit.id for unit in siblings(now, edit.place.parent)]
    at = order.index(place.after) + 1 if place.after in order else 0
    while at < len(order) and order[at] in earlier:
        place = Place(place.parent, order[at])
        at += 1
    return found._replace(edit=InsertUnit(place, edit.unit))


class _Carrying:
    """Carries an edit from what stood around it to the text of today."""

    def __init__(self, around: Surroundings, now: Resolution) -> None:
        self._around, self._now = around, now

    def carry(self, edit: Edit) -> Carried:
        """The edit as it is, if it can be made so, else as it would be made today."""
        try:
            edit.apply(self._now)
        except ModelError:
            return self._settle(edit)
        if isinstance(edit, (InsertUnit, MoveUnit)) and not self._has_neighbours(edit):
            return self._settle(edit)
        return Carried(edit, Grade.CLEAN)

    def _has_neighbours(self, edit: InsertUnit | MoveUnit) -> bool:
        """Whether the place lies between the same paragraphs as it did, as far as one knows."""
        place = edit.place if isinstance(edit, InsertUnit) else edit.destination
        _, follower = beside(self._now, place)
        return self._around.follower in (None, follower)

    def _unit(self, identity: str) -> Unit | None:
        return next((unit for unit in self._now.walk() if unit.id == identity), None)

    def _gone(self, edit: EditText | Recast | MoveUnit | SplitUnit) -> Carried:
        words = _own_words(edit) or self._around.words or _GONE
        return Carried(edit, Grade.MOOT, f"The paragraph, {words}, was taken out.")

    @singledispatchmethod
    def _settle(self, edit: Edit) -> Carried:
        raise NoEditOfProposalError(type(edit).__name__)

    @_settle.register
    def _(self, edit: EditText) -> Carried:
        unit = self._unit(edit.unit)
        if unit is None:
            return self._gone(edit)
        return _words(edit, edit.before, unit.text, edit.after)

    @_settle.register
    def _(self, edit: SetField) -> Carried:
        value = get_field(self._now, edit.field)
        if value == edit.after:
            return Carried(edit, Grade.MOOT, "The text reads so already.")
        if isinstance(value, str) and isinstance(edit.before, str) and isinstance(edit.after, str):
            return _words(edit, edit.before, value, edit.after)
        carried = replace(edit, before=value)
        return Carried(carried, Grade.CONTESTED, "The value was changed otherwise meanwhile.")

    @_settle.register
    def _(self, edit: EditNote) -> Carried:
        note = self._now.note(edit.before.id)
        if note is None:
            return Carried(edit, Grade.MOOT, "The footnote was taken out.")
        asked = EditText(note.id, edit.before.text, edit.after.text)
        laid = _words(asked, asked.before, note.text, asked.after)
        after = getattr(laid.edit, "after", note.text)
        return laid._replace(edit=EditNote(note, replace(note, text=after)))

    @_settle.register
    def _(self, edit: Recast) -> Carried:
        unit = self._unit(edit.unit)
        if unit is None:
            return self._gone(edit)
        stands = (unit.kind, unit.level, unit.number)
        if stands == edit.after:
            return Carried(edit, Grade.MOOT, "The paragraph is of that kind already.")
        carried = replace(edit, before=stands)
        return Carried(carried, Grade.SHIFTED, "The paragraph became another kind meanwhile.")

    @_settle.register
    def _(self, edit: InsertUnit) -> Carried:
        if self._unit(edit.unit.id) is not None:
            return Carried(edit, Grade.MOOT, "The paragraph stands in the text already.")
        place = self._nearest(edit.place)
        if place is None:
            above = self._around.above or _GONE
            return Carried(edit, Grade.MOOT, f"The paragraph that it belongs to, {above}, is gone.")
        present = {unit.id for unit in self._now.walk()}
        carried = InsertUnit(place, _without(edit.unit, present))
        return Carried(carried, Grade.SHIFTED, self._told("Its neighbours have changed", place))

    @_settle.register
    def _(self, edit: DeleteUnit) -> Carried:
        unit = self._unit(edit.unit.id)
        if unit is None:
            return Carried(edit, Grade.MOOT, "The paragraph was taken out already.")
        carried = DeleteUnit(place_of(self._now, unit.id), unit)
        if unit == edit.unit:
            return Carried(carried, Grade.SHIFTED, "The paragraph stands elsewhere now.")
        return Carried(carried, Grade.SHIFTED, "The paragraph reads differently now.")

    @_settle.register
    def _(self, edit: MoveUnit) -> Carried:
        unit = self._unit(edit.unit)
        if unit is None:
            return self._gone(edit)
        place = self._nearest(edit.destination)
        if (
            place is None
            or place.after == unit.id
            or place.parent in {one.id for one in unit.walk()}
        ):
            return Carried(edit, Grade.MOOT, "The place that it would go to is gone.")
        origin = place_of(self._now, unit.id)
        if place == origin:
            return Carried(edit, Grade.MOOT, "The paragraph stands there already.")
        kind = edit.kind_after if edit.kind_after is not edit.kind_before else unit.kind
        carried = MoveUnit(unit.id, origin, place, unit.kind, kind)
        return Carried(carried, Grade.SHIFTED, self._told("Places have changed", place))

    @_settle.register
    def _(self, edit: SplitUnit) -> Carried:
        unit = self._unit(edit.whole.id)
        if unit is None:
            return self._gone(edit)
        if any(self._unit(part.id) for part in edit.parts[1:]):
            return Carried(edit, Grade.MOOT, "The paragraph is split already.")
        parts = _split_again(edit, unit)
        if parts is None:
            return Carried(edit, Grade.CONTESTED, "Words at the place of the split have changed.")
        carried = SplitUnit(unit, parts)
        return Carried(carried, Grade.SHIFTED, "Words of the paragraph have changed since.")

    @_settle.register
    def _(self, edit: JoinUnits) -> Carried:
        parts = [self._unit(part.id) for part in edit.parts]
        present = tuple(part for part in parts if part is not None)
        if len(present) < len(parts):
            return Carried(edit, Grade.MOOT, "One of the paragraphs is gone.")
        places = [place_of(self._now, part.id) for part in present]
        adjacent = all(
            place.after == part.id for place, part in zip(places[1:], present, strict=False)
        )
        if not adjacent:
            return Carried(edit, Grade.CONTESTED, "The paragraphs no longer stand side by side.")
        old = "\n\n".join(part.text for part in edit.parts)
        merged = merge_text(old, "\n\n".join(part.text for part in present), edit.whole.text)
        if merged.conflict or "\n\n" in merged.text:
            return Carried(edit, Grade.CONTESTED, "Words of the paragraphs have changed since.")
        carried = JoinUnits(present, replace(edit.whole, text=merged.text))
        return Carried(carried, Grade.SHIFTED, "Words of the paragraphs have changed since.")

    def _nearest(self, place: Place) -> Place | None:
        """The place among the paragraphs of today that is nearest to one of the text before."""
        if place.parent not in PARTS and self._unit(place.parent) is None:
            return None
        here = [unit.id for unit in siblings(self._now, place.parent)]
        if place.after is None:
            return Place(place.parent)
        if place.after in here:
            return place
        if not self._around.earlier:
            return Place(place.parent, here[-1] if here else None)
        earlier = next((one for one in reversed(self._around.earlier) if one in here), None)
        return Place(place.parent, earlier)

    def _told(self, why: str, place: Place) -> str:
        """Why a place shifted, and where a paragraph would come to stand."""
        if place.after is None:
            return f"{why}: it would come first."
        return f"{why}: it would follow {Numbering(self._now).label(place.after)}."


def _without(unit: Unit, present: Container[str]) -> Unit:
    """A unit without what beneath it stands in the text already."""
    children = (_without(child, present) for child in unit.children if child.id not in present)
    return replace(unit, children=tuple(children))


def _own_words(edit: Edit) -> str:
    """The first words of the paragraph, where an edit holds them."""
    if isinstance(edit, EditText):
        return opening(edit.before)
    return opening(edit.whole.text) if isinstance(edit, SplitUnit) else ""


def _words(edit: EditText | SetField, then: str, now: str, wanted: str) -> Carried:
    """A change of words, made on words that have changed."""
    laid = lay_over(then, now, wanted)
    carried = replace(edit, before=now, after=laid.text)
    if laid.text == now:
        return Carried(carried, Grade.MOOT, "The text reads so already.")
    if laid.conflict:
        return Carried(carried, Grade.CONTESTED, "The same words were changed otherwise meanwhile.")
    return Carried(carried, Grade.SHIFTED, "Other words of the paragraph have changed since.")


def _split_again(edit: SplitUnit, now: Unit) -> tuple[Unit, ...] | None:
    """The parts with the words of today; None where the place of the split was changed."""
    first, *rest = edit.parts
    if len(rest) != 1 or now.children != edit.whole.children:
        return None
    merged = merge_text(edit.whole.text, now.text, f"{first.text}\n\n{rest[0].text}")
    head, found, tail = merged.text.partition("\n\n")
    if merged.conflict or not found:
        return None
    return replace(first, text=head), replace(rest[0], text=tail)
