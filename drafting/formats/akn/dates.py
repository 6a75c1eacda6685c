"""Dates as metadata want them."""

from __future__ import annotations

import re
from datetime import date

from drafting.formats.akn.names import UNKNOWN_DATE

_MONTHS = (
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "januar februar märz april mai juni juli august september oktober november dezember",
)
_NUMBERS = {month: number for line in _MONTHS for number, month in enumerate(line.split(), start=1)}
_DATE = re.compile(r"(?P<day>\d{1,2})(?:er|\.)?\s+(?P<month>\D{3,40}?)\s+(?P<year>\d{4})(?!\d)")
_CHINESE = re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


def date_in(words: str) -> str:
    """The date in printed words ("24 April 2017") as metadata write it.

    A date that cannot be told is written as official files write an unknown one.
    """
    for match in _DATE.finditer(words):
        named = re.findall(r"\w+", match["month"].casefold())
        number = next((_NUMBERS[word] for word in named if word in _NUMBERS), 0)
        if number:
            return _written(match, number)
    chinese = _CHINESE.search(words)
    return _written(chinese, int(chinese["month"])) if chinese else UNKNOWN_DATE


def _written(match: re.Match[str], month: int) -> str:
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return UNKNOWN_DATE
