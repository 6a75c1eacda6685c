"""The longest common subsequence of two sequences: exact, and of nothing but the two."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from drafting.redline.long_sequences import long_subsequence

Tokens = Sequence[Hashable]
Pair = tuple[int, int]


def common_subsequence(old: Tokens, new: Tokens) -> Iterator[Pair]:
    """Pairs of places of the tokens in common, in order."""
    head, tail = ends_in_common(old, new)
    old_end, new_end = len(old) - tail, len(new) - tail
    yield from ((place, place) for place in range(head))
    if head < old_end and head < new_end:
        for one, other in long_subsequence(old[head:old_end], new[head:new_end]):
            yield head + one, head + other
    yield from ((old_end + step, new_end + step) for step in range(tail))


def ends_in_common(old: Tokens, new: Tokens) -> Pair:
    """How many tokens both begin with, and how many others both end with."""
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail
