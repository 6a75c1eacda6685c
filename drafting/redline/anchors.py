"""Which words of two wordings are the same ones: those that say something come first."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import compress, count
from operator import ne

from drafting.redline.sequences import Block, covering
from drafting.redline.subsequence import Pair, common_subsequence
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
    return covering(_pairs(old, new, readings), len(old), len(new))


def _pairs(
    old: Sequence[Hashable], new: Sequence[Hashable], readings: tuple[Sequence[str], Sequence[str]]
) -> Iterator[Pair]:
    # What both begin with is the same, whatever it says.
    start = next(compress(count(), map(ne, old, new)), min(len(old), len(new)))
    yield from zip(range(start), range(start), strict=True)
    old_telling, new_telling = (_telling(words, start) for words in readings)
    old_at = new_at = start
    for one, other in common_subsequence(
        [old[place] for place in old_telling], [new[place] for place in new_telling]
    ):
        old_place, new_place = old_telling[one], new_telling[other]
        yield from _between(old, new, (old_at, old_place), (new_at, new_place))
        yield old_place, new_place
        old_at, new_at = old_place + 1, new_place + 1
    yield from _between(old, new, (old_at, len(old)), (new_at, len(new)))


def _telling(words: Sequence[str], start: int) -> list[int]:
    """The places, from one on, of what says something by itself."""
    return [place for place in range(start, len(words)) if weight(words[place]) >= _TELLING]


def _between(
    old: Sequence[Hashable], new: Sequence[Hashable], old_range: Pair, new_range: Pair
) -> Iterator[Pair]:
    if old_range[0] < old_range[1] and new_range[0] < new_range[1]:
        found = common_subsequence(old[slice(*old_range)], new[slice(*new_range)])
        for one, other in found:
            yield old_range[0] + one, new_range[0] + other
