"""Which changes stand in the paragraphs themselves, and which beside them.

A passage is a unit of the old text, or several that somebody would join. In each the changes
of as many authors as can be stand in the text. The others would take out what is taken out
already, or divide what somebody else divides; what they would make of the passage is written
out behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.named_tuples import NamedTuple
from drafting.redline.combined.script import Script
from drafting.redline.combined.words import woven

Units = tuple[str, ...]


class Passage(NamedTuple):
    """Units of the old text that changes hang together over."""

    units: Units
    within: tuple[Script, ...]
    """The versions whose changes stand in the text."""
    beside: tuple[Script, ...]
    """Those whose changes do not."""


def passages(order: Sequence[str], scripts: Sequence[Script]) -> Iterator[Passage]:
    """The passages of a text; `order` has the identities of the units of the old one."""
    by_extent = sorted(scripts, key=lambda one: -len(one.gone))
    for units in _together(order, scripts):
        touching = [one for one in scripts if not one.touched.isdisjoint(units)]
        # Who takes a paragraph out or away comes first: nothing beside it could show that.
        first = [one for one in by_extent if one in touching and not one.gone.isdisjoint(units)]
        within: list[Script] = []
        for script in (*first, *(one for one in touching if one not in first)):
            if _go_together(units, [*within, script], scripts):
                within.append(script)
        yield Passage(units, tuple(within), tuple(one for one in touching if one not in within))


def _together(order: Sequence[str], scripts: Sequence[Script]) -> Iterator[Units]:
    """The units, those from the first to the last of a join together."""
    places = {name: place for place, name in enumerate(order)}
    ends = list(range(len(order)))
    for join in (join for script in scripts for join in script.joins):
        first, last = places[join[0]], places[join[-1]]
        ends[first] = max(ends[first], last)
    start = end = 0
    for place in range(len(order)):
        if place > end:
            yield tuple(order[start:place])
            start = place
        end = max(end, ends[place])
    if order:
        yield tuple(order[start:])


def _go_together(units: Units, within: Sequence[Script], all_scripts: Sequence[Script]) -> bool:
    """Whether the changes of all these versions can stand in one passage."""
    here = frozenset(units)
    if any(here & one.divided for one in within) and (
        len(within) > 1 or _is_parted(units, within[0], all_scripts)
    ):
        return False
    return sum(bool(here & one.recast) for one in within) < 2 and all(
        _can_weave(unit, within) for unit in units
    )


def _is_parted(units: Units, script: Script, scripts: Sequence[Script]) -> bool:
    """Whether others bring something in between units that one of them joins."""
    others = [one for one in scripts if one is not script]
    return any(one.before.get(unit) for unit in units[1:] for one in others)


def _can_weave(unit: str, within: Sequence[Script]) -> bool:
    here = [one for one in within if unit in one.touched]
    if len(here) < len(("one", "other")):
        return True
    if any(unit in one.gone for one in here):
        return False
    return woven(here[0].old(unit), [one.at[unit][0].spans for one in here]) is not None
