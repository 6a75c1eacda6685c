"""Splits of paragraphs that were themselves split or joined since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import Edit, Several, SplitUnit
from drafting.redline.rebase.distribution import distributed
from drafting.redline.rebase.values import Grade, Rebased
from drafting.redline.rebase.words import CUT, in_order, is_torn, why

if TYPE_CHECKING:
    from drafting.model.unit import Unit
    from drafting.redline.rebase.case import Case
    from drafting.redline.rebase.parts import Part, Parts


def split_in_parts(edit: SplitUnit, carved: Sequence[Unit], found: Parts, case: Case) -> Rebased:
    """A split, made in each of the parts in which the words of the paragraph stand today."""
    wanted = CUT.join(unit.text for unit in carved)
    shares = distributed(edit.whole.text, wanted, found.owners, len(found.parts))
    made: list[Edit] = []
    conflict, number = False, 1
    for part, then, words in zip(found.parts, shares.then, shares.wanted, strict=True):
        # Where a part begins or ends it is cut already.
        inner = words.strip(f"{CUT} ")
        start = number + words[: words.index(inner)].count(CUT)
        here = carved[start : start + inner.count(CUT)]
        number += words.count(CUT)
        merge = case.policy.merge(then, part.text, inner)
        conflict = conflict or merge.conflict
        pieces = [piece.strip() for piece in merge.text.split(CUT)]
        if len(pieces) == len(here) + 1 and not (merge.conflict and is_torn(pieces)):
            made += _split(part, pieces, here)
        else:
            conflict = True
    if not made and not conflict:
        return case.moot(edit, "The paragraph is split there already.")
    if not made:
        reason = f"{why(found, case)} It is cut otherwise."
        note = "was split elsewhere as well: look at its parts"
        left = case.moot(edit, reason, unit=found.first.id, note=note)
        return left._replace(grade=Grade.CONTESTED)
    one = made[0] if len(made) == 1 else Several(tuple(in_order(made, case.now)))
    grade = Grade.CONTESTED if conflict else Grade.SHIFTED
    note = "was changed while it was being split: look at both parts" if conflict else ""
    return case.made(one, why(found, case), grade=grade, unit=found.first.id, note=note)


def _split(part: Part, pieces: Sequence[str], carved: Sequence[Unit]) -> Iterator[SplitUnit]:
    """The split of a part into these pieces; where it is cut already nothing is done."""
    names = [part.unit, *carved]
    before, behind = part.unit.text[: part.start], part.unit.text[part.end :]
    texts = [*pieces]
    texts[0], texts[-1] = before + texts[0], texts[-1] + behind
    filled = [(unit, text.strip()) for unit, text in zip(names, texts, strict=True) if text.strip()]
    if len(filled) < 2:
        return
    units = [
        replace(part.unit, id=unit.id, kind=unit.kind, level=unit.level, text=text, children=())
        for unit, text in filled
    ]
    units[0] = replace(units[0], id=part.unit.id, kind=part.unit.kind, level=part.unit.level)
    units[1:] = [replace(unit, number="") for unit in units[1:]]
    units[-1] = replace(units[-1], children=part.unit.children)
    yield SplitUnit(part.unit, tuple(units))
