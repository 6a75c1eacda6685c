"""Labels with a word that two gave apart: “OP3 bis” is one paragraph, whoever puts one in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from drafting.amendments.labels import Convention, GivenLabel, suffix, with_word
from drafting.dataclasses import replace
from drafting.lexicon import latin
from drafting.model.numbering import Numbering, is_of_no_series
from drafting.model.resolution import Resolution
from drafting.model.tree import update_unit
from drafting.named_tuples import NamedTuple


class Distinct(NamedTuple):
    """A text in which no label is there twice, and a sentence for each that is another now."""

    text: Resolution
    told: tuple[str, ...] = ()


def distinct(
    first: Resolution, text: Resolution, given: Iterable[GivenLabel], convention: Convention
) -> Distinct:
    """`text`, of two sides, with other numbers for what `first` has not and calls another so.

    `given` are the labels of the first side.
    """
    names = {latin.respelled(one.label): one.name for one in given}
    told: list[str] = []
    for unit in text.walk():
        if first.has(unit.id) or not is_of_no_series(unit.number):
            continue
        label = Numbering(text).label(unit.id)
        if _is_free(label, unit.id, text, names):
            continue
        further = (with_word(unit.number, suffix(at, convention)) for at in count())
        renamed = (_numbered(text, unit.id, number) for number in further)
        text = next(one for one in renamed if _is_called_alone(unit.id, one, names))
        other = Numbering(text).label(unit.id)
        told.append(f"{other} had been called {label}, as another paragraph is.")
    return Distinct(text, tuple(told))


def _numbered(text: Resolution, unit: str, number: str) -> Resolution:
    return update_unit(text, unit, lambda was: replace(was, number=number))


def _is_called_alone(unit: str, text: Resolution, names: dict[str, str]) -> bool:
    return _is_free(Numbering(text).label(unit), unit, text, names)


def _is_free(label: str, unit: str, text: Resolution, names: dict[str, str]) -> bool:
    spoken = latin.respelled(label)
    if names.get(spoken, unit) != unit:
        return False
    rows = Numbering(text)
    return all(latin.respelled(row.label) != spoken for row in rows if row.unit.id != unit)
