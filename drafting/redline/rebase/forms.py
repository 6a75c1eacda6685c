"""What a paragraph is, changed where it is something else today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.edits import Recast, Several
from drafting.redline.rebase.case import label
from drafting.redline.rebase.parts import parts_of
from drafting.redline.rebase.places import GONE

if TYPE_CHECKING:
    from drafting.model.unit import Unit
    from drafting.redline.rebase.case import Case
    from drafting.redline.rebase.values import Rebased


def recast(edit: Recast, case: Case) -> Rebased:
    """A kind and a number changed apart are both changed."""
    words = case.wording(edit.unit)
    found = parts_of(edit.unit, words, case) if words else None
    unit = case.unit(edit.unit)
    if unit is None and found is not None:
        reason = f"The paragraph was taken into {label(case.now, found.first.id)}."
        note = "had taken in the paragraph that was to become another kind; it stays what it is"
        return case.moot(edit, reason, unit=found.first.id, note=note)
    if unit is None:
        return case.gone(edit, f"The paragraph, {case.around.words or GONE}, was taken out.")
    others = [part.unit for part in found.parts if part.is_whole] if found else []
    made = [_recast(edit, one) for one in (unit, *(one for one in others if one.id != unit.id))]
    edits = [one for one in made if one.before != one.after]
    if not edits:
        return case.moot(edit, "The paragraph is of that kind already.")
    if len(made) > 1:
        one = edits[0] if len(edits) == 1 else Several(tuple(edits))
        return case.made(one, "The paragraph was split since.")
    return case.made(edits[0], "The paragraph became another kind meanwhile.")


def _recast(edit: Recast, unit: Unit) -> Recast:
    """The edit of a unit as it is today; a part that was split off takes no number."""
    kind, level, number = form = (unit.kind, unit.level, unit.number)
    if edit.before[:2] != edit.after[:2]:
        kind, level = edit.after[:2]
    if edit.before[2] != edit.after[2] and unit.id == edit.unit:
        number = edit.after[2]
    return Recast(unit.id, form, (kind, level, number))
