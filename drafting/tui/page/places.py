"""The places where words are to be replaced: a line each, with the change in its context."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from drafting.model.inline import plain
from drafting.tui.page.pieces import Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, padded, wrap
from drafting.tui.signs import Signs
from drafting.workspace.editing.replacement import Occurrence

_LABEL_WIDTH = 12
_LEAST_CONTEXT = 12


def place_blocks(
    places: Sequence[Occurrence], left_out: AbstractSet[int], signs: Signs, width: int
) -> list[Block]:
    """One block for each place, `width` cells wide; its key is its number."""
    return [
        _block(str(number), place, number not in left_out, signs, width)
        for number, place in enumerate(places)
    ]


def more_block(shown: int, more: int, width: int) -> Block:
    """The line above a list that shows only the first of very many places."""
    words = f"The first {shown:,} places; {more:,} more are chosen too, unless none is."
    return Block("", tuple(Line(line) for line in wrap((Piece(words, Look(role="faint")),), width)))


def _block(key: str, place: Occurrence, chosen: bool, signs: Signs, width: int) -> Block:
    sign = padded(signs.chosen if chosen else "", 2)
    head = (
        Piece(sign, Look(role="strong")),
        Piece(padded(place.label, max(_LABEL_WIDTH, cells(place.label)) + 1), Look(role="accent")),
    )
    column = sum(cells(piece.text) for piece in head)
    room = width - column - cells(place.words + plain(place.new))
    _, after = place.context(max(room // 2 - 1, _LEAST_CONTEXT))
    before, _ = place.context(max(room - cells(after) - 1, _LEAST_CONTEXT))
    lines = wrap((Piece(before), *_change(place, signs), Piece(after)), width - column)
    indent = (Piece(" " * column),)
    return Block(
        key, tuple(Line((*(indent if row else head), *line)) for row, line in enumerate(lines))
    )


def _change(place: Occurrence, signs: Signs) -> list[Piece]:
    old, new = Piece(place.words, Look(sign="-")), Piece(plain(place.new), Look(sign="+"))
    pieces = [piece for piece in (old, new) if piece.text]
    if not signs.wrapped_words:
        return pieces
    return [
        Piece(f"<{piece.look.sign}{piece.text}{piece.look.sign}>", piece.look) for piece in pieces
    ]
