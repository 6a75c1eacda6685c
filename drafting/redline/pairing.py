"""Which paragraph of the old text is which paragraph of the new one, by what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from drafting.named_tuples import NamedTuple
from drafting.redline.order import heaviest_rise
from drafting.redline.sequences import blocks
from drafting.redline.similarity import Similarity, Words, reading_words

_ALIKE = 0.45
"""Similarity of two versions of one paragraph that stand at the same place."""
_ALIKE_ELSEWHERE = 0.65
"""Similarity that says a paragraph has moved."""
_CONTAINED = 0.75
"""Share of the shorter paragraph found in the longer one when text was split off or joined."""
_TELLING = 5
"""Words without which likeness means nothing."""


class Item(NamedTuple):
    """What is paired: a paragraph or a note."""

    identity: str
    text: str
    kind: str = ""
    """Kind of a paragraph; for a note, the words it was put to."""
    parent: str = ""
    enough: float = 0.25
    """Similarity that is enough for the only items of their kind at one place."""


class _Gap(NamedTuple):
    """Places of both texts between two pairs."""

    old: list[int]
    new: list[int]


def paired(
    old: Sequence[Item], new: Sequence[Item], known: dict[str, str] | None = None
) -> dict[str, str]:
    """Identity in the old text to identity in the new one; `known` pairs are kept.

    What reads the same is paired first, in order and then wherever it went; then
    what reads alike, the likest first; then what is left over at one place.
    """
    pairing = _Pairing(old, new, known or {})
    pairing.pair_same()
    pairing.compare_the_rest()
    return pairing.result()


class _Pairing:
    """Pairs of places in both texts, growing."""

    def __init__(self, old: Sequence[Item], new: Sequence[Item], known: dict[str, str]) -> None:
        self._old, self._new = old, new
        self._old_places = {item.identity: place for place, item in enumerate(old)}
        self._new_places = {item.identity: place for place, item in enumerate(new)}
        self._new_of: dict[int, int] = {}
        self._old_of: dict[int, int] = {}
        for one, other in known.items():
            self._pair(self._old_places[one], self._new_places[other])

    def result(self) -> dict[str, str]:
        """The pairs by identity, in the order of the old text."""
        return {
            self._old[one].identity: self._new[other].identity
            for one, other in sorted(self._new_of.items())
        }

    def _pair(self, one: int, other: int) -> None:
        if one not in self._new_of and other not in self._old_of:
            self._new_of[one] = other
            self._old_of[other] = one

    def pair_same(self) -> None:
        """What has the same text, in order."""
        for gap in self._gaps():
            self._pair_in_order(
                {place: self._old[place].text for place in gap.old},
                {place: self._new[place].text for place in gap.new},
            )

    def _pair_in_order(self, old: Mapping[int, Hashable], new: Mapping[int, Hashable]) -> None:
        """Pair the places whose keys are the same; what is empty says nothing."""
        old_places = [place for place, key in old.items() if key]
        new_places = [place for place, key in new.items() if key]
        if not (old_places and new_places):
            return
        found = blocks([old[place] for place in old_places], [new[place] for place in new_places])
        for block in found:
            if block.equal:
                for step in range(block.old_end - block.old_start):
                    one, other = (
                        old_places[block.old_start + step],
                        new_places[block.new_start + step],
                    )
                    self._pair(one, other)

    def compare_the_rest(self) -> None:
        """Pair what is left by its words."""
        old, new = self._open()
        if not (old and new):
            return
        self._old_words = {place: reading_words(self._old[place].text) for place in old}
        self._new_words = {place: reading_words(self._new[place].text) for place in new}
        self._similarity = Similarity(self._old_words, self._new_words)
        self._pair_same_words()
        self._pair_alike()
        self._pair_contained()
        self._pair_left_over()

    def _pair_same_words(self) -> None:
        """In order, then what is unique wherever it stands."""
        for gap in self._gaps():
            self._pair_in_order(
                {place: self._old_words[place] for place in gap.old},
                {place: self._new_words[place] for place in gap.new},
            )
        old, new = self._open()
        old_once = _unique(old, self._old_words)
        new_once = _unique(new, self._new_words)
        for words, place in old_once.items():
            if words in new_once and _says_something(words):
                self._pair(place, new_once[words])

    def _pair_alike(self) -> None:
        """What has many words in common, the likest first."""
        gaps = self._gaps()
        old_gap = {place: number for number, gap in enumerate(gaps) for place in gap.old}
        new_gap = {place: number for number, gap in enumerate(gaps) for place in gap.new}
        ranked: list[tuple[float, int, int]] = []
        for one, other in self._similarity.candidates(*self._open()):
            ratio = self._similarity.ratio(one, other)
            near = old_gap[one] == new_gap[other]
            if ratio >= _ALIKE and (near or self._moved(one, other, ratio)):
                ranked.append((-ratio - self._fitting(one, other, near=near), one, other))
        for _, one, other in sorted(ranked):
            self._pair(one, other)

    def _moved(self, one: int, other: int, ratio: float) -> bool:
        length = min(len(self._old_words[one]), len(self._new_words[other]))
        return ratio >= _ALIKE_ELSEWHERE and length >= _TELLING

    def _fitting(self, one: int, other: int, *, near: bool) -> float:
        """A little in favour of what stands where it stood."""
        same_kind = self._old[one].kind == self._new[other].kind
        return 0.1 * near + 0.05 * same_kind + 0.1 * self._same_parent(one, other)

    def _same_parent(self, one: int, other: int) -> bool:
        before, after = self._old[one].parent, self._new[other].parent
        if before in self._old_places and after in self._new_places:
            return self._new_of.get(self._old_places[before]) == self._new_places[after]
        return before == after

    def _pair_contained(self) -> None:
        """At one place, what is a part of the other: text was split off, or joined."""
        for gap in self._gaps():
            for one, other in self._similarity.candidates(gap.old, gap.new):
                length = min(len(self._old_words[one]), len(self._new_words[other]))
                if length >= _TELLING and self._similarity.containment(one, other) >= _CONTAINED:
                    self._pair(one, other)

    def _pair_left_over(self) -> None:
        """At one place, the only ones of a kind if they have anything in common."""
        for gap in self._gaps():
            for kind in dict.fromkeys(self._old[place].kind for place in gap.old):
                old = [place for place in gap.old if self._old[place].kind == kind]
                new = [place for place in gap.new if self._new[place].kind == kind]
                if len(old) == 1 == len(new) and self._rewritten(old[0], new[0]):
                    self._pair(old[0], new[0])
                wordless = (
                    [place for place in old if not self._old_words[place]],
                    [place for place in new if not self._new_words[place]],
                )
                for one, other in zip(*wordless, strict=False):
                    self._pair(one, other)

    def _rewritten(self, one: int, other: int) -> bool:
        ratio = self._similarity.ratio(one, other)
        return ratio >= self._old[one].enough and self._same_parent(one, other)

    def _open(self) -> tuple[list[int], list[int]]:
        """What is not paired yet."""
        return (
            [place for place in range(len(self._old)) if place not in self._new_of],
            [place for place in range(len(self._new)) if place not in self._old_of],
        )

    def _gaps(self) -> list[_Gap]:
        """What is not paired yet, by the places between the pairs that kept their order.

        Where nothing is left on either side there is no gap.
        """
        both = sorted(self._old_of)
        values = [self._old_of[place] for place in both]
        kept = [both[index] for index in heaviest_rise(values, [(1, 0)] * len(both))]
        gaps: list[_Gap] = []
        old_at = new_at = 0
        for old_end, new_end in (
            *((self._old_of[place], place) for place in kept),
            (len(self._old), len(self._new)),
        ):
            if old_end > old_at or new_end > new_at:
                gap = _Gap(
                    [place for place in range(old_at, old_end) if place not in self._new_of],
                    [place for place in range(new_at, new_end) if place not in self._old_of],
                )
                gaps += [gap] if any(gap) else []
            old_at, new_at = old_end + 1, new_end + 1
        return gaps


def _says_something(words: Words) -> bool:
    """Whether the same words elsewhere are no chance: several, or a number or symbol."""
    return len(words) > 1 or not all(map(str.isalpha, words))


def _unique(places: list[int], words: Mapping[int, Words]) -> dict[Words, int]:
    """The place of each wording that stands at one place only."""
    count = Counter(words[place] for place in places)
    return {words[place]: place for place in places if count[words[place]] == 1}
