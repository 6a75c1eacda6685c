"""What is typed before a paragraph: its number, its letter, a bullet, a label."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from enum import StrEnum
from functools import lru_cache

from drafting.lexicon import latin
from drafting.lexicon.alphabets import FOREIGN
from drafting.lexicon.months import BY_LANGUAGE
from drafting.lexicon.roman import NUMERAL, roman_value
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SUFFIX = rf"(?:[\s.]?{latin.BETWEEN})"
_BESIDE = rf"(?:\s{latin.BETWEEN})?"
_OPEN = r"(?P<open>[\[“\"]{0,4})(?P<emphasis>\*{0,3}|_{0,3})"
_CLOSE = r"(?P=emphasis)(?:\s+|$)"
_CLOSE_TIGHT = r"(?P=emphasis)(?:\s+|$|(?=[\[“\"*_]{0,4}(?:[A-Z][a-z]|[^\x00-\u02ff\W\d_])))"
"""After a point or a parenthesis a sentence may begin without a space."""


_HAN = "\u3400-\u9fff《“"
ENCLOSED = "①-⑳⑴-⒇⒈-⒛㈠-㈩"
"""Numbers within a circle, parentheses or a point that are one character, as Chinese has them."""
BULLETS = "•●▪‣◦○■□◆➢➤►❖→✓✔∙⁃"
"""Signs that are nothing but bullets."""


class Form(StrEnum):
    """The form of a mark."""

    NUMBER = "number"
    """ "3." """
    DECIMAL = "decimal"
    """ "1.2" """
    PARENTHESIS = "parenthesis"
    """ "(a)", "a)" """
    POINT = "point"
    """ "a." """
    BULLET = "bullet"
    SECTION = "section"
    """ "II", "II. Title" """
    LETTER = "letter"
    """ "B. Title" """
    PREAMBULAR_LABEL = "preambular label"
    """ "PP3" """


class Mark(NamedTuple):
    """A mark as typed."""

    form: Form
    printed: str
    value: int = 0
    """The number in it, 0 for letters."""
    plain: bool = True
    """It is of the ordinary series: not "3 bis"."""
    label: str = ""
    """What is typed, where it is a label of the room: "OP3:"."""


_FOREIGN_LETTERS = tuple(letter for series in FOREIGN.values() for letter in series)


def _pattern(mark: str, close: str = _CLOSE) -> re.Pattern[str]:
    return regex(rf"{_OPEN}(?P<mark>{mark}){close}")


def _label(words: str) -> re.Pattern[str]:
    """A label of the room, which a dash may part from the text."""
    return _pattern(rf"\(?{words}[.:)]?(?:\s?[-–—](?=\s))?")


def _bracketed(words: str) -> re.Pattern[str]:
    """A label in square brackets of its own: "[OP3] Urges"."""
    return regex(rf"(?P<open>)(?P<emphasis>\*{{0,3}})(?P<mark>\[{words}\])[.:]?{_CLOSE}")


_IN_SECTION = r"(?:Section\s[IVXLC]{1,8},\s)?"
_COUNT = rf"(?P<value>\d{{1,3}}|[1-9](?:[,\u00a0\u202f]?\d{{3}}))(?P<suffix>{_SUFFIX}*)"
"""A number; from 1,000 on with or without a sign between its thousands."""
_NO_ORDINAL = (
    rf"(?!\s+[*_]{{0,3}}(?:Plenarsitzung\b|(?:{'|'.join(BY_LANGUAGE['de'])})\s+\d{{4}}(?:\D|$)))"
)
"""German has a point behind the number of a meeting and of a day."""
_PATTERNS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (Form.DECIMAL, _pattern(r"\d{1,3}(?:\.\d{1,3}){1,3}\.?")),
    (
        Form.NUMBER,
        _pattern(rf"{_COUNT}(?:\s?\\?\.{_NO_ORDINAL}(?:\s?[-–—](?=\s))?|．|、)", _CLOSE_TIGHT),
    ),
    (Form.NUMBER, _pattern(rf"{_COUNT}\s[-–](?=\s+[\[“«\"*_]{{0,7}}[\u0600-\u06ff])")),
    (Form.NUMBER, _label(rf"{_IN_SECTION}[Oo][Pp]\.?\s?{_COUNT}")),
    (Form.PREAMBULAR_LABEL, _label(rf"[Pp][Pp]\.?\s?{_COUNT}")),
    (Form.NUMBER, _bracketed(rf"[Oo][Pp]\.?\s?{_COUNT}")),
    (Form.PREAMBULAR_LABEL, _bracketed(rf"[Pp][Pp]\.?\s?{_COUNT}")),
    (
        Form.PARENTHESIS,
        _pattern(
            rf"[(（](?:[a-z]{{1,8}}|[A-Z]|[IVX]{{2,5}}|\d{{1,2}}){_BESIDE}[)）](?:\s[-–—](?=\s))?",
            _CLOSE_TIGHT,
        ),
    ),
    (Form.PARENTHESIS, _pattern(rf"(?:[a-z]{{1,4}}|\d{{1,2}}){_BESIDE}\)")),
    (Form.PARENTHESIS, _pattern(rf"[(（]?(?:{'|'.join(_FOREIGN_LETTERS)})[)）]")),
    (Form.PARENTHESIS, _pattern(f"[{ENCLOSED}]", rf"(?P=emphasis)\s*(?=[{_HAN}])")),
    (Form.POINT, _pattern(r"(?:[a-z]|[ivx]{2,5})(?:\.(?:\s?[-–—])?|\s?[-–—](?=\s+[A-Z]))")),
    (Form.BULLET, regex(rf"(?P<open>)(?P<mark>[{BULLETS}·–—])(?:\s+|$)")),
    (Form.BULLET, regex(r"(?P<open>)(?P<mark>[-*])\s+(?=\S)")),
)
_NO_MARK = regex(r"[\[“\"]{0,4}[*_]{0,3}[A-NQRT-Z]")
"""Words that begin with a capital of none of these marks, as most paragraphs do.

