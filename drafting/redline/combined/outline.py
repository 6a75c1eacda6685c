"""A text out of its units in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.dataclasses import replace
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple


class Standing(NamedTuple):
    """A unit without what is beneath it, and where it stands."""

    unit: Unit
    part: str
    depth: int
    """How deep; no deeper than one beneath what stands before it."""


def with_units(text: Resolution, units: Iterable[Standing]) -> Resolution:
    """`text` with these units in the place of its own."""
    found = list(units)
    for part in PARTS:
        own = [one for one in found if one.part == part]
        text = text.with_part(part, _tree(own))
    return text


def _tree(units: Sequence[Standing]) -> tuple[Unit, ...]:
    """The units that stand at the least depth, each with what follows deeper beneath it."""
    least = min((one.depth for one in units), default=0)
    # What is deep though nothing above it is left stands where that stood.
    starts = [at for at, one in enumerate(units) if one.depth == least or at == 0]
    ends = [*starts[1:], len(units)]
    return tuple(
        replace(units[start].unit, children=_tree(units[start + 1 : end]))
        for start, end in zip(starts, ends, strict=False)
    )
