"""How Word counts in the scripts that its automatic numbers know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafting.lexicon import note_marks
from drafting.lexicon.alphabets import FOREIGN, letters
from drafting.lexicon.cardinals import cardinal
from drafting.lexicon.han import han
from drafting.lexicon.ordinals import LARGEST, ordinal
from drafting.lexicon.roman import roman

_ALPHABET = tuple("أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def _latin(number: int) -> str:
    return letters(number) if number else ""


def _lettered(series: Sequence[str]) -> Callable[[int], str]:
    """Counts by the letters of a series; doubled beyond its end, as Word does."""

    def counted(number: int) -> str:
        place = (number - 1) % len(series)
        times = 1 + (number - 1) // len(series)
        return series[place] * times if number else ""

    return counted


def _ordinal(number: int) -> str:
    """The number with its ending: 1st, 2nd, 3rd, 11th."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"


def _ordinal_text(number: int) -> str:
    return ordinal(number).capitalize() if 0 < number <= LARGEST else str(number)


def _cardinal_text(number: int) -> str:
    return cardinal(number).capitalize()


def _chicago(number: int) -> str:
    """Marks of notes: one, two, three of each in turn."""
    return _lettered(note_marks.SIGNS)(number)


def _enclosed(first: str) -> Callable[[int], str]:
    """Counts by twenty characters that enclose a number each."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= 20 else str(number)


def _nothing(_: int) -> str:
    return ""


COUNTS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedCircle": _enclosed("①"),
    "decimalEnclosedFullstop": _enclosed("⒈"),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "ideographDigital": lambda number: str(number).translate(_DIGITS),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "ordinal": _ordinal,
    "ordinalText": _ordinal_text,
    "cardinalText": _cardinal_text,
    "chicago": _chicago,
    "hindiNumbers": lambda number: str(number).translate(_EASTERN),
    "lowerLetter": _latin,
    "upperLetter": lambda number: _latin(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "arabicAbjad": _lettered(FOREIGN["ar"]),
    "arabicAlpha": _lettered(_ALPHABET),
    "russianLower": _lettered(FOREIGN["ru"]),
    "russianUpper": _lettered(tuple(letter.upper() for letter in FOREIGN["ru"])),
    "chineseCounting": han,
    "chineseCountingThousand": han,
    "japaneseCounting": han,
    "taiwaneseCounting": han,
    "none": _nothing,
    "bullet": _nothing,
}
"""By the name of the format; each gives what is printed for a number from 0 on."""
