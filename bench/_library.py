"""Adopted texts for the measures of the library, changed texts, and brute force."""

from __future__ import annotations

import atexit
import re
import shutil
import tarfile
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.library.edition import Edition

ARCHIVE = Path(__file__).parents[1].parent / "shared" / "corpus" / "library" / "ga_75_77.tar.xz"
WORD = re.compile(r"\w+")


@cache
def files() -> tuple[Path, ...]:
    """The files of three sessions of the General Assembly; none where they are not at hand."""
    if not ARCHIVE.exists():
        return ()
    folder = Path(mkdtemp(prefix="library-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(folder, filter="data")
    return tuple(sorted(folder.rglob("*.xml")))


@cache
def editions() -> tuple[Edition, ...]:
    """The same, read."""
    from drafting.workspace.libraries.texts import editions_in

    return tuple(edition for path in files() for edition in editions_in(path))


def changed(text: str, share: float, chance: Random, others: Sequence[str]) -> str:
    """A text with a share of its words replaced, put in, taken out or moved."""
    words = text.split()
    for _ in range(max(1, round(share * len(words)))):
        at = chance.randrange(len(words))
        how = chance.random()
        if how < 0.5:
            words[at] = chance.choice(others)
        elif how < 0.7:
            words.insert(at, chance.choice(others))
        elif how < 0.85 and len(words) > 3:
            del words[at]
        else:
            words.insert(max(0, at + chance.randint(-4, 4)), words.pop(at))
    return " ".join(words)


class BruteForce:
    """The likeness of a text to all others, one by one."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [self._words(text) for text in texts]

    def best(self, asked: str, floor: float) -> float:
        """The greatest likeness to any of the texts, or something below `floor`."""
        words = self._words(asked)
        found = 0.0
        for other in self._texts:
            total = len(words) + len(other)
            if total and 2 * min(len(words), len(other)) / total > max(found, floor - 0.01):
                found = max(found, 2 * _in_common(words, other) / total)
        return found

    @staticmethod
    def _words(text: str) -> list[str]:
        return WORD.findall(text.replace("*", "").lower().replace("_", " "))


def likeness(one: str, other: str) -> float:
    """Twice the words in common, in order, over all words."""
    return BruteForce([other]).best(one, 0.0)


def _in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The longest common subsequence, a bit for each word of `one` (Crochemore et al. 2001)."""
    masks = _masks(tuple(one))
    whole = (1 << len(one)) - 1
    row = whole
    for word in other:
        mask = masks.get(word, 0)
        row = (row + (row & mask)) | (row & ~mask)
    return (~row & whole).bit_count()


@lru_cache(maxsize=2)
def _masks(words: tuple[str, ...]) -> dict[str, int]:
    masks: dict[str, int] = {}
    for at, word in enumerate(words):
        masks[word] = masks.get(word, 0) | 1 << at
    return masks
