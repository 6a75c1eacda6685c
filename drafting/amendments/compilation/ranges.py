"""Alternatives to paragraphs in a row as a compilation has them: "OP4–6 alt 1 (1/2)".

Of several paragraphs that would come in together each has the name of the alternative, and which
of how many it is; so no line needs those around it to be understood.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafting.amendments.compilation.attribution import addition_marks
from drafting.amendments.compilation.values import CompiledUnit, Status, Stretch
from drafting.amendments.proposals import Proposal
from drafting.model.edits import InsertUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple

ALTERNATIVE = "alt"


class RangeName(NamedTuple):
    """An alternative to paragraphs in a row, by what it is called."""

    range: str
    """"OP4–6"; "OP4" where several would come in the place of one."""
    number: int
    at: int = 1
    """Which of its paragraphs it is, from 1."""
    of: int = 1
    """How many come in."""

    def __str__(self) -> str:
        share = f" ({self.at}/{self.of})" if self.of > 1 else ""
        return f"{self.range} {ALTERNATIVE} {self.number}{share}"


def compiled_range(
    proposal: Proposal, last: str, text: Resolution, name: str
) -> Iterator[CompiledUnit]:
    """The paragraphs that would come in the place of others, which are called `name`.

    `last` is the last of those others; the new ones are numbered as if they came in behind it.
    """
    first, *others = proposal.edit.brought
    place = Place(place_of(text, last).parent, last)
    after = Numbering(InsertUnit(place, first, tuple(others)).apply(text))
    depth = after[last].depth
    for at, top in enumerate(proposal.edit.brought, 1):
        called = str(RangeName(name, proposal.alternative, at, len(others) + 1))
        start = after.label(top.id)
        for unit, below in _with_degree(top, 0):
            label = f"{called}{after.label(unit.id).removeprefix(start)}"
            # Beneath others a letter alone would be that of the paragraph before.
            number = after.number(unit.id) if below and not depth else label
            marks = () if below else addition_marks((proposal,))
            stretch = Stretch(Status.ADDED, unit.text, marks, (proposal.id,))
            yield CompiledUnit(unit.id, label, unit.kind, number, depth + below, (stretch,))


def _with_degree(unit: Unit, degree: int) -> Iterator[tuple[Unit, int]]:
    yield unit, degree
    for child in unit.children:
        yield from _with_degree(child, degree + 1)
