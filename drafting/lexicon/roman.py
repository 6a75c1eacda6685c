"""Roman numerals, as sections, annexes and subparagraphs of the second degree have them."""

from __future__ import annotations

import re

from drafting.patterns import regex

_SIZES = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_VALUES = {letter: size for size, letter in _SIZES if len(letter) == 1}
NUMERAL = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""What a numeral in capitals looks like, for patterns; it takes no letter at all, too."""
_NUMERAL = regex(NUMERAL, re.IGNORECASE)


def roman(value: int) -> str:
    """Lower-case roman numeral of `value` ≥ 1."""
    digits = []
    for size, numeral in _SIZES:
        count, value = divmod(value, size)
        digits.append(numeral * count)
    return "".join(digits)


def roman_value(numeral: str) -> int:
    """What a roman numeral counts, in either case; 0 for what is none."""
    if not numeral or not _NUMERAL.fullmatch(numeral):
        return 0
    values = [_VALUES[letter] for letter in numeral.lower()]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
