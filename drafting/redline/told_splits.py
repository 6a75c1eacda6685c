"""The edits between two states of a text, a paragraph that was split told as split.

By identities alone it would be told as shortened, with a paragraph put in behind it. Whoever
changed its words apart, or split it elsewhere, would meet words that went and others that came,
where none did either.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.difference import difference
from drafting.model.edits import SplitUnit
from drafting.model.numbering import Numbering
from drafting.model.unit import Unit
from drafting.redline.alignment import aligned
from drafting.redline.divisions import Division, divisions

if TYPE_CHECKING:
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.redline.spans import Span


def difference_with_splits(
    old: Resolution, new: Resolution, among: Container[str]
) -> tuple[Edit, ...]:
    """Edits that, applied in order to `old`, give `new`.

    Only units whose identities are `among` some are told as split.
    """
    splits = tuple(_splits(old, new, among))
    for split in splits:
        old = split.apply(old)
    return (*splits, *difference(old, new))


def _splits(old: Resolution, new: Resolution, among: Container[str]) -> Iterator[SplitUnit]:
    after = {unit.id: unit for unit in new.walk()}
    shortened = any(
        unit.id in among and unit.id in after and unit.text != after[unit.id].text
        for unit in old.walk()
    )
    if not shortened:
        return
    before, now = (tuple(text.once(Numbering)) for text in (old, new))
    pairs = {row.unit.id: row.unit.id for row in before if row.unit.id in after}
    _, found, _ = divisions(aligned(before, now, pairs))
    for division in found:
        if division.whole.unit.id in among and (split := _split(division)):
            yield split


def _split(division: Division) -> SplitUnit | None:
    """The split alone, of the words as they were; None where the first part is a new unit."""
    whole = division.whole.unit
    units = [part.unit for part in division.parts]
    words = [_as_they_were(spans) for spans in division.spans]
    if units[0].id != whole.id or not all(words):
        return None
    first, *others = zip(units, words, strict=True)
    parts = [replace(whole, text=first[1], children=())]
    parts += [Unit(unit.id, unit.kind, text, (), unit.level) for unit, text in others]
    parts[-1] = replace(parts[-1], children=whole.children)
    return SplitUnit(whole, tuple(parts))


def _as_they_were(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans if span.sign != "+").strip()
