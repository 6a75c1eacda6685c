"""Numbers of a text with all proposals in it: what has one keeps it, what comes in has a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.kept_labels import freeze_labels
from drafting.amendments.labels import Convention, alternative, with_word
from drafting.dataclasses import replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import update_unit
from drafting.model.unit import Kind

if TYPE_CHECKING:
    from drafting.redline.combined import Beside


def numbered(
    old: Resolution, new: Resolution, beside: Sequence[Beside], convention: Convention
) -> Resolution:
    """The combined text `new` with the numbers of `old`.

    So whichever proposals are accepted, the numbers are those of the room, and references to
    paragraphs lead to where they led.
    """
    for name, number in _alternatives(old, new, beside, convention):
        new = _with_number(new, name, number)
    new = freeze_labels(old, new, convention, whole=True)
    return _without_labels(old, new)


def _alternatives(
    old: Resolution, new: Resolution, beside: Iterable[Beside], convention: Convention
) -> Iterator[tuple[str, str]]:
    """The paragraphs that are other wordings of one that has a number, with theirs: "3 alt."."""
    before = Numbering(old)
    units = {unit.id: unit for unit in new.walk()}
    places: Counter[str] = Counter()
    for one in beside:
        for name, wording in zip(one.units, one.wordings, strict=False):
            number = before.number(name) if name in before else ""
            if number and wording in units and units[wording].kind is before[name].unit.kind:
                places[name] += 1
                yield wording, with_word(number, alternative(places[name], convention))


def _without_labels(old: Resolution, new: Resolution) -> Resolution:
    """Preambular paragraphs without the labels by which a reading keeps them apart."""
    own = {unit.id: unit.number for unit in old.walk()}
    for unit in tuple(new.walk()):
        if unit.kind is Kind.PREAMBULAR and unit.number != own.get(unit.id, ""):
            new = _with_number(new, unit.id, own.get(unit.id, ""))
    return new


def _with_number(text: Resolution, unit: str, number: str) -> Resolution:
    return update_unit(text, unit, lambda was: replace(was, number=number))
