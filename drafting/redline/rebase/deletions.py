"""Paragraphs taken out that read otherwise, or stand elsewhere, than they did."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, Edit, EditText, Several, identities
from drafting.model.inline import plain
from drafting.model.tree import order, place_of
from drafting.redline.conflict_wording import STAYS, bracketed
from drafting.redline.rebase.parts import Parts, parts_of
from drafting.redline.rebase.values import Grade, Rebased
from drafting.redline.rebase.words import in_order, why

if TYPE_CHECKING:
    from drafting.model.unit import Unit
    from drafting.redline.rebase.case import Case


def deletion(edit: DeleteUnit, case: Case) -> Rebased:
    """A unit taken out where its words stand today: all its parts, or out of what took it in."""
    here = case.unit(edit.unit.id)
    found = parts_of(edit.unit.id, edit.unit.text, case)
    if found is None:
        return case.gone(edit, "The paragraph was taken out already.")
    if here is None or len(found.parts) > 1 or not found.parts[0].is_whole:
        return _in_parts(edit, found, case)
    made = DeleteUnit(place_of(case.now, here.id), here)
    if here == edit.unit:
        elsewhere = _stands_elsewhere(edit, made.place.parent, case)
        why = "The paragraph stands elsewhere now." if elsewhere else "Its neighbours have changed."
        return case.made(made, why)
    reason = "The paragraph reads differently now."
    kept = _to_keep(edit.unit, here, case)
    return _kept([kept], reason, case) if kept else case.made(made, reason)


def _to_keep(taken: Unit, here: Unit, case: Case) -> Unit | None:
    """What of a paragraph of today nobody has seen go; None if all of it may go.

    What stands beneath it and was to go elsewhere before it went keeps it where it is.
    """
    if not case.policy.keeps:
        return None
    if not case.base.knows(here):
        return here
    stays = not identities([here]) <= identities([taken])
    return replace(here, children=()) if stays else None


def _stands_elsewhere(edit: DeleteUnit, parent: str, case: Case) -> bool:
    """Whether a paragraph was moved: most of what it stood behind it stands before today."""
    if parent != edit.place.parent:
        return True
    at = _at(edit.unit.id, parent, case)
    earlier = case.around.earlier
    if earlier == order(case.now, parent)[:at]:
        known = []  # None of them was passed: so it is wherever nobody moved anything.
    else:
        known = [
            one for one in (_at(name, parent, case) for name in earlier) if one not in (-1, at)
        ]
    overtaken = -1 < _at(case.around.follower or "", parent, case) < at
    return overtaken or 2 * sum(one > at for one in known) > len(known)


def _at(name: str, parent: str, case: Case) -> int:
    """Which of those under a parent a paragraph is today, counted from 0; -1 for none."""
    beneath, at = case.now.places.spot(name) or ("", -1)
    return at if beneath == parent else -1


def _kept(units: Iterable[Unit], reason: str, case: Case) -> Rebased:
    """Paragraphs that others changed while they were taken out: they stay, in brackets."""
    inner = list({one.id: one for unit in units for one in unit.walk()}.values())
    edits = (EditText(one.id, one.text, bracketed(one.text)) for one in inner if one.text)
    note = f"was changed while it was being deleted: {STAYS}"
    kept = Several(tuple(edits))
    return case.made(kept, reason, grade=Grade.CONTESTED, unit=inner[0].id, note=note)


def _in_parts(edit: DeleteUnit, found: Parts, case: Case) -> Rebased:
    if case.policy.keeps and not _reads_as_it_did(edit.unit, found):
        return _kept((part.unit for part in found.parts), "The paragraph was split since.", case)
    edits: list[Edit] = []
    for part in found.parts:
        if part.is_whole or _is_no_paragraph(part.around("")):
            edits.append(DeleteUnit(place_of(case.now, part.unit.id), part.unit))
        else:
            edits.append(EditText(part.unit.id, part.unit.text, part.around("")))
    gone = {one.id for made in edits for unit in made.taken for one in unit.walk()}
    edits += [
        DeleteUnit(place_of(case.now, child.id), now)
        for child in edit.unit.children
        if child.id not in gone and (now := case.unit(child.id))
    ]
    made = tuple(in_order(_outermost(edits), case.now))
    one = made[0] if len(made) == 1 else Several(made)
    host = found.first.id if edit.unit.id != found.first.id else ""
    note = "had taken in the paragraph that was deleted: look at it"
    return case.made(one, why(found, case), unit=host, note=note if host else "")


def _is_no_paragraph(text: str) -> bool:
    """Whether what is left of a paragraph is its opening word at most."""
    return len(re.findall(r"\w+", plain(text))) <= 1


def _outermost(edits: Iterable[Edit]) -> list[Edit]:
    """The edits without those of what goes with another of them."""
    edits = list(edits)
    beneath = {
        one.id for made in edits for unit in made.taken for one in unit.walk() if one is not unit
    }
    return [made for made in edits if made.subject not in beneath]


def _reads_as_it_did(unit: Unit, found: Parts) -> bool:
    return unit.text.split() == " ".join(part.text for part in found.parts).split()
