"""Where things stand in a text, and where they stood before they were deleted or moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from drafting.model.errors import UnknownUnitError
from drafting.model.numbering import Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, siblings
from drafting.model.unit import Unit

Past = Callable[[Callable[[Resolution], bool]], Resolution | None]
"""The latest earlier text that passes a test, if there is one."""


def unit_in(text: Resolution, identity: str) -> Unit | None:
    """The unit of that identity, or None."""
    return next((unit for unit in text.walk() if unit.id == identity), None)


def named(text: Resolution, unit: str) -> str:
    """What delegates call a unit."""
    return Numbering(text)[unit].label


def _stands(text: Resolution, unit: str, parent: str) -> bool:
    if parent not in PARTS and unit_in(text, parent) is None:
        return False
    return any(sibling.id == unit for sibling in siblings(text, parent))


class Standing(NamedTuple):
    """A text, and the way back to what it was."""

    text: Resolution
    past: Past

    def former(self, unit: str) -> Resolution:
        """The latest text in which a unit that is gone still stood. Raises UnknownUnitError."""
        found = self.past(lambda text: unit_in(text, unit) is not None)
        if found is None:
            raise UnknownUnitError(unit)
        return found

    def has_parent(self, parent: str) -> bool:
        """Whether something can be put under `parent`."""
        return parent in PARTS or unit_in(self.text, parent) is not None

    def nearest(self, place: Place) -> Place:
        """`place`, or where its neighbours are now if the unit it follows is gone from there."""
        after = place.after
        if after is None or _stands(self.text, after, place.parent):
            return place
        now = [unit.id for unit in siblings(self.text, place.parent)]
        former = self.past(lambda text: _stands(text, after, place.parent))
        if former is None:
            return Place(place.parent, now[-1] if now else None)
        order = [unit.id for unit in siblings(former, place.parent)]
        before = reversed(order[: order.index(after)])
        return Place(place.parent, next((unit for unit in before if unit in now), None))
