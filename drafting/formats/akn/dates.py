"""Dates as metadata want them."""

from __future__ import annotations

from drafting.formats.akn.names import UNKNOWN_DATE
from drafting.lexicon.printed_dates import printed_date


def date_in(words: str) -> str:
    """The date in printed words ("24 April 2017") as metadata write it.

    A date that cannot be told is written as official files write an unknown one.
    """
    found = printed_date(words)
    return found.isoformat() if found else UNKNOWN_DATE
