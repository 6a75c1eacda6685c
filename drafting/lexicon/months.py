"""The months in the six languages and in German, as dates have them."""

from __future__ import annotations

from functools import cache

BY_LANGUAGE = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
           "octubre", "noviembre", "diciembre"),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
           "октября", "ноября", "декабря"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيه", "يوليه", "أغسطس", "سبتمبر",
           "أكتوبر", "نوفمبر", "ديسمبر"),
    "zh": tuple(f"{month}月" for month in range(1, 13)),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
           "Oktober", "November", "Dezember"),
}  # fmt: skip
_OTHER_NAMES = {
    "setiembre": 9, "aout": 8, "fevrier": 2, "decembre": 12, "يونيو": 6, "يوليو": 7,
    "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
}  # fmt: skip
"""Other spellings; of the eastern names, which stand before the others, those of one word."""
_EASTERN = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
    "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_DATES = {
    "en": "{day} {month} {year}", "fr": "{day} {month} {year}", "es": "{day} de {month} de {year}",
    "ru": "{day} {month} {year} года", "ar": "{day} {month} {year}", "zh": "{year}年{month}{day}日",
}  # fmt: skip
"""How a date is written; Arabic documents have both names of the month."""
ENGLISH = BY_LANGUAGE["en"]
ENGLISH_PATTERN = "(?:" + "|".join(ENGLISH) + ")"
"""One month of an English text, for patterns."""
SPELLED = tuple(
    dict.fromkeys(name for key, names in BY_LANGUAGE.items() if key != "zh" for name in names)
)
"""The names of all months that are words, each once."""


@cache
def _numbers() -> dict[str, int]:
    found = {
        name.casefold(): number
        for names in BY_LANGUAGE.values()
        for number, name in enumerate(names, start=1)
    }
    return found | _OTHER_NAMES


def month_number(name: str) -> int:
    """Which month a word names, in any of the languages; 0 for none."""
    return _numbers().get(name.casefold(), 0)


def date_in(language: str, day: int, month: int, year: int) -> str:
    """A date as documents of a language write it: "1er mai 2026"; English for any other."""
    key = language if language in _DATES else "en"
    name = BY_LANGUAGE[key][month - 1]
    if key == "ar":
        name = f"{_EASTERN[month - 1]}/{name}"
    first = "1er" if key == "fr" and day == 1 else str(day)
    return _DATES[key].format(day=first, month=name, year=year)
