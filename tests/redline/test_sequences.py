from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.redline import long_sequences
from drafting.redline.long_sequences import long_subsequence
from drafting.redline.sequences import Block, blocks
from drafting.redline.subsequence import common_stretches

SEQUENCES = st.text("abcd", max_size=14)


def longest(old: str, new: str) -> int:
    """Length of the longest common subsequence, by its definition."""

    @cache
    def length(one: int, other: int) -> int:
        if not (one and other):
            return 0
        if old[one - 1] == new[other - 1]:
            return length(one - 1, other - 1) + 1
        return max(length(one - 1, other), length(one, other - 1))

    return length(len(old), len(new))


@given(SEQUENCES, SEQUENCES)
def test_blocks_cover_both_sequences(old: str, new: str):
    found = blocks(old, new)
    assert "".join(old[block.old_start : block.old_end] for block in found) == old
    assert "".join(new[block.new_start : block.new_end] for block in found) == new
    for block in found:
        stretches = old[block.old_start : block.old_end], new[block.new_start : block.new_end]
        assert (stretches[0] == stretches[1]) is block.equal


def common_pairs(old: str, new: str) -> list[tuple[int, int]]:
    """The places of the tokens in common."""
    return [
        (one + step, other + step)
        for one, other, length in common_stretches(old, new)
        for step in range(length)
    ]


@given(SEQUENCES, SEQUENCES)
def test_as_much_is_kept_as_can_be(old: str, new: str):
    pairs = common_pairs(old, new)
    assert all(old[one] == new[other] for one, other in pairs)
    assert all(one < later and other < after for (one, other), (later, after) in pairwise(pairs))
    assert len(pairs) == longest(old, new)


@given(SEQUENCES, SEQUENCES)
def test_a_text_too_long_to_keep_every_row_is_halved(old: str, new: str):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_sequences, "_AT_ONCE", 8)
        halved = list(long_subsequence(old, new))
    assert all(old[one] == new[other] for one, other in halved)
    assert len(halved) == longest(old, new)


@given(SEQUENCES, SEQUENCES)
def test_long_sequences_keep_as_much_as_short_ones(old: str, new: str):
    pairs = list(long_subsequence(old, new))
    assert all(old[one] == new[other] for one, other in pairs)
    assert len(pairs) == len(common_pairs(old, new))


def test_a_rewritten_paragraph_of_three_thousand_words_can_be_compared():
    old = [f"word{number % 500}" for number in range(3_000)]
    new = [f"word{number * 7 % 500}" for number in range(3_000)]
    kept = sum(block.old_end - block.old_start for block in blocks(old, new) if block.equal)
    assert kept == len(list(long_subsequence(old, new)))


def test_a_hundred_thousand_different_words_can_be_compared():
    old = [f"word{number}" for number in range(100_000)]
    new = [*old[:60_000], "brought in", *old[60_000:]]
    assert blocks(old, new) == [
        Block(True, 0, 60_000, 0, 60_000),
        Block(False, 60_000, 60_000, 60_000, 60_001),
        Block(True, 60_000, 100_000, 60_001, 100_001),
    ]
