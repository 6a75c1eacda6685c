"""How alike two paragraphs are, measured by the words they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from math import log

from drafting.redline.tokens import is_ideograph, is_word, tokens

Words = tuple[str, ...]

_CROWDED = 24
"""A word that stands in more paragraphs than this points to none of them."""
_TELLING = 40
"""Rarest words of a paragraph by which its like is looked for."""


@lru_cache(maxsize=8192)
def reading_words(text: str) -> Words:
    """The words of inline `text` without regard to case; Chinese in pairs of characters."""
    found = [token.casefold() for token in tokens(text) if is_word(token)]
    if not text.isascii() and any(is_ideograph(word) for word in found):
        return tuple(_in_pairs(found))
    return tuple(found)


def _in_pairs(found: Sequence[str]) -> Iterator[str]:
    for word, following in pairwise((*found, "")):
        paired = is_ideograph(word) and following and is_ideograph(following)
        yield word + following if paired else word


class Similarity:
    """Compares the paragraphs of two texts; rare words say more than common ones."""

    def __init__(self, old: Mapping[int, Words], new: Mapping[int, Words]) -> None:
        self._old = {place: Counter(words) for place, words in old.items()}
        self._new = {place: Counter(words) for place, words in new.items()}
        # A word that stands once in either text is as rare as one that stands in one alone.
        spread = _spread(self._old.values()) | _spread(self._new.values())
        size = max(len(old), len(new)) + 1
        self._weights = {word: 0.1 + log(size / count) for word, count in spread.items()}
        self._old_totals = {place: self._total(bag) for place, bag in self._old.items()}
        self._new_totals = {place: self._total(bag) for place, bag in self._new.items()}

    def _total(self, bag: Counter[str]) -> float:
        return sum(self._weights[word] * count for word, count in bag.items())

    def candidates(self, old: Iterable[int], new: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Pairs, among the given paragraphs, that share one of the rarest words of the first."""
        standing: dict[str, list[int]] = {}
        for place in new:
            for word in self._new[place]:
                standing.setdefault(word, []).append(place)
        for place in old:
            shared = [others for word in self._old[place] if (others := standing.get(word))]
            telling = [others for others in shared if len(others) <= _CROWDED]
            found: set[int] = set()
            for others in sorted(telling, key=len)[:_TELLING]:
                found.update(others)
            yield from ((place, other) for other in sorted(found))

    def shared(self, old: int, new: int) -> float:
        """Weight of the words that both paragraphs have."""
        one, other = self._old[old], self._new[new]
        if len(other) < len(one):
            one, other = other, one
        weight = 0.0
        for word, count in one.items():
            if word in other:
                weight += self._weights[word] * min(count, other[word])
        return weight

    def ratio(self, old: int, new: int) -> float:
        """0 where nothing is shared, 1 where all is."""
        total = self._old_totals[old] + self._new_totals[new]
        return 2 * self.shared(old, new) / total if total else 0.0

    def containment(self, old: int, new: int) -> float:
        """How much of the shorter paragraph stands in the longer one, from 0 to 1."""
        total = min(self._old_totals[old], self._new_totals[new])
        return self.shared(old, new) / total if total else 0.0


def _spread(bags: Iterable[Counter[str]]) -> Counter[str]:
    """In how many paragraphs each word stands."""
    return Counter(chain.from_iterable(bags))
