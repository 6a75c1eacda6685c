"""Two texts laid against each other: which unit is which, and which ones stayed in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.redline.order import heaviest_rise

if TYPE_CHECKING:
    from drafting.model.numbering import Numbered


class Alignment(NamedTuple):
    """The units of both texts in reading order, and what connects them."""

    old: tuple[Numbered, ...]
    new: tuple[Numbered, ...]
    old_of: Mapping[str, str]
    """Identity in the new text to identity in the old one."""
    kept: frozenset[str]
    """Identities, in the new text, of paired units that moved nowhere."""

    def turned(self) -> Alignment:
        """The same with old and new exchanged."""
        new_of = {other: one for one, other in self.old_of.items()}
        return Alignment(
            self.new, self.old, new_of, frozenset(self.old_of[name] for name in self.kept)
        )

    def with_pair(self, old: str, before: str, after: str) -> Alignment:
        """The same with the unit that stayed, `old`, paired with `after` instead of `before`."""
        if before == after:
            return self
        old_of = {name: other for name, other in self.old_of.items() if name != before}
        kept = (self.kept - {before}) | {after}
        return self._replace(old_of={**old_of, after: old}, kept=kept)


class Arrangement(NamedTuple):
    """What is better shown where it stood, and what as moved, where there is a choice."""

    held: frozenset[str] = frozenset()
    """Units that stay if they can, though others move instead."""
    moved: frozenset[str] = frozenset()
    """Units that were moved: unless they are held they do not stay, even if what they passed is
    gone."""


def aligned(
    old: Sequence[Numbered],
    new: Sequence[Numbered],
    pairs: Mapping[str, str],
    arrangement: Arrangement | None = None,
) -> Alignment:
    """The alignment in which as few units as can be, and of those the shortest, have moved.

    With an `arrangement`, what that says comes first.
    """
    wanted = arrangement or Arrangement()
    old_of = {other: one for one, other in pairs.items()}
    places = {row.unit.id: place for place, row in enumerate(old)}
    both = [
        row
        for row in new
        if row.unit.id in old_of and row.unit.id not in wanted.moved - wanted.held
    ]
    stayed = heaviest_rise(
        [places[old_of[row.unit.id]] for row in both],
        [(_weight(row.unit.id, wanted, len(old)), len(row.unit.text)) for row in both],
    )
    kept = frozenset(both[index].unit.id for index in stayed)
    return Alignment(tuple(old), tuple(new), old_of, kept)


def _weight(unit: str, wanted: Arrangement, count: int) -> int:
    """How much speaks for it that a unit stays: what is held outweighs all that is not."""
    if unit not in wanted.held:
        return 1
    return count if unit in wanted.moved else 2 * count
