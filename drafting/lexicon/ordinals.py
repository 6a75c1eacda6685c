"""Ordinal numbers in words: "thirty-eighth preambular paragraph"."""

from __future__ import annotations

from functools import cache

from drafting.patterns import regex

_ONES = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
    "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_HUNDREDS = ("", "one hundred and ", "two hundred and ", "three hundred and ")
_WHOLE_HUNDREDS = ("", "one hundredth", "two hundredth", "three hundredth")
LARGEST = 399


def ordinal(value: int) -> str:
    """The ordinal of `value`, 1 to `LARGEST`, in words."""
    hundreds, rest = divmod(value, 100)
    if not rest:
        return _WHOLE_HUNDREDS[hundreds]
    return _HUNDREDS[hundreds] + _below_hundred(rest)


def _below_hundred(value: int) -> str:
    if value < len(_ONES):
        return _ONES[value]
    tens, ones = divmod(value, 10)
    stem = _TENS[tens - 2]
    return f"{stem}-{_ONES[ones]}" if ones else f"{stem.removesuffix('y')}ieth"


@cache
def _values() -> dict[str, int]:
    """What each ordinal in words says; made when first asked for."""
    found = {ordinal(value): value for value in range(1, LARGEST + 1)}
    return found | _OTHERS


_OTHERS = {"last": -1, "final": -1, "penultimate": -2, "antepenultimate": -3, "hundredth": 100}
_FIGURES = regex(r"(\d+)(?:st|nd|rd|th)")


def ordinal_value(words: str) -> int:
    """What an ordinal says: 38 for "thirty-eighth" or "38th", -1 for "last", 0 for no ordinal."""
    words = words.casefold()
    if figures := _FIGURES.fullmatch(words):
        return int(figures[1])
    return _values().get(words, 0)
