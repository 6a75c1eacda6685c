"""The Latin series behind a number: "3 bis", "3 ter", … for what is put in between 3 and 4.

"bis" is the second of its number, so the series counts from 2. Latin goes to 99; from there
on what is written is "bis" with a count, as earlier versions of this program wrote the twelfth
paragraph behind another one, "bis 12". Source of the words: the Editorial Manual and the
Interinstitutional Style Guide; other spellings are those of treaties and statutes.
"""

from __future__ import annotations

import re

from drafting.figures import whole_number
from drafting.patterns import regex

FIRST = 2
"""The place of "bis"."""
_DIGITS = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies")
_BEFORE_TENS = ("", "un", "duo", "ter", "quater", "quin", "sex", "sept", "octo", "novo")
_TENS = ("dec", "vic", "tric", "quadrag", "quinquag", "sexag", "septuag", "octog", "nonag")
_END = "ies"
_LAST_LATIN = 99
_OTHER_DIGITS = {"nonies": 9, "quinquiens": 5, "sexiens": 6, "septiens": 7, "octiens": 8,
                 "noviens": 9}  # fmt: skip
_OTHER_BEFORE_TENS = {
    "unus": 1, "tre": 3, "tri": 3, "quatuor": 4, "quattuor": 4, "quinque": 5, "quinquies": 5,
    "se": 6, "sexies": 6, "septem": 7, "septen": 7, "septies": 7, "octies": 8, "novem": 9,
    "noven": 9, "novies": 9, "nonies": 9, "duode": -2, "unde": -1,
}  # fmt: skip
"""How else the digits are written before tens; "duodevicies" is two before twenty."""
_OTHER_TENS = {"vig": 2, "vices": 2, "trig": 3}


def _either(words: tuple[str, ...]) -> str:
    return "|".join(sorted(filter(None, words), key=len, reverse=True))


_VALUES = {word: at for at, word in enumerate(_DIGITS, FIRST)} | _OTHER_DIGITS
_VALUES_BEFORE = {word: at for at, word in enumerate(_BEFORE_TENS)} | _OTHER_BEFORE_TENS
_VALUES_OF_TENS = {word: at for at, word in enumerate(_TENS, 1)} | _OTHER_TENS
_COMPOUND = (
    rf"(?:{_either(tuple(_VALUES_BEFORE))})?(?:{_either(tuple(_VALUES_OF_TENS))})(?:ies|iens)"
)
_COUNT = r"\s\d{1,4}(?![\d.]*\w)"
_ENDS = r"(?![^\W\d_])"
WORD = rf"(?:bis{_ENDS}(?:{_COUNT})?|(?:{_COMPOUND}|{_either(tuple(_VALUES)[1:])}){_ENDS})"
"""What one word of the series looks like, in small letters, for patterns of those who read."""
NAMED = rf"(?:{WORD}|alt{_ENDS}(?:\.?\s?\d{{1,3}}(?!\w))?)"
"""The same, or "alt": other wordings have names that instructions use."""
BETWEEN = rf"(?:{NAMED}|(?:ante|(?-i:new)){_ENDS}(?:{_COUNT})?)"
"""The same, or "ante" or "new", which a paragraph has until it is numbered."""
_PARTS = regex(
    rf"(?P<before>{_either(tuple(_VALUES_BEFORE))})??(?P<tens>{_either(tuple(_VALUES_OF_TENS))})"
    r"(?:ies|iens)"
)


def suffix(place: int) -> str:
    """The word for that place of a number, from 2: "bis", "ter", …; raises ValueError below."""
    if place < FIRST:
        raise ValueError(place)
    if place > _LAST_LATIN:
        return f"{_DIGITS[0]} {place - 1}"
    tens, digit = divmod(place, 10)
    return _BEFORE_TENS[digit] + _TENS[tens - 1] + _END if tens else _DIGITS[place - FIRST]


def place(word: str) -> int:
    """The place that a word stands for, in any spelling and case; 0 for what is none."""
    name, _, count = word.strip(" .*").casefold().partition(" ")
    if count:
        value = whole_number(count) if name == _DIGITS[0] else 0
        return value + 1 if value else 0
    if name in _VALUES:
        return _VALUES[name]
    found = _PARTS.fullmatch(name)
    if found is None:
        return 0
    value = 10 * _VALUES_OF_TENS[found["tens"]] + _VALUES_BEFORE[found["before"] or ""]
    return value if value >= FIRST else 0


_IN_EVERY_WORD = ("bis", "ter", "ies", "iens")
"""Letters of which each word of the series has some in a row."""
_IN_NUMBER = regex(rf"(?<![^\W\d_])\*?{WORD}\*?", re.IGNORECASE)


def respelled(number: str) -> str:
    """A number or label with its words as this program writes them: "3 nonies" as "3 novies"."""
    said = number.casefold()
    if said.isascii() and not any(letters in said for letters in _IN_EVERY_WORD):
        return number
    return _IN_NUMBER.sub(lambda found: suffix(place(found[0])), number)
