"""When a resolution was adopted: what its number says of its date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.citations import Citation, citations
from drafting.editorial.facts import table
from drafting.editorial.findings import Severity
from drafting.editorial.passages import Passage, Role
from drafting.editorial.rules import TEXT, About, Hit, passage_rule
from drafting.lexicon.months import month_number
from drafting.lexicon.roman import roman_value
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_FOUNDED = 1945
"""Session 1 of the Assembly began in the year after."""
_OPENS = 9
"""The month in which a session of the Assembly opens, and the one before it ends."""
_COUNCIL_BEGINS = 7
"""The month in which a session of the Economic and Social Council begins, for the next year."""
NO_BREAK = "\u00a0"


class Day(NamedTuple):
    """The month and year of a date."""

    year: int
    month: int


@passage_rule(
    TEXT | {Role.INSTRUMENT},
    About(
        "CI06", "The date of a resolution is one of its session", Severity.WARNING,
        "Numbers of sessions and of resolutions of the Security Council, year by year",
        "PP: *Recalling* its resolution 70/1 of 25 September 2005,",
        "PP: *Recalling* its resolution 70/1 of 25 September 2015,",
    ),
)  # fmt: skip
def plausible_date(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """The seventieth session ran from September 2015 to September 2016; 2022/14 is of 2022.

    The Human Rights Council meets in three sessions a year, and the Security Council numbers
    its resolutions through, so that 1325 is one of 2000. The day itself is known of those that
    are cited everywhere.
    """
    for one in citations(passage.markup):
        if one.form == "council":
            yield from _of_council(one)
        elif one.date:
            organs = _organs(one, profile)
            right = known_date(one, profile)
            if right and right != one.date:
                new = f"of {right.replace(' ', NO_BREAK, 1)}"
                message = f"Resolution {one.number} is of {right}."
                yield Hit(message, one.end + 1, one.date_end, new)
            elif organs and not any(_fits(one, organ) for organ in organs):
                _, month, year = one.date.split()
                message = f"{one.number} cannot be of {month} {year}."
                yield Hit(message, one.end + 1, one.date_end)


def known_date(one: Citation, profile: Profile) -> str:
    """The date of a resolution that is cited everywhere; empty of any other."""
    dates = table("adopted")
    organs = _organs(one, profile)
    if "human rights" in organs:
        return str(dates["human-rights"].get(one.number, ""))
    if "assembly" in organs or "old" in organs:
        return str(dates["assembly"].get(one.number, ""))
    return ""


def _of_council(one: Citation) -> Iterator[Hit]:
    number, year = int(one.number.split()[0]), int(one.number[-5:-1])
    right = _year_of(number)
    if right and right != year:
        message = f"Resolution {number} is one of {right}."
        yield Hit(message, one.end - 5, one.end - 1, str(right))
    elif one.year and one.year != year:
        yield Hit(f"{one.number} cannot be of {one.year}.", one.end + 1, one.date_end)


def _year_of(number: int) -> int:
    """The year of a resolution of the Security Council; 0 where it is not known."""
    last = table("adopted")["last_numbers"]
    at = bisect_left(last, number)
    return int(table("adopted")["first_year"]) + at if number and at < len(last) else 0


def _organs(one: Citation, profile: Profile) -> tuple[str, ...]:
    """Whose number it may be: that of an organ that is named, or of the one that speaks."""
    own = one.owner == "its" and one.leads and profile.numbers == "ga"
    assembly = own or one.owner in ("general assembly", "assembly")
    if one.form == "year" or (one.form == "old" and assembly):
        return (one.form,)
    if one.form != "session" or not one.session:
        return ()
    if assembly:
        return ("assembly",)
    if one.owner == "human rights council":
        return ("human rights",)
    if one.owner == "its" and one.leads and profile.numbers == "hrc":
        return ("human rights",)
    return ()


def _fits(one: Citation, organ: str) -> bool:
    _, month, year = one.date.split()
    day = Day(int(year), month_number(month))
    if organ == "year":
        first = int(one.number[:4])
        return day.year == first or (day.year == first - 1 and day.month >= _COUNCIL_BEGINS)
    if organ == "old":
        return _in_old_session(one.number, day)
    if organ == "human rights":
        return day.year == _human_rights_year(one.session)
    return one.session <= _LAST_ROMAN or _in_session(one.session, day)


_LAST_ROMAN = 30
"""The last session of the Assembly whose resolutions have roman numerals."""
_FIRST_SESSIONS = 3
"""Sessions of the Human Rights Council in its first year, 2006."""


def _human_rights_year(session: int) -> int:
    return 2006 if session <= _FIRST_SESSIONS else 2007 + (session - _FIRST_SESSIONS - 1) // 3


def _in_session(session: int, day: Day) -> bool:
    opens, ends = _FOUNDED + session, _FOUNDED + session + 1
    return (day.year == opens and day.month >= _OPENS) or (day.year == ends and day.month <= _OPENS)


def _in_old_session(number: str, day: Day) -> bool:
    """217 A (III) is of 1948; numbers of the Councils have sessions of their own and pass."""
    found = re.search(r"\(([IVXLC]+)\)", number)
    session = roman_value(found[1]) if found else 0
    if not found or session > _LAST_ROMAN or number.startswith("S"):
        return True
    return day.year in (_FOUNDED + session, _FOUNDED + session + 1)
