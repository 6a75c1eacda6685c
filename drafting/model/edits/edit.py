"""What every edit can do, and what it says of itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from drafting.dataclasses import replace

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.tree import Place
    from drafting.model.unit import Unit


Change = Callable[[str, str], str]
"""Gives another wording for an inline text; first the identity of its unit."""


class Edit(ABC):
    """A change to one resolution, and what it is about."""

    __slots__ = ()

    does: ClassVar[str] = ""
    """What it does, in the words of the trade; empty for what nobody proposes by itself."""
    is_of_words: ClassVar[bool] = False
    """Whether it changes the wording of one passage and nothing else."""
    only_divides: ClassVar[bool] = False
    """Whether it changes where paragraphs begin and end, and keeps their words."""

    @abstractmethod
    def apply(self, resolution: Resolution) -> Resolution:
        """The resolution after the edit. Raises a ModelError if it does not fit."""

    @abstractmethod
    def invert(self) -> Edit:
        """The edit that takes this one back."""

    @property
    @abstractmethod
    def subject(self) -> str:
        """The unit, the note, or the name of the single value, that it is about."""

    @property
    def about(self) -> tuple[str, ...]:
        """All that it is about, where that is more than one: its subject first."""
        return (self.subject,)

    @property
    def units(self) -> tuple[str, ...]:
        """Identities of the units that it changes, each once, in order."""
        return ()

    @property
    def brought(self) -> tuple[Unit, ...]:
        """Units that it brings in, with what comes beneath them."""
        return ()

    @property
    def taken(self) -> tuple[Unit, ...]:
        """Units that it takes out, with what goes beneath them."""
        return ()

    @property
    def target(self) -> Place | None:
        """Where it puts a unit."""
        return None

    @property
    def texts(self) -> tuple[str, ...]:
        """Inline texts that it brings into the resolution, notes left aside."""
        return ()

    @property
    def wordings(self) -> tuple[str, str] | None:
        """Old and new words, if it changes some."""
        return None

    @property
    def needs(self) -> frozenset[str]:
        """Identities of the units that it cannot do without."""
        return frozenset(self.units) - identities(self.brought)

    def reworded(self, text: str) -> Edit | None:  # noqa: ARG002
        """The edit with another wording than it asks for; None if it asks for none."""
        return None

    def with_words(self, change: Change) -> Edit:  # noqa: ARG002
        """The edit with each inline text of a unit that it holds changed."""
        return self

    def each(self) -> Iterator[Edit]:
        """The edits that it is made of, one by one."""
        yield self


def identities(units: Iterable[Unit]) -> frozenset[str]:
    """The identities of units and of all beneath them."""
    return frozenset(inner.id for unit in units for inner in unit.walk())


def with_words(unit: Unit, change: Change) -> Unit:
    """A unit whose text, and that of all beneath it, is changed."""
    children = tuple(with_words(child, change) for child in unit.children)
    return replace(unit, text=change(unit.id, unit.text), children=children)


def alone(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Units without what stands beneath them."""
    return tuple(replace(unit, children=()) for unit in units)
