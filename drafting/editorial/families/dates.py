"""Dates: how they are written, and whether the calendar has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.rules import PRINTED, TEXT, About, Hit, passage_rule
from drafting.lexicon.months import ENGLISH
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.passages import Passage
    from drafting.editorial.profiles import Profile
    from drafting.editorial.texts import Text

_MANUAL = "Editorial Manual, numbers, dates and time"
_MONTH = "|".join(ENGLISH)
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_OTHER_CASE = "|".join(
    form for one in ENGLISH for form in (one.lower(), one.upper()) if one != "May"
)
_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_FROM_FIGURE = tuple(map(regex, (
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th) (?:of )?(?P<m>{_MONTH})\b(?:,? (?P<y>\d{{4}})\b)?",
    rf"(?P<d>\d{{1,2}}) of (?P<m>{_MONTH}) (?P<y>\d{{4}})\b",
    rf"(?P<d>\d{{1,2}}) (?P<m>{_MONTH}), (?P<y>\d{{4}})\b",
    rf"0(?P<d>\d) (?P<m>{_MONTH}) (?P<y>\d{{4}})\b",
    rf"(?P<d>\d{{1,2}}) (?P<m>{_SHORT})\.? (?P<y>\d{{4}})\b",
    rf"(?P<d>\d{{1,2}}) (?P<m>{_MONTH}) of (?P<y>\d{{4}})\b",
    rf"(?P<d>\d{{1,2}})(?P<m>{_MONTH}) (?P<y>\d{{4}})\b",
    rf"(?P<d>\d{{1,2}}) (?P<m>{_OTHER_CASE})\b(?: (?P<y>\d{{4}})\b)?",
    rf"(?P<d>\d{{1,2}})-(?P<m>{_MONTH}|{_SHORT})-(?P<y>\d{{4}})\b",
    rf"(?P<d>\d{{1,2}})[./](?P<n>\d{{1,2}})[./]{_YEAR}(?![\w/-])",
    rf"{_YEAR}([-/])(?P<n>[01]\d)\2(?P<d>[0-3]\d)(?![\w/-])",
    rf"(?P<d>[0-3]?\d)-(?P<n>[01]?\d)-{_YEAR}(?![\w/-])",
    rf"(?P<n>0?\d|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/{_YEAR}(?![\w/-])",
)))  # fmt: skip
"""Dates in other forms that begin with a figure: looked for where a number begins."""
_FROM_WORD = tuple(map(regex, (
    rf"(?P<m>{_MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b",
    rf"(?P<m>{_SHORT})\. (?P<d>\d{{1,2}}),? (?P<y>\d{{4}})\b",
    rf"(?P<w>{_WEEKDAYS}),? (?:the )?(?P<d>\d{{1,2}}) (?P<m>{_MONTH})\b(?: (?P<y>\d{{4}})\b)?",
)))  # fmt: skip
_STARTS = "|".join(form for one in ENGLISH for form in (one[:3], one[:3].lower(), one[:3].upper()))
_MAYBE = regex(
    rf"\d{{1,4}}(?:[./-][\dA-Z]|(?:st|nd|rd|th) (?:of )?(?:{_STARTS})| ?(?:of )?(?:{_STARTS}))"
)
"""A number that a date may begin with: a look that costs little."""
_RIGHT = regex(
    rf"[1-9]\d? (?:{_MONTH})(?: \d{{4}}\b|(?= (?:and|to|or|in|at|by|each)\b)|(?=[.;)–]))"
)
"""A date as it should be, with its year or without: most are."""
_NEAR = regex(r"(?P<d>\d{1,2}) (?P<m>[^\W\d_]{3,9}) (?P<y>(?:19|20)\d\d)\b")
_NO_DAY = regex(rf"\b(?P<m>{_MONTH}), {_YEAR}\b")
_JOINED_BEFORE = frozenset("./-")


def _date(found: re.Match[str]) -> str | None:
    """The date as it is written here; None if the parts are no date."""
    parts = found.groupdict()
    if number := parts.get("n"):
        if not 1 <= int(number) <= 12:
            return None
        month = ENGLISH[int(number) - 1]
    else:
        month = next(one for one in ENGLISH if one.startswith(str(parts["m"]).capitalize()[:3]))
    day, year = int(str(parts["d"])), parts.get("y")
    if not 1 <= day <= 31:
        return None
    named = f"{parts['w']}, " if parts.get("w") else ""
    return f"{named}{day}\u00a0{month}" + (f" {year}" if year else "")


@passage_rule(
    PRINTED,
    About(
        "DA01", "A date is written 18 December 2019", Severity.ERROR,
        _MANUAL + "; 11,879 dates of this form and none of another in ten sessions",
        "OP: *Recalls* the storm of December 18, 2019;",
        "OP: *Recalls* the storm of 18 December 2019;",
    ),
)  # fmt: skip
def dates(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Day, month in full, year: no comma, no “th”, no figures for the month, no leading zero.

    A day of the week has a comma behind it; texts name one only where they plan a meeting.
    """
    if not passage.text.has_figures:
        return
    seen: list[range] = []
    for found, new in _written_otherwise(passage.text):
        known = any(found.start() in other or found.end() - 1 in other for other in seen)
        if not known and not passage.text.is_quoted(found.start()):
            seen.append(range(found.start(), found.end()))
            yield _otherwise(found, new)


def _otherwise(found: re.Match[str], new: str) -> Hit:
    if found[0] == new.replace("\u00a0", " "):
        message = "A date has its day of the week only where a meeting is planned."
        return Hit(message, found.start(), found.end(), weight=Severity.ADVICE)
    return Hit(f"The date is written “{new}”.", found.start(), found.end(), new)


