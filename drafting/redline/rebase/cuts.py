"""Splits and joins of paragraphs that changed meanwhile.

The cut is made a mark in the text, so the merge carries the words of the one side across
the cut of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.difference import difference
from drafting.model.edits import JoinUnits, Several, SplitUnit
from drafting.model.inline import opening
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, insert, place_of, remove
from drafting.redline.conflict_wording import bracketed
from drafting.redline.rebase.base import unit_in
from drafting.redline.rebase.joins import join_in_parts
from drafting.redline.rebase.parts import parts_of
from drafting.redline.rebase.splits import split_in_parts
from drafting.redline.rebase.values import Grade, Rebased
from drafting.redline.rebase.words import CUT, is_torn

if TYPE_CHECKING:
    from drafting.model.unit import Unit
    from drafting.redline.rebase.case import Case


def split(edit: SplitUnit, case: Case) -> Rebased:
    """Split a unit as it reads and as it stands today."""
    now = case.unit(edit.whole.id)
    found = parts_of(edit.whole.id, edit.whole.text, case)
    if found is None:
        words = opening(edit.whole.text)
        return case.gone(edit, f"The paragraph, {words}, was taken out.")
    old = {unit.id for unit in edit.whole.walk()}
    carved = [
        unit for unit in _all(edit.parts) if unit.id == edit.parts[0].id or unit.id not in old
    ]
    if any(case.unit(unit.id) for unit in carved[1:]):
        return case.moot(edit, "The paragraph is split already.")
    if now is None or found.is_elsewhere(now):
        return split_in_parts(edit, carved, found, case)
    merge = case.policy.merge(edit.whole.text, now.text, CUT.join(unit.text for unit in carved))
    pieces = merge.text.split(CUT)
    is_cut = len(pieces) == len(carved) and not (merge.conflict and is_torn(pieces))
    clash = "Words at the place of the split have changed."
    if not is_cut:
        if not case.policy.keeps:
            return Rebased(edit, case.now, Grade.CONTESTED, clash)
        pieces = [now.text, *(bracketed(unit.text) for unit in carved[1:])]
    pieced = {unit.id: piece for unit, piece in zip(carved, pieces, strict=True)}
    made = SplitUnit(now, _parts(edit, now, pieced))
    if is_cut and not merge.conflict:
        return case.made(made, "Words of the paragraph have changed since.")
    note = "was changed while it was being split: look at both parts"
    return case.made(made, clash, grade=Grade.CONTESTED, unit=now.id, note=note)


def _parts(edit: SplitUnit, now: Unit, words: dict[str, str]) -> tuple[Unit, ...]:
    """The parts of today: with these words, and with what has come beneath the whole since."""
    old = {unit.id for unit in edit.whole.walk()}
    current = {unit.id: unit for unit in now.walk() if unit.id != now.id}
    parts = [_as_now(part, words, current, old) for part in edit.parts]
    parts[0] = _with_look(parts[0], edit.whole, now)
    return _with_newcomers(Resolution(operative=tuple(parts)), now).operative


def _with_look(unit: Unit, old: Unit, now: Unit) -> Unit:
    """A unit of the kind and number that the old one has got since, if it has."""
    look = (now.kind, now.level, now.number)
    if look == (old.kind, old.level, old.number):
        return unit
    return replace(unit, kind=now.kind, level=now.level, number=now.number)


def _as_now(
    unit: Unit, words: dict[str, str], current: dict[str, Unit], old: Iterable[str]
) -> Unit:
    """A unit of the edit with the words of today; what was deleted meanwhile is left out."""
    children = tuple(
        _as_now(child, words, current, old)
        for child in unit.children
        if child.id in current or child.id not in old
    )
    if unit.id in current:
        return replace(current[unit.id], children=children)
    return replace(unit, text=words.get(unit.id, unit.text), children=children)


def _with_newcomers(text: Resolution, *before: Unit) -> Resolution:
    """`text` with the units that others had put under units that were then recut."""
    for parent in _all(before):
        after: str | None = None
        for child in parent.children:
            if unit_in(text, child.id) is None:
                place = _place(text, parent, after, before[0])
                text = insert(text, place, replace(child, children=()))
            after = child.id
    return text


def _place(text: Resolution, parent: Unit, after: str | None, fallback: Unit) -> Place:
    if after and unit_in(text, after):
        return Place(place_of(text, after).parent, after)
    return Place(parent.id if unit_in(text, parent.id) else fallback.id)


def join(edit: JoinUnits, case: Case) -> Rebased:
    """Join units as they read today; where both wordings are kept, also what is left of them."""
    if (elsewhere := join_in_parts(edit, case)) is not None:
        return elsewhere
    found = {part.id: case.unit(part.id) for part in edit.parts}
    present = tuple(unit for unit in found.values() if unit)
    missing = len(present) < len(found)
    if not present or (missing and not case.policy.keeps):
        return case.gone(edit, "One of the paragraphs is gone.")
    apart = not _are_beside(case.now, present)
    if apart and not case.policy.keeps:
        reason = "The paragraphs no longer stand side by side."
        return Rebased(edit, case.now, Grade.CONTESTED, reason)
    base = CUT.join(part.text for part in edit.parts)
    ours = CUT.join(unit.text if unit else "" for unit in found.values())
    merge = case.policy.merge(base, ours, edit.whole.text)
    reason = "Words of the paragraphs have changed since."
    if CUT in merge.text and not case.policy.keeps:
        return Rebased(edit, case.now, Grade.CONTESTED, reason)
    whole = _whole(edit, present, merge.text.replace(CUT, " "))
    made = (
        Several(difference(case.now, _put(case.now, present, whole)))
        if missing or apart
        else JoinUnits(present, whole)
    )
    if not merge.conflict:
        return case.made(made, reason)
    note = "was changed while it was being joined: both wordings stand"
    return case.made(made, reason, grade=Grade.CONTESTED, unit=whole.id, note=note)


def _are_beside(now: Resolution, units: Sequence[Unit]) -> bool:
    places = [place_of(now, unit.id) for unit in units]
    return all(
        place.parent == places[0].parent and place.after == unit.id
        for place, unit in zip(places[1:], units, strict=False)
    )


def _whole(edit: JoinUnits, present: Sequence[Unit], words: str) -> Unit:
    """What is joined as of today, with what has come beneath its parts since."""
    parts = {part.id: part for part in edit.parts}
    current = {unit.id: unit for unit in _all(present) if unit.id not in parts}
    old = {unit.id for unit in _all(edit.parts)}
    whole = _as_now(edit.whole, {edit.whole.id: words}, current, old)
    if present[0].id == whole.id:
        whole = _with_look(whole, parts[whole.id], present[0])
    (whole,) = _with_newcomers(Resolution(operative=(whole,)), whole, *present).operative
    return whole


def _put(text: Resolution, present: Sequence[Unit], whole: Unit) -> Resolution:
    """`text` with one unit where several stood apart."""
    place = place_of(text, present[0].id)
    for unit in present:
        if unit_in(text, unit.id):
            text = remove(text, unit.id)
    return insert(text, place, whole)


def _all(units: Iterable[Unit]) -> Iterator[Unit]:
    for unit in units:
        yield from unit.walk()
