from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.redline import long_sequences
from drafting.redline.long_sequences import aligned_long
from drafting.redline.sequences import Block, blocks

SEQUENCES = st.text("abcd", max_size=14)


def matched(old: str, new: str) -> int:
    return sum(block.old_end - block.old_start for block in blocks(old, new) if block.equal)


@given(SEQUENCES, SEQUENCES)
def test_blocks_cover_both_sequences(old: str, new: str):
    found = blocks(old, new)
    assert "".join(old[block.old_start : block.old_end] for block in found) == old
    assert "".join(new[block.new_start : block.new_end] for block in found) == new
    for block in found:
        stretches = old[block.old_start : block.old_end], new[block.new_start : block.new_end]
        assert (stretches[0] == stretches[1]) is block.equal


@given(SEQUENCES, SEQUENCES)
def test_long_texts_have_as_much_in_common_as_short_ones(old: str, new: str):
    pairs = list(aligned_long(old, new))
    assert all(old[one] == new[other] for one, other in pairs)
    assert pairs == sorted(set(pairs))
    assert len(pairs) == matched(old, new)


def test_a_text_too_long_to_keep_every_row_is_halved(monkeypatch: pytest.MonkeyPatch):
    old, new = "abcabdcacb" * 3, "bcadcbabca" * 3
    whole = len(list(aligned_long(old, new)))
    monkeypatch.setattr(long_sequences, "_AT_ONCE", 8)
    halved = list(aligned_long(old, new))
    assert len(halved) == whole
    assert all(old[one] == new[other] for one, other in halved)


def test_more_different_words_than_there_are_characters_below_the_surrogates():
    old = [f"word{number}" for number in range(70_000)]
    new = [*old[:60_000], "brought in", *old[60_000:]]
    assert blocks(old, new) == [
        Block(True, 0, 60_000, 0, 60_000),
        Block(False, 60_000, 60_000, 60_000, 60_001),
        Block(True, 60_000, 70_000, 60_001, 70_001),
    ]


def test_the_engine_is_loaded_by_the_first_difference_and_not_before():
    program = (
        "import sys; from drafting.redline import words;"
        "words('one', 'one'); assert 'diff_match_patch' not in sys.modules;"
        "words('one', 'two'); assert 'diff_match_patch' not in sys.modules;"
        "words('one and', 'and one'); assert 'diff_match_patch' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
