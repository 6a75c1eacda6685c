"""The outline: one line for each unit, with its label and first words."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from drafting.model.inline import plain
from drafting.model.numbering import Numbered
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE
from drafting.model.unit import Kind
from drafting.tui.page.layout import Document
from drafting.tui.page.masthead import FIELD, MASTHEAD
from drafting.tui.page.pieces import Block, Line, Look, Piece
from drafting.tui.page.wrap import cut, padded
from drafting.tui.signs import Signs

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_HEADINGS = {PREAMBLE: "Preamble", OPERATIVE: "Operative part", ANNEXES: "Annexes"}
_SHORT_LABELS = frozenset({Kind.SUBPARAGRAPH, Kind.CONTINUATION})


def outline(
    document: Document, width: int, signs: Signs, changed: AbstractSet[str] = frozenset()
) -> list[Block]:
    """The blocks of the outline, `width` cells wide."""
    return list(_rows(document, max(width, 8), signs, changed))


def _rows(
    document: Document, width: int, signs: Signs, changed: AbstractSet[str]
) -> Iterator[Block]:
    yield _line(MASTHEAD, "Masthead", width, signs, changed)
    yield _line(f"{FIELD}title", "Title", width, signs, changed)
    part = ""
    for row in document.numbering:
        if row.part != part:
            part = row.part
            yield Block("", (Line((Piece(_HEADINGS[part], _FAINT),)),))
        yield Block(
            row.unit.id,
            (_unit_line(row, width, signs),),
            signs.changed if row.unit.id in changed else "",
        )


def _line(key: str, words: str, width: int, signs: Signs, changed: AbstractSet[str]) -> Block:
    line = Line((Piece(cut(words, width, signs.ellipsis)),))
    return Block(key, (line,), signs.changed if key in changed else "")


def _unit_line(row: Numbered, width: int, signs: Signs) -> Line:
    words = " ".join(plain(row.unit.text).split())
    if row.unit.kind in _SHORT_LABELS:
        label = " " * min(2 * row.depth, 8) + (row.number or signs.ellipsis)
    else:
        label = row.label if len(row.label) <= 8 else row.number or signs.ellipsis
    label = padded(label, max(len(label), 4), signs.ellipsis) + " "
    look = _STRONG if row.unit.kind in (Kind.SECTION, Kind.HEADING, Kind.ANNEX) else Look()
    return Line(
        (
            Piece(label, Look(role="accent")),
            Piece(cut(words, width - len(label), signs.ellipsis), look),
        )
    )
