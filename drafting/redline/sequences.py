"""The longest common subsequence of two sequences, by diff-match-patch over coded tokens."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from drafting.redline.long_sequences import aligned_long

_SURROGATES = range(0xD800, 0xE000)
_LARGEST = 0x10FFFF
_BY_LINES = False
_LONG = 250_000
"""Pairs of tokens beyond which diff-match-patch may take seconds."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of both sequences: the same in both, or replaced (one side may be empty)."""

    equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class TooManyTokensError(ValueError):
    """More distinct tokens than there are characters to code them with."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} different words are more than can be compared.")


def blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    """Alternating equal and replaced stretches that cover both sequences."""
    found: list[Block] = []
    old_at = new_at = 0
    for old_start, new_start, length in _matches(old, new):
        if old_start > old_at or new_start > new_at:
            found.append(Block(False, old_at, old_start, new_at, new_start))
        old_at, new_at = old_start + length, new_start + length
        found.append(Block(True, old_start, old_at, new_start, new_at))
    if old_at < len(old) or new_at < len(new):
        found.append(Block(False, old_at, len(old), new_at, len(new)))
    return found


def _matches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int, int]]:
    """Maximal stretches in common: where they start in both, and their length."""
    common = set(old) & set(new)
    old_places = [place for place, token in enumerate(old) if token in common]
    new_places = [place for place, token in enumerate(new) if token in common]
    codes = _codes(dict.fromkeys(old[place] for place in old_places))
    pairs = _aligned(
        "".join(codes[old[place]] for place in old_places),
        "".join(codes[new[place]] for place in new_places),
    )
    found: list[tuple[int, int, int]] = []
    for old_index, new_index in pairs:
        old_place, new_place = old_places[old_index], new_places[new_index]
        if found:
            old_start, new_start, length = found[-1]
            if (old_start + length, new_start + length) == (old_place, new_place):
                found[-1] = (old_start, new_start, length + 1)
                continue
        found.append((old_place, new_place, 1))
    return found


def _codes(distinct: dict[Hashable, None]) -> dict[Hashable, str]:
    """One character for each token; surrogates are no characters and are left out."""
    if len(distinct) > _LARGEST - len(_SURROGATES):
        raise TooManyTokensError(len(distinct))
    codes: dict[Hashable, str] = {}
    for code, token in enumerate(distinct, start=1):
        codes[token] = chr(code if code < _SURROGATES.start else code + len(_SURROGATES))
    return codes


def _aligned(old: str, new: str) -> list[tuple[int, int]]:
    """Pairs of indexes of characters in common."""
    if old == new:
        return [(index, index) for index in range(len(old))]
    if len(old) * len(new) > _LONG:
        return list(aligned_long(old, new))
    pairs: list[tuple[int, int]] = []
    old_at = new_at = 0
    for sign, stretch in _engine().diff_main(old, new, _BY_LINES):
        length = len(stretch)
        if sign == 0:
            pairs.extend((old_at + step, new_at + step) for step in range(length))
        old_at += length if sign <= 0 else 0
        new_at += length if sign >= 0 else 0
    return pairs


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
