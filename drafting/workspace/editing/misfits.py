"""Paragraphs typed into one part of a text that open as those of the other part do."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.model.bodies import body_at, top_of
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import place_of
from drafting.model.unit import Kind
from drafting.workspace.editing.opening_kinds import kind_by_opening

_OTHER = {Kind.PREAMBULAR: Kind.OPERATIVE, Kind.OPERATIVE: Kind.PREAMBULAR}


def other_part(text: Resolution, identity: str) -> Kind | None:
    """What a paragraph of one part would be in the other one; None if it is of neither.

    A subparagraph is of the part that it opens as.
    """
    unit = text.find(identity)
    if unit.kind is Kind.SUBPARAGRAPH:
        in_body = body_at(text, place_of(text, top_of(text, identity).id)) is not None
        return kind_by_opening(unit.text, text.language) if in_body else None
    kind = _OTHER.get(unit.kind)
    return kind if body_at(text, place_of(text, identity)) else None


def misfit(text: Resolution, units: Iterable[str]) -> str:
    """The first of some units that opens as a paragraph of the other part; empty if none does."""
    for unit in units:
        kind = other_part(text, unit) if text.has(unit) else None
        if kind and kind_by_opening(text.find(unit).text, text.language) is kind:
            return unit
    return ""


def told(text: Resolution, identity: str) -> str:
    """What is said of such a paragraph, as far as what would put it right."""
    kind = other_part(text, identity) or text.find(identity).kind
    return f"{Numbering(text).label(identity)} opens as {kind.value} paragraphs do"
