"""The words of a text with the letters of it that they stand at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafting.library.words import folded, words
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_CHUNK = regex(r"\S+")


class PlacedWord(NamedTuple):
    """A folded word, and the first and the last letter of plain text that it is made of."""

    word: str
    start: int
    end: int


def placed_words(text: str) -> list[PlacedWord]:
    """The words that `words` finds in plain text, each with its place."""
    return [one for chunk in _CHUNK.finditer(text) for one in _placed(chunk[0], chunk.start())]


def _placed(chunk: str, start: int) -> Iterator[PlacedWord]:
    found = words(chunk)
    if len(found) == 1:
        # Marks around a word are no part of it.
        first, last = _inner(chunk)
        yield PlacedWord(found[0], start + first, start + last)
    elif found:
        yield from _placed_letters(chunk, found, start)


def _inner(chunk: str) -> tuple[int, int]:
    first, last = 0, len(chunk)
    while first < last and not words(chunk[first]):
        first += 1
    while last > first and not words(chunk[last - 1]):
        last -= 1
    return (first, last) if first < last else (0, len(chunk))


def _placed_letters(chunk: str, found: tuple[str, ...], start: int) -> Iterator[PlacedWord]:
    """Several words in one chunk, each looked for among its folded letters."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(chunk):
        for part in _folded(letter):
            letters.append(part)
            places.append(place)
    line, at = "".join(letters), 0
    for word in found:
        first = line.find(word, at)
        at = first + len(word)
        yield PlacedWord(word, start + places[first], start + places[at - 1] + 1)


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    return folded(letter)
