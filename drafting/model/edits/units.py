"""Edits of units: their words, what they are, where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.edits.edit import Change, Edit, alone, identities, with_words
from drafting.model.edits.several import Several
from drafting.model.errors import EditConflictError, InvalidPlaceError
from drafting.model.tree import Place, insert, place_of, remove, replace_run, update_unit

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Kind, Unit


@dataclass(frozen=True, slots=True)
class EditText(Edit):
    """Replace the text of one unit."""

    does = "edit words"
    is_of_words = True

    unit: str
    before: str
    after: str

    def apply(self, resolution: Resolution) -> Resolution:
        def edited(unit: Unit) -> Unit:
            if unit.text != self.before:
                raise EditConflictError("the paragraph reads differently now")
            return replace(unit, text=self.after)

        return update_unit(resolution, self.unit, edited)

    def invert(self) -> EditText:
        return EditText(self.unit, self.after, self.before)

    @property
    def subject(self) -> str:
        return self.unit

    @property
    def units(self) -> tuple[str, ...]:
        return (self.unit,)

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.after,)

    @property
    def wordings(self) -> tuple[str, str]:
        return self.before, self.after

    def reworded(self, text: str) -> EditText:
        return replace(self, after=text)

    def with_words(self, change: Change) -> EditText:
        before, after = (change(self.unit, text) for text in (self.before, self.after))
        return EditText(self.unit, before, after)


@dataclass(frozen=True, slots=True)
class Recast(Edit):
    """Change what a unit is: its kind, the degree of a heading, or a number of its own."""

    does = "recast"

    unit: str
    before: tuple[Kind, int, str]
    after: tuple[Kind, int, str]

    def apply(self, resolution: Resolution) -> Resolution:
        def recast(unit: Unit) -> Unit:
            if (unit.kind, unit.level, unit.number) != self.before:
                raise EditConflictError("the paragraph is of another kind now")
            kind, level, number = self.after
            return replace(unit, kind=kind, level=level, number=number)

        return update_unit(resolution, self.unit, recast)

    def invert(self) -> Recast:
        return Recast(self.unit, self.after, self.before)

    @property
    def subject(self) -> str:
        return self.unit

    @property
    def units(self) -> tuple[str, ...]:
        return (self.unit,)


@dataclass(frozen=True, slots=True)
class InsertUnit(Edit):
    """Put a new unit, with all beneath it, at a place."""

    does = "insert"

    place: Place
    unit: Unit
    following: tuple[Unit, ...] = ()
    """Units that come in with it, right behind it and in this order."""

    def apply(self, resolution: Resolution) -> Resolution:
        if any(map(resolution.has, identities(self.brought))):
            raise EditConflictError("the paragraph is already there")
        for place, unit in self.in_a_row():
            resolution = insert(resolution, place, unit)
        return resolution

    def in_a_row(self) -> Iterator[tuple[Place, Unit]]:
        """Each unit with the place that it comes to, the first one first."""
        place = self.place
        for unit in self.brought:
            yield place, unit
            place = Place(place.parent, unit.id)

    def invert(self) -> Edit:
        # Where the first one is gone, the next one stands in its place.
        gone = [DeleteUnit(self.place, unit) for unit in self.brought]
        return gone[0] if len(gone) == 1 else Several(tuple(gone))

    @property
    def subject(self) -> str:
        return self.unit.id

    @property
    def units(self) -> tuple[str, ...]:
        return tuple(unit.id for unit in self.brought)

    @property
    def brought(self) -> tuple[Unit, ...]:
        return (self.unit, *self.following)

    @property
    def target(self) -> Place:
        return self.place

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(unit.text for top in self.brought for unit in top.walk())

    def reworded(self, text: str) -> InsertUnit | None:
        """The insertion with other words; of several units a blank line parts those of each."""
        parts = text.split("\n\n") if self.following else [text]
        if len(parts) != len(self.brought):
            return None
        first, *rest = (
            replace(unit, text=words.strip())
            for unit, words in zip(self.brought, parts, strict=True)
        )
        return replace(self, unit=first, following=tuple(rest))

    def with_words(self, change: Change) -> InsertUnit:
        following = tuple(with_words(unit, change) for unit in self.following)
        return replace(self, unit=with_words(self.unit, change), following=following)


@dataclass(frozen=True, slots=True)
class DeleteUnit(Edit):
    """Take out a unit with all beneath it; `place` is where it stood."""

    does = "delete"

    place: Place
    unit: Unit

    def apply(self, resolution: Resolution) -> Resolution:
        if resolution.find(self.unit.id) != self.unit:
            raise EditConflictError("the paragraph to delete reads differently now")
        if place_of(resolution, self.unit.id) != self.place:
            raise EditConflictError("the paragraph to delete stands elsewhere now")
        return remove(resolution, self.unit.id)

    def invert(self) -> InsertUnit:
        return InsertUnit(self.place, self.unit)

    @property
    def subject(self) -> str:
        return self.unit.id

    @property
    def units(self) -> tuple[str, ...]:
        return (self.unit.id,)

    @property
    def taken(self) -> tuple[Unit, ...]:
        return (self.unit,)

    def with_words(self, change: Change) -> DeleteUnit:
        return replace(self, unit=with_words(self.unit, change))


@dataclass(frozen=True, slots=True)
class MoveUnit(Edit):
    """Take a unit, with all beneath it, from one place to another.

    `destination` is read in the text without the unit. The kind may change on the
    way: a preambular paragraph that enters the operative part becomes operative.
    """

    does = "move"

    unit: str
    origin: Place
    destination: Place
    kind_before: Kind
    kind_after: Kind

    def apply(self, resolution: Resolution) -> Resolution:
        unit = resolution.find(self.unit)
        if place_of(resolution, self.unit) != self.origin or unit.kind is not self.kind_before:
            raise EditConflictError("the paragraph to move stands elsewhere now")
        if any(
            inner.id in (self.destination.parent, self.destination.after) for inner in unit.walk()
        ):
            raise InvalidPlaceError("A paragraph cannot be moved into itself.")
        moved = replace(unit, kind=self.kind_after)
        return insert(remove(resolution, self.unit), self.destination, moved)

    def invert(self) -> MoveUnit:
        return MoveUnit(self.unit, self.destination, self.origin, self.kind_after, self.kind_before)

    @property
    def subject(self) -> str:
        return self.unit

    @property
    def units(self) -> tuple[str, ...]:
        return (self.unit,)

    @property
    def target(self) -> Place:
        return self.destination


@dataclass(frozen=True, slots=True)
class SplitUnit(Edit):
    """Replace a unit by several; the first keeps its identity."""

    does = "split"
    only_divides = True

    whole: Unit
    parts: tuple[Unit, ...]

    def apply(self, resolution: Resolution) -> Resolution:
        return replace_run(resolution, (self.whole,), self.parts)

    def invert(self) -> JoinUnits:
        return JoinUnits(self.parts, self.whole)

    @property
    def subject(self) -> str:
        return self.whole.id

    @property
    def units(self) -> tuple[str, ...]:
        return tuple(part.id for part in self.parts)

    @property
    def brought(self) -> tuple[Unit, ...]:
        return alone(self.parts[1:])

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(unit.text for part in self.parts for unit in part.walk())

    @property
    def wordings(self) -> tuple[str, str]:
        return self.whole.text, " ".join(part.text for part in self.parts)

    def with_words(self, change: Change) -> SplitUnit:
        parts = tuple(with_words(part, change) for part in self.parts)
        return SplitUnit(with_words(self.whole, change), parts)


@dataclass(frozen=True, slots=True)
class JoinUnits(Edit):
    """Replace adjacent units by one, which keeps the identity of the first."""

    does = "merge"
    only_divides = True

    parts: tuple[Unit, ...]
    whole: Unit

    def apply(self, resolution: Resolution) -> Resolution:
        return replace_run(resolution, self.parts, (self.whole,))

    def invert(self) -> SplitUnit:
        return SplitUnit(self.whole, self.parts)

    @property
    def subject(self) -> str:
        return self.whole.id

    @property
    def units(self) -> tuple[str, ...]:
        return tuple(part.id for part in self.parts)

    @property
    def taken(self) -> tuple[Unit, ...]:
        return alone(self.parts[1:])

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(unit.text for unit in self.whole.walk())

    @property
    def wordings(self) -> tuple[str, str]:
        return " ".join(part.text for part in self.parts), self.whole.text

    def with_words(self, change: Change) -> JoinUnits:
        parts = tuple(with_words(part, change) for part in self.parts)
        return JoinUnits(parts, with_words(self.whole, change))
