"""The letters that count subparagraphs, by language."""

from __future__ import annotations

FOREIGN = {
    "ar": ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف",
           "ص", "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ"),
    "ru": tuple("абвгдежзиклмнопрстуфхцчшщэюя"),
    "zh": tuple("一二三四五六七八九十"),
}  # fmt: skip
"""Those of the languages that do not count by Latin letters, in their order."""
_FIRST, _COUNT = ord("a"), 26


def letters(value: int) -> str:
    """`a` to `z`, then `aa`, `bb`, … (doubled, not counted like a spreadsheet)."""
    repeat, index = divmod(value - 1, _COUNT)
    return chr(_FIRST + index) * (repeat + 1)


def letter_value(marker: str) -> int:
    """Place in the series a … z, aa, bb, …, or in a foreign one; 0 for what is of none."""
    for series in FOREIGN.values():
        if marker in series:
            return series.index(marker) + 1
    if not marker or len(set(marker)) != 1 or not marker.isascii() or not marker.isalpha():
        return 0
    return (len(marker) - 1) * _COUNT + ord(marker[0].lower()) - _FIRST + 1
