"""All cases. Each is a dict: `id`, `base`, `document`, `expect`, `either`."""

from __future__ import annotations

from collections import Counter

from amendments.official.wordings import (
    cases_french,
    cases_more,
    cases_paragraphs,
    cases_refused,
    cases_rooms,
    cases_spanish,
    cases_words,
)
from amendments.official.wordings.case import Case

CASES: list[Case] = [
    *cases_words.CASES,
    *cases_paragraphs.CASES,
    *cases_more.CASES,
    *cases_french.CASES,
    *cases_spanish.CASES,
    *cases_refused.CASES,
    *cases_rooms.CASES,
]

_twice = [name for name, number in Counter(case["id"] for case in CASES).items() if number > 1]
if _twice:
    raise ValueError(f"ids given twice: {_twice}")
