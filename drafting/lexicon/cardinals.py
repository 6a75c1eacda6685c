"""Small numbers in words: "the following two paragraphs"."""

from __future__ import annotations

_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip


def cardinal(value: int) -> str:
    """The number in words up to twenty, in figures from there on."""
    return _WORDS[value - 1] if 1 <= value <= len(_WORDS) else str(value)


def cardinal_value(word: str) -> int:
    """What a number in words counts; 0 for no such number."""
    return _WORDS.index(word) + 1 if word in _WORDS else 0


_SMALL = {
    2: ("two", "deux", "dos", "дв", "الفقرت", "للفقرت", "بالفقرت", "两", "二"),
    3: ("three", "trois", "tres", "тр", "三"),
    4: ("four", "quatre", "cuatro", "чет", "四"),
}
"""How words for two to four begin, in any case and gender; the Arabic noun has a dual."""


def small_count(word: str) -> int:
    """What a number in words counts in any official language, from two to four; 0 for others."""
    return next((count for count, begun in _SMALL.items() if word.startswith(begun)), 0)
