"""Typed paragraphs shared out between the two parts of a text, by the words they open with.

The first of a part begins it, wherever it is typed: nothing has been said yet of where that part
begins. Once it has begun, the place decides what a paragraph is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.model.bodies import Body, body_at
from drafting.model.resolution import PREAMBLE, Resolution
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple
from drafting.workspace.editing.opening_kinds import kind_by_opening
from drafting.workspace.editing.paragraphs import (
    has_number,
    is_heading,
    is_lettered,
    split_blocks,
    unnumbered,
)
from drafting.workspace.editing.places import Spot

_BOTH = (Kind.PREAMBULAR, Kind.OPERATIVE)


class Portion(NamedTuple):
    """Paragraphs that go to one place."""

    text: str
    spot: Spot


def portions(resolution: Resolution, text: str, spot: Spot) -> list[Portion]:
    """What is typed at a place, each part of it with its own; the preamble comes first."""
    body = body_at(resolution, spot.place) if spot.kind in _BOTH else None
    blocks = split_blocks(text)
    if body is None or not blocks:
        return [Portion(text, spot)]
    kinds = list(_kinds(blocks, spot, body, resolution.language))
    shared = [(kind, _bare(block, kind)) for block, kind in zip(blocks, kinds, strict=True)]
    return [
        Portion("\n\n".join(typed), spot if kind is spot.kind else _other(body, kind, spot))
        for kind in _BOTH
        if (typed := [block for of, block in shared if of is kind])
    ]


def kind_at_end(resolution: Resolution, text: str, spot: Spot) -> Kind:
    """What the last of some paragraphs is that are being typed at a place."""
    blocks = split_blocks(text)
    body = body_at(resolution, spot.place) if spot.kind in _BOTH else None
    if blocks and is_lettered(blocks[-1]):
        return Kind.SUBPARAGRAPH
    if body is None or not blocks:
        return spot.kind
    return list(_kinds(blocks, spot, body, resolution.language))[-1]


def _bare(block: str, kind: Kind) -> str:
    """A paragraph without a number that no preambular one has."""
    said = kind is Kind.PREAMBULAR and kind_by_opening(unnumbered(block, Kind.OPERATIVE)) is kind
    return unnumbered(block, Kind.OPERATIVE) if said else block


def _other(body: Body, kind: Kind, spot: Spot) -> Spot:
    return Spot(body.place(kind), kind, spot.words)


def _kinds(blocks: Sequence[str], spot: Spot, body: Body, language: str) -> Iterator[Kind]:
    """Of which part each paragraph is; one that says nothing is of that of the one before."""
    free = {kind for kind in _BOTH if kind is spot.kind or not body.units(kind)}
    kind = spot.kind
    for at, block in enumerate(blocks):
        said = _said(blocks[at:], language)
        numbered = spot.place.parent == PREAMBLE and has_number(block)
        # No preambular paragraph has a number: what comes with one is of the operative part.
        if numbered and said is not Kind.PREAMBULAR:
            kind = Kind.OPERATIVE
        elif said in free:
            kind = said
        yield kind


def _said(blocks: Sequence[str], language: str) -> Kind | None:
    """What the first paragraph says of its part; a heading is of that of what it heads."""
    if is_lettered(blocks[0]):
        return None
    for block in blocks:
        if not is_heading(block):
            return kind_by_opening(unnumbered(block, Kind.OPERATIVE), language)
    return None
