"""Paragraphs whose words lie in the store and that no outline names: put back into the text.

One deleted the paragraph and another changed it, and plain git kept the file of the one and
the order of the other. As in `rebase`, the paragraph stays then, in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafting.dataclasses import replace
from drafting.model.resolution import OPERATIVE, PARTS, Note, Resolution
from drafting.model.tree import Place, insert, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline.conflict_wording import STAYS, bracketed
from drafting.redline.rebase import KnownTexts, Past
from drafting.redline.rebase.base import has_parent, nearest, unit_in
from drafting.store.outline import DEEPEST
from drafting.store.tolerant.remarks import Remark

DELETED = f"was deleted by one and changed by another: {STAYS}"
_NOWHERE = "stood nowhere in the order of the text: it stays at the end, in brackets"


def with_units(
    text: Resolution, words: Mapping[str, str], past: Past
) -> tuple[Resolution, list[Remark]]:
    """`text` with the paragraphs of these words put back where they stood last."""
    homeless: list[Unit] = []
    told: list[Remark] = []
    for unit, former in _in_order(words, past):
        if former is None:
            homeless.append(Unit(unit, Kind.OPERATIVE, bracketed(words[unit])))
            continue
        was = former.find(unit)
        kept = replace(was, text=bracketed(words[unit]), children=())
        text = insert(text, _home(text, former, unit, past), kept)
        told.append(Remark(DELETED, unit))
    told += [Remark(_NOWHERE, unit.id) for unit in homeless]
    return replace(text, operative=(*text.operative, *homeless)), told


def _in_order(words: Iterable[str], past: Past) -> list[tuple[str, Resolution | None]]:
    """The paragraphs, each with the text in which it stood last, as they stood there."""
    formers: list[Resolution | None] = []
    rows: list[tuple[int, int, str]] = []
    for unit in sorted(words):
        former = past(lambda text, unit=unit: unit_in(text, unit) is not None)  # type: ignore[misc]
        known = next((place for place, one in enumerate(formers) if one is former), len(formers))
        if known == len(formers):
            formers.append(former)
        order = [one.id for one in former.walk()].index(unit) if former else 0
        rows.append((known, order, unit))
    return [(unit, formers[known]) for known, _, unit in sorted(rows)]


def _home(text: Resolution, former: Resolution, unit: str, past: Past) -> Place:
    """Where a paragraph stood, or where what it stood under was if that is gone."""
    place = place_of(former, unit)
    while not has_parent(text, place.parent):
        if place.after and unit_in(text, place.after):
            return Place(place_of(text, place.after).parent, place.after)
        place = place_of(former, place.parent)
    if _depth(text, place.parent) >= DEEPEST:
        return Place(OPERATIVE, text.operative[-1].id if text.operative else None)
    return nearest(text, place, lambda: KnownTexts(None, past=past).before(place))


def _depth(text: Resolution, parent: str) -> int:
    depth = 0
    while parent not in PARTS:
        depth += 1
        parent = place_of(text, parent).parent
    return depth


def with_notes(
    text: Resolution, words: Mapping[str, str], past: Past
) -> tuple[Resolution, list[Remark]]:
    """`text` with the notes of these words behind its own."""
    kept = list(text.notes)
    for note in sorted(words):
        former = past(lambda text, note=note: text.note(note) is not None)  # type: ignore[misc]
        was = former.note(note) if former else None
        kept.append(Note(note, bracketed(words[note]), was.mark if was else ""))
    what = f"A footnote {DELETED}"
    told = [Remark(what)] if words else []
    return replace(text, notes=tuple(kept)), told
