"""Paragraphs brought in and moved where others stand otherwise than they did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import Edit, EditText, InsertUnit, MoveUnit, Several
from drafting.model.resolution import PARTS
from drafting.model.tree import Place, order, place_of, remove
from drafting.redline.conflict_wording import STAYS, bracketed
from drafting.redline.rebase.base import has_parent, nearest, parent_of
from drafting.redline.rebase.case import Case, label
from drafting.redline.rebase.parts import Parts, parts_of
from drafting.redline.rebase.surroundings import beside
from drafting.redline.rebase.values import Grade, Rebased

if TYPE_CHECKING:
    from drafting.model.places import Places
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit

_NEIGHBOURS = "Its neighbours have changed"
GONE = "which is gone"
"""Said of a paragraph of which nothing but its identity is left."""


def insertion(edit: InsertUnit, case: Case) -> Rebased:
    """A new unit where its neighbours are today; what of it is there already is not put twice."""
    if edit.following and any(case.unit(unit.id) for unit in edit.brought):
        return _of_some_that_are_there(edit, case)
    here = case.unit(edit.unit.id)
    if here is not None:
        return _of_what_is_there(edit, here, case)
    wanted = followed(edit.place, case)
    if not has_parent(case.now, wanted.parent):
        return _under_what_is_gone(edit, case)
    place = _behind_newcomers(wanted, case.now, case)
    first, *rest = (without(unit, case.now.places) for unit in edit.brought)
    made: Edit = InsertUnit(place, first, tuple(rest))
    there_already = place == edit.place and _is_as_it_was(place, case.now, case)
    why = "Some of it stands in the text already" if there_already else _NEIGHBOURS
    reason = _told(why, place, case)
    others = _others(edit.brought, case) if case.policy.keeps else ()
    if not others:
        return case.made(made, reason)
    return case.several((made, *others))


def _behind_newcomers(wanted: Place, text: Resolution, case: Case) -> Place:
    """The nearest place, behind what came in where the paragraph stood that it followed."""
    place = case.nearest(wanted, text)
    follower = case.around.follower
    if place == wanted or not follower or parent_of(text, follower) != place.parent:
        return place
    here = order(text, place.parent)
    start = here.index(place.after) + 1 if place.after else 0
    between = here[start : here.index(follower)]
    if not between or any(one in case.around.earlier for one in between):
        return place
    return Place(place.parent, between[-1])


def _of_some_that_are_there(edit: InsertUnit, case: Case) -> Rebased:
    """Units of which some are there already: the others are put in, and stay together."""
    missing = [unit for unit in edit.brought if case.unit(unit.id) is None]
    if case.policy.keeps or not has_parent(case.now, edit.place.parent):
        return case.several(InsertUnit(place, unit) for place, unit in edit.in_a_row())
    if not missing:
        return case.moot(edit, "The paragraphs stand in the text already.")
    first, *rest = (without(unit, case.now.places) for unit in missing)
    place = case.nearest(followed(edit.place, case), case.now)
    reason = "Some of its paragraphs stand in the text already."
    return case.made(InsertUnit(place, first, tuple(rest)), reason)


def followed(place: Place, case: Case) -> Place:
    """A place behind or under a paragraph, where the words of that one stand today."""
    parent = _parent_now(place, case)
    if place.after is None:
        return Place(parent)
    if parent == place.parent and (words := case.wording(place.after)):
        found = parts_of(place.after, words, case)
        if found is not None and _is_beside(found.last.id, parent, case):
            return Place(parent, found.last.id)
    return Place(parent, place.after)


def _parent_now(place: Place, case: Case) -> str:
    """What a place is under: what stood beside it may be under a part that was split off."""
    words = case.wording(place.parent)
    found = parts_of(place.parent, words, case) if words else None
    if found is None:
        return place.parent
    owners = {part.unit.id for part in found.parts}
    for near in (place.after, case.around.follower):
        if near and case.unit(near) and (parent := place_of(case.now, near).parent) in owners:
            return parent
    return found.last.id


def _is_beside(unit: str, parent: str, case: Case) -> bool:
    return place_of(case.now, unit).parent == parent


def _others(units: Iterable[Unit], case: Case) -> tuple[Edit, ...]:
    """The words of what beneath units stands in the text already, and reads otherwise."""
    return tuple(
        EditText(one.id, "", one.text)
        for unit in units
        for one in unit.walk()
        if (here := case.unit(one.id)) is not None and here.text != one.text
    )


def _of_what_is_there(edit: InsertUnit, here: Unit, case: Case) -> Rebased:
    """A unit that is there already, as when two undo one deletion: what it lacks is put in."""
    reason = "The paragraph stands in the text already."
    if not case.policy.keeps:
        return case.moot(edit, reason)
    edits: list[Edit] = []
    if here.text != edit.unit.text:
        edits.append(EditText(here.id, "", edit.unit.text))
    after: str | None = None
    for child in edit.unit.children:
        edits.append(InsertUnit(Place(here.id, after), child))
        after = child.id
    made = case.several(edits)
    if made.text == case.now:
        return case.moot(edit, reason)
    return made if made.reason else made._replace(grade=Grade.SHIFTED, reason=reason)


def _under_what_is_gone(edit: InsertUnit, case: Case) -> Rebased:
    reason = f"The paragraph that it belongs to, {case.around.above or GONE}, is gone."
    if not case.policy.keeps:
        return case.moot(edit, reason)
    name = edit.place.parent
    former = case.former(name)
    parent = former.find(name)
    unit = replace(parent, text=bracketed(parent.text), children=edit.brought)
    note = f"was deleted while text was added under it: {STAYS}"
    restored = restoration(case, former, unit)
    return case.made(restored, reason, grade=Grade.CONTESTED, unit=name, note=note)


def restoration(case: Case, former: Resolution, unit: Unit) -> InsertUnit:
    """Puts back a unit that is gone, and what it stood under if that is gone too."""
    unit = without(unit, case.now.places)
    place = place_of(former, unit.id)
    if not has_parent(case.now, place.parent):
        parent = former.find(place.parent)
        above = replace(parent, text=bracketed(parent.text), children=(unit,))
        return restoration(case, former, above)
    return InsertUnit(nearest(case.now, place, lambda: beside(former, place)[0]), unit)


def without(unit: Unit, present: Places) -> Unit:
    """A unit without what beneath it stands in the text already."""
    children = (without(child, present) for child in unit.children if child.id not in present)
    return replace(unit, children=tuple(children))


def move(edit: MoveUnit, case: Case) -> Rebased:
    """A unit taken to the nearest place among those of today, with what was split off it."""
    unit = case.unit(edit.unit)
    found = parts_of(edit.unit, case.wording(edit.unit), case) if case.wording(edit.unit) else None
    if unit is None and found is None:
        return case.gone(edit, f"The paragraph, {case.around.words or GONE}, was taken out.")
    if unit is None:
        return _of_what_was_taken_in(edit, found, case)
    rest = remove(case.now, unit.id)
    wanted = followed(edit.destination, case)
    if not has_parent(rest, wanted.parent):
        note = "could not be moved there any more; it stays where it was"
        reason = "The place that it would go to is gone."
        return case.moot(edit, reason, unit=unit.id, note=note)
    origin, place = place_of(case.now, unit.id), _behind_newcomers(wanted, rest, case)
    kind = edit.kind_after if _follows_the_place(edit, origin, place) else unit.kind
    if (place, kind) == (origin, unit.kind):
        return case.moot(edit, "The paragraph stands there already.")
    made = MoveUnit(unit.id, origin, place, unit.kind, kind)
    others = [part.unit for part in found.parts if part.is_whole] if found else []
    others = [one for one in others if one.id != unit.id and _is_apart(one, unit, place)]
    if not others:
        return case.made(made, _told(_why_otherwise(edit, made, rest, case), place, case))
    return case.made(_with_parts(made, others, case), "The paragraph was split since.")


def _why_otherwise(edit: MoveUnit, made: MoveUnit, rest: Resolution, case: Case) -> str:
    """What is not as it was when a paragraph was to be moved; `rest` is the text without it."""
    if made.destination != edit.destination or not _is_as_it_was(made.destination, rest, case):
        return "Places have changed"
    if made.origin.parent != edit.origin.parent:
        return "The paragraph stands elsewhere now"
    return _NEIGHBOURS if made.origin != edit.origin else "It is another kind of paragraph now"


def _is_as_it_was(place: Place, text: Resolution, case: Case) -> bool:
    """Whether what stands right behind a place is what stood there."""
    return case.around.follower in (None, beside(text, place)[1])


def _follows_the_place(edit: MoveUnit, origin: Place, place: Place) -> bool:
    """Whether a unit is what it was moved as: another move may have made it another kind."""
    if edit.kind_after is not edit.kind_before:
        return True
    return _level(origin) != _level(place) == _level(edit.destination)


def _level(place: Place) -> str:
    """The part that a unit stands in; nothing for one beneath another."""
    return place.parent if place.parent in PARTS else ""


def _is_apart(part: Unit, whole: Unit, place: Place) -> bool:
    """Whether a part does not stand beneath the whole, nor where it goes."""
    beneath = {one.id for one in whole.walk()}
    return part.id not in beneath and not {place.parent, place.after} & {
        one.id for one in part.walk()
    }


def _with_parts(made: MoveUnit, others: Iterable[Unit], case: Case) -> Several:
    """A move of a paragraph that was split: its parts go with it, one behind the other."""
    moves, now, after = [made], made.apply(case.now), made.unit
    for unit in others:
        kind = made.kind_after if unit.kind is made.kind_before else unit.kind
        place = Place(made.destination.parent, after)
        moves.append(MoveUnit(unit.id, place_of(now, unit.id), place, unit.kind, kind))
        now, after = moves[-1].apply(now), unit.id
    return Several(tuple(moves))


def _of_what_was_taken_in(edit: MoveUnit, found: Parts | None, case: Case) -> Rebased:
    host = found.first.id if found else ""
    reason = f"The paragraph was taken into {label(case.now, host)}: it cannot be moved alone."
    note = "had taken in the paragraph that was to be moved; it stays there"
    return case.moot(edit, reason, unit=host, note=note)


def _told(why: str, place: Place, case: Case) -> str:
    """Why a place shifted, and where a paragraph would come to stand."""
    if place.after is None:
        return f"{why}: it would come first."
    return f"{why}: it would follow {label(case.now, place.after)}."
