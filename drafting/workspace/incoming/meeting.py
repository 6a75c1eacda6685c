"""How a change meets the text of today: tried on it, nothing written."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from drafting.model.edits import (
    DeleteUnit,
    Edit,
    InsertUnit,
    JoinUnits,
    Several,
    SplitUnit,
)
from drafting.model.errors import ModelError
from drafting.model.resolution import Resolution
from drafting.workspace.incoming.folding import folded
from drafting.workspace.incoming.standing import States, as_it_stands
from drafting.workspace.incoming.views import Fate


class Met(NamedTuple):
    """What becomes of the text, and what to look at."""

    fate: Fate
    text: Resolution
    advice: str = ""


def meet(edit: Edit, needs: frozenset[str], states: States, now: Resolution) -> Met:
    """Make an edit on the text of today.

    `needs` are the paragraphs that it cannot do without.
    """
    from drafting.store.rebase import Rebase

    present = {unit.id for unit in now.walk()}
    if _is_made(edit, states, now, present):
        return Met(Fate.MADE, now)
    known = present | {unit.id for unit in states.base.walk()}
    if not needs <= known:
        return Met(Fate.LOST, now, "The paragraph that it changes is not in the text.")
    rebase = Rebase(now, _past(states))
    try:
        for part in _parts(edit):
            for made in as_it_stands(part, states, rebase.text):
                rebase.make(made)
    except ModelError as error:
        return Met(Fate.LOST, now, str(error))
    if rebase.text == now:
        return Met(Fate.MADE, now)
    if rebase.notes:
        return Met(Fate.CONFLICT, rebase.text, " ".join(dict.fromkeys(rebase.notes)))
    return Met(Fate.READY, rebase.text)


def _past(
    states: States,
) -> Callable[[Callable[[Resolution], bool]], Resolution | None]:
    return lambda test: next((text for text in states if test(text)), None)


def _parts(edit: Edit) -> tuple[Edit, ...]:
    """Edits one by one; a note whose mark is gone from the text already needs not go twice."""
    return edit.edits if isinstance(edit, Several) else (edit,)


def _is_made(edit: Edit, states: States, now: Resolution, present: set[str]) -> bool:
    """Whether the text of today has what an edit brings, or lacks what it takes out."""
    parts = _parts(edit)
    came = {part.unit.id for part in parts if isinstance(part, InsertUnit)}
    went = {part.unit.id for part in parts if isinstance(part, DeleteUnit)}
    if isinstance(edit, SplitUnit):
        came = {part.id for part in edit.parts[1:]}
    if isinstance(edit, JoinUnits):
        went = {part.id for part in edit.parts[1:]}
    if came and came <= present:
        return True
    if went and not came and went.isdisjoint(present):
        return True
    if all(isinstance(part, InsertUnit) for part in parts):
        before = {unit.id for text in states for unit in text.walk()}
        new = {folded(unit.text) for unit in now.walk() if unit.id not in before}
        return all(folded(part.unit.text) in new for part in parts if isinstance(part, InsertUnit))
    return False
