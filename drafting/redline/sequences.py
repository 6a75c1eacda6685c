"""What two sequences have in common, as stretches that cover both."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from drafting.redline.subsequence import common_subsequence


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of both sequences: the same in both, or replaced (one side may be empty)."""

    equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    """Alternating equal and replaced stretches that cover both sequences."""
    found: list[Block] = []
    old_at = new_at = 0
    for old_start, new_start, length in _stretches(old, new):
        if old_start > old_at or new_start > new_at:
            found.append(Block(False, old_at, old_start, new_at, new_start))
        old_at, new_at = old_start + length, new_start + length
        found.append(Block(True, old_start, old_at, new_start, new_at))
    if old_at < len(old) or new_at < len(new):
        found.append(Block(False, old_at, len(old), new_at, len(new)))
    return found


def _stretches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int, int]]:
    """Maximal stretches in common: where they start in both, and their length."""
    found: list[tuple[int, int, int]] = []
    old_start = new_start = length = 0
    for one, other in common_subsequence(old, new):
        if length and (old_start + length, new_start + length) == (one, other):
            length += 1
            continue
        if length:
            found.append((old_start, new_start, length))
        old_start, new_start, length = one, other, 1
    if length:
        found.append((old_start, new_start, length))
    return found
