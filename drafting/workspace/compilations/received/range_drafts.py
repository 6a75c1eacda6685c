"""Alternatives to paragraphs in a row, put together from the lines of a compilation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.compilation.ranges import RangeName
from drafting.dataclasses import dataclass, field, replace
from drafting.model.edits import ReplaceUnits
from drafting.model.ranges import units_in_range
from drafting.workspace.compilations.received.proposals import Asked
from drafting.workspace.editing.ranges import replacement_sentence

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit


@dataclass(slots=True)
class RangeDraft:
    """What some would have in the place of a range, while one line after the other is read."""

    name: RangeName
    by: tuple[str, ...]
    units: list[Unit] = field(default_factory=list)

    def goes_on(self, name: RangeName, by: tuple[str, ...]) -> bool:
        """Whether a line of that name has one more paragraph of it."""
        return (by, name) == (self.by, self.name._replace(at=len(self.units) + 1))

    def grow(self, unit: Unit, degree: int) -> None:
        """Take in what stands beneath the last paragraph, so many degrees below it."""
        self.units[-1] = _grown(self.units[-1], unit, degree)

    def asked(self, text: Resolution) -> Asked:
        """What it asks for. Raises a ModelError where the range does not stand in the text."""
        old = units_in_range(text, self.name.range)
        edit = ReplaceUnits(old, tuple(replace(one, kind=old[0].kind) for one in self.units))
        return Asked(edit, replacement_sentence(edit, text))


def _grown(above: Unit, unit: Unit, degree: int) -> Unit:
    if degree > 1 and above.children:
        *others, last = above.children
        return replace(above, children=(*others, _grown(last, unit, degree - 1)))
    return replace(above, children=(*above.children, unit))
