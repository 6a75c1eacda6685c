"""Words that a copy divides at the ends of lines, made whole where that is certain."""

from __future__ import annotations

from drafting.patterns import regex

SOFT_HYPHEN = "\u00ad"
"""Stands for the hyphen of a divided word: what comes after it goes on with the word."""
_DIVIDED = regex(r"-[ \t]*\n[ \t>]*([^\W\d_]+)")
_LAST_WORD = regex(r"[^\W\d_]+$")
_LONGEST_WORD = 40
_BEHIND_WORDS = ("", ",", ";", ".", ":")
_FRAGMENT = regex(
    r"(?!(?:by|my|fly|dry|city|led|fed|red|bred|sized|rising|table|wing|king|ring|sing|thing|dies|lies)$)"
    r"(?:[bcdfghlmnprstvxz]{0,2}(?:tion|sion|cian|tial|cial|cious|tious|ment|ness|ture|sure|ance|ence|"
    r"ency|ancy|able|ible|izing|ising|ized|ised|ization|isation|ical|ology|ism|ist|ity|ities|ing|"
    r"ery|ory|ary|ies|ied)(?:s|ed|al|ally|ly|ary|ing|er|ers|ists?|es)?|c?ations?|cational|"
    r"[bcdfghlmnprstvxz]{1,2}(?:y|ly|ed|ers?|als?|ally|ous|ously|ives?|ively))"
)
"""Ends of English words that are none by themselves, as words are divided before them."""


def with_whole_words(text: str) -> str:
    """`text`; of words divided at the end of a line, those that stand in it undivided too."""
    ends = list(_DIVIDED.finditer(text))
    if not ends:
        return text
    words = set(text.casefold().split())
    pieces, at = [], 0
    for found in ends:
        before = _LAST_WORD.search(text, max(at, found.start() - _LONGEST_WORD), found.start())
        if before and _is_whole(before[0].casefold(), found[1].casefold(), words):
            pieces += [text[at : found.start()], SOFT_HYPHEN]
            at = found.start() + 1
    return "".join([*pieces, text[at:]])


def _is_whole(first: str, second: str, words: set[str]) -> bool:
    """Whether two halves are one word elsewhere, or must be; and nowhere two with a hyphen."""

    def stands(word: str) -> bool:
        return any(f"{word}{mark}" in words for mark in _BEHIND_WORDS)

    fragment = _FRAGMENT.fullmatch(second) is not None
    return (fragment or stands(first + second)) and not stands(f"{first}-{second}")
