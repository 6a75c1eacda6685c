"""Paragraphs in a row replaced by others, planned on a text."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import ReplaceUnits
from drafting.model.errors import InvalidPlaceError
from drafting.model.numbering import Numbering
from drafting.model.ranges import label_of_row, units_in_range
from drafting.model.tree import place_of
from drafting.model.unit import Kind
from drafting.workspace.editing import planners
from drafting.workspace.editing.paragraphs import opened_like, split_blocks, units_of
from drafting.workspace.editing.places import BODY_KINDS, usual_kind
from drafting.workspace.editing.plans import Plan
from drafting.workspace.wording import counted, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafting.model.identity import IdSource
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit

_KEPT = BODY_KINDS | {Kind.SUBPARAGRAPH}


def replace_range(resolution: Resolution, name: str, text: str, ids: IdSource) -> Plan:
    """The paragraphs of a range, "OP4-OP6", replaced by others; blank lines part those.

    One paragraph in place of one is another wording of that.
    """
    old = units_in_range(resolution, name)
    if any(unit.kind is Kind.ANNEX for unit in old):
        raise InvalidPlaceError("An annex cannot be replaced by paragraphs: change what is in it.")
    if len(old) == 1 and len(split_blocks(text)) < 2 and not old[0].children:
        wording = opened_like(text, old[0].text)
        return planners.rewrite(resolution, old[0].id, wording, ids)
    kind = old[0].kind if old[0].kind in _KEPT else _usual(resolution, old[0])
    new = tuple(planners.with_known_notes(unit, resolution) for unit in units_of(text, kind, ids))
    edit = ReplaceUnits(old, new)
    wish = replacement_sentence(edit, resolution)
    now = label_of_row([unit.id for unit in new], Numbering(edit.apply(resolution)))
    return Plan(edit, f"Replaced {wish.removeprefix('replace ')} (now {now}).", new[0].id, wish)


def reworded_range(edit: ReplaceUnits, text: str, ids: IdSource) -> ReplaceUnits:
    """A replacement by other paragraphs; the first of them are those that were asked for."""
    typed = units_of(text, edit.new[0].kind, ids)
    return replace(edit, new=tuple(_in_place_of(typed, edit.new)))


def _in_place_of(typed: Sequence[Unit], asked: Sequence[Unit]) -> Iterator[Unit]:
    """Typed units under the identities of those that were asked for, as far as there are some."""
    for unit, known in zip_longest(typed, asked[: len(typed)]):
        children = tuple(_in_place_of(unit.children, known.children if known else ()))
        yield replace(unit, id=known.id if known else unit.id, children=children)


def replacement_sentence(edit: ReplaceUnits, text: Resolution) -> str:
    """What a replacement asks for: "replace OP4 to OP6 by 2 paragraphs: “Urges all …”"."""
    what = counted(len(edit.new), "paragraph")
    return f"replace {_ends(edit.old, Numbering(text))} by {what}: {quoted(edit.new[0].text)}"


def _usual(resolution: Resolution, unit: Unit) -> Kind:
    return usual_kind(resolution, place_of(resolution, unit.id).parent)


def _ends(units: tuple[Unit, ...], numbering: Numbering) -> str:
    """Both ends by names that a list can bring up to date: "OP4 to OP6"."""
    first, last = numbering.label(units[0].id), numbering.label(units[-1].id)
    return first if first == last else f"{first} to {last}"