def _written_otherwise(text: Text) -> Iterator[tuple[re.Match[str], str]]:
    words = text.words
    for at in text.figures:
        joined = words[at - 1 : at].isalnum() or words[at - 1 : at] in _JOINED_BEFORE
        if joined or _RIGHT.match(words, at):
            continue
        known = list(_first(words, at)) if _MAYBE.match(words, at) else []
        yield from known or _misspelled(words, at)
    if not text.vocabulary.isdisjoint(_NAMED):
        yield from _from_words(words)


def _misspelled(words: str, at: int) -> Iterator[tuple[re.Match[str], str]]:
    found = _NEAR.match(words, at)
    if found and found["m"] not in ENGLISH:
        from difflib import get_close_matches

        near = get_close_matches(found["m"].capitalize(), ENGLISH, 1, 0.75)
        if near:
            yield found, f"{found['d']}\u00a0{near[0]} {found['y']}"


def _from_words(words: str) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in _FROM_WORD:
        for found in pattern.finditer(words):
            if new := _date(found):
                yield found, new
    for found in _NO_DAY.finditer(words):
        if not re.search(r"\d[ –-]$", words[max(found.start() - 2, 0) : found.start()]):
            yield found, f"{found['m']} {found['y']}"


def _first(words: str, at: int) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in _FROM_FIGURE:
        found = pattern.match(words, at)
        if found and (new := _date(found)):
            yield found, new
            return


_NAMED = frozenset(
    name.casefold() for name in (*ENGLISH, *_SHORT.split("|"), *_WEEKDAYS.split("|"))
)
_DAYS = dict.fromkeys(ENGLISH, 31) | dict.fromkeys(("April", "June", "September", "November"), 30)
_WRITTEN = regex(rf"\b(\d{{1,2}}) ({_MONTH})\b(?: (\d{{4}})\b)?")


@passage_rule(
    PRINTED,
    About(
        "DA06", "A date is a day of the calendar", Severity.ERROR, "The calendar",
        "OP: *Recalls* the storm of 31 September 2019;",
        "OP: *Recalls* the storm of 30 September 2019;",
    ),
)  # fmt: skip
def calendar(passage: Passage, _: Profile) -> Iterator[Hit]:
    """No month has a day zero or more days than it has."""
    for at in passage.text.figures:
        found = _WRITTEN.match(passage.words, at)
        if not found:
            continue
        longest = _DAYS[found[2]]
        if found[2] == "February":
            from calendar import isleap

            longest = 29 if not found[3] or isleap(int(found[3])) else 28
        if not 1 <= int(found[1]) <= longest:
            yield Hit(f"There is no {found[0]}.", found.start(), found.end())


_DECADES = ("0s", "0’s", "0's", "0ies")
_DECADE = regex(r"\b(?:18|19|20)\d0([’'])s\b")
_SHORT_DECADE = regex(r"(?<=\bthe )(?:’|')?\d0(?:[’'])?s\b|\b(?:19|20)\d0ies\b")


@passage_rule(
    TEXT,
    About(
        "DA07", "Decades have no apostrophe", Severity.ADVICE, _MANUAL,
        "PP: *Recalling* the wrecks of the 1990’s,",
        "PP: *Recalling* the wrecks of the 1990s,",
    ),
)  # fmt: skip
def decades(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“The 1990s”: a plural, not a genitive."""
    said = passage.words
    if not any(end in said for end in _DECADES):
        return
    for found in _DECADE.finditer(said):
        yield Hit("A decade has no apostrophe.", found.start(1), found.end(1), "")
    for found in _SHORT_DECADE.finditer(said):
        message = "A decade is written with its century: “the 1990s”."
        yield Hit(message, found.start(), found.end())


def _clocks(text: Text) -> Iterator[re.Match[str]]:
    for at in text.figures:
        if text.words[at - 1 : at] not in _PART_OF_NUMBER and (
            found := _CLOCK.match(text.words, at)
        ):
            yield found


_PART_OF_NUMBER = frozenset(".:/,-")
_CLOCK = regex(
    r"(?P<h>\d{1,2})(?P<min>[:.]\d\d)? ?"
    r"(?P<half>[ap]\.?m\.?|AM|PM|A\.M\.|P\.M\.)(?!\w)"
)
_24_HOURS = regex(r"(?<=\bat )(?:1[3-9]|2[0-3]):[0-5]\d\b")


@passage_rule(
    TEXT,
    About(
        "DA08", "Times of day have a.m. and p.m. in small letters", Severity.ADVICE,
        "Drafters' common knowledge",
        "OP: *Decides* to meet at 10:00 AM;",
        "OP: *Decides* to meet at 10 a.m.;",
    ),
)  # fmt: skip
def clock(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“3 p.m.”, “9.30 a.m.”: small letters with points.

    A whole hour has no noughts, and the day has twice twelve hours.
    """
    for found in _clocks(passage.text):
        minutes = found["min"] if found["min"] and found["min"][1:] != "00" else ""
        new = f"{int(found['h'])}{minutes} {found['half'][0].lower()}.m."
        if passage.words.startswith(".", found.end()):
            new = new.removesuffix(".")
        if found[0] != new and not passage.text.is_quoted(found.start()):
            yield Hit(f"It is written “{new}”.", found.start(), found.end(), new)
    for found in _24_HOURS.finditer(passage.words) if ":" in passage.text.letters else ():
        yield Hit("The day has twice twelve hours: “3 p.m.”.", found.start(), found.end())
