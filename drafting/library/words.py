"""The words of a text as the library compares and finds them.

Case, accents and vowel signs are folded away, and each ideograph is a word of its own, so that
a phrase is found wherever it stands in a script that is written without spaces.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from zlib import crc32

from drafting.patterns import regex

_PLAIN_WORD = regex(r"[a-z0-9]+")
_UNSEEN = "\u0640\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""The lengthening stroke of Arabic, and characters without width."""
_SIGNS = (range(0x300, 0x370), range(0x483, 0x488), range(0x610, 0x61B), range(0x64B, 0x660),
          range(0x670, 0x671), range(0x6D6, 0x6EE))  # fmt: skip
"""Accents of Latin and Cyrillic letters, vowel signs of Arabic ones."""
_IDEOGRAPHS = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
)
_WORD = regex(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+")
_BEGINNING = ""
"""Stands before the first word, so that a text of one word has a pair, too."""
_CODES = 0xFFFFFF
"""Codes of pairs have 24 bits: 16 million are enough, and short ones make a small index."""


def words(text: str) -> tuple[str, ...]:
    """The folded words of plain text, in order."""
    if text.isascii():
        return tuple(_PLAIN_WORD.findall(text.lower()))
    return tuple(_WORD.findall(folded(text)))


def folded(text: str) -> str:
    """Text without case, accents and vowel signs."""
    return unicodedata.normalize("NFKD", text).translate(_left_out()).casefold()


def pairs(found: Iterable[str]) -> Iterator[str]:
    """Codes of the neighbouring words of a text, each once, in the order of the text."""
    joined = dict.fromkeys(map(" ".join, pairwise((_BEGINNING, *found))))
    return iter(dict.fromkeys(f"{crc32(pair.encode()) & _CODES:06x}" for pair in joined))


@cache
def _left_out() -> dict[int, None]:
    """What folding takes out; made when first asked for."""
    return dict.fromkeys([*map(ord, _UNSEEN), *(code for signs in _SIGNS for code in signs)])
