"""What counts as a word when a source is held against what was read of it.

Letters, figures, raised and lowered figures and fractions are words of different sorts, so that
"10²" is not "102". Every sign of a script without spaces is a word. Signs such as %, §, [ and +
are words too. Quotation marks, hyphens and other marks of punctuation are none, nor is markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
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
_LOOK = regex(r"\\([\\*\[~])|\*|~~")
_BROKEN = regex(r"(\S+)[-‐‑¬\u00ad]\s+(\S+)")
_AROUND = ".,;:()“”"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_FIGURE = regex(r"(?![0-9])\d")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


class Word(NamedTuple):
    """A word with where it stands in its passage."""

    key: str
    """What is compared."""
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    for found in _TOKEN.finditer(text):
        yield Word(_alike(found[0]), found.start(), found.end())


def is_mark(key: str) -> bool:
    """Whether a word may be the mark of a note: figures, or a reference."""
    return key.isdigit() or key.startswith("[^")


def without_looks(inline: str) -> str:
    """Inline markup without the marks of its looks, which are no words; references stay."""
    if "\\" in inline:
        return _LOOK.sub(r"\1", inline)
    return inline.replace("*", "").replace("~~", "")


def composed(text: str) -> str:
    """A text with its accents on their letters, as all are kept, and without unseen signs."""
    if text.isascii():
        return text
    for sign in _UNSEEN:
        text = text.replace(sign, "")
    return normalize("NFC", text)


def difference(source: Iterable[str], made: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """How often which words stand in one of two lists of texts only: first those of `source`.

    Texts that are in both are not looked into, nor is what stands between spaces in both: that
    is quick, and nearly all. Where nothing of the source is missing, the rest is not counted.
    """
    texts = _apart(Counter(source), Counter(made))
    pieces = _apart(*(Counter(composed("\n".join(part)).split()) for part in texts))
    ours, theirs = _apart(*(Counter(piece.strip(_AROUND) for piece in part) for part in pieces))
    missing = counted(ours)
    extra = counted(theirs) if missing else missing
    return missing - extra, extra - missing


def _apart(before: Counter[str], after: Counter[str]) -> tuple[Iterable[str], Iterable[str]]:
    """What two counts do not have in common, as often as it stands in one only."""
    changed = {item for item, _ in before.items() ^ after.items()}
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for item in changed:
        surplus = before[item] - after[item]
        (ours if surplus > 0 else theirs)[item] = abs(surplus)
    return ours.elements(), theirs.elements()


def counted(pieces: Iterable[str]) -> Counter[str]:
    """How often there is which word."""
    return Counter(_TOKEN.findall(_alike(" ".join(pieces))))


def close_up(source: str, missing: Counter[str], extra: Counter[str]) -> None:
    """Take out the words that a hyphen at the end of a line breaks in the source alone."""
    for found in _BROKEN.finditer(source):
        before, after = ([word.key for word in words_in(piece)] for piece in found.groups())
        if before and after and extra[before[-1] + after[0]] > 0:
            extra[before[-1] + after[0]] -= 1
            missing.subtract((before[-1], after[0]))


def _alike(text: str) -> str:
    """A text as its words are compared: capitals are letters, and figures of all scripts alike."""
    if text.isascii():
        return text.lower()
    return _FIGURE.sub(lambda found: str(decimal(found[0])), text.translate(_LIGATURES).casefold())
