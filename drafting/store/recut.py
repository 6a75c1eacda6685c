"""Splits and joins of paragraphs that changed meanwhile.

The cut is made a mark in the text, so the three-way merge carries the words of the
one side across the cut of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from drafting.model.edits import JoinUnits, SplitUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, insert, place_of, remove, replace_run
from drafting.model.unit import Unit
from drafting.store.merged_values import MergeText, bracketed
from drafting.store.standing import unit_in

_CUT = "\ue000"
"""A character of private use: no text of the United Nations holds it."""


class Recut(NamedTuple):
    """The text after a split or join, and whether a person should look at it."""

    text: Resolution
    conflict: bool


def absorber(text: Resolution, former: Resolution, words: str) -> Unit | None:
    """The one unit that has taken in the words of a unit that is gone, if there is one."""
    if not words.strip():
        return None
    before = {unit.id: unit.text for unit in former.walk()}
    hosts = [
        unit for unit in text.walk() if words in unit.text and words not in before.get(unit.id, "")
    ]
    return hosts[0] if len(hosts) == 1 else None


def split(text: Resolution, now: Unit, edit: SplitUnit, merge: MergeText) -> Recut:
    """Split a unit that reads differently from what was to be split."""
    old = {unit.id for unit in edit.whole.walk()}
    carved = [unit for unit in _all(edit.parts) if unit.id == now.id or unit.id not in old]
    if any(unit_in(text, unit.id) for unit in carved if unit.id != now.id):
        return Recut(text, conflict=False)
    wordings, conflict = _cut_words(edit.whole.text, now.text, [u.text for u in carved], merge)
    words = {unit.id: wording for unit, wording in zip(carved, wordings, strict=True)}
    current = {unit.id: unit for unit in now.walk() if unit.id != now.id}
    parts = [_as_now(part, words, current, old) for part in edit.parts]
    if (now.kind, now.level, now.number) != _look(edit.whole):
        parts[0] = replace(parts[0], kind=now.kind, level=now.level, number=now.number)
    cut = replace_run(text, (now,), tuple(parts))
    return Recut(_with_newcomers(cut, now), conflict)


def _look(unit: Unit) -> tuple[object, int, str]:
    return unit.kind, unit.level, unit.number


def _cut_words(
    base: str, ours: str, theirs: Sequence[str], merge: MergeText
) -> tuple[list[str], bool]:
    """Our wording, cut where they cut theirs."""
    merged, conflict = merge(base, ours, _CUT.join(theirs))
    pieces = merged.split(_CUT)
    if len(pieces) == len(theirs):
        return pieces, conflict
    return [ours, *(bracketed(wording) for wording in theirs[1:])], True


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
                text = insert(
                    text, _place(text, parent, after, before[0]), replace(child, children=())
                )
            after = child.id
    return text


def _place(text: Resolution, parent: Unit, after: str | None, fallback: Unit) -> Place:
    if after and unit_in(text, after):
        return Place(place_of(text, after).parent, after)
    return Place(parent.id if unit_in(text, parent.id) else fallback.id)


def join(text: Resolution, edit: JoinUnits, merge: MergeText) -> Recut | None:
    """Join what is left of units that changed meanwhile; None if all of them are gone."""
    found = {part.id: unit_in(text, part.id) for part in edit.parts}
    present = [unit for unit in found.values() if unit]
    if not present:
        return None
    base = _CUT.join(part.text for part in edit.parts)
    ours = _CUT.join(unit.text if unit else "" for unit in found.values())
    words, conflict = merge(base, ours, edit.whole.text)
    current = {unit.id: unit for unit in _all(present) if unit.id not in found}
    old = {unit.id for unit in _all(edit.parts)}
    whole = _as_now(edit.whole, {edit.whole.id: words.replace(_CUT, " ")}, current, old)
    return Recut(_replaced(text, present, whole), conflict)


def _replaced(text: Resolution, present: Sequence[Unit], whole: Unit) -> Resolution:
    place = place_of(text, present[0].id)
    for unit in present:
        if unit_in(text, unit.id):
            text = remove(text, unit.id)
    joined = insert(text, place, whole)
    return _with_newcomers(joined, whole, *present)


def _all(units: Iterable[Unit]) -> Iterator[Unit]:
    for unit in units:
        yield from unit.walk()
