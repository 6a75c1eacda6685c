"""Labels during a reading: what has a number keeps it, what comes in has a Latin word.

Two conventions are in use. In the room `OP3 bis` is a new paragraph behind OP3, and `OP3 alt`
another wording of it. In the Editorial Manual `3 bis` is another version of paragraph 3; there
a new paragraph is called `3 new` until it is numbered.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass, replace
from drafting.lexicon import latin
from drafting.model.numbering import Numbering, is_of_no_series
from drafting.model.resolution import OPERATIVE, PARTS, PREAMBLE, Resolution
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple

_WORD = re.compile(rf"\s{latin.BETWEEN}(?=[.)]|$)")
PARAGRAPHS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH})
"""What is always numbered anew: whatever these print is theirs for a reading."""
EVERYTHING = PARAGRAPHS | {Kind.NUMBERED, Kind.SECTION, Kind.ANNEX}
"""What is called by a number."""
BODY = (PREAMBLE, OPERATIVE)
"""The parts of a resolution itself; an annex may be a treaty with its own bis."""


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
    printed: tuple[str, ...] = ()
    """Identities of sections, annexes and what is in annexes that had numbers of their own before
    the reading: these are the text's, and stay when it ends."""

    def with_given(self, labels: Iterable[GivenLabel]) -> FrozenReading:
        """With more labels; who has one keeps it, and what moves may have had several."""
        known = {(one.name, one.label) for one in self.given}
        new = {(one.name, one.label): one for one in labels}
        more = tuple(one for key, one in new.items() if key not in known)
        return replace(self, given=(*self.given, *more)) if more else self


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


def provisional(text: Resolution, reading: FrozenReading | None = None) -> tuple[str, ...]:
    """Labels that no tabled document may print, in the order of the text."""
    body = _body(text)
    return tuple(
        row.label
        for row in Numbering(text)
        if _is_of_reading(row.unit, body, reading) and _is_provisional(row.unit)
    )


def _body(text: Resolution) -> set[str]:
    return {unit.id for part in BODY for top in text.part(part) for unit in top.walk()}


def _is_of_reading(unit: Unit, body: Container[str], reading: FrozenReading | None) -> bool:
    """Whether a number that is written in a unit was written to be kept in a reading."""
    if unit.id in body and unit.kind in PARAGRAPHS:
        return True
    return reading is not None and unit.kind in EVERYTHING and unit.id not in reading.printed


def _is_provisional(unit: Unit) -> bool:
    return is_of_no_series(unit.number) or unit.number.startswith("PP")


def labels_with_words(text: Resolution, reading: FrozenReading) -> Iterator[GivenLabel]:
    """The labels of a text that are of no plain series: "OP3 bis", "OP4 (b ter)"."""
    body = _body(text)
    for row in Numbering(text):
        if is_of_no_series(row.unit.number) and _is_of_reading(row.unit, body, reading):
            yield GivenLabel(row.unit.id, row.unit.number, row.label)


def labels_lost(before: Resolution, after: Resolution) -> Iterator[GivenLabel]:
    """The labels of what a change took out of a text, or had called otherwise."""
    now = Numbering(after)
    for row in Numbering(before):
        name = row.unit.id
        if row.unit.kind in EVERYTHING and (name not in now or now.label(name) != row.label):
            yield GivenLabel(name, row.number, row.label)


def numbers_of_its_own(text: Resolution) -> tuple[str, ...]:
    """Identities of what prints a number that no renumbering of its paragraphs gives anew."""
    body = _body(text)
    return tuple(
        unit.id
        for unit in text.walk()
        if unit.number and not (unit.id in body and unit.kind in PARAGRAPHS)
    )


def numbered_anew(text: Resolution, reading: FrozenReading | None = None) -> Resolution:
    """The text numbered from 1 again, without any number that was written for a reading."""
    body = _body(text)

    def bare(unit: Unit) -> Unit:
        children = tuple(map(bare, unit.children))
        if children != unit.children:
            unit = replace(unit, children=children)
        is_written = unit.number and _is_of_reading(unit, body, reading)
        return replace(unit, number="") if is_written else unit

    for part in PARTS:
        text = text.with_part(part, tuple(map(bare, text.part(part))))
    return text


def renamed(old: Resolution, new: Resolution) -> Iterator[tuple[str, str, str]]:
    """Identity, old label and new label of each paragraph that both texts have."""
    after = Numbering(new)
    for row in Numbering(old):
        if row.unit.kind in EVERYTHING and row.unit.id in after:
            yield row.unit.id, row.label, after.label(row.unit.id)
