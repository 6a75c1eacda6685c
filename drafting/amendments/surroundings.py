"""What stood around a proposal on the day on which it was put, as far as carrying it takes.

It is kept with the proposal, by identities and words: whoever rewrites a record gives each of
its states another name, and the text of that day may be found no more.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafting.amendments.naming import opening
from drafting.model.edits import Edit, InsertUnit, MoveUnit, Recast
from drafting.model.errors import ModelError
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, siblings
from drafting.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stood around one edit."""

    words: str = ""
    """The first words of the paragraph, where the edit itself does not hold its words."""
    above: str = ""
    """The first words of the paragraph beneath which its place is."""
    earlier: tuple[str, ...] = ()
    """Identities of what stood before its place, beside it, the nearest last."""
    follower: str | None = ""
    """Identity of what stood right behind its place; empty for nothing, None if nobody knows."""
    labels: tuple[tuple[str, str], ...] = ()
    """What the sentence of the proposal calls paragraphs, each with the identity of that one."""


def surroundings(edit: Edit, text: Resolution) -> Surroundings:
    """What stands around an edit in the text on which it is made."""
    units = {unit.id: unit for unit in text.walk()}
    if isinstance(edit, Recast):
        return Surroundings(words=_words(units.get(edit.unit)))
    if not isinstance(edit, (InsertUnit, MoveUnit)):
        return Surroundings()
    held = units.get(edit.unit) if isinstance(edit, MoveUnit) else None
    place = edit.place if isinstance(edit, InsertUnit) else edit.destination
    earlier, follower = beside(text, place)
    return Surroundings(_words(held), _words(units.get(place.parent)), earlier, follower)


def _words(unit: Unit | None) -> str:
    return opening(unit.text) if unit else ""


def beside(text: Resolution, place: Place) -> tuple[tuple[str, ...], str]:
    """What stands before a place, beside it, and what right behind it; empty for nothing."""
    try:
        order = tuple(unit.id for unit in siblings(text, place.parent))
    except ModelError:
        return (), ""
    if place.after is None:
        return (), order[0] if order else ""
    if place.after not in order:
        return (), ""
    at = order.index(place.after) + 1
    return order[:at], order[at] if at < len(order) else ""
