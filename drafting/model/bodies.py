"""Preambular and operative paragraphs that belong together, and where each kind goes."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.dataclasses import dataclass
from drafting.model.resolution import ANNEXES, OPERATIVE, PARTS, PREAMBLE, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit

_BEGINS = frozenset({Kind.SECTION, Kind.TITLE, Kind.ENACTING, Kind.PREAMBULAR})
"""What stands before the first operative paragraph of a section or a nested resolution."""


@dataclass(frozen=True, slots=True)
class Body:
    """A preamble and the operative paragraphs after it: of a text, a section, a nested text."""

    preambular: tuple[Unit, ...]
    operative: tuple[Unit, ...]
    ends_preamble: Place
    """Where one more preambular paragraph comes last."""
    begins_operative: Place
    """Where one more operative paragraph comes first."""

    def units(self, kind: Kind) -> tuple[Unit, ...]:
        """Its paragraphs of one of both kinds."""
        return self.preambular if kind is Kind.PREAMBULAR else self.operative

    def place(self, kind: Kind) -> Place:
        """Where a paragraph of one of both kinds comes to stand beside those of the other."""
        return self.ends_preamble if kind is Kind.PREAMBULAR else self.begins_operative


def body_at(text: Resolution, place: Place) -> Body | None:
    """The body that a place belongs to; None beneath a paragraph and in an annex."""
    if place.parent in PARTS:
        section = _section(text.operative, place.after) if place.parent == OPERATIVE else ()
        if place.parent == ANNEXES:
            return None
        return _divided(place.parent, section) if section else _of_text(text)
    nested = text.find(place.parent)
    return _divided(nested.id, nested.children) if nested.kind is Kind.RESOLUTION else None


def top_of(text: Resolution, identity: str) -> Unit:
    """The paragraph that a unit stands beneath, which itself stands in a part or a nested text."""
    unit = text.find(identity)
    parent = place_of(text, identity).parent
    if parent in PARTS or text.find(parent).kind in (Kind.RESOLUTION, Kind.ANNEX):
        return unit
    return top_of(text, parent)


def _of_text(text: Resolution) -> Body:
    last = text.preamble[-1].id if text.preamble else None
    return Body(
        _of_kind(text.preamble, Kind.PREAMBULAR),
        _of_kind(text.operative, Kind.OPERATIVE),
        Place(PREAMBLE, last),
        Place(OPERATIVE),
    )


def _section(units: Sequence[Unit], after: str | None) -> tuple[Unit, ...]:
    """The units of the section in which a place is, its heading first; none outside of sections."""
    found: list[Unit] = []
    passed = after is None
    for unit in units:
        if unit.kind is Kind.SECTION:
            if passed:
                break
            found = []
        found.append(unit)
        passed = passed or unit.id == after
    return tuple(found) if found and found[0].kind is Kind.SECTION else ()


def _divided(parent: str, units: Sequence[Unit]) -> Body:
    """The body that siblings make."""
    begins = [unit.id for unit in units if unit.kind in _BEGINS]
    place = Place(parent, begins[-1] if begins else None)
    preambular, operative = (_of_kind(units, kind) for kind in (Kind.PREAMBULAR, Kind.OPERATIVE))
    return Body(preambular, operative, place, place)


def _of_kind(units: Sequence[Unit], kind: Kind) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit.kind is kind)
