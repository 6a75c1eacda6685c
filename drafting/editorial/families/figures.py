"""Numbers, sessions, meetings and sums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Passage, Role
from drafting.editorial.rules import TEXT, About, Hit, passage_rule
from drafting.lexicon.ordinals import ordinal
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_MANUAL = "Editorial Manual, numbers, dates and time"


def _at_figures(pattern: re.Pattern[str], passage: Passage) -> Iterator[re.Match[str]]:
    """What a pattern that begins with a figure finds: it is tried where a number begins."""
    for at in passage.text.figures:
        if found := pattern.match(passage.words, at):
            yield found


_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNTED = regex(
    r"(?<![\w./,:$–-])(?<!\d to )(?<!\d or )(?<!\d and )([2-9]) "
    r"(?=(?:(?!million|billion|per|and|or|to|of)[a-z]+ )?"
    r"(?:years|months|weeks|days|States|Member States|members|countries|regions|sessions|"
    r"meetings|reports|paragraphs|languages|representatives|experts|conferences|workshops|"
    r"pillars|areas|categories|persons|women|children|groups|organizations|programmes|projects|"
    r"Governments|goals|targets|principles|themes|topics|resolutions|seats|posts|offices)\b"
    r"(?! of age))"
)
_NUMBERED = frozenset({
    "chapter", "article", "annex", "target", "category", "phase", "level", "part", "section",
    "paragraph", "rule", "item", "goal", "step", "stage", "type", "class", "group", "pillar",
    "aged", "age",
})  # fmt: skip
"""Words that a number belongs to when it follows them."""


def _is_named(words: str, at: int) -> bool:
    """Whether a number belongs to the word before it: "Goal 3", "phase 2", "Agenda 21"."""
    before = words[:at].rstrip().rsplit(" ", maxsplit=1)
    inside = (len(before) > 1 and before[-1][:1].isupper()) or words.endswith("Group of ", 0, at)
    return inside or before[-1].casefold() in _NUMBERED


_SERIES = 2
"""Numbers in one paragraph beyond which they are a series, which has figures throughout."""
_TWO_FIGURES = regex(r"\b\d\d (?:members|seats|posts|States)\b")
_LARGE = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_IN_WORDS = regex(
    rf"(?<=[a-z,] )(?P<tens>{'|'.join(_LARGE)})(?:-(?P<ones>one|{'|'.join(_NUMBERS)}))? "
    r"(?=(?:consecutive |working |calendar )?(?:years|months|weeks|days|States|Member States|"
    r"members|countries|experts|representatives|languages)\b)"
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
    counts = list(_at_figures(_COUNTED, passage))
    for found in (
        counts if len(counts) <= _SERIES and not _TWO_FIGURES.search(passage.words) else ()
    ):
        if not (_is_named(passage.words, found.start()) or passage.text.is_quoted(found.start())):
            new = _NUMBERS[int(found[1]) - 2]
            yield Hit(f"In words: “{new}”.", found.start(1), found.end(1), new)
    if passage.text.vocabulary.isdisjoint(_LARGE):
        return
    for found in _IN_WORDS.finditer(passage.words):
        if not passage.text.is_quoted(found.start()):
            ones = ("one", *_NUMBERS).index(found["ones"]) + 1 if found["ones"] else 0
            new = str(_LARGE[found["tens"]] + ones)
            yield Hit(f"From 10 on in figures: “{new}”.", found.start(), found.end() - 1, new)


_KINDS = r"(?:(?:regular|special|emergency|annual|substantive|resumed) )*"
_SESSION = regex(
    rf"(?<![\w-])(\d{{1,2}})(?:(?:st|nd|rd|th)(?= {_KINDS}[Ss]essions?\b)"
    rf"|(?= {_KINDS}[Ss]ession\b))"
)
_ORDINALS = frozenset(map(ordinal, range(1, 100)))
_MISWRITTEN = regex(
    r"\b(?:its|the) ((?:[a-z]+[ -])?[a-z]+|[A-Z][a-z]+-[A-Z]?[a-z]+|[LXVI]{2,}) "
    rf"{_KINDS}[Ss]ession\b"
)
_COUNTS = regex(
    r"(?:^|-)(?:twen|thir|fort|four|fift|six|seven|eigh|nin|elev|twel|ten|firs|secon)|teen"
)
_MEETING = regex(r"\b((?:[a-z]+ty-[a-z]+|[a-z]+(?:teenth|tieth))) plenary meeting\b")


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
    for found in _at_figures(_SESSION, passage) if "ession" in passage.words else ():
        number = int(found[1])
        if number and not passage.text.is_quoted(found.start()):
            new = ordinal(number)
            yield Hit(f"In words: “{new}”.", found.start(), found.end(), new)
    if passage.role is not Role.NOTE and "ession" in passage.words:
        yield from _miswritten(passage)
    for found in _MEETING.finditer(passage.words) if "plenary" in passage.words else ():
        if found[1] in _ORDINALS:
            message = "Meetings are counted in figures."
            yield Hit(message, found.start(1), found.end(1), weight=Severity.ADVICE)


def _miswritten(passage: Passage) -> Iterator[Hit]:
    """Ordinals of sessions that are misspelled, in roman numerals or with capitals."""
    for found in _MISWRITTEN.finditer(passage.words):
        said = found[1].replace(" ", "-").casefold()
        if found[1] in _ORDINALS or passage.text.is_quoted(found.start()):
            continue
        if found[1].isupper():
            yield Hit("Sessions are counted in words.", found.start(1), found.end(1))
        elif said not in _NO_NUMBER and _COUNTS.search(said):
            from difflib import get_close_matches

            if near := get_close_matches(said, _ORDINALS, 1, 0.75):
                yield Hit(f"It is “{near[0]}”.", found.start(1), found.end(1), near[0])


_NO_NUMBER = frozenset({"first", "present", "next", "last", "current", "regular", "special"})


_LONG = regex(
    r"(?<![\w.,/-])(?<!No\. )(?<!Nos\. )[1-9]\d{4,8}(?![\w.,/-]\d|\d)"
    r"|(?<=\$)[1-9]\d{3}(?!\d)"
    r"|(?<![\w.,/$-])(?!1[89]\d\d|20\d\d|21\d\d)[1-9]\d{3}(?= (?:people|persons|women|men|children|"
    r"refugees|deaths|victims|civilians|migrants|households|families|schools|tons|hectares|ships|"
    r"vessels|participants|students|troops|police|personnel|communities|species)\b)"
)
_OTHER_HOUSES = regex(
    r"(?<![\w.,/-])[1-9]\d{0,2}(?:([. ])\d{3})+(?= (?:people|persons|women|men|children|refugees|"
    r"deaths|victims|civilians|migrants|households|families|schools|tons|hectares|troops|"
    r"police|personnel)\b)"
)


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
    for found in _at_figures(_LONG, passage):
        if not passage.text.is_quoted(found.start()):
            new = f"{int(found[0]):,}"
            yield Hit(f"It is written “{new}”.", found.start(), found.end(), new)
    for found in _at_figures(_OTHER_HOUSES, passage):
        new = f"{int(re.sub(r'[. ]', '', found[0])):,}"
        yield Hit(f"It is written “{new}”.", found.start(), found.end(), new)


_DOLLARS = regex(r"\b(?:US|USD|U\.S\.) ?\$ ?|\bUSD ?(?=\d)|\$ (?=\d)")
_BEHIND = regex(
    r"\b\d[\d,.]*(?: (?:thousand|million|billion|trillion))? ?(?:USD|US dollars|\$)(?![\w\d])"
)
_SHORTENED = regex(r"\$\d[\d,.]* ?(?:m|mn|mln|bn|k|tn|M|B)\b")


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
    if "$" not in passage.text.letters and "US" not in passage.words:
        return
    for found in _BEHIND.finditer(passage.words):
        yield Hit("The sign stands before the figure.", found.start(), found.end())
    for found in _SHORTENED.finditer(passage.words):
        yield Hit("“Million” and “billion” are written out.", found.start(), found.end())
    for found in _DOLLARS.finditer(passage.words):
        if not passage.text.is_quoted(found.start()):
            yield Hit("It is the bare sign “$”.", found.start(), found.end(), "$")
