"""Labels during a reading: what has a number keeps it, what comes in has a Latin word.

Two conventions are in use. In the room `OP3 bis` is a new paragraph behind OP3, and `OP3 alt`
another wording of it. In the Editorial Manual `3 bis` is another version of paragraph 3; there
a new paragraph is called `3 new` until it is numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import count

from drafting.dataclasses import dataclass, replace
from drafting.lexicon import latin
from drafting.model.numbering import Numbering, is_of_no_series
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Resolution
from drafting.model.tree import update_unit
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple

_WORD = re.compile(rf"\s{latin.BETWEEN}(?=[.)]|$)")
_NAMED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH})
_NUMBERED = _NAMED | {Kind.NUMBERED}
BODY = (PREAMBLE, OPERATIVE)
"""The parts whose paragraphs a reading goes through; an annex may be a treaty with its own bis."""
EVERYWHERE = (*BODY, ANNEXES)
"""Where a compilation keeps numbers: what is only proposed moves none, in an annex either."""


class Convention(StrEnum):
    """What a Latin word behind a number means."""

    ROOM = "room"
    MANUAL = "manual"


class GivenLabel(NamedTuple):
    """A label with a word that was given in a reading: it is of that paragraph until the end."""

    name: str
    """Identity of the paragraph, or of the proposal that is another wording of one."""
    number: str
    """As it is written in a paragraph: "3 bis.", "(b bis)", "PP2 bis"."""
    label: str
    """As it is spoken: "OP3 bis"."""


@dataclass(frozen=True, slots=True)
class FrozenReading:
    """A reading during which the numbers of paragraphs are frozen."""

    convention: Convention
    opened: datetime
    by: str
    round: str = ""
    given: tuple[GivenLabel, ...] = ()
    """Labels that were given, also to what is only proposed; none is given twice."""

    def with_given(self, labels: Iterable[GivenLabel]) -> FrozenReading:
        """With more labels; who has one keeps it."""
        known = {one.name for one in self.given}
        new = {one.name: one for one in labels if one.name not in known}
        return replace(self, given=(*self.given, *new.values())) if new else self


def suffix(place: int, convention: Convention = Convention.ROOM) -> str:
    """The word for the paragraph at that place behind another one, from 0."""
    if convention is Convention.MANUAL:
        return f"new {place + 1}" if place else "new"
    return latin.suffix(place + latin.FIRST)


def alternative(place: int, convention: Convention = Convention.ROOM) -> str:
    """The word for another wording of a paragraph, counted from 1."""
    if convention is Convention.MANUAL:
        return suffix(place - 1)
    return f"alt {place}"


def with_word(number: str, word: str) -> str:
    """A number with such a word: "3 bis.", "(b bis)", "PP2 bis"."""
    bare = _WORD.sub("", number)
    if bare.endswith((".", ")")):
        return f"{bare[:-1]} {word}{bare[-1]}"
    return f"{bare} {word}"


def provisional(text: Resolution) -> tuple[str, ...]:
    """Labels that no tabled document may print, in the order of the text."""
    body = {unit.id for part in BODY for top in text.part(part) for unit in top.walk()}
    return tuple(
        row.label
        for row in Numbering(text)
        if row.unit.id in body and row.unit.kind in _NAMED and _is_provisional(row.unit)
    )


def _is_provisional(unit: Unit) -> bool:
    return is_of_no_series(unit.number) or unit.number.startswith("PP")


def freeze_labels(
    before: Resolution,
    after: Resolution,
    convention: Convention = Convention.ROOM,
    given: Sequence[GivenLabel] = (),
    parts: Sequence[str] = BODY,
) -> Resolution:
    """`after` with numbers written where they would differ from those of `before`.

    What comes in has the label that it was `given`, or one that was given to nobody.
    """
    keeper = _Keeper(before, convention, given, named=_NAMED if ANNEXES not in parts else _NUMBERED)
    for part in parts:
        after = keeper.name_new(after, after.part(part))
    while moved := keeper.moved(after):
        for unit, number in moved:
            after = _numbered(after, unit, number)
    return after


def _numbered(text: Resolution, unit: str, number: str) -> Resolution:
    return update_unit(text, unit, lambda was: replace(was, number=number))


def labels_with_words(text: Resolution) -> Iterator[GivenLabel]:
    """The labels of a text that are of no plain series: "OP3 bis", "OP4 (b ter)"."""
    body = {unit.id for part in BODY for top in text.part(part) for unit in top.walk()}
    for row in Numbering(text):
        if row.unit.id in body and row.unit.kind in _NAMED and is_of_no_series(row.unit.number):
            yield GivenLabel(row.unit.id, row.unit.number, row.label)


class _Old(NamedTuple):
    """What a paragraph was called before."""

    kind: Kind
    number: str
    label: str

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
        named: frozenset[Kind],
    ) -> None:
        self._convention, self._named = convention, named
        self._old = {
            row.unit.id: _Old(row.unit.kind, _spoken(row.unit, row.number, row.label), row.label)
            for row in Numbering(before)
        }
        self._given = {one.name: one for one in given}
        self._taken = {latin.respelled(one.label) for one in given}

    def _is_new(self, unit: Unit) -> bool:
        return unit.id not in self._old or self._old[unit.id].kind is not unit.kind

    def name_new(self, text: Resolution, units: tuple[Unit, ...]) -> Resolution:
        """Give new paragraphs beside ones that have numbers a number with a word."""
        used = {latin.respelled(self._old[one.id].number) for one in units if not self._is_new(one)}
        used |= {latin.respelled(unit.number) for unit in units}
        last: _Old | None = None
        for at, unit in enumerate(units):
            if unit.kind is Kind.SECTION:
                last = None
            elif unit.kind in self._named and not self._is_new(unit):
                last = self._old[unit.id]
            elif unit.kind in self._named and not unit.number:
                number = self._number(unit, last, units[at + 1 :], used)
                if number:
                    text = _numbered(text, unit.id, number)
                    used.add(number)
            if not self._is_new(unit):
                text = self.name_new(text, unit.children)
        return text

    def _number(self, unit: Unit, last: _Old | None, rest: tuple[Unit, ...], used: set[str]) -> str:
        """The number of a new paragraph: behind the last one, or before the one that follows."""
        if unit.id in self._given:
            return self._given[unit.id].number
        beside, numbers = last, self._behind(last)
        if last is None:
            follower = next((one for one in rest if one.kind is unit.kind), None)
            if follower is None or self._is_new(follower):
                return self._number(unit, last, rest[1:], used) if len(rest) > 1 else ""
            beside = self._old[follower.id]
            numbers = _before(beside)
        free = (
            number
            for number in numbers
            if number not in used and beside and beside.label_of(number) not in self._taken
        )
        number = next(free)
        self._taken.add(beside.label_of(number) if beside else "")
        return number

    def _behind(self, last: _Old | None) -> Iterator[str]:
        return (with_word(last.number, suffix(at, self._convention)) for at in count() if last)

    def moved(self, text: Resolution) -> list[tuple[str, str]]:
        """Units that would be called otherwise than before, each with the number it had."""
        return [
            (row.unit.id, self._old[row.unit.id].number)
            for row in Numbering(text)
            if row.unit.kind in self._named and not self._is_new(row.unit)
            if _spoken(row.unit, row.number, row.label) != self._old[row.unit.id].number
        ]


def _before(follower: _Old) -> Iterator[str]:
    first = with_word(follower.number, "ante")
    yield first
    yield from (with_word(first, f"ante {at}") for at in count(2))


def _spoken(unit: Unit, number: str, label: str) -> str:
    """A number as it can be written in a unit: of a preambular paragraph, its label."""
    if unit.kind is Kind.PREAMBULAR:
        return label.rpartition(", ")[2]
    if unit.kind is Kind.OPERATIVE and not number:
        return f"{label.rpartition('OP')[2]}."
    return number


def numbered_anew(text: Resolution) -> Resolution:
    """The text numbered from 1 again, without any number that was written for a reading."""
    for part in BODY:
        text = text.with_part(part, tuple(_bare(unit) for unit in text.part(part)))
    return text


def _bare(unit: Unit) -> Unit:
    children = tuple(map(_bare, unit.children))
    if children != unit.children:
        unit = replace(unit, children=children)
    return replace(unit, number="") if unit.kind in _NAMED and unit.number else unit


def renamed(old: Resolution, new: Resolution) -> Iterator[tuple[str, str, str]]:
    """Identity, old label and new label of each paragraph that both texts have."""
    after = Numbering(new)
    for row in Numbering(old):
        if row.unit.kind in _NAMED and row.unit.id in after:
            yield row.unit.id, row.label, after.label(row.unit.id)
