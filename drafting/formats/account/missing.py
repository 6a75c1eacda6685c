"""Which words of a source are not in what was read, and after which text they belong.

Both are gone through in stretches of three words, each used once: so it is seen which of
several equal passages was lost. All of it takes time in proportion to the words.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby, islice

from drafting.formats.account.made import MadeText
from drafting.formats.account.words import Word, composed, words_in
from drafting.formats.reading import Passage
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_NEAR = 40
"""Of so many equal stretches that are still free, the nearest is taken."""
_BETWEEN = " … "
_TEXT_BEFORE = regex(r"\S*$")
_TEXT_AFTER = regex(r"\S*")


class Loss(NamedTuple):
    """Words of one passage that nothing holds."""

    passage: Passage
    text: str
    after: str
    """The owner of the text that holds the words before; empty where none does."""

    @property
    def entire(self) -> bool:
        """Whether nothing of the passage was read."""
        return self.text == self.passage.text


class _Found(NamedTuple):
    """A word of the source."""

    passage: int
    word: Word
    owner: str
    """Whose text holds it; empty where none does."""


def losses(
    source: Sequence[Passage],
    texts: Iterable[MadeText],
    missing: Counter[str],
    notes: Container[str],
) -> Iterator[Loss]:
    """What of the passages is lost, by how often which words are missing.

    What follows one of the `notes` belongs to the text before it: notes stand where a page ends.
    """
    found = _held(source, texts)
    lost = _lost(found, missing)
    after, start = "", 0
    for index, group in groupby(found, key=lambda one: one.passage):
        words = list(group)
        flags = lost[start : start + len(words)]
        if any(flags):
            yield _loss(source[index], words, flags, after)
        owners = (one.owner for one in reversed(words) if one.owner not in notes)
        after = next(filter(None, owners), after)
        start += len(words)


def _held(source: Sequence[Passage], texts: Iterable[MadeText]) -> list[_Found]:
    """The words of all passages, each with whose text holds it."""
    places = _Places(texts)
    words = [(index, word) for index, one in enumerate(source) for word in words_in(one.text)]
    owners = [""] * len(words)
    for start, stretch in enumerate(_stretches([word.key for _, word in words])):
        held = places.take(stretch)
        owners[start : start + len(held)] = held
    return [_Found(*word, owner) for word, owner in zip(words, owners, strict=True)]


def _stretches(keys: Sequence[str]) -> Iterator[int]:
    return map(hash, zip(keys, keys[1:], keys[2:], strict=False))


class _Places:
    """Where each stretch of words stands in the texts that were made."""

    def __init__(self, texts: Iterable[MadeText]) -> None:
        keys: list[str] = []
        self._owners: list[str] = []
        for text in texts:
            found = [word.key for word in words_in(composed(f"{text.number} {text.text}"))]
            keys += found
            self._owners += [text.owner] * len(found)
        self._free: defaultdict[int, deque[int]] = defaultdict(deque)
        for place, stretch in enumerate(_stretches(keys)):
            self._free[stretch].append(place)
        self._last = 0

    def take(self, stretch: int) -> list[str]:
        """Whose the words of a stretch are, nearest to the stretch before; used up by this."""
        places = self._free.get(stretch)
        if not places:
            return []
        near = min(islice(places, _NEAR), key=lambda place: abs(place - self._last))
        places.remove(near)
        self._last = near
        return self._owners[near : near + 3]


def _lost(found: Sequence[_Found], missing: Counter[str]) -> list[bool]:
    """Which words are lost: those that no stretch holds come before others of their like."""
    left = Counter(missing)
    lost = [False] * len(found)
    for held in (False, True):
        for at in range(len(found) - 1, -1, -1) if held else range(len(found)):
            one = found[at]
            if not lost[at] and bool(one.owner) is held and left[one.word.key] > 0:
                left[one.word.key] -= 1
                lost[at] = True
    return lost


def _loss(passage: Passage, found: Sequence[_Found], lost: list[bool], before: str) -> Loss:
    if 2 * sum(lost) > len(lost):
        return Loss(passage, passage.text, before)
    runs = list(_runs(found, lost))
    first = next(at for at, is_lost in enumerate(lost) if is_lost)
    after = next(filter(None, (one.owner for one in reversed(found[:first]))), before)
    texts = (_between(passage.text, found[start].word, found[end].word) for start, end in runs)
    return Loss(passage, _BETWEEN.join(texts), after)


def _runs(found: Sequence[_Found], lost: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last word of each run of lost words; what nobody holds between them is of it."""
    start = end = -1
    for at, is_lost in enumerate(lost):
        if not is_lost:
            continue
        if start >= 0 and any(one.owner for one in found[end + 1 : at]):
            yield start, end
            start = at
        start = at if start < 0 else start
        end = at
    yield start, end


def _between(text: str, first: Word, last: Word) -> str:
    """The text from one word to another, with the marks of punctuation that touch them."""
    before, after = _TEXT_BEFORE.search(text, 0, first.start), _TEXT_AFTER.match(text, last.end)
    start = before.start() if before and not any(words_in(before[0])) else first.start
    end = after.end() if after and not any(words_in(after[0])) else last.end
    return text[start:end]
