"""Names and times of those who changed a file: nothing in them is trusted."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from lxml import etree

from drafting.formats.docx.markup.names import W
from drafting.formats.docx.returned.values import UNNAMED
from drafting.model.inline import tidy
from drafting.patterns import regex

LONGEST_NAME = 100
_DIRECTION = regex("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Marks of direction and of no width: a name may read as another one through them."""
_NOBODY = frozenset({"unknown", "unknown author", "author", "anonymous"})
_DATE = regex(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?")


def author_of(element: etree._Element) -> str:
    """The name on a tracked change or a comment, on one line; empty for nobody's."""
    return _shown(element.get(W + "author", ""))


@lru_cache(maxsize=256)
def _shown(author: str) -> str:
    name = " ".join(_DIRECTION.sub("", tidy(author)).split())
    if name.casefold() in _NOBODY or not any(map(str.isalnum, name)):
        return UNNAMED
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def time_of(element: etree._Element) -> datetime | None:
    """The time on a tracked change or a comment, as the clock on the wall showed it."""
    return _read(element.get(W + "date", ""))


@lru_cache(maxsize=256)
def _read(date: str) -> datetime | None:
    found = _DATE.match(date)
    if found is None:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None
