"""One edit that meets a text it was not made on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.model.errors import UnknownUnitError
from drafting.model.numbering import Numbering
from drafting.redline.rebase.base import Base, nearest, unit_in
from drafting.redline.rebase.values import Grade, Rebased

if TYPE_CHECKING:
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.model.tree import Place
    from drafting.model.unit import Unit
    from drafting.redline.rebase.policies import Policy
    from drafting.redline.rebase.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Case:
    """What an edit is to be made on, and by which policy."""

    around: Surroundings
    """What stood around it where it was made."""
    base: Base
    now: Resolution
    policy: Policy
    several: Callable[[Iterable[Edit]], Rebased]
    """Makes edits in its place, one after the other."""

    def unit(self, identity: str) -> Unit | None:
        """The unit of that identity in the text of today, or None."""
        return unit_in(self.now, identity)

    def wording(self, unit: str) -> str:
        """The words that a paragraph had which the edit names; empty if nobody knows."""
        return dict(self.around.wordings).get(unit, "")

    def former(self, unit: str) -> Resolution:
        """The latest text in which a unit that is gone still stood. Raises UnknownUnitError."""
        found = self.base.latest(lambda text: unit_in(text, unit) is not None)
        if found is None:
            raise UnknownUnitError(unit)
        return found

    def nearest(self, place: Place, text: Resolution) -> Place:
        """The place in a text of today that is nearest to one where the edit was made."""
        return nearest(text, place, lambda: self.base.before(place))

    def made(
        self,
        edit: Edit,
        reason: str,
        *,
        grade: Grade = Grade.SHIFTED,
        unit: str = "",
        note: str = "",
    ) -> Rebased:
        """The edit as it is made today.

        `note` is what a person should look at where both wordings are kept; it is said of `unit`
        by the label that it has then, if one is given.
        """
        text = edit.apply(self.now)
        return Rebased(edit, text, grade, reason, self._notes(text, unit, note))

    def moot(self, edit: Edit, reason: str, *, unit: str = "", note: str = "") -> Rebased:
        """Nothing is made of the edit."""
        return Rebased(edit, self.now, Grade.MOOT, reason, self._notes(self.now, unit, note))

    def gone(self, edit: Edit, reason: str) -> Rebased:
        """Nothing is made of an edit whose paragraph is gone.

        Raises UnknownUnitError if it never stood there, where past texts are known.
        """
        if not self.policy.keeps:
            return self.moot(edit, reason)
        former = self.former(edit.subject)
        note = f"{label(former, edit.subject)} had been deleted; it stays so."
        return self.moot(edit, reason, note=note)

    def _notes(self, text: Resolution, unit: str, note: str) -> tuple[str, ...]:
        if not note or not self.policy.keeps:
            return ()
        return (f"{label(text, unit)} {note}." if unit else note,)


def label(text: Resolution, unit: str) -> str:
    """What delegates call a unit."""
    return text.once(Numbering)[unit].label
