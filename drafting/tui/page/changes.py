"""Words that changed, as pieces of the page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from drafting.redline.script import Sign, Span
from drafting.tui.page.pieces import PROSE, Look, Piece, run_pieces
from drafting.tui.signs import Signs

KEPT_AND_NEW: frozenset[Sign] = frozenset({"=", "+"})
KEPT_AND_OLD: frozenset[Sign] = frozenset({"=", "-"})
ALL: frozenset[Sign] = frozenset({"=", "-", "+"})


def changed_pieces(
    spans: Iterable[Span],
    notes: dict[str, str],
    signs: Signs,
    shown: frozenset[Sign] = ALL,
    look: Look = PROSE,
) -> tuple[Piece, ...]:
    """The pieces of a unit's spans; only those of the signs `shown`."""
    from drafting.redline import styled

    pieces: list[Piece] = []
    for sign, group in groupby(styled(tuple(spans)), key=lambda pair: pair[0]):
        if sign in shown:
            runs = (run for _, run in group)
            pieces += _marked(
                sign, list(run_pieces(runs, notes, signs, look._replace(sign=sign))), signs
            )
    return tuple(pieces)


def _marked(sign: Sign, pieces: list[Piece], signs: Signs) -> list[Piece]:
    if sign == "=" or not signs.wrapped_words or not pieces:
        return pieces
    opening, closing = ("<+", "+>") if sign == "+" else ("<-", "->")
    look = pieces[0].look
    return [Piece(opening, look), *pieces, Piece(closing, pieces[-1].look)]
