"""Words that changed, as pieces of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from drafting.redline.script import Sign, Span
from drafting.tui.page.pieces import PROSE, Look, Piece, run_pieces
from drafting.tui.page.whose import Whose
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
    whose: Whose | None = None,
) -> tuple[Piece, ...]:
    """The pieces of a unit's spans; only those of the signs `shown`.

    With `whose`, the number of its author stands behind each change.
    """
    from drafting.redline import styled

    if whose is not None:
        return tuple(_credited_pieces(spans, notes, signs, shown, whose))
    pieces: list[Piece] = []
    for sign, group in groupby(styled(tuple(spans)), key=lambda pair: pair[0]):
        if sign in shown:
            runs = (run for _, run in group)
            pieces += _marked(
                sign, list(run_pieces(runs, notes, signs, look._replace(sign=sign))), signs
            )
    return tuple(pieces)


def _credited_pieces(
    spans: Iterable[Span],
    notes: dict[str, str],
    signs: Signs,
    shown: frozenset[Sign],
    whose: Whose,
) -> Iterator[Piece]:
    from drafting.redline import credited
    from drafting.redline.authors import with_ends

    runs = [entry for entry in credited(tuple(spans)) if entry[0] in shown]
    for (sign, run, _), act in with_ends(runs, before_spaces=not signs.wrapped_words):
        look = PROSE._replace(sign=sign)
        yield from _marked(sign, list(run_pieces((run,), notes, signs, look)), signs)
        if act:
            yield whose.mark(act)


def _marked(sign: Sign, pieces: list[Piece], signs: Signs) -> list[Piece]:
    if sign == "=" or not signs.wrapped_words or not pieces:
        return pieces
    opening, closing = ("<+", "+>") if sign == "+" else ("<-", "->")
    look = pieces[0].look
    return [Piece(opening, look), *pieces, Piece(closing, pieces[-1].look)]