A mark of another capital has to be let through here.
"""
_HIGH = regex('[\\[“"*_]{0,7}(999|[1-9][,\u00a0\u202f]?\\d{3})[.．、]')
_BETWEEN_THOUSANDS = regex("[,\u00a0\u202f]")
_SECTION = regex(
    rf"(?:(?:Section|SECTION)\s+)?(?P<mark>{NUMERAL}(?:\s{latin.BETWEEN})?)\.?"
    r"(?:\s*[:–—]?\s+(?P<title>\S.*))?$",
    re.DOTALL,
)
_ARTICLE = regex(
    r"(?P<mark>(?:Article|ARTICLE|Chapter|CHAPTER|Part|PART|Rule|Principle)\s+(?:\d{1,3}|[IVXL]{1,6}|One|Two|[A-Z]\b)"
    rf"(?:\s?{latin.WORD})?)"
    r"\.?(?:\s*[:–—.]?\s+(?P<title>\S.*))?$",
    re.DOTALL,
)
_LABEL = regex(rf"[(\[]?{_IN_SECTION}[OP]P", re.IGNORECASE)
_LETTER = regex(r"(?P<mark>[A-Z])\.\s+(?P<title>\S.*)$", re.DOTALL)
_HEADINGS = ((Form.SECTION, _SECTION), (Form.SECTION, _ARTICLE), (Form.LETTER, _LETTER))
_BEHIND_LETTER = ". -–—"
_LONGEST_TITLE = 250
_LONGEST_MARK = 40
_MOST_SECTIONS = 49
_MAY_BE_A_YEAR = 1000


@lru_cache(maxsize=8192)
def leading_mark(text: str) -> tuple[Mark, str] | None:
    """The mark that `text` begins with, and the text after it."""
    if _NO_MARK.match(text):
        return None
    head = text[:_LONGEST_MARK]
    for form, pattern in _PATTERNS:
        match = pattern.match(head)
        if match and _is_mark(form, match):
            rest = match["open"] + text[match.end() :].lstrip()
            inner = leading_mark(rest) if form is Form.BULLET and len(rest) < len(text) else None
            return inner or (_mark(form, match), rest)
    return None


def series_mark(text: str, high: Container[int]) -> tuple[Mark, str] | None:
    r"""What `leading_mark` finds; but a number from 1,000 on counts only beside another of `high`.

    It may be a year that begins a line: "by\n2030. …".
    """
    found = leading_mark(text)
    if found is None or found[0].form is not Form.NUMBER or found[0].value < _MAY_BE_A_YEAR:
        return found
    value = found[0].value
    return found if value - 1 in high or value + 1 in high else None


def high_numbers(texts: Iterable[str]) -> frozenset[int]:
    """The numbers from 999 on that texts begin with."""
    found = filter(None, map(_HIGH.match, texts))
    return frozenset(int(_BETWEEN_THOUSANDS.sub("", one[1])) for one in found)


def _is_mark(form: Form, match: re.Match[str]) -> bool:
    if form is not Form.PARENTHESIS:
        return True
    word = match["mark"].strip("()（） -–—").partition(" ")[0]
    return (
        word.isdigit()
        or word in _FOREIGN_LETTERS
        or len(word) == 1
        or roman_value(word) > 0
        or len(set(word)) == 1
    )


def _mark(form: Form, match: re.Match[str]) -> Mark:
    groups = match.groupdict()
    printed = match["mark"].replace("\\", "")
    value = int(_BETWEEN_THOUSANDS.sub("", groups["value"])) if groups.get("value") else 0
    plain = not groups.get("suffix")
    if form is Form.DECIMAL:
        printed = printed.rstrip(".")
    if form is Form.PARENTHESIS:
        printed = printed.rstrip(_BEHIND_LETTER)
    if form is Form.POINT:
        printed = f"{printed.rstrip(_BEHIND_LETTER)}."
    if form is Form.NUMBER:
        suffix = groups["suffix"].strip(" .")
        count = groups["value"] if value >= _MAY_BE_A_YEAR else str(value)
        printed = f"{count}." if plain else f"{count} {suffix}."
    typed = match["mark"]
    return Mark(form, printed, value, plain, typed if _LABEL.match(typed) else "")


def heading_mark(text: str) -> tuple[Mark, str] | None:
    """The numeral, letter or "Article 4" of a heading, and its title (empty if on its own)."""
    numeral, apart, _ = text.partition("\n")
    on_its_own = bool(apart and _value_of_heading(numeral))
    if (len(text) > _LONGEST_TITLE and not on_its_own) or (
        text.endswith((".", ";", ",", ":")) and not text[:-1].isupper()
    ):
        return None
    for form, pattern in _HEADINGS:
        match = pattern.match(text)
        if match and match["mark"] and _is_title(match["title"] or ""):
            value = _value_of_heading(match["mark"])
            if form is Form.SECTION and value > _MOST_SECTIONS:
                continue
            point = "." if text[match.end("mark") :].startswith(".") else ""
            return Mark(form, match["mark"] + point, value), match["title"] or ""
    return None


def _value_of_heading(mark: str) -> int:
    """What a numeral counts, also one with a word behind it, as "II bis"; 0 of any other mark."""
    return roman_value(mark.strip().partition(" ")[0])


def _is_title(title: str) -> bool:
    return not title or not title[0].islower()
