"""The words that a page prints beside those of its text, in the six official languages.

A value that is given in English, as the program gives it, follows the language of the text.
"""

from __future__ import annotations

import re

from drafting.lexicon.languages import ENGLISH_NAMES, NAMES_IN, OWN_NAMES, RIGHT_TO_LEFT
from drafting.lexicon.mastheads import COUNCIL_RESOLUTION, DISTRIBUTIONS, LABELS, UNITED_NATIONS
from drafting.lexicon.months import ENGLISH_PATTERN, date_in, month_number
from drafting.lexicon.organs import NAMES_OF_ORGANS
from drafting.patterns import regex

_ENGLISH_DATE = regex(rf"(\d{{1,2}})[ \u00a0]({ENGLISH_PATTERN})[ \u00a0](\d{{4}})")
_FIGURES = regex(r"^(\d+)\.$")
_ARABIC_WORDS = regex(r"[\[“«\"*_]{0,7}[\u0600-\u06ff]")
_CODES = {name.casefold(): code for code, name in ENGLISH_NAMES.items()}


def united_nations(language: str) -> str:
    """The name of the Organization at the head of its documents."""
    return UNITED_NATIONS.get(language, UNITED_NATIONS["en"])


def label(field: str, language: str) -> str:
    """What is printed before a value of the masthead: "Distr.: "; nothing before most."""
    labels = LABELS.get(field, {})
    return labels.get(language, labels.get("en", ""))


def in_language(field: str, value: str, language: str) -> str:
    """A value of the masthead in the language of its text: "limitée" for "Limited"."""
    if language == "en":
        return value
    if field == "date":
        return _ENGLISH_DATE.sub(lambda found: _date(found, language), value)
    if field == "organ":
        return _organ(value, language)
    english = value.casefold()
    if field == "distribution":
        levels = dict(zip(map(str.casefold, DISTRIBUTIONS["en"]), _levels(language), strict=True))
        return levels.get(english, value)
    return NAMES_IN.get(language, {}).get(_CODES.get(english, ""), value)


def _organ(value: str, language: str) -> str:
    """The name of an organ, in Arabic without the word that begins its enacting line."""
    names = [one[language] for one in NAMES_OF_ORGANS.values() if language in one]
    bare = value.removeprefix("إن ")
    return bare if bare in names else NAMES_OF_ORGANS.get(value, {}).get(language, value)


def _levels(language: str) -> tuple[str, ...]:
    return DISTRIBUTIONS.get(language, DISTRIBUTIONS["en"])


def _date(found: re.Match[str], language: str) -> str:
    day, month, year = found.groups()
    return date_in(language, int(day), month_number(month), int(year))


def labelled(field: str, value: str, language: str) -> str:
    """A value of the masthead as its line prints it; empty for no value."""
    said = in_language(field, value, language)
    return label(field, language) + said if value else ""


def own_name(language: str) -> str:
    """What an edition in a language calls itself; empty for one that is none of the six."""
    return OWN_NAMES.get(language, "")


def printed_number(number: str, language: str, text: str) -> str:
    """The number before a paragraph; figures before words in Arabic have a dash: "3 -".

    Before other words and signs it would not be told from what is typed there.
    """
    if language not in RIGHT_TO_LEFT or not _ARABIC_WORDS.match(text):
        return number
    return _FIGURES.sub(r"\1 -", number)


def council_heading(number: str, language: str) -> str:
    """What stands in place of a title over a resolution of the Security Council."""
    return COUNCIL_RESOLUTION.get(language, COUNCIL_RESOLUTION["en"]).format(number=number)
