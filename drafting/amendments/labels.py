"""Labels during a reading: what has a number keeps it, what comes in has a Latin word.

Two conventions are in use. In the room `OP3 bis` is a new paragraph behind OP3, and `OP3 alt`
another wording of it. In the Editorial Manual `3 bis` is another version of paragraph 3; there
a new paragraph is called `3 new` until it is numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from drafting.lexicon import latin
from drafting.model.numbering import Numbering
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.model.tree import update_unit
from drafting.model.unit import Kind, Unit

_WORD = re.compile(rf"\s{latin.BETWEEN}(?=[.)]|$)")
_NAMED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH})
BODY = (PREAMBLE, OPERATIVE)
"""The parts whose paragraphs a reading goes through; an annex may be a treaty with its own bis."""


class Convention(StrEnum):
    """What a Latin word behind a number means."""

    ROOM = "room"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class FrozenReading:
    """A reading during which the numbers of paragraphs are frozen."""

    convention: Convention
    opened: datetime
    by: str
    round: str = ""


def suffix(place: int, convention: Convention = Convention.ROOM) -> str:
    """The word for the paragraph at that place behind another one, from 0."""
    if convention is Convention.MANUAL:
        return f"new {place + 1}" if place else "new"
    return latin.suffix(place + latin.FIRST)


def alternative(place: int, convention: Convention = Convention.ROOM) -> str:
    """The word for another wording of a paragraph, counted from 1."""
    if convention is Convention.MANUAL:
        return suffix(place - 1)
    return f"alt {place}" if place > 1 else "alt"


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
    return _WORD.search(unit.number) is not None or unit.number.startswith("PP")


def freeze_labels(
    before: Resolution, after: Resolution, convention: Convention = Convention.ROOM
) -> Resolution:
    """`after` with numbers written where they would differ from those of `before`."""
    keeper = _Keeper(before, convention)
    for part in BODY:
        after = keeper.name_new(after, after.part(part))
    while moved := keeper.moved(after):
        for unit, number in moved:
            after = _numbered(after, unit, number)
    return after


def _numbered(text: Resolution, unit: str, number: str) -> Resolution:
    return update_unit(text, unit, lambda was: replace(was, number=number))


class _Keeper:
    def __init__(self, before: Resolution, convention: Convention) -> None:
        self._convention = convention
        self._old = {
            row.unit.id: (row.unit.kind, _spoken(row.unit, row.number, row.label), row.label)
            for row in Numbering(before)
        }

    def _is_new(self, unit: Unit) -> bool:
        return unit.id not in self._old or self._old[unit.id][0] is not unit.kind

    def name_new(self, text: Resolution, units: tuple[Unit, ...]) -> Resolution:
        """Give new paragraphs beside ones that have numbers a number with a word."""
        used = {latin.respelled(self._old[one.id][1]) for one in units if not self._is_new(one)}
        used |= {latin.respelled(unit.number) for unit in units}
        last = ""
        for at, unit in enumerate(units):
            if unit.kind is Kind.SECTION:
                last = ""
            elif unit.kind in _NAMED and not self._is_new(unit):
                last = self._old[unit.id][1]
            elif unit.kind in _NAMED and not unit.number:
                number = self._number(unit, last, units[at + 1 :], used)
                if number:
                    text = _numbered(text, unit.id, number)
                    used.add(number)
            if not self._is_new(unit):
                text = self.name_new(text, unit.children)
        return text

    def _number(self, unit: Unit, last: str, rest: tuple[Unit, ...], used: set[str]) -> str:
        if last:
            places = range(len(used) + 1)
            words = (with_word(last, suffix(at, self._convention)) for at in places)
            return next(word for word in words if word not in used)
        follower = next((one for one in rest if one.kind is unit.kind), None)
        if follower is None or self._is_new(follower):
            return self._number(unit, last, rest[1:], used) if len(rest) > 1 else ""
        first = with_word(self._old[follower.id][1], "ante")
        numbered = (with_word(first, f"ante {at}") for at in range(2, len(used) + 3))
        return first if first not in used else next(one for one in numbered if one not in used)

    def moved(self, text: Resolution) -> list[tuple[str, str]]:
        """Units that would be called otherwise than before, each with the number it had."""
        return [
            (row.unit.id, self._old[row.unit.id][1])
            for row in Numbering(text)
            if row.unit.kind in _NAMED and not self._is_new(row.unit)
            if _spoken(row.unit, row.number, row.label) != self._old[row.unit.id][1]
        ]


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
