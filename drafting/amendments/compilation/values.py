"""A compilation as values that every rendering reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from drafting.amendments.compilation.names import listed_names
from drafting.dataclasses import dataclass, replace
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple


class Status(StrEnum):
    """What the proposals would make of a stretch of words."""

    KEPT = "kept"
    ADDED = "added"
    DELETED = "deleted"


class Attribution(NamedTuple):
    """What delegations say of a stretch: `(G77)`, `(EU, US: delete)`."""

    delegations: tuple[str, ...]
    says: str = ""
    """Empty for those that propose or support it."""

    def __str__(self) -> str:
        names = listed_names(self.delegations)
        return f"({names}: {self.says})" if self.says else f"({names})"


class Stretch(NamedTuple):
    """Words of one status, with what is said of them."""

    status: Status
    text: str
    """Inline markup."""
    marks: tuple[Attribution, ...] = ()
    proposals: tuple[str, ...] = ()
    """Identities of the proposals that put it there, or would take it out."""


@dataclass(frozen=True, slots=True)
class CompiledUnit:
    """One paragraph of a compilation."""

    unit: str
    label: str
    kind: Kind
    number: str
    depth: int
    stretches: tuple[Stretch, ...]
    remarks: tuple[Attribution, ...] = ()
    """What is said of the whole paragraph: a move, a split, its agreement."""

    @property
    def as_it_stands(self) -> CompiledUnit:
        """The paragraph without what is proposed in it."""
        own = (one for one in self.stretches if one.status is not Status.ADDED)
        kept = tuple(Stretch(Status.KEPT, one.text) for one in own)
        return replace(self, stretches=kept, remarks=())


@dataclass(frozen=True, slots=True)
class Compilation:
    """A working text with its live proposals."""

    title: CompiledUnit
    units: tuple[CompiledUnit, ...]
    """In printed order, those that are proposed included."""
    alternatives: Mapping[str, tuple[CompiledUnit, ...]]
    """Other wordings of whole paragraphs, by the identity of the paragraph."""
    text: Resolution
    """The working text with every proposed paragraph and footnote in its place."""
    notes: Mapping[str, tuple[Stretch, ...]]
    """Footnotes on which there are proposals, by their identity."""
    values: Mapping[str, tuple[Stretch, ...]]
    """Single values but the title on which there are proposals, by the names of their fields."""

    def printed(self) -> Iterator[CompiledUnit]:
        """Every paragraph in printed order, alternatives behind their paragraph."""
        for unit in self.units:
            yield unit
            yield from self.alternatives.get(unit.unit, ())

    @property
    def stretches(self) -> Iterator[Stretch]:
        """All stretches, in printed order, those of the notes last."""
        for unit in (self.title, *self.printed()):
            yield from unit.stretches
        for found in (*self.values.values(), *self.notes.values()):
            yield from found

    @property
    def marks(self) -> Iterator[Attribution]:
        """All that is said of stretches and of whole paragraphs."""
        yield from (mark for stretch in self.stretches for mark in stretch.marks)
        yield from (mark for unit in self.printed() for mark in unit.remarks)

    @property
    def delegations(self) -> tuple[str, ...]:
        """All who are named, each once."""
        return tuple(dict.fromkeys(name for mark in self.marks for name in mark.delegations))
