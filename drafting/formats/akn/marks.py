"""What stands before a paragraph in any script: set apart by the markup, or typed."""

from __future__ import annotations

from drafting.formats.plain.marks import Form, Mark, leading_mark
from drafting.patterns import regex

LETTERS = (Form.PARENTHESIS, Form.POINT, Form.BULLET)
"""The forms of the marks of subparagraphs."""

_SERIES = ("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", "абвгдежзиклмнопрстуфхцчшщэюя")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_PLACES = {
    letter: latin for series in _SERIES for letter, latin in zip(series, _LATIN, strict=False)
} | {"هـ": "e", "ا": "a"}
_FOREIGN = regex(r"(?P<mark>[(‘']?(?P<word>[^\W\d_]ـ?|\d{1,2})[)’'])(?:\s+|$)")


def mark_before(number: str, text: str) -> tuple[Mark, str, str] | None:
    """The mark before a text, as printed, and the text without it.

    Letters of another alphabet count like the letters of ours; what is printed stays.
    """
    source = f"{number} x" if number else text
    found = leading_mark(source)
    if found is not None:
        return found[0], number or found[0].printed, text if number else found[1]
    match = _FOREIGN.match(source)
    word = _PLACES.get(match["word"], match["word"]) if match else ""
    if match is None or not (word.isascii() or word.isdecimal()):
        return None
    mark = Mark(Form.PARENTHESIS, f"({_ascii_digits(word)})")
    return mark, match["mark"], text if number else text[match.end() :].lstrip()


def _ascii_digits(word: str) -> str:
    return str(int(word)) if word.isdecimal() else word
