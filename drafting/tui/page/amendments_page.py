"""An amendment document as a list: each instruction, what it does, or why it cannot be done."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs
from drafting.workspace.amendment_documents.received import MatchedAmendments, Point

_ACCENT = Look(role="accent")
_FAINT = Look(role="faint")
_WARNING = Look(role="warning")
_INDENT = 5


def amendment_blocks(
    found: MatchedAmendments, done: Collection[int], signs: Signs, width: int
) -> list[Block]:
    """What the document amends and by whom, then its instructions; `done` are those dealt with."""
    head = f"{found.document.symbol or found.file}: to {found.document.target or 'a text'}"
    sponsors = ", ".join(found.document.sponsors) or "without sponsors"
    about = [*wrap((Piece(head, _ACCENT),), width), *wrap((Piece(sponsors, _FAINT),), width)]
    blocks = [Block("", (*map(Line, about), BLANK))]
    for point in found.points:
        is_done = point.number in done
        lines = tuple(_lines(point, is_done, signs, width))
        blocks.append(Block(str(point.number), lines, _sign(point, is_done, signs)))
    return blocks


def _sign(point: Point, is_done: bool, signs: Signs) -> str:
    if is_done:
        return signs.chosen
    return " " if point.fits else "!"


def _lines(point: Point, is_done: bool, signs: Signs, width: int) -> Iterator[Line]:
    look = _FAINT if is_done else Look()
    yield from map(
        Line, wrap((Piece(f"{point.number}. ", _ACCENT), Piece(point.text, look)), width)
    )
    for paragraph in point.paragraphs:
        for pieces in wrap(inline_pieces(paragraph, {}, signs, look), width - _INDENT):
            yield Line((Piece(" " * _INDENT), *pieces))
    told = Piece(point.does, _FAINT) if point.fits else Piece(point.reason, _WARNING)
    whose = (Piece(f" ({', '.join(point.by)})", _ACCENT),) if point.by else ()
    yield from map(Line, wrap((told, *whose), width))
    yield BLANK
