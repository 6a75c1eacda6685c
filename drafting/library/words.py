"""The words of a text as the library compares and finds them.

Case, accents and vowel signs are folded away, and each ideograph is a word of its own, so that
a phrase is found wherever it stands in a script that is written without spaces.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from zlib import crc32

from drafting.patterns import regex

_PLAIN_WORD = regex(r"[a-z0-9]+")
_UNSEEN = "\u0640\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""The lengthening stroke of Arabic, and characters without width."""
_LEFT_OUT = regex(
    rf"[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed{_UNSEEN}]+"
)
"""Accents of Latin and Cyrillic letters, vowel signs of Arabic ones, and what is not seen."""
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


def words_of(markup: str) -> tuple[str, ...]:
    """The folded words of inline markup without footnotes."""
    # Marks are left out as they stand: an escaped one leaves its backslash, which parts words too.
    return words(markup.replace("*", "").replace("~~", "") if "*" in markup else markup)


def folded(text: str) -> str:
    """Text without case, accents and vowel signs."""
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKD", text)).casefold()


def pairs(found: Iterable[str]) -> Iterator[str]:
    """Codes of the neighbouring words of a text, each once, in the order of the text."""
    joined = dict.fromkeys(map(" ".join, pairwise((_BEGINNING, *found))))
    return iter(dict.fromkeys(f"{crc32(pair.encode()) & _CODES:06x}" for pair in joined))
