"""A compilation as values that every rendering reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from drafting.model.resolution import Resolution
from drafting.model.unit import Kind


class Status(StrEnum):
    """What the proposals would make of a stretch of words."""

    KEPT = "kept"
    ADDED = "added"
    DELETED = "deleted"


class Mark(NamedTuple):
    """What delegations say of a stretch: `(G77)`, `(EU, US: delete)`."""

    delegations: tuple[str, ...]
    says: str = ""
    """Empty for those that propose or support it."""

    def __str__(self) -> str:
        names = ", ".join(self.delegations)
        return f"({names}: {self.says})" if self.says else f"({names})"


class Stretch(NamedTuple):
    """Words of one status, with what is said of them."""

    status: Status
    text: str
    """Inline markup."""
    marks: tuple[Mark, ...] = ()
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
    remarks: tuple[Mark, ...] = ()
    """What is said of the whole paragraph: a move, a split, its agreement."""


@dataclass(frozen=True, slots=True)
class Compilation:
    """A working text with its live proposals."""

    title: CompiledUnit
    units: tuple[CompiledUnit, ...]
    """In printed order, those that are proposed included."""
    alternatives: Mapping[str, tuple[CompiledUnit, ...]]
    """Other wordings of whole paragraphs, by the identity of the paragraph."""
    text: Resolution
    """The working text with every proposed paragraph in its place."""

    @property
    def delegations(self) -> tuple[str, ...]:
        """All who are named, in printed order."""
        units = [self.title, *self.units]
        units += [one for others in self.alternatives.values() for one in others]
        marks = (
            mark
            for unit in units
            for mark in (*(mark for one in unit.stretches for mark in one.marks), *unit.remarks)
        )
        return tuple(dict.fromkeys(name for mark in marks for name in mark.delegations))
