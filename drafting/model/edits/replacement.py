"""Paragraphs in a row replaced by others, as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.edits.edit import Change, Edit, with_words
from drafting.model.errors import EditConflictError
from drafting.model.tree import exchange_run

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit


@dataclass(frozen=True, slots=True)
class ReplaceUnits(Edit):
    """Put units in the place of others that stand in a row, with all beneath both.

    What comes in has identities of its own: it is not what goes out in other words.
    """

    does = "replace"

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]

    def apply(self, resolution: Resolution) -> Resolution:
        if not self.old or not self.new:
            raise EditConflictError("there is nothing to replace, or nothing to put in its place")
        return exchange_run(resolution, self.old, self.new)

    def invert(self) -> ReplaceUnits:
        return ReplaceUnits(self.new, self.old)

    @property
    def subject(self) -> str:
        return self.old[0].id

    @property
    def about(self) -> tuple[str, ...]:
        return tuple(unit.id for unit in self.old)

    @property
    def units(self) -> tuple[str, ...]:
        return tuple(unit.id for unit in (*self.old, *self.new))

    @property
    def brought(self) -> tuple[Unit, ...]:
        return self.new

    @property
    def taken(self) -> tuple[Unit, ...]:
        return self.old

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(unit.text for top in self.new for unit in top.walk())

    def with_words(self, change: Change) -> ReplaceUnits:
        old, new = (
            tuple(with_words(unit, change) for unit in units) for units in (self.old, self.new)
        )
        return replace(self, old=old, new=new)
