"""The place of a clause: the paragraphs, and where in them."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.parts import (
    Adjunct,
    Anchor,
    Beside,
    Edge,
    Except,
    Named,
    Which,
)
from drafting.amendments.official.operations import Side
from drafting.amendments.official.targets import Target
from drafting.dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    """One place, as far as it is told."""

    targets: tuple[Target, ...] | None = None
    anchor: Anchor | None = None
    beside: Beside | None = None
    edge: Edge | None = None
    which: Which | None = None
    excepted: tuple[Target, ...] = ()
    bare: bool = False
    """Whether the paragraphs were named last without a word such as "in"."""
    same: bool = False
    """Whether it is the paragraph that was spoken of before."""

    @property
    def only_named(self) -> bool:
        """Whether it says no more than which paragraphs."""
        return bool(self.targets) and self == Place(self.targets, bare=self.bare)

    def completed(self, other: Place) -> Place:
        """The place with what only the other one tells."""
        if self.anchor or self.beside or self.edge:
            return self
        return replace(
            self, anchor=other.anchor, beside=other.beside, edge=other.edge,
            which=self.which or other.which,
        )  # fmt: skip


def joined(places: Sequence[Place], part: Adjunct, link: str) -> list[Place]:
    """The places with one more adjunct, which belongs to the last one or begins another."""
    *before, last = places
    if isinstance(part, Named):
        return [*before, *_named(last, part, link)]
    if isinstance(part, Which):
        if last.which not in (None, part):
            raise InstructionError("it says twice which of several places is meant")
        return [*before, replace(last, which=part)]
    if isinstance(part, Except):
        return [*before, replace(last, excepted=(*last.excepted, *part.targets))]
    return [*before, *_pointed(last, part, link)]


def _pointed(last: Place, part: Anchor | Beside | Edge, link: str) -> list[Place]:
    """A point: after words, beside a paragraph, at an end."""
    if last.anchor is None and last.beside is None and last.edge is None:
        if link == "and":
            raise InstructionError("what is joined by “and” is not understood")
        return [_with_point(last, part)]
    if _goes_between(last.anchor, part) and last.anchor and isinstance(part, Anchor):
        return [replace(last, anchor=replace(last.anchor, until=part.words))]
    if isinstance(part, Edge) and part == last.edge and link != "and":
        return [last]
    if link == "and":
        return [last, _with_point(Place(), part)]
    if type(part) in (Anchor, Beside) and (last.anchor or last.beside):
        raise InstructionError("it names two places")
    return [_with_point(last, part)]


def _goes_between(one: Anchor | None, other: object) -> bool:
    return (
        one is not None
        and isinstance(other, Anchor)
        and one.side is Side.AFTER
        and other.side is Side.BEFORE
        and not one.until
    )


def _with_point(place: Place, part: Anchor | Beside | Edge) -> Place:
    if isinstance(part, Anchor):
        if place.anchor is not None:
            raise InstructionError("it names two places")
        return replace(place, anchor=part)
    if isinstance(part, Beside):
        return replace(place, beside=part)
    return replace(place, edge=part)


def _named(last: Place, part: Named, link: str) -> list[Place]:
    bare = not part.preposition
    if not part.targets:
        return [replace(last, same=True)]
    if last.targets is None:
        if link == "and" and not (last.anchor or last.beside or last.edge):
            raise InstructionError("what is joined by “and” is not understood")
        return [replace(last, targets=part.targets, bare=bare)]
    if part.preposition == "including":
        return [replace(last, targets=(*last.targets, *part.targets))]
    if narrower := narrowed(last.targets, part.targets):
        return [replace(last, targets=narrower, bare=bare)]
    if link in ("and", ","):
        if last.anchor is None and last.edge is None and last.beside is None:
            return [replace(last, targets=(*last.targets, *part.targets), bare=bare)]
        if link == "and":
            return [last, Place(part.targets, bare=bare)]
    raise InstructionError(
        f"it names two places, {last.targets[-1].words} and {part.targets[0].words}"
    )


def narrowed(wide: Sequence[Target], narrow: Sequence[Target]) -> tuple[Target, ...]:
    """The narrower places if each stands in one of the wider; none otherwise."""
    inside = all(any(one.holds(other) for one in wide) for other in narrow)
    used = all(any(one.holds(other) for other in narrow) for one in wide)
    return tuple(narrow) if inside and used else ()
