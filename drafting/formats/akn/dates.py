"""Dates as metadata want them."""

from __future__ import annotations

import re
from datetime import date

from drafting.formats.akn.names import UNKNOWN_DATE
from drafting.lexicon.months import month_number
from drafting.patterns import regex

_DATE = regex(r"(?P<day>\d{1,2})(?:er|\.)?\s+(?P<month>\D{3,40}?)\s+(?P<year>\d{4})(?!\d)")
_CHINESE = regex(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


def date_in(words: str) -> str:
    """The date in printed words ("24 April 2017") as metadata write it.

    A date that cannot be told is written as official files write an unknown one.
    """
    for match in _DATE.finditer(words):
        named = re.findall(r"\w+", match["month"].casefold())
        number = next(filter(None, map(month_number, named)), 0)
        if number:
            return _written(match, number)
    chinese = _CHINESE.search(words)
    return _written(chinese, int(chinese["month"])) if chinese else UNKNOWN_DATE


def _written(match: re.Match[str], month: int) -> str:
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return UNKNOWN_DATE
