"""The longest common subsequence of long sequences, by arithmetic on long integers.

A rewritten paragraph of three thousand words costs diff-match-patch seconds: its time
goes by the square of what differs. Here it is the product of both lengths, sixty-four
pairs at a step (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004); the
memory grows with the length alone (Hirschberg, 1975).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import accumulate

Tokens = Sequence[Hashable]
Pair = tuple[int, int]

_AT_ONCE = 1 << 26
"""Pairs of tokens for which every row is kept: 8 MB."""


def long_subsequence(old: Tokens, new: Tokens) -> Iterator[Pair]:
    """Pairs of places of the tokens in common, in order."""
    if len(new) < 2 or len(old) * len(new) <= _AT_ONCE:
        yield from _traced(old, new)
        return
    half = len(new) // 2
    before = _lengths(old, new[:half])
    after = _lengths(old[::-1], new[half:][::-1])[::-1]
    cut = max(range(len(old) + 1), key=lambda place: before[place] + after[place])
    yield from long_subsequence(old[:cut], new[:half])
    for one, other in long_subsequence(old[cut:], new[half:]):
        yield cut + one, half + other


def _rows(old: Tokens, new: Tokens) -> Iterator[int]:
    """For each beginning of `new`: a bit is 0 where one more token of `old` adds a match."""
    places: dict[Hashable, int] = {}
    for place, token in enumerate(old):
        places[token] = places.get(token, 0) | 1 << place
    everything = (1 << len(old)) - 1
    row = everything
    for token in new:
        matched = row & places.get(token, 0)
        row = ((row + matched) | (row - matched)) & everything
        yield row


def _lengths(old: Tokens, new: Tokens) -> list[int]:
    """Length of the longest common subsequence of `new` and each beginning of `old`."""
    row = (1 << len(old)) - 1
    for latest in _rows(old, new):
        row = latest
    bits = f"{row:0{len(old)}b}"[::-1]
    return list(accumulate((bit == "0" for bit in bits), initial=0))


def _traced(old: Tokens, new: Tokens) -> Iterator[Pair]:
    """The pairs, found from the end: a match beside a match is preferred."""
    rows = list(_rows(old, new))
    found: list[Pair] = []
    one, other = len(old), len(new)
    while one and other:
        if old[one - 1] == new[other - 1]:
            one, other = one - 1, other - 1
            found.append((one, other))
        elif rows[other - 1] >> (one - 1) & 1:
            one -= 1
        else:
            other -= 1
    yield from reversed(found)
