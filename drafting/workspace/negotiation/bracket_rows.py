"""Words in brackets, with whose brackets they are."""

from __future__ import annotations

from drafting.amendments.bracket_owners import OwnedBrackets, owned
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position
from drafting.dataclasses import dataclass
from drafting.model.resolution import Resolution
from drafting.workspace.editing.brackets import InBrackets, in_brackets
from drafting.workspace.editing.passages import passages


@dataclass(frozen=True, slots=True)
class BracketRow:
    """Words in brackets, with whose brackets they are."""

    place: InBrackets
    held: tuple[Position, ...] = ()

    @property
    def owners(self) -> tuple[str, ...]:
        """Delegations; none where nobody is known."""
        return tuple(dict.fromkeys(one.delegation for one in self.held))


def bracket_rows(text: Resolution, state: Negotiation) -> tuple[BracketRow, ...]:
    """All words in brackets, in reading order, numbered as `in_brackets` does."""
    known: dict[str, dict[tuple[int, int], OwnedBrackets]] = {}
    for one in passages(text):
        if held := state.positions.get(one.key):
            places = owned(one.text, held)
            known[one.key] = {place.place[:2]: place for place in places}
    found = []
    for place in in_brackets(text):
        own = known.get(place.passage.key, {}).get(place.place[:2])
        found.append(BracketRow(place, own.held if own else ()))
    return tuple(found)
