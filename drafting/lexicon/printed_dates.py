"""Dates as documents print them, in any of the languages."""

from __future__ import annotations

import re
from datetime import date

from drafting.lexicon.months import month_number
from drafting.patterns import regex

_DATE = regex(r"(?P<day>\d{1,2})(?:er|\.)?\s+(?P<month>\D{3,40}?)\s+(?P<year>\d{4})(?!\d)")
_CHINESE = regex(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


def printed_date(words: str) -> date | None:
    """The first date in printed words ("24 April 2017"); None where none can be told."""
    for match in _DATE.finditer(words):
        named = re.findall(r"\w+", match["month"].casefold())
        number = next(filter(None, map(month_number, named)), 0)
        if number:
            return _day(match, number)
    chinese = _CHINESE.search(words)
    return _day(chinese, int(chinese["month"])) if chinese else None


def _day(match: re.Match[str], month: int) -> date | None:
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
