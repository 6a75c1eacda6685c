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
