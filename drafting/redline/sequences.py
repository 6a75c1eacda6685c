"""What two sequences have in common, as stretches that cover both."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from drafting.named_tuples import NamedTuple
from drafting.redline.subsequence import Stretch, common_stretches


class Block(NamedTuple):
    """A stretch of both sequences: the same in both, or replaced (one side may be empty)."""

    equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    """Alternating equal and replaced stretches that cover both sequences."""
    return covering(common_stretches(old, new), len(old), len(new))


def covering(stretches: Iterable[Stretch], old_length: int, new_length: int) -> list[Block]:
    """The blocks of two sequences of which `stretches`, in order, are the same."""
    found: list[Block] = []
    old_at = new_at = 0
    for old_start, new_start, length in (*_joined(stretches), (old_length, new_length, 0)):
        if old_start > old_at or new_start > new_at:
            found.append(Block(False, old_at, old_start, new_at, new_start))
        old_at, new_at = old_start + length, new_start + length
        if length:
            found.append(Block(True, old_start, old_at, new_start, new_at))
    return found


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Stretches that follow each other as one."""
    old_start = new_start = length = 0
    for one, other, more in stretches:
        if old_start + length == one and new_start + length == other:
            length += more
        else:
            if length:
                yield old_start, new_start, length
            old_start, new_start, length = one, other, more
    if length:
        yield old_start, new_start, length
