"""Dates, numbers, sessions and sums."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Passage, Role
from drafting.editorial.profiles import Profile
from drafting.editorial.rules import PRINTED, TEXT, About, Hit, passage_rule

_MANUAL = "Editorial Manual, numbers, dates and time"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_DATES = (
    re.compile(rf"\b(?P<m>{_MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b"),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th) (?:of )?(?P<m>{_MONTH})\b(?:,? (?P<y>\d{{4}})\b)?"
    ),
    re.compile(rf"\b(?P<d>\d{{1,2}}) of (?P<m>{_MONTH}) (?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}}) (?P<m>{_MONTH}), (?P<y>\d{{4}})\b"),
    re.compile(rf"\b0(?P<d>\d) (?P<m>{_MONTH}) (?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}}) (?P<m>{_SHORT})\.? (?P<y>\d{{4}})\b"),
    re.compile(r"(?<![\w./-])(?P<d>\d{1,2})[./](?P<n>\d{1,2})[./](?P<y>(?:19|20)\d\d)(?![\w/-])"),
    re.compile(r"(?<![\w./-])(?P<y>(?:19|20)\d\d)-(?P<n>[01]\d)-(?P<d>[0-3]\d)(?![\w/-])"),
)


def _date(found: re.Match[str]) -> str | None:
    """The date as it is written here; None if the parts are no date."""
    parts = found.groupdict()
    if number := parts.get("n"):
        if not 1 <= int(number) <= 12:
            return None
        month = _MONTHS[int(number) - 1]
    else:
        month = next(one for one in _MONTHS if one.startswith(str(parts["m"])[:3]))
    day, year = int(str(parts["d"])), parts.get("y")
    if not 1 <= day <= 31:
        return None
    return f"{day}\u00a0{month} {year}" if year else f"{day}\u00a0{month}"


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
    """Day, month in full, year: no comma, no “th”, no figures for the month, no leading zero."""
    if not passage.text.has_figures:
        return
    seen: list[range] = []
    for pattern in _DATES:
        for found in pattern.finditer(passage.words):
            place = range(found.start(), found.end())
            new = _date(found)
            known = any(found.start() in other for other in seen)
            if new and not known and not passage.text.is_quoted(found.start()):
                seen.append(place)
                yield Hit(f"The date is written “{new}”.", found.start(), found.end(), new)


_DAYS = dict.fromkeys(_MONTHS, 31) | dict.fromkeys(("April", "June", "September", "November"), 30)
_WRITTEN = re.compile(rf"\b(\d{{1,2}}) ({_MONTH})\b")


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
    for found in _WRITTEN.finditer(passage.words) if passage.text.has_figures else ():
        longest = 29 if found[2] == "February" else _DAYS[found[2]]
        if not 1 <= int(found[1]) <= longest:
            yield Hit(f"There is no {found[0]}.", found.start(), found.end())


_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNTED = re.compile(
    r"(?<![\w./,:$–-])(?<!chapter )(?<!article )(?<!annex )([2-9]) "
    r"(?=(?:consecutive |working |calendar )?"
    r"(?:years|months|weeks|days|States|Member States|members|countries|regions|sessions|"
    r"meetings|reports|paragraphs|languages|representatives|experts)\b(?! of age))"
)


@passage_rule(
    TEXT,
    About(
        "DA02", "Numbers below ten are written in words", Severity.ADVICE, _MANUAL,
        "OP: *Decides* to meet for 5 days;",
        "OP: *Decides* to meet for five days;",
    ),
)  # fmt: skip
def small_numbers(passage: Passage, _: Profile) -> Iterator[Hit]:
    """From 10 on in figures; per cent, money, ages, measures and votes are always in figures."""
    for found in _COUNTED.finditer(passage.words) if passage.text.has_figures else ():
        if not passage.text.is_quoted(found.start()):
            new = _NUMBERS[int(found[1]) - 2]
            yield Hit(f"In words: “{new}”.", found.start(1), found.end(1), new)


_ONES = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")


def ordinal(number: int) -> str:
    """An ordinal below 100 in words: 79 is "seventy-ninth"."""
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}y-{_ONES[ones]}" if ones else f"{_TENS[tens]}ieth"


_SESSION = re.compile(
    r"(?<![\w-])(\d{1,2})(?:st|nd|rd|th)(?= (?:(?:regular|special|emergency|annual|substantive|"
    r"resumed) )*sessions?\b)"
)


@passage_rule(
    TEXT | {Role.TITLE, Role.HEADING, Role.NOTE},
    About(
        "DA03", "Sessions are counted in words", Severity.WARNING,
        "Adopted resolutions; editorial practice",
        "OP: *Decides* to return to the matter at its 79th session;",
        "OP: *Decides* to return to the matter at its seventy-ninth session;",
    ),
)  # fmt: skip
def sessions(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“Its seventy-ninth session”; meetings are counted in figures."""
    for found in _SESSION.finditer(passage.words) if "session" in passage.words else ():
        number = int(found[1])
        if number and not passage.text.is_quoted(found.start()):
            new = ordinal(number)
            yield Hit(f"In words: “{new}”.", found.start(), found.end(), new)


_LONG = re.compile(r"(?<![\w.,/-])(?<!No\. )(?<!Nos\. )[1-9]\d{4,8}(?![\w.,/-]\d|\d)")


@passage_rule(
    TEXT,
    About(
        "DA04", "A comma stands between thousands", Severity.ADVICE,
        "Spelling list of the United Nations",
        "OP: *Notes* that 12500 lights are out;",
        "OP: *Notes* that 12,500 lights are out;",
    ),
)  # fmt: skip
def thousands(passage: Passage, _: Profile) -> Iterator[Hit]:
    """From four digits on; years and numbers of documents have none."""
    for found in _LONG.finditer(passage.words) if passage.text.has_figures else ():
        if not passage.text.is_quoted(found.start()):
            new = f"{int(found[0]):,}"
            yield Hit(f"It is written “{new}”.", found.start(), found.end(), new)


_DOLLARS = re.compile(r"\b(?:US|USD|U\.S\.) ?\$ ?|\bUSD ?(?=\d)|\$ (?=\d)")


@passage_rule(
    TEXT,
    About(
        "DA05", "Dollars of the United States have the bare sign", Severity.ADVICE,
        "Measured: “US$” four times in ten sessions of the Assembly",
        "OP: *Notes* that the light costs US$ 300;",
        "OP: *Notes* that the light costs $300;",
    ),
)  # fmt: skip
def dollars(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The sign stands before the figure without a space; other dollars are named."""
    if "$" not in passage.text.letters and "USD" not in passage.words:
        return
    for found in _DOLLARS.finditer(passage.words):
        if not passage.text.is_quoted(found.start()):
            yield Hit("It is the bare sign “$”.", found.start(), found.end(), "$")


_DECADE = re.compile(r"\b(?:18|19|20)\d0([’'])s\b")


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
    for found in _DECADE.finditer(passage.words) if passage.text.has_figures else ():
        yield Hit("A decade has no apostrophe.", found.start(1), found.end(1), "")
