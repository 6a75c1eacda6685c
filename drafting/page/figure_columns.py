"""Which columns of a table hold figures: the house sets them, heads and all, to the right.

Seen in every such column of the tables of adopted resolutions that say how they are set; the
first column, of the numbers of sections, stands to the left.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafting.patterns import regex

_FIGURE = regex(r"[(+\-–−]?\s?\d[\d\s.,/–-]*\s?%?\)?[*ᵃ-ᶻ]{0,3}|[–—-]|\.{2,3}|…")
_HAS_FIGURE = regex(r"\d")


def figure_columns(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns, counted from 0, whose cells are figures; `rows` are words, the head first."""
    below = rows[1:]
    columns = range(1, max(map(len, below), default=0))
    return frozenset(
        at for at in columns if _is_of_figures([row[at] for row in below if at < len(row)])
    )


def _is_of_figures(cells: Sequence[str]) -> bool:
    said = [cell for cell in map(str.strip, cells) if cell]
    return any(map(_HAS_FIGURE.search, said)) and all(map(_FIGURE.fullmatch, said))
