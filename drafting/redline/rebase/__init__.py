"""One meeting of an edit with a text that has moved on since the edit was made.

Two people change one text apart; the edit of the slower one meets words or places that are no
longer as it found them. `rebase(edit, base, now, policy)` gives the edit as it is made today,
the text after it, a grade and the reason. `base` says who stood where when it was made: a text,
`KnownTexts` with more that is known, or the `Surroundings` that were kept of one. What is done
where both changed the same is the policy of the caller: `AS_ASKED` makes the edit as it was
asked for and grades it, `KEEP_BOTH` loses nothing that either side wrote.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from drafting.model.edits import Edit, Several
from drafting.model.errors import ModelError
from drafting.model.resolution import Resolution
from drafting.redline.rebase.base import Base, KnownTexts, Past
from drafting.redline.rebase.case import Case
from drafting.redline.rebase.kinds import settled
from drafting.redline.rebase.policies import AS_ASKED, KEEP_BOTH, Policy
from drafting.redline.rebase.surroundings import Surroundings, beside, surroundings
from drafting.redline.rebase.values import Grade, Rebased

if TYPE_CHECKING:
    from drafting.model.tree import Place

__all__ = [
    "AS_ASKED",
    "KEEP_BOTH",
    "Base",
    "Grade",
    "KnownTexts",
    "Past",
    "Policy",
    "Rebased",
    "Surroundings",
    "rebase",
    "surroundings",
]


def rebase(
    edit: Edit, base: Resolution | Base, now: Resolution, policy: Policy = AS_ASKED
) -> Rebased:
    """The edit, made on `base`, as it is made on `now`.

    Raises a ModelError for what never made sense, where past texts are known.
    """
    known = KnownTexts(base) if isinstance(base, Resolution) else base
    if tuple(edit.each()) != (edit,):
        return _together(edit, tuple(edit.each()), known, now, policy)
    case = _case(edit, known, now, policy)
    try:
        text = edit.apply(now)
    except ModelError:
        return settled(edit, case)
    has_place = edit.target is None or _has_neighbours(edit.target, case.around, now)
    if has_place and _reads_as_it_did(edit, case):
        return Rebased(edit, text, Grade.CLEAN)
    found = settled(edit, case)
    return Rebased(edit, text, Grade.CLEAN) if has_place and found.edit == edit else found


def _case(edit: Edit, known: Base, now: Resolution, policy: Policy) -> Case:
    return Case(
        known.around(edit), known, now, policy,
        lambda edits: rebase(Several(tuple(edits)), known, now, policy),
    )  # fmt: skip


def _has_neighbours(place: Place, around: Surroundings, now: Resolution) -> bool:
    """Whether a place lies between the same paragraphs as it did, as far as one knows."""
    return around.follower in (None, beside(now, place)[1])


def _reads_as_it_did(edit: Edit, case: Case) -> bool:
    """Whether the paragraphs that an edit names have the words that they had."""
    place = edit.target
    names = {edit.subject, *((place.after, place.parent) if place else ())}
    named = ((case.unit(one), words) for one, words in case.around.wordings if one in names)
    return all(unit is not None and unit.text == words for unit, words in named)


def _together(
    edit: Edit, parts: Sequence[Edit], base: Base, now: Resolution, policy: Policy
) -> Rebased:
    """Edits that belong together, one after the other, without those that cannot be made."""
    made: list[Rebased] = []
    edits: list[Edit] = []
    for part in parts:
        one = rebase(part, base, now, policy)
        if _is_made(one, part):
            edits.append(one.edit)
        made.append(one)
        now, base = one.text, base.after(part)
    return Rebased(
        Several(tuple(edits)) if edits and edits != list(parts) else edit,
        now,
        _grade([one.grade for one in made]),
        " ".join(dict.fromkeys(one.reason for one in made if one.reason)),
        tuple(note for one in made for note in one.notes),
    )


def _is_made(one: Rebased, part: Edit) -> bool:
    """Whether anything is made of an edit; of one in conflict perhaps nothing is."""
    if one.grade is Grade.CONTESTED:
        return one.edit != part
    return one.grade is not Grade.MOOT


def _grade(grades: Collection[Grade]) -> Grade:
    """The grade of edits that belong together: moot if all are, else that of the worst off."""
    found = set(grades)
    if found == {Grade.MOOT}:
        return Grade.MOOT
    if Grade.CONTESTED in found:
        return Grade.CONTESTED
    return Grade.SHIFTED if found - {Grade.CLEAN} else Grade.CLEAN
