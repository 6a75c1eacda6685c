"""What a paragraph is, changed where it is something else today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.edits import Recast
from drafting.redline.rebase.places import GONE

if TYPE_CHECKING:
    from drafting.redline.rebase.case import Case
    from drafting.redline.rebase.values import Rebased


def recast(edit: Recast, case: Case) -> Rebased:
    """A kind and a number changed apart are both changed."""
    unit = case.unit(edit.unit)
    if unit is None:
        return case.gone(edit, f"The paragraph, {case.around.words or GONE}, was taken out.")
    kind, level, number = form = (unit.kind, unit.level, unit.number)
    if edit.before[:2] != edit.after[:2]:
        kind, level = edit.after[:2]
    if edit.before[2] != edit.after[2]:
        number = edit.after[2]
    if (kind, level, number) == form:
        return case.moot(edit, "The paragraph is of that kind already.")
    made = Recast(unit.id, form, (kind, level, number))
    return case.made(made, "The paragraph became another kind meanwhile.")
