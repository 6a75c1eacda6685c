"""Symbols of adopted resolutions, and the organ and number that each stands for.

"A/RES/75/253 B" is resolution 75/253 B of the General Assembly, "S/RES/1325 (2000)" resolution
1325 (2000) of the Security Council.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

ASSEMBLY = "General Assembly"
ECONOMIC_COUNCIL = "Economic and Social Council"
SECURITY_COUNCIL = "Security Council"
HUMAN_RIGHTS_COUNCIL = "Human Rights Council"
BEGINNINGS = {
    "A/HRC/RES/": HUMAN_RIGHTS_COUNCIL, "A/RES/": ASSEMBLY, "E/RES/": ECONOMIC_COUNCIL,
    "S/RES/": SECURITY_COUNCIL,
}  # fmt: skip
"""How the symbols of resolutions begin, each with the organ; the longer ones come first."""
_ROMAN = regex(r" ?\(((?:ES-|S-)?[IVXLC]+)\) ?")
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_YEAR = regex(r" ?\(((?:19|20)\d\d)\)")
_LETTERS = regex(r"(?P<before>.*[\d)]) ?\[?(?P<letters>[A-Z](?:(?:-| to |, | and )[A-Z])*)\]?")


def is_open(number: str) -> bool:
    """Whether a number is left open until a text is adopted: "57/…"."""
    return number.rstrip().endswith(("…", ".."))


class ResolutionNumber(NamedTuple):
    """Whose a resolution is, and the number by which texts cite it."""

    organ: str
    number: str
    """"75/253 B", "217 A (III)", "1325 (2000)"."""


def number_of_symbol(symbol: str) -> ResolutionNumber | None:
    """What a symbol of a resolution stands for; None for that of any other document."""
    symbol = " ".join(symbol.replace("\u00a0", " ").split())
    for beginning, organ in BEGINNINGS.items():
        if symbol.startswith(beginning):
            return ResolutionNumber(organ, tidy_number(symbol.removeprefix(beginning)))
    return None


def symbol_of_number(organ: str, number: str) -> str:
    """The symbol under which a resolution is issued; empty for an organ without such symbols."""
    for beginning, known in BEGINNINGS.items():
        if organ == known:
            return beginning + tidy_number(number)
    return ""


def tidy_number(number: str) -> str:
    """A number as texts print it: "75/253A" is "75/253 A", "217(III)[A]" is "217 A (III)"."""
    number = _YEAR.sub(r" (\1)", " ".join(number.split()))
    roman = _ROMAN.search(number)
    if roman:
        rest = (number[: roman.start()] + " " + number[roman.end() :]).strip()
        return f"{_with_letters(rest)} ({roman[1]})"
    return _with_letters(number)


def _with_letters(number: str) -> str:
    found = _LETTERS.fullmatch(number)
    return f"{found['before'].strip()} {found['letters']}" if found else number


def single_numbers(number: str) -> tuple[str, ...]:
    """The resolutions that a number with letters stands for, one by one.

    "75/254 A to C", "75/254 A-C" and "75/254 A, B and C" are 75/254 A, 75/254 B and 75/254 C.
    """
    tidy = tidy_number(number)
    roman = _ROMAN.search(tidy)
    behind = f" ({roman[1]})" if roman else ""
    found = _LETTERS.fullmatch(tidy[: roman.start()] if roman else tidy)
    if not found:
        return (tidy,)
    return tuple(f"{found['before']} {letter}{behind}" for letter in _spelled(found["letters"]))


def _spelled(letters: str) -> Iterator[str]:
    first, last = letters[0], letters[-1]
    if "-" in letters or " to " in letters:
        start = _ALPHABET.index(first)
        yield from _ALPHABET[start : _ALPHABET.index(last) + 1]
    else:
        yield from (letter for letter in letters if letter in _ALPHABET)


def without_letters(number: str) -> str:
    """The number that resolutions with letters share: "75/253" for "75/253 B"."""
    tidy = tidy_number(number)
    roman = _ROMAN.search(tidy)
    found = _LETTERS.fullmatch(tidy[: roman.start()] if roman else tidy)
    return tidy if not found else found["before"] + (f" ({roman[1]})" if roman else "")


def has_letters(number: str) -> bool:
    """Whether a number is that of a part: "75/253 B"."""
    return without_letters(number) != tidy_number(number)
