"""The longest common subsequence of two long sequences, by arithmetic on long integers.

What differs costs diff-match-patch time by its square. This costs the product of
both lengths, but sixty-four pairs at a time (Hyyrö, "Bit-parallel LCS-length
computation revisited", 2004), and memory that grows with the length alone
(Hirschberg, 1975).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

_AT_ONCE = 1 << 26
"""Pairs of characters for which every row is kept: 8 MB."""


def aligned_long(old: str, new: str) -> Iterator[tuple[int, int]]:
    """Pairs of indexes of the characters in common, in order."""
    head, tail = _ends_in_common(old, new)
    old_end, new_end = len(old) - tail, len(new) - tail
    yield from ((place, place) for place in range(head))
    for one, other in _middle(old[head:old_end], new[head:new_end]):
        yield head + one, head + other
    yield from ((old_end + step, new_end + step) for step in range(tail))


def _ends_in_common(old: str, new: str) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _middle(old: str, new: str) -> Iterator[tuple[int, int]]:
    if len(new) < 2 or len(old) * len(new) <= _AT_ONCE:
        yield from _traced(old, new)
        return
    half = len(new) // 2
    before = _lengths(old, new[:half])
    after = _lengths(old[::-1], new[half:][::-1])[::-1]
    cut = max(range(len(old) + 1), key=lambda place: before[place] + after[place])
    yield from aligned_long(old[:cut], new[:half])
    for one, other in aligned_long(old[cut:], new[half:]):
        yield cut + one, half + other


def _rows(old: str, new: str) -> Iterator[int]:
    """For each beginning of `new`: a bit is 0 where one more character of `old` adds a match."""
    places: dict[str, int] = {}
    for place, character in enumerate(old):
        places[character] = places.get(character, 0) | 1 << place
    everything = (1 << len(old)) - 1
    row = everything
    for character in new:
        matched = row & places.get(character, 0)
        row = ((row + matched) | (row - matched)) & everything
        yield row


def _lengths(old: str, new: str) -> list[int]:
    """Length of the longest common subsequence of `new` and each beginning of `old`."""
    row = (1 << len(old)) - 1
    for latest in _rows(old, new):
        row = latest
    bits = f"{row:0{len(old)}b}"[::-1]
    return list(accumulate((bit == "0" for bit in bits), initial=0))


def _traced(old: str, new: str) -> Iterator[tuple[int, int]]:
    rows = list(_rows(old, new))
    found: list[tuple[int, int]] = []
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
