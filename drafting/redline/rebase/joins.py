"""Joins of paragraphs that were themselves split or joined since."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.edits import Edit, JoinUnits, Several
from drafting.model.tree import place_of
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase.distribution import distributed
from drafting.redline.rebase.parts import Parts, parts_of
from drafting.redline.rebase.values import Grade, Rebased
from drafting.redline.rebase.words import CUT

if TYPE_CHECKING:
    from drafting.redline.rebase.case import Case

_REASON = "The paragraphs were split or joined since."


def join_in_parts(edit: JoinUnits, case: Case) -> Rebased | None:
    """A join, made of what stands on both sides of its seams today.

    None where no paragraph of it was split or joined since, or one is gone.
    """
    found = [parts_of(part.id, part.text, case) for part in edit.parts]
    if any(one is None for one in found):
        return None
    there = [one for one in found if one is not None]
    if all(len(one.parts) == 1 and one.first.id == part.id
           for one, part in zip(there, edit.parts, strict=True)):  # fmt: skip
        return None
    seams = [(one.last.id, other.first.id) for one, other in pairwise(there)]
    runs = _runs([seam for seam in seams if seam[0] != seam[1]])
    if not runs:
        return case.moot(edit, "The paragraphs are joined already.")
    if not all(_is_beside(*pair, case) for run in runs for pair in pairwise(run)):
        reason = "The paragraphs no longer stand side by side."
        return Rebased(edit, case.now, Grade.CONTESTED, reason)
    seam = _Seams(edit, there)
    made = [seam.join(run, case) for run in runs]
    one: Edit = made[0] if len(made) == 1 else Several(tuple(made))
    return case.made(one, _REASON)


def _runs(seams: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The units to join, in runs: each begins where the one before it ends."""
    runs: list[list[str]] = []
    for one, other in seams:
        if runs and runs[-1][-1] == one:
            runs[-1].append(other)
        else:
            runs.append([one, other])
    return runs


def _is_beside(one: str, other: str, case: Case) -> bool:
    place = place_of(case.now, other)
    return place.after == one


@dataclass(frozen=True, slots=True)
class _Seams:
    """The words that a join wants, by the units in which they stand today."""

    edit: JoinUnits
    found: Sequence[Parts]

    def join(self, run: Sequence[str], case: Case) -> JoinUnits:
        """The units of a run in one."""
        units = tuple(unit for one in run if (unit := case.unit(one)))
        first = units[0]
        if first.children:
            return JoinUnits(units, _with_continuations(units))
        now = CUT.join(unit.text for unit in units)
        then, wanted = self._of(run)
        text = case.policy.merge(then, now, wanted).text.replace(CUT, " ")
        beneath = tuple(child for unit in units for child in unit.children)
        return JoinUnits(units, replace(first, text=text, children=beneath))

    def _of(self, run: Sequence[str]) -> tuple[str, str]:
        """What stood in the units of a run, as it was, and as the join would have it."""
        old, owners = "", list[int]()
        for part, found in zip(self.edit.parts, self.found, strict=True):
            if old:
                old += CUT
                owners.append(owners[-1] if owners else 0)
            names = [one.unit.id in run for one in found.parts]
            old += part.text
            owners += [int(names[owner]) for owner in found.owners]
        whole = self.edit.whole.text
        shares = distributed(old, whole, owners, 2)
        return shares.then[1], shares.wanted[1]


def _with_continuations(units: Sequence[Unit]) -> Unit:
    """The first of some units, the text of the others behind what stands beneath it."""
    first, *others = units
    children = list(first.children)
    for unit in others:
        children += [Unit(unit.id, Kind.CONTINUATION, unit.text), *unit.children]
    return replace(first, children=tuple(children))
