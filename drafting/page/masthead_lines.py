"""The lines above a text in its own language, where they are given in English.

What is not understood as a whole stays as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from drafting.dataclasses import replace
from drafting.lexicon.mastheads import (
    AGENDA_ITEMS,
    AGENDA_ITEMS_IN_GENEVA,
    SUBITEM_LETTERS,
    SUBITEMS,
    TOWNS,
)
from drafting.lexicon.months import ENGLISH_PATTERN, month_number, period_in
from drafting.lexicon.organs import NAMES_OF_COMMITTEES
from drafting.lexicon.sessions import session_in
from drafting.model.resolution import Masthead
from drafting.patterns import regex

_GENEVA = "Human Rights Council"
"""The body that meets there, and has words of its own for sessions and agendas."""
_NOTES = regex(r"(?:\[\^[a-z0-9]{1,32}\])*$")
_AGENDA_ITEM = regex(r"Agenda item (?P<number>\d{1,3})(?: \((?P<letter>[a-z])\))?")
_PERIOD = regex(
    rf"(?:(?P<town>[^,]+), )?(?P<day>\d{{1,2}})(?: (?P<month>{ENGLISH_PATTERN}))?"
    rf" ?[-–] ?(?P<last>\d{{1,2}}) (?P<until>{ENGLISH_PATTERN}) (?P<year>\d{{4}})"
)


def in_language_of_text(masthead: Masthead, language: str) -> Masthead:
    """The same masthead, what stands above the text in another language than English."""
    in_geneva = masthead.committee in (_GENEVA, NAMES_OF_COMMITTEES[_GENEVA].get(language))

    def said(text: str, say: Callable[[str], str]) -> str:
        notes = _NOTES.search(text)
        end = notes.start() if notes else len(text)
        return say(text[:end].replace("\u00a0", " ")) + text[end:] if text else text

    return replace(
        masthead,
        committee=said(masthead.committee, lambda text: _committee(text, language)),
        session=said(
            masthead.session, lambda text: session_in(language, text, in_figures=in_geneva)
        ),
        agenda_item=said(
            masthead.agenda_item, lambda text: _agenda_item(text, language, in_geneva=in_geneva)
        ),
        place_and_dates=said(masthead.place_and_dates, lambda text: _period(text, language)),
    )


def _committee(text: str, language: str) -> str:
    return NAMES_OF_COMMITTEES.get(text, {}).get(language, text)


def _agenda_item(text: str, language: str, *, in_geneva: bool) -> str:
    found = _AGENDA_ITEM.fullmatch(text)
    line = AGENDA_ITEMS.get(language)
    if not found or not line:
        return text
    if in_geneva:
        line = AGENDA_ITEMS_IN_GENEVA.get(language, line)
    number, letter = found["number"], found["letter"]
    if letter:
        letters = SUBITEM_LETTERS.get(language)
        place = ord(letter) - ord("a")
        if letters and place >= len(letters):
            return text
        shown = letters[place] if letters else letter
        number = SUBITEMS[language].format(item=number, letter=shown)
    return line.format(item=number)


def _period(text: str, language: str) -> str:
    found = _PERIOD.fullmatch(text)
    if not found or (found["town"] and language not in TOWNS.get(found["town"], {})):
        return text
    days = _days(found, language)
    return f"{TOWNS[found['town']][language]}{_comma(language)}{days}" if found["town"] else days


def _days(found: re.Match[str], language: str) -> str:
    until = month_number(found["until"])
    first = int(found["day"]), month_number(found["month"]) if found["month"] else until
    return period_in(language, first, (int(found["last"]), until), int(found["year"]))


def _comma(language: str) -> str:
    return {"ar": "، ", "zh": "，"}.get(language, ", ")
