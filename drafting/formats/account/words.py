"""What counts as a word when a source is held against what was read of it.

Letters, figures, raised and lowered figures and fractions are words of different sorts, so that
"10²" is not "102". Every sign of a script without spaces is a word. Signs such as %, §, [ and +
are words too. Quotation marks, hyphens and other marks of punctuation are none, nor is markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from unicodedata import decimal, normalize

from drafting.patterns import regex

_RAISED = "²³¹⁰-ⁿᵃ-ᵪ"
_LOWERED = "₀-ₜ"
_FRACTIONS = "¼-¾⅐-⅞"
_IDEOGRAPHS = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_SILENT = (
    r"\s.,;:!?'\"“”„‟‘’‚‛`´′″«»‹›(){}\-‐‑‒–—―*_\\#|~^…·"
    r"\u2e3a\u2e3b\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20"
    r"\uff3b-\uff40\uff5b-\uff65،؛؟٪٫٬ـ۔\u0300-\u036f\u064b-\u065f\u0670"
    r"\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ud800-\udfff"
)
"""Marks of punctuation, of vowels, of direction, and what no reader keeps."""
_TOKEN = regex(
    rf"(?:\[\^[a-z0-9]{{1,32}}\])|[{_RAISED}]+|[{_LOWERED}]+|[{_FRACTIONS}]"
    rf"|[{_IDEOGRAPHS}]|\d+|[^\W\d_{_RAISED}{_LOWERED}{_FRACTIONS}{_IDEOGRAPHS}]+|[^\w{_SILENT}]"
)
_DIVIDED = regex("\u00ad\\s*")
"""Where a word is divided for the end of a line."""
_BROKEN = regex(r"([^\W\d_]+)[-‐‑¬]\s+([^\W\d_]+)")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


class Word(NamedTuple):
    """A word with where it stands in its passage."""

    key: str
    """What is compared: capitals are letters like others, and figures of all scripts alike."""
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    for found in _TOKEN.finditer(text):
        yield Word(_key(found[0]), found.start(), found.end())


def is_mark(key: str) -> bool:
    """Whether a word may be the mark of a note: figures, or a reference."""
    return key.isdigit() or key.startswith("[^")


def composed(text: str) -> str:
    """A text with its accents on their letters, as all are kept, and without unseen signs."""
    return text if text.isascii() else normalize("NFC", text.translate(_UNSEEN))


def whole(texts: Iterable[str]) -> str:
    """The texts as one, words that are divided at the end of a line made whole."""
    joined = "\n".join(texts)
    return _DIVIDED.sub("", joined) if "\u00ad" in joined else joined


def difference(source: str, made: str) -> tuple[Counter[str], Counter[str]]:
    """How often which words stand in one text only: those of the source, those of the other."""
    before, after = Counter(source.split()), Counter(made.split())
    missing, extra = _counted(before - after), _counted(after - before)
    return missing - extra, extra - missing


def _counted(raw: Mapping[str, int]) -> Counter[str]:
    """The words within what stands between spaces."""
    counts: Counter[str] = Counter()
    for piece, times in raw.items():
        for found in words_in(piece):
            counts[found.key] += times
    return counts


def close_up(source: str, missing: Counter[str], extra: Counter[str]) -> None:
    """Take out the words that a hyphen at the end of a line breaks in the source alone."""
    for found in _BROKEN.finditer(source):
        halves, joined = [_key(half) for half in found.groups()], _key("".join(found.groups()))
        if extra[joined] and all(missing[half] for half in halves):
            extra[joined] -= 1
            missing.subtract(halves)


def _key(word: str) -> str:
    if word.isascii():
        return word.lower()
    if word.isdecimal():
        return "".join(str(decimal(figure)) for figure in word)
    return word.translate(_LIGATURES).casefold()
