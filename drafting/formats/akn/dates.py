"""Dates as metadata want them."""

from __future__ import annotations

import re
from datetime import date

from drafting.formats.akn.names import UNKNOWN_DATE

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ENGLISH = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,9})\s+(?P<year>\d{4})")
_CHINESE = re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


def date_in(words: str) -> str:
    """The date in printed words ("24 April 2017") as metadata write it.

    A date that cannot be told is written as official files write an unknown one.
    """
    for match in _ENGLISH.finditer(words):
        month = match["month"].casefold()
        if month in _MONTHS:
            return _written(match, _MONTHS.index(month) + 1)
    chinese = _CHINESE.search(words)
    return _written(chinese, int(chinese["month"])) if chinese else UNKNOWN_DATE


def _written(match: re.Match[str], month: int) -> str:
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return UNKNOWN_DATE
