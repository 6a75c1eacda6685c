"""What is said on top of a text with the changes of all delegations: how to read and use it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.workspace.wording import listed

if TYPE_CHECKING:
    from drafting.redline.combined import Beside
    from drafting.redline.script import Redline
    from drafting.workspace.compilations.combined_proposals import CombinedProposals, LeftOut

_ALONE = (
    "Every change stands under the delegation that proposes it. For the text that one delegation "
    "alone would make, accept its changes and reject those of all others."
)
_JOINT = "{0}: what several delegations propose together stands under all their names as one."
_NUMBERS = (
    "Paragraphs keep the numbers that they have, and references to them stay as they are, "
    "whichever changes are accepted; “1 bis” is a new paragraph behind paragraph 1."
)
_WORDS = (
    "{place}: {author} and {others} take out the same words, or one takes away or divides what "
    "the other changes; that can stand under one name only. So the changes of {others} stand in "
    "it, and the whole wording of {author} stands {where}; for {author} alone, leave out what it "
    "stands beside."
)
_NOTHING = (
    "{place}: what {author} proposes of it cannot show, because {others} would take it out, or "
    "away, and what is taken out under one name cannot change under another."
)


def key(found: CombinedProposals, before: Resolution, joint: Sequence[str]) -> tuple[str, ...]:
    """The lines of the key, plain text; `joint` are the names of several delegations together."""
    return tuple(_lines(found, before, joint))


def unshown(found: CombinedProposals, before: Resolution) -> tuple[str, ...]:
    """A sentence for each change that cannot show in the text because of those of others."""
    places = _Places(before, found.combined.text)
    return tuple(places.told(one) for one in found.combined.beside if not one.wordings)


def _lines(found: CombinedProposals, before: Resolution, joint: Sequence[str]) -> Iterator[str]:
    yield _ALONE
    if joint:
        yield _JOINT.format(listed([f"“{name}”" for name in joint]))
    if _is_rearranged(found.combined.redline):
        yield _NUMBERS
    places = _Places(before, found.combined.text)
    yield from (places.told(one) for one in found.combined.beside)
    yield from map(_not_in_it, found.left_out)


def _is_rearranged(redline: Redline) -> bool:
    """Whether paragraphs come, go or move, so that others would be numbered otherwise."""
    return any(row.departed or not (row.old and row.new) for row in redline.units)


def _not_in_it(one: LeftOut) -> str:
    reason = one.reason.rstrip(".")
    return f"Proposal {one.number} is not in it: {reason[:1].lower()}{reason[1:]}."


class _Places:
    """What paragraphs are called, before and with all changes."""

    def __init__(self, old: Resolution, new: Resolution) -> None:
        self._old, self._new = Numbering(old), Numbering(new)
        self._notes = note_numbers(old)

    def told(self, one: Beside) -> str:
        """What the key says of one wording that stands beside others."""
        said = _WORDS if one.wordings else _NOTHING
        return said.format(
            place=listed([self._name(unit) for unit in one.units]),
            author=one.author,
            others=listed(list(one.others)),
            where=self._where(one),
        )

    def _name(self, unit: str) -> str:
        if unit in self._old:
            return self._old.label(unit)
        if unit in self._notes:
            return f"Note {self._notes[unit]}"
        return unit.capitalize()

    def _where(self, one: Beside) -> str:
        labels = [self._new.label(name) for name in one.wordings if name in self._new]
        if not labels:
            return "behind it, in square brackets"
        return f"apart, as {listed(labels)}"
