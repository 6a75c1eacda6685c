"""What counts as a word when a source is held against what was read of it.

Letters, figures, raised and lowered figures and fractions are words of different sorts, so that
"10²" is not "102". Every sign of a script without spaces is a word. Signs such as %, §, [ and +
are words too. Quotation marks, hyphens and other marks of punctuation are none, nor is markup.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from unicodedata import decimal, normalize

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_RAISED = "²³¹⁰-ⁿᵃ-ᵪ"
_LOWERED = "₀-ₜ"
_FRACTIONS = "¼-¾⅐-⅞"
_IDEOGRAPHS = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_SILENT_ASCII = r"\s.,;:!?'\"`(){}\-*_\\#|~^\x00-\x1f\x7f"
_SILENT = (
    _SILENT_ASCII + r"“”„‟‘’‚‛´′″«»‹›‐‑‒–—―…·"
    r"\u2e3a\u2e3b\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20"
    r"\uff3b-\uff40\uff5b-\uff65،؛؟٪٫٬ـ۔\u0300-\u036f\u064b-\u065f\u0670"
    r"\x80-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ud800-\udfff\ufffe\uffff"
)
"""Marks of punctuation, of vowels, of direction, and what no reader keeps."""
_LETTER = rf"[^\W\d_{_RAISED}{_LOWERED}{_FRACTIONS}{_IDEOGRAPHS}]"
_REFERENCE = r"\[\^[a-z0-9]{1,32}\]"
_TOKEN = regex(
    rf"[A-Za-z]+(?!{_LETTER})|{_LETTER}+|\d+|{_REFERENCE}|[{_RAISED}]+|[{_LOWERED}]+"
    rf"|[{_FRACTIONS}]|[{_IDEOGRAPHS}]|[^\w{_SILENT}]"
)
"""A word; most are of the first kind, which takes less time to see."""
_TOKEN_OF_ASCII = regex(rf"[A-Za-z]+|[0-9]+|{_REFERENCE}|[^\w{_SILENT_ASCII}]")
"""The same where all signs are of ASCII."""
_LOOK = regex(r"\\([\\*\[~])|\*|~~")
_BROKEN = regex(r"(\S+)[-‐‑¬\u00ad]\s+(\S+)")
_AROUND = ".,;:()“”"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_FIGURE = regex(r"[^\D0-9]")
_LABEL = regex(r"\S*\d|\S*$")
"""How the number of a paragraph begins, and what is one word."""
_ROMAN = regex(r"[ivxlc]+")


class Word(NamedTuple):
    """A word with where it stands in its passage."""

    key: str
    """What is compared."""
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    for found in _token(text).finditer(text):
        yield Word(_alike(found[0]), found.start(), found.end())


def _token(text: str) -> re.Pattern[str]:
    return _TOKEN_OF_ASCII if text.isascii() else _TOKEN


def is_mark(key: str) -> bool:
    """Whether a word may be the mark of a note: figures, or a reference."""
    return key.isdigit() or key.startswith("[^")


def is_count(key: str) -> bool:
    """Whether a word may be the number of a paragraph: a letter, or a Roman number."""
    return len(key) == 1 or _ROMAN.fullmatch(key) is not None


def without_looks(inline: str) -> str:
    """Inline markup without the marks of its looks, which are no words; references stay."""
    if "\\" in inline:
        return _LOOK.sub(r"\1", inline)
    inline = inline.replace("*", "")
    # To look for one sign is much quicker than for two.
    return inline.replace("~~", "") if "~" in inline else inline


def composed(text: str) -> str:
    """A text with its accents on their letters, as all are kept, and without unseen signs."""
    if text.isascii():
        return text
    for sign in _UNSEEN:
        text = text.replace(sign, "")
    return normalize("NFC", text)


def difference(
    source: Iterable[str], made: Iterable[str], beside: Collection[str]
) -> tuple[Counter[str], Counter[str]]:
    """How often which words stand in one of two lists of texts only: first those of `source`.

    What is printed `beside` what was made may stand in the source or not. What stands between
    spaces in both is not looked into: that is quick, and nearly all.
    """
    pieces = _apart(*("\n".join(texts).split() for texts in (source, made)))
    if not any(pieces):
        return Counter(), Counter()
    ours, theirs = map(counted, _apart(*map(_bare, pieces)))
    whole, partly = _printed(ours, beside) if ours else (Counter[str](), [])
    missing, extra = ours - whole - theirs, theirs - (ours - whole)
    for words, is_label in partly if missing else ():
        missing = missing - _part(words, missing, is_label=is_label)
    return missing, extra - whole


def _printed(
    ours: Counter[str], beside: Iterable[str]
) -> tuple[Counter[str], list[tuple[Counter[str], bool]]]:
    """The words of what is printed whole, from the longest on; and of what is in part.

    Of these it is said whether they are a label.
    """
    whole, partly = Counter[str](), []
    said = ((text, _words_beside(text)) for text in beside)
    near = [one for one in said if not ours.keys().isdisjoint(one[1])]
    for text, words in sorted(near, key=lambda one: len(one[1]), reverse=True):
        count = Counter(words)
        if all(whole[word] + count[word] <= ours[word] for word in count):
            whole.update(words)
        else:
            partly.append((count, _LABEL.match(text) is not None))
    return whole, partly


@lru_cache(maxsize=4096)
def _words_beside(text: str) -> tuple[str, ...]:
    """The words of what is printed beside a text: "1." and "Distr.: " are so beside many."""
    return tuple(_words(text))


def _part(words: Counter[str], missing: Counter[str], *, is_label: bool) -> Counter[str]:
    """What may be missing of words that are not printed whole: figures, or all if most are.

    "the" alone does not say that it is "the General Assembly" which is printed otherwise.
    """
    if is_label or 2 * (words & missing).total() > words.total():
        return words
    return Counter({word: count for word, count in words.items() if word.isdigit()})


def _bare(pieces: Iterable[str]) -> list[str]:
    """What stands between spaces, composed, and without marks around it."""
    return [one.strip(_AROUND) for one in composed("\n".join(pieces)).split("\n")]


def _apart(before: Iterable[str], after: Iterable[str]) -> tuple[Iterable[str], Iterable[str]]:
    """What two lists do not have in common, as often as it stands in one only."""
    ours, theirs = Counter(before), Counter(after)
    # In an order that is the same each time: where marks are too many, it says which are missing.
    changed = sorted({item for item, _ in ours.items() ^ theirs.items()})
    surplus = {item: ours[item] - theirs[item] for item in changed}
    return (
        [item for item, count in surplus.items() for _ in range(count)],
        [item for item, count in surplus.items() for _ in range(-count)],
    )


def counted(pieces: Iterable[str]) -> Counter[str]:
    """How often there is which word."""
    return Counter(_words(" ".join(pieces)))


def _words(text: str) -> list[str]:
    text = _alike(text)
    return _token(text).findall(text)


def close_up(source: str, missing: Counter[str], extra: Counter[str]) -> None:
    """Take out the words that a hyphen at the end of a line breaks in the source alone."""
    for found in _BROKEN.finditer(source):
        before, after = ([word.key for word in words_in(piece)] for piece in found.groups())
        if before and after and extra[before[-1] + after[0]] > 0:
            extra[before[-1] + after[0]] -= 1
            missing.subtract((before[-1], after[0]))


def _alike(text: str) -> str:
    """A text as its words are compared: capitals are letters, and figures of all scripts alike.

    A ligature is its letters.
    """
    if text.isascii():
        return text.lower()
    text = text.casefold()
    if any(sign.isdecimal() for sign in set(text) if not sign.isascii()):
        return _FIGURE.sub(lambda found: str(decimal(found[0])), text)
    return text
