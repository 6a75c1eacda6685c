"""Which words of two wordings are the same ones: those that say something come first."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import compress, count
from operator import ne

from drafting.redline.sequences import Block, covering
from drafting.redline.subsequence import Pair, Stretch, common_stretches
from drafting.redline.weights import weight

_TELLING = 1.5
"""Weight from which a token says something by itself."""


def anchored(
    old: Sequence[Hashable], new: Sequence[Hashable], readings: tuple[Sequence[str], Sequence[str]]
) -> list[Block]:
    """Alternating equal and replaced stretches; `readings` are what the tokens read.

    An "and" or a comma is never kept at the price of a noun: what says something is
    matched first, the rest between those matches.
    """
    return covering(_stretches(old, new, readings), len(old), len(new))


def _stretches(
    old: Sequence[Hashable], new: Sequence[Hashable], readings: tuple[Sequence[str], Sequence[str]]
) -> Iterator[Stretch]:
    # What both begin with is the same, whatever it says.
    start = _same(old, new)
    yield 0, 0, start
    end = _same(old[::-1], new[::-1])
    old_telling, new_telling = (_telling(words, start) for words in readings)
    old_at = new_at = start
    for one, other, length in common_stretches(
        [old[place] for place in old_telling], [new[place] for place in new_telling]
    ):
        for step in range(length):
            old_place, new_place = old_telling[one + step], new_telling[other + step]
            yield from _between(old, new, (old_at, old_place), (new_at, new_place))
            if len(old) - old_place == len(new) - new_place <= end:
                # Nor need be looked at, word by word, what both end with.
                yield old_place, new_place, len(old) - old_place
                return
            yield old_place, new_place, 1
            old_at, new_at = old_place + 1, new_place + 1
    yield from _between(old, new, (old_at, len(old)), (new_at, len(new)))


def _same(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """How many tokens both begin with."""
    return next(compress(count(), map(ne, old, new)), min(len(old), len(new)))


def _telling(words: Sequence[str], start: int) -> list[int]:
    """The places, from one on, of what says something by itself."""
    return [place for place in range(start, len(words)) if weight(words[place]) >= _TELLING]


def _between(
    old: Sequence[Hashable], new: Sequence[Hashable], old_range: Pair, new_range: Pair
) -> Iterable[Stretch]:
    before, after = old[slice(*old_range)], new[slice(*new_range)]
    if not before or not after:
        return ()
    if before == after:
        return ((old_range[0], new_range[0], len(before)),)
    return (
        (old_range[0] + one, new_range[0] + other, length)
        for one, other, length in common_stretches(before, after)
    )
