"""Which paired units kept their order, and the reading order of both texts together."""

from __future__ import annotations

from collections.abc import Sequence

Weight = tuple[int, int]


def heaviest_rise(values: Sequence[int], weights: Sequence[Weight]) -> list[int]:
    """Indexes of the increasing subsequence of `values` of the greatest total weight.

    `values` are distinct. Of two that weigh the same, the one that ends earlier wins,
    so the answer depends on nothing but the arguments.
    """
    if list(values) == sorted(values):
        return list(range(len(values)))
    ranks = {value: rank for rank, value in enumerate(sorted(values), start=1)}
    best = _BestBelow(len(values))
    previous: list[int] = []
    for index, (value, weight) in enumerate(zip(values, weights, strict=True)):
        before, total = best.below(ranks[value])
        previous.append(before)
        best.record(ranks[value], index, (total[0] + weight[0], total[1] + weight[1]))
    chain: list[int] = []
    at, _ = best.below(len(values) + 1)
    while at >= 0:
        chain.append(at)
        at = previous[at]
    return chain[::-1]


class _BestBelow:
    """The heaviest chain that ends below a rank: a Fenwick tree of maxima."""

    def __init__(self, size: int) -> None:
        self._cells: list[tuple[int, Weight]] = [(-1, (0, 0))] * (size + 1)

    def below(self, rank: int) -> tuple[int, Weight]:
        found = self._cells[0]
        rank -= 1
        while rank > 0:
            if self._cells[rank][1] > found[1]:
                found = self._cells[rank]
            rank &= rank - 1
        return found

    def record(self, rank: int, index: int, total: Weight) -> None:
        while rank < len(self._cells):
            if total > self._cells[rank][1]:
                self._cells[rank] = index, total
            rank += rank & -rank
