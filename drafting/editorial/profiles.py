"""Profiles: which rules hold for an organ, and how much they weigh there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.editorial.facts import table
from drafting.editorial.findings import Severity, full_code
from drafting.model.inline import plain
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

OTHER = "other"
"""Organs without a profile of their own."""
_YEAR = regex(r"\b(19[4-9]\d|20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Profile:
    """The house style of one organ."""

    key: str
    organs: tuple[str, ...]
    """Enacting words that belong to it, without their comma."""
    own: tuple[str, ...]
    """How other organs name it."""
    numbers: str
    """How its resolutions are numbered: "ga", "hrc", "ecosoc", "sc" or unknown."""
    off: frozenset[str]
    """Codes of rules that do not hold."""
    severities: tuple[tuple[str, Severity], ...]
    """Codes of rules that weigh differently."""
    year: int = 0
    """Year of the text, 0 if it gives none: some rules begin or end with a year."""


@cache
def profile(key: str, year: int = 0) -> Profile:
    """The profile of that key; an unknown key has the profile of other organs."""
    known = table("profiles")
    entry = known.get(key, known[OTHER])
    severities = tuple(
        (full_code(code), severity) for severity in Severity for code in entry.get(severity, ())
    )
    return Profile(
        key=key if key in known else OTHER,
        organs=tuple(entry["organs"]),
        own=tuple(entry["own"]),
        numbers=entry["numbers"],
        off=frozenset(map(full_code, entry.get("off", ()))),
        severities=severities,
        year=year,
    )


def profile_keys() -> tuple[str, ...]:
    """Every profile by its key."""
    return tuple(table("profiles"))


def profile_of(resolution: Resolution, key: str = "") -> Profile:
    """The profile of the organ that speaks in a text, else the one of `key`.

    A draft for another organ follows the style of that organ, so the enacting line
    comes before the masthead.
    """
    spoken = plain(resolution.enacting).strip(" ,:\u00a0")
    if speaking := _key_of(spoken):
        return profile(speaking, _year(resolution))
    named = {plain(resolution.masthead.committee), plain(resolution.masthead.organ)}
    for known, entry in table("profiles").items():
        if not key and any(f"The {name}" in entry["organs"] for name in named if name):
            key = known
    return profile(key or OTHER, _year(resolution))


def profile_of_organ(spoken: str, like: Profile) -> Profile:
    """The profile of the organ of an enacting line, in a text that has another one."""
    return profile(_key_of(spoken) or like.key, like.year)


def _key_of(spoken: str) -> str:
    found = (key for key, entry in table("profiles").items() if spoken in entry["organs"])
    return next(found, "")


def _year(resolution: Resolution) -> int:
    masthead = resolution.masthead
    for value in (masthead.date, masthead.adoption, masthead.symbol, resolution.closing):
        if found := _YEAR.findall(plain(value)):
            return int(found[-1])
    session = re.match(r"(?:A/(?:RES/|C\.\d/)?)?(\d{2})/", masthead.symbol or masthead.number)
    return 1945 + int(session[1]) if session else 0
