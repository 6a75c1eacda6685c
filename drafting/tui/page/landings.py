"""The places to which a unit can be moved, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.dataclasses import dataclass
from drafting.model.numbering import Numbering
from drafting.model.resolution import OPERATIVE, PARTS, PREAMBLE, Resolution
from drafting.model.tree import place_of, siblings
from drafting.model.unit import Kind, Unit
from drafting.tui.page.masthead import FIELD


@dataclass(frozen=True, slots=True)
class Landing:
    """One place: in the words that the session understands, and where it is drawn."""

    where: str
    drawn_after: str
    """Key of the block below which the line is drawn."""
    words: str


def landings(resolution: Resolution, units: Sequence[str]) -> tuple[list[Landing], int]:
    """Every place for units that move together, and the index of where the first stands now."""
    identity, *_ = units
    tops = [resolution.find(unit) for unit in units]
    moving = {unit.id for top in tops for unit in top.walk()}
    deep = all(top.kind in (Kind.SUBPARAGRAPH, Kind.CONTINUATION) for top in tops)
    numbering = Numbering(resolution)
    finder = _Finder(resolution, numbering, moving, deep)
    places = list(finder.places())
    now = place_of(resolution, identity)
    here = [
        index
        for index, (landing, parent, after) in enumerate(places)
        if (parent, after) == (now.parent, now.after)
    ]
    return [landing for landing, _, _ in places], here[0] if here else 0


class _Finder:
    """Walks the text and notes each gap between siblings."""

    def __init__(
        self, resolution: Resolution, numbering: Numbering, moving: set[str], deep: bool
    ) -> None:
        self._resolution = resolution
        self._numbering = numbering
        self._moving = moving
        self._deep = deep
        self._last = f"{FIELD}enacting" if resolution.enacting else f"{FIELD}title"

    def places(self) -> Iterator[tuple[Landing, str, str | None]]:
        for part in PARTS:
            units = self._resolution.part(part)
            if units or part in (PREAMBLE, OPERATIVE):
                yield from self._among(units, part, open_here=True)

    def _among(
        self, units: tuple[Unit, ...], parent: str, *, open_here: bool
    ) -> Iterator[tuple[Landing, str, str | None]]:
        after: str | None = None
        if open_here:
            yield self._landing(self._first_words(units, parent), parent, None)
        for unit in units:
            if unit.id in self._moving:
                self._last = _last_below(unit)
                continue
            self._last = unit.id
            opens = self._deep and (bool(unit.children) or unit.kind in _PARENTS)
            yield from self._among(unit.children, unit.id, open_here=opens)
            self._last = _last_below(unit)
            after = unit.id
            if open_here:
                label = self._numbering.label(unit.id)
                yield self._landing((f"after {unit.id}", f"after {label}"), parent, after)

    def _first_words(self, units: tuple[Unit, ...], parent: str) -> tuple[str, str]:
        first = next((unit.id for unit in units if unit.id not in self._moving), None)
        if first is not None:
            return f"before {first}", f"before {self._numbering.label(first)}"
        if parent in PARTS:
            return f"first in {parent}", f"first in the {parent} part"
        return f"first under {parent}", f"beneath {self._numbering.label(parent)}"

    def _landing(
        self, words: tuple[str, str], parent: str, after: str | None
    ) -> tuple[Landing, str, str | None]:
        return Landing(words[0], self._last, words[1]), parent, after


_PARENTS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH, Kind.NUMBERED})


def _last_below(unit: Unit) -> str:
    *_, last = unit.walk()
    return last.id


def neighbour_place(resolution: Resolution, identity: str, direction: int) -> str:
    """Where one step up or down among its siblings leads, empty at the end of them."""
    units = siblings(resolution, place_of(resolution, identity).parent)
    index = [unit.id for unit in units].index(identity)
    target = index + direction
    if not 0 <= target < len(units):
        return ""
    return f"{'before' if direction < 0 else 'after'} {units[target].id}"


def level_place(resolution: Resolution, identity: str, direction: int) -> str:
    """Where one level out (`direction` -1) or in leads, empty where there is none."""
    parent = place_of(resolution, identity).parent
    if direction < 0:
        return "" if parent in PARTS else f"after {parent}"
    units = siblings(resolution, parent)
    index = [unit.id for unit in units].index(identity)
    if not index:
        return ""
    above = units[index - 1]
    return f"after {above.children[-1].id}" if above.children else f"first under {above.id}"
