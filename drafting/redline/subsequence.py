"""The longest common subsequence of two sequences, by diff-match-patch over coded tokens.

Each different token is coded as one character, and no time limit is set, so that the
result is exact and depends on nothing but the two sequences.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from drafting.redline.long_sequences import long_subsequence

Tokens = Sequence[Hashable]
Pair = tuple[int, int]
Stretch = tuple[int, int, int]
"""Tokens in common that follow each other: the first in either sequence, and how many."""

_SURROGATES = range(0xD800, 0xE000)
_BY_LINES = False
_LONG = 10_000
"""Pairs of tokens from which diff-match-patch may take longer than a reader notices."""


def common_stretches(old: Tokens, new: Tokens) -> Iterator[Stretch]:
    """The tokens in common, in order; a stretch may go on in the next one."""
    head, tail = ends_in_common(old, new)
    old_end, new_end = len(old) - tail, len(new) - tail
    yield 0, 0, head
    for one, other, length in _middle(old[head:old_end], new[head:new_end]):
        yield head + one, head + other, length
    yield old_end, new_end, tail


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


def _middle(old: Tokens, new: Tokens) -> Iterator[Stretch]:
    pairs = len(old) * len(new)
    if not pairs:
        return iter(())
    if pairs > _LONG:
        return ((one, other, 1) for one, other in long_subsequence(old, new))
    return _by_characters(*_coded(old, new))


def _coded(old: Tokens, new: Tokens) -> tuple[str, str]:
    """Both sequences with one character for each token; surrogates are no characters."""
    codes: dict[Hashable, str] = {}
    for code, token in enumerate(dict.fromkeys((*old, *new)), start=1):
        codes[token] = chr(code if code < _SURROGATES.start else code + len(_SURROGATES))
    return "".join(codes[token] for token in old), "".join(codes[token] for token in new)


def _by_characters(old: str, new: str) -> Iterator[Stretch]:
    old_at = new_at = 0
    for sign, stretch in _engine().diff_main(old, new, _BY_LINES):
        length = len(stretch)
        if sign == 0:
            yield old_at, new_at, length
        old_at += length if sign <= 0 else 0
        new_at += length if sign >= 0 else 0


class _Engine(Protocol):
    """What is used of diff-match-patch, which carries no types."""

    Diff_Timeout: float

    def diff_main(self, old: str, new: str, checklines: bool, /) -> list[tuple[int, str]]:
        """Stretches of both texts, each with -1, 0 or 1."""


@lru_cache(maxsize=1)
def _engine() -> _Engine:
    from diff_match_patch import diff_match_patch

    engine: _Engine = diff_match_patch()
    engine.Diff_Timeout = 0  # with a limit, results would depend on the load of the machine
    return engine
