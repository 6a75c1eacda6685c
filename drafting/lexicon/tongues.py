"""In which language words are."""

from __future__ import annotations

from drafting.lexicon.languages import small_words
from drafting.patterns import regex

_WORD = regex(r"[^\W\d_]+")
LATIN = ("en", "fr", "es", "de")
_SCRIPTS = {
    "ru": regex("[\u0400-\u04ff]"),
    "ar": regex("[\u0600-\u06ff]"),
    "zh": regex("[\u4e00-\u9fff]"),
}
_SHORTEST = 20
"""Letters of a text whose script tells its language."""
_FEWEST_WORDS = 8


def tongue_of(words: str, own: str) -> str:
    """The language of words of some length, if it is not `own`; empty where it cannot be told."""
    for key, script in _SCRIPTS.items():
        if own != key and len(script.findall(words)) * 2 > len(words) > _SHORTEST:
            return key
    if own not in LATIN:
        return ""
    known = small_words()
    said = [word.casefold() for word in _WORD.findall(words)]
    is_own = 6 * sum(word in known[own] for word in said) > len(said)
    if len(said) < _FEWEST_WORDS or is_own:
        return ""
    counts = {key: sum(word in known[key] for word in said) for key in known}
    best = max(counts, key=counts.__getitem__)
    sure = counts[best] >= 4 and counts[best] > 3 * counts.get(own, 0)
    return best if sure else ""


def is_dense(words: str) -> bool:
    """Whether words are written in Chinese, which says more in fewer letters."""
    return len(_SCRIPTS["zh"].findall(words)) * 2 > len(words)
