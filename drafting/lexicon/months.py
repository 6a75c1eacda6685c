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
_PERIODS = {
    "en": ("{day}–{last} {month} {year}", "{day} {first}–{last} {month} {year}"),
    "fr": ("{day}-{last} {month} {year}", "{day} {first}-{last} {month} {year}"),
    "es": ("{day} a {last} de {month} de {year}", "{day} de {first} a {last} de {month} de {year}"),
    "ru": ("{day}–{last} {month} {year} года", "{day} {first} – {last} {month} {year} года"),
    "ar": ("{day}-{last} {month} {year}", "{day} {first} - {last} {month} {year}"),
    "zh": ("{year}年{month}{day}日至{last}日", "{year}年{first}{day}日至{month}{last}日"),
}  # fmt: skip
"""How days of one year are written, from one to another: in one month, and in two."""
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
    key = _known(language)
    return _DATES[key].format(day=_day(key, day), month=_name(key, month), year=year)


def period_in(language: str, first: tuple[int, int], last: tuple[int, int], year: int) -> str:
    """Days of a year from the `first` to the `last`, each a day and a month: "3 a 9 de mayo …"."""
    key = _known(language)
    within_month, over_months = _PERIODS[key]
    return (within_month if first[1] == last[1] else over_months).format(
        day=_day(key, first[0]), first=_name(key, first[1]),
        last=_day(key, last[0]), month=_name(key, last[1]), year=year,
    )  # fmt: skip


def _known(language: str) -> str:
    return language if language in _DATES else "en"


def _day(language: str, day: int) -> str:
    return "1er" if language == "fr" and day == 1 else str(day)


def _name(language: str, month: int) -> str:
    name = BY_LANGUAGE[language][month - 1]
    return f"{_EASTERN[month - 1]}/{name}" if language == "ar" else name
