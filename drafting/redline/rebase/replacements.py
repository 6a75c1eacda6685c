"""Paragraphs in a row that were to be replaced, where they read or stand otherwise today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, Edit, InsertUnit, ReplaceUnits
from drafting.model.inline import opening
from drafting.model.tree import Place, place_of, siblings
from drafting.redline.rebase.base import unit_in
from drafting.redline.rebase.case import Case, label
from drafting.redline.rebase.parts import Part, Parts, parts_of
from drafting.redline.rebase.values import Grade, Rebased

if TYPE_CHECKING:
    from drafting.model.unit import Unit

_OTHERWISE = "The paragraphs that it would replace read differently now."
_IN_ANOTHER_ORDER = "The paragraphs that it would replace stand in another order now."


def replacement(edit: ReplaceUnits, case: Case) -> Rebased:
    """The paragraphs of today that have the words of the old ones, and no others, replaced.

    Where these are not in a row, or one is gone, nobody knows what would go: it is contested, and
    about those that are there.
    """
    if any(case.unit(unit.id) for unit in edit.new):
        return case.moot(edit, "The paragraphs that would come in stand in the text already.")
    if case.policy.keeps:
        return case.several(_one_by_one(edit, case))
    found = [parts_of(unit.id, unit.text, case) for unit in edit.old]
    if not any(found):
        return case.gone(edit, "The paragraphs that it would replace were taken out.")
    row = _Row(case, [parts for parts in found if parts])
    fault = next(_gone(edit, found), row.fault)
    if fault:
        return Rebased(replace(edit, old=row.units), case.now, Grade.CONTESTED, fault)
    return _of_row(edit, row.units, case)


def _gone(edit: ReplaceUnits, found: Sequence[Parts | None]) -> Iterator[str]:
    for unit, parts in zip(edit.old, found, strict=True):
        if parts is None:
            yield f"{opening(unit.text)}, which it would replace with others, was taken out."


def _of_row(edit: ReplaceUnits, units: tuple[Unit, ...], case: Case) -> Rebased:
    """A replacement of the units that stand for the old ones today."""
    made = replace(edit, old=units)
    now, then = (list(map(_words, row)) for row in (units, edit.old))
    if now == then:
        return Rebased(made, made.apply(case.now), Grade.CLEAN)
    is_same = len(now) == len(then) and all(one in then for one in now)
    return case.made(made, _IN_ANOTHER_ORDER if is_same else _OTHERWISE)


def _words(unit: Unit) -> tuple[object, ...]:
    """A paragraph without the numbers that a reading writes into it."""
    return unit.id, unit.kind, unit.text, tuple(map(_words, unit.children))


class _Row:
    """The units of today in which some paragraphs stand, the outermost, in order."""

    def __init__(self, case: Case, found: Sequence[Parts]) -> None:
        self._case = case
        parts = [part for one in found for part in one.parts]
        beneath = {below.id for part in parts for below in list(part.unit.walk())[1:]}
        self._parts = [part for part in parts if part.unit.id not in beneath]
        first = self._parts[0].unit.id
        among = siblings(case.now, place_of(case.now, first).parent)
        own = {part.unit.id for part in self._parts}
        self.units = tuple(unit for unit in among if unit.id in own)
        self._among = among
        self._own = own
        self.fault = next(self._faults(), "")
        """Why they are no row; empty if they are one."""

    def _faults(self) -> Iterator[str]:
        for unit in self.units:
            own = [part for part in self._parts if part.unit.id == unit.id]
            if not _is_covered(unit, own):
                yield f"{self._label(unit.id)} has other words in it too, which would go with them."
        here = {unit.id for unit in self.units}
        for name in self._own - here:
            yield f"{self._label(name)} does not stand beside the others any more."
        start = self._among.index(self.units[0])
        for unit in self._among[start : self._among.index(self.units[-1])]:
            if unit.id not in here:
                yield f"{self._label(unit.id)} stands among them now, and would not be replaced."

    def _label(self, unit: str) -> str:
        return label(self._case.now, unit)


def _is_covered(unit: Unit, parts: Sequence[Part]) -> bool:
    """Whether nothing stands in a unit but some parts."""
    at = 0
    for part in sorted(parts, key=lambda part: part.start):
        if unit.text[at : part.start].strip():
            return False
        at = max(at, part.end)
    return not unit.text[at:].strip()


def _one_by_one(edit: ReplaceUnits, case: Case) -> Iterator[Edit]:
    """The same as edits of which each keeps what others wrote meanwhile."""
    last = edit.old[-1].id
    there = case.now if unit_in(case.now, last) is not None else case.former(last)
    yield InsertUnit(Place(place_of(there, last).parent, last), edit.new[0], edit.new[1:])
    for unit in edit.old:
        yield DeleteUnit(Place(""), unit)
