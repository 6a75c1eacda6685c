"""Numbers that stay while a text changes: what has one keeps it, what comes in has a Latin word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from drafting.amendments.labels import (
    BODY,
    EVERYTHING,
    PARAGRAPHS,
    Convention,
    GivenLabel,
    suffix,
    with_word,
)
from drafting.dataclasses import replace
from drafting.lexicon import latin
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import update_unit
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple

_IN_SECTIONS = frozenset({Kind.OPERATIVE, Kind.NUMBERED})
"""Kinds that are counted anew in each section."""


def freeze_labels(
    before: Resolution,
    after: Resolution,
    convention: Convention = Convention.ROOM,
    given: Sequence[GivenLabel] = (),
    *,
    whole: bool = False,
) -> Resolution:
    """`after` with numbers written where they would differ from those of `before`.

    What comes in has the label that it was `given`, or one that was given to nobody. What is
    moved to another section or beneath another paragraph keeps its number if nobody there has or
    had it. Of the `whole` text sections, annexes and what is in annexes are kept as well.
    """
    keeper = _Keeper(before, convention, given, whole=whole)
    homes = _homes(after)
    for part in PARTS if whole else BODY:
        after = keeper.with_newcomers(after, after.part(part), homes)
    while unsettled := keeper.unsettled(after, homes):
        for unit, number in unsettled:
            after = _numbered(after, unit, number)
    return after


def _numbered(text: Resolution, unit: str, number: str) -> Resolution:
    return update_unit(text, unit, lambda was: replace(was, number=number))


class _Home(NamedTuple):
    """Among which others a unit is counted."""

    above: str
    """Identity of the unit above, or the part."""
    section: str = ""


def _homes(text: Resolution) -> dict[str, _Home]:
    """Where each unit of a text is counted."""
    found: dict[str, _Home] = {}

    def go_through(units: tuple[Unit, ...], above: str) -> None:
        section = ""
        for unit in units:
            if unit.kind is Kind.SECTION:
                section = unit.id
            found[unit.id] = _Home(above, section if unit.kind in _IN_SECTIONS else "")
            go_through(unit.children, unit.id)

    for part in PARTS:
        go_through(text.part(part), part)
    return found


class _Old(NamedTuple):
    """What a unit was called before, and among which others."""

    kind: Kind
    number: str
    label: str
    home: _Home

    def label_of(self, number: str) -> str:
        """The label of one beside it that has this number."""
        return f"{self.label.removesuffix(_tail(self.number))}{_tail(number)}"


def _tail(number: str) -> str:
    """What a label ends with: "3 bis" for "3 bis."."""
    return number.rstrip(".")


class _Keeper:
    def __init__(
        self,
        before: Resolution,
        convention: Convention,
        given: Sequence[GivenLabel],
        *,
        whole: bool,
    ) -> None:
        self._convention = convention
        self._kinds = EVERYTHING if whole else PARAGRAPHS
        self._parts: Sequence[str] = PARTS if whole else BODY
        homes = _homes(before)
        self._old = {
            row.unit.id: _Old(row.unit.kind, _spoken(row), row.label, homes[row.unit.id])
            for row in Numbering(before)
        }
        self._given = given
        self._bearers: dict[str, str] = {}
        for name, label in (
            *((one.name, one.label) for one in given),
            *((name, old.label) for name, old in self._old.items() if old.kind in self._kinds),
        ):
            self._bearers.setdefault(latin.respelled(label), name)

    def _stays(self, unit: Unit, homes: dict[str, _Home]) -> bool:
        """Whether a unit is counted among the same others as before."""
        old = self._old.get(unit.id)
        return old is not None and (old.kind, old.home) == (unit.kind, homes[unit.id])

    def with_newcomers(
        self, text: Resolution, units: tuple[Unit, ...], homes: dict[str, _Home]
    ) -> Resolution:
        """The text with a number for each unit that comes to others that have one."""
        last: dict[Kind, _Old] = {}
        for at, unit in enumerate(units):
            kind = unit.kind
            if kind is Kind.SECTION:
                last = {one: old for one, old in last.items() if one not in _IN_SECTIONS}
            if kind in self._kinds:
                if self._stays(unit, homes):
                    last[kind] = self._old[unit.id]
                elif not unit.number or unit.id in self._old:
                    beside = self._beside(unit, last.get(kind), units[at + 1 :], homes)
                    number = self._number(unit, beside)
                    text = _numbered(text, unit.id, number)
            text = self.with_newcomers(text, unit.children, homes)
        return text

    def _beside(
        self, unit: Unit, last: _Old | None, rest: tuple[Unit, ...], homes: dict[str, _Home]
    ) -> _Beside | None:
        """The one with a number before a newcomer, else the first behind it, if there is one."""
        if last is not None:
            return _Beside(last, is_before=True)
        for one in rest:
            same = one.kind is unit.kind and homes[one.id] == homes[unit.id]
            if same and self._stays(one, homes):
                return _Beside(self._old[one.id], is_before=False)
        return None

    def _number(self, unit: Unit, beside: _Beside | None) -> str:
        """The number of a newcomer; empty where it is counted with others that are new as well."""
        own = self._own(unit)
        if beside is None:
            return next(own, "")
        further = _behind(beside.old, self._convention) if beside.is_before else _before(beside.old)
        for numbers in (own, further):
            for number in numbers:
                if self._take(unit.id, beside.old.label_of(number)):
                    return number
        raise AssertionError("words behind a number never run out")

    def _own(self, unit: Unit) -> Iterator[str]:
        """Numbers that a newcomer was given before, or that it had elsewhere."""
        yield from (one.number for one in self._given if one.name == unit.id)
        old = self._old.get(unit.id)
        if old is not None and old.kind is unit.kind:
            yield old.number

    def _take(self, name: str, label: str) -> bool:
        """Whether a unit can be called so, as it is from now on if it can."""
        return self._bearers.setdefault(latin.respelled(label), name) == name

    def unsettled(self, text: Resolution, homes: dict[str, _Home]) -> list[tuple[str, str]]:
        """Units that are called otherwise than they must be, each with the number to be written."""
        found = []
        for row in Numbering(text):
            unit = row.unit
            if unit.kind not in self._kinds or row.part not in self._parts:
                continue
            if self._stays(unit, homes):
                number = self._old[unit.id].number
                if _spoken(row) != number:
                    found.append((unit.id, number))
            elif not self._take(unit.id, row.label):
                found.append((unit.id, self._free(row)))
        return found

    def _free(self, row: Numbered) -> str:
        """The number of a newcomer by which nobody is or was called, with a word for the first."""
        spoken = _spoken(row)
        here = _Old(row.unit.kind, spoken, row.label, _Home(""))
        further = _behind(here, self._convention)
        return next(one for one in further if self._take(row.unit.id, here.label_of(one)))


class _Beside(NamedTuple):
    """One that has a number, and whether it stands before the newcomer."""

    old: _Old
    is_before: bool


def _behind(last: _Old, convention: Convention) -> Iterator[str]:
    return (with_word(last.number, suffix(at, convention)) for at in count())


def _before(follower: _Old) -> Iterator[str]:
    first = with_word(follower.number, "ante")
    yield first
    yield from (with_word(first, f"ante {at}") for at in count(2))


def _spoken(row: Numbered) -> str:
    """A number as it can be written in a unit: of a preambular paragraph, its label."""
    if row.unit.kind is Kind.PREAMBULAR:
        return row.label.rpartition(", ")[2]
    if row.unit.kind is Kind.OPERATIVE and not row.number:
        return f"{row.label.rpartition('OP')[2]}."
    return row.number
