"""Names of States, in the line of sponsors and in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.rules import TEXT, About, Hit, document_rule, passage_rule
from drafting.lexicon.delegations import room_names
from drafting.lexicon.groups import group_names, short_names
from drafting.lexicon.states import observers, renamed, right_until, state_names, states
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_NAMES = "UNTERM, and the list of Member States; Editorial Manual, country names"
SPONSORS = frozenset({Role.SPONSORS})
_LETTERS = regex(r"[^\W\d_]+")
_BEHALF = regex(r"\s*\(on behalf o[fn] .*\)\s*$")


@cache
def _others() -> dict[str, str]:
    """Names in use that are not the short name, with the name that is."""
    found = {other.casefold(): state.name for state in states() for other in state.others}
    for name in state_names():
        found.setdefault(f"the {name}".casefold(), name)
    return found


def sort_key(name: str) -> tuple[str, ...]:
    """The order of names: no diacritics, apostrophes or brackets, word by word."""
    plain = unicodedata.normalize("NFD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(re.sub(r"[’'()*,]", "", plain).replace("-", " ").replace("ı", "i").split())


_WITH_THE = regex(r" \([Tt]he\)$")


@cache
def _states_with_article() -> frozenset[str]:
    return frozenset(state.name for state in states() if state.prose)


def _bare(name: str) -> str:
    return _BEHALF.sub("", name).strip(" *\u00a0").replace("'", "’")


def _lines(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Each sponsor without what is added to the name, with its place."""
    for line in re.finditer(r"[^\n]+", passage.words):
        bare = _bare(line[0])
        start = line.start() + max(line[0].replace("'", "’").find(bare), 0)
        if bare:
            yield bare, start, start + len(bare)


@passage_rule(
    SPONSORS,
    About(
        "SN01", "Sponsors stand in alphabetical order, by their short names", Severity.ERROR,
        _NAMES,
        "sponsors: Chile, Austria",
        "sponsors: Austria, Chile",
    ),
)  # fmt: skip
def in_order(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """English alphabetical order, diacritics aside; each name once, without an article.

    Observers stand among the States or after them.
    """
    named = list(_lines(passage))
    seen: set[str] = set()
    before: tuple[str, ...] = ()
    disordered = False
    for name, start, end in named:
        if name in seen:
            yield Hit(f"{name} stands twice.", start, end)
        seen.add(name)
        yield from _known(name, start, end, profile.year)
        if name in observers():
            continue
        key = sort_key(name)
        if key < before and not disordered:
            disordered = True
            yield _sorted(passage, named, f"{name} stands out of order.", start, end)
        before = max(before, key)


def _sorted(
    passage: Passage, named: list[tuple[str, int, int]], message: str, start: int, end: int
) -> Hit:
    lines = passage.words.split("\n")
    last = observers()
    ordered = sorted(lines, key=lambda line: (_bare(line) in last, sort_key(_bare(line))))
    whole = "\n".join(ordered)
    hit = Hit(message, start, end)
    if len(named) == len(lines) and passage.markup == passage.words:
        return hit._replace(raw=(0, len(passage.markup), whole))
    return hit


def _known(name: str, start: int, end: int, year: int) -> Iterator[Hit]:
    if year and year < right_until().get(name, 0):
        return
    if name in state_names() or name in observers() or name in group_names():
        return
    if _WITH_THE.sub("", name) in _states_with_article():
        return
    if right := _others().get(name.casefold()) or _others().get(name.replace("’", "'").casefold()):
        yield Hit(f"The short name is “{right}”.", start, end, right)
    elif name not in room_names():
        near = [one for one in state_names() if sort_key(one) == sort_key(name)]
        new = near[0] if near else None
        message = f"The short name is “{new}”." if new else f"“{name}” is no Member State."
        yield Hit(message, start, end, new, weight=None if new else Severity.WARNING)


@passage_rule(
    SPONSORS,
    About(
        "SN02", "A State sponsors on behalf of a group", Severity.WARNING,
        "Practice of the Assembly; guidelines on Akoma Ntoso for the United Nations",
        "sponsors: Group of 77 and China",
        "sponsors: Iraq",
    ),
)  # fmt: skip
def group(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A group is no sponsor: one of its members tables the text, and a note says for whom."""
    groups = (group_names() | short_names()).difference(observers())
    for name, start, end in _lines(passage):
        if name in groups or name == "European Union":
            yield Hit(f"“{name}” is a group: a State sponsors on its behalf.", start, end)


@passage_rule(
    SPONSORS,
    About(
        "SN03", "An asterisk beside a sponsor has its note", Severity.ADVICE,
        "Drafters' common knowledge",
        "sponsors: Albania\\*, Chile",
        "sponsors: Albania, Chile",
    ),
)  # fmt: skip
def asterisk(passage: Passage, _: Profile) -> Iterator[Hit]:
    """In the Human Rights Council it stands for “State not a member”, and the note says so.

    Who is a member changes every year, so whether the asterisk is right is not looked at.
    """
    for found in re.finditer(r"\*", passage.words):
        yield Hit("No note says what the asterisk stands for.", found.start(), found.end())


class _Renamed(NamedTuple):
    """A name that a text no longer uses."""

    old: re.Pattern[str]
    new: str
    since: int


@cache
def _old_names() -> dict[str, tuple[_Renamed, ...]]:
    """Names that are no longer used, by their first word in small letters."""
    found: dict[str, tuple[_Renamed, ...]] = {}
    for one in renamed():
        pattern = regex(rf"{one.not_after}(?<![\w’-]){re.escape(one.old)}(?![\w-]){one.not_before}")
        said = [word.casefold() for word in _LETTERS.findall(one.old)]
        first = next(word for word in said if word != "the")
        known = _Renamed(pattern, one.new, one.since)
        found[first] = (*found.get(first, ()), known)
    return found


@passage_rule(
    TEXT | {Role.TITLE, Role.HEADING},
    About(
        "SN04", "States have their present names", Severity.WARNING, _NAMES,
        "OP: *Thanks* the Czech Republic for its lighthouse;",
        "OP: *Thanks* Czechia for its lighthouse;",
    ),
)  # fmt: skip
def present_names(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """A name changes with the day on which the State tells the United Nations.

    Older texts keep what they have; common short forms (Russia, South Korea) are never used.
    """
    known = _old_names()
    for first in passage.text.vocabulary & known.keys():
        for one in known[first]:
            dated = profile.year and profile.year < one.since
            for found in one.old.finditer(passage.words) if not dated else ():
                if not passage.text.is_quoted(found.start()):
                    message = f"The United Nations say “{one.new}”."
                    yield Hit(message, found.start(), found.end(), one.new)


@cache
def _articles() -> re.Pattern[str]:
    """Names that have an article in a sentence and stand without it."""
    named = (state.name for state in states() if state.prose)
    bare = sorted({name for name in named if "(" not in name} - {"Congo"}, key=len, reverse=True)
    known = "|".join(map(re.escape, bare))
    return regex(
        rf"(?<!the )(?<!The )(?<!South )(?<![\w’-])(?:{known}|United Kingdom of Great Britain"
        r"|Congo(?=[,;.]| and\b))(?![\w’-])"
    )


_WITH_ARTICLE = frozenset({
    "bahamas", "comoros", "gambia", "niger", "philippines", "sudan", "syrian", "russian",
    "america", "britain", "emirates", "tanzania", "korea", "african", "dominican", "congo",
    "lao", "moldova", "marshall",
})  # fmt: skip
_PREPOSITION = regex(
    r"(?:(?:\b[a-z]+|\bGovernments?|\bRepublic|\bPresident|\bPeople) (?:of|in)"
    r"|\b(?:to|by|from|with|for)) $"
)
"""What stands before a State in a sentence; "Civilians of" is a part of a name."""


@passage_rule(
    TEXT | {Role.TITLE},
    About(
        "SN05", "Some States have an article in running text", Severity.WARNING, _NAMES,
        "OP: *Notes with concern* the situation in Sudan;",
        "OP: *Notes with concern* the situation in the Sudan;",
    ),
)  # fmt: skip
def article(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The Sudan, the Niger, the Philippines, the Syrian Arab Republic; not in lists of sponsors."""
    if passage.text.vocabulary.isdisjoint(_WITH_ARTICLE):
        return
    for found in _articles().finditer(passage.words):
        at = found.start()
        before = passage.words[:at]
        if _PREPOSITION.search(before) and not passage.text.is_quoted(at):
            if found[0] == "Republic of Korea" and "People’s " in before[-9:]:
                continue
            if _ATTRIBUTE.match(passage.words, found.end()):
                continue
            yield Hit(f"In a text it is “the {found[0]}”.", at, found.end(), f"the {found[0]}")


_ATTRIBUTE = regex(
    r" (?!(?:after|against|also|among|and|are|before|between|but|can|could|for|from|had|have|into|"
    r"may|nor|not|over|shall|should|than|that|through|under|until|upon|were|when|where|which|while|"
    r"who|will|with|within|without|would)\b)"
    r"[a-z]{3,}(?<!s)(?<!ed)(?<!ing) (?:and )?[a-z]+"
)
"""Nouns that a name goes before as an adjective does: “Russian Federation migration laws”."""
_IN_LIST = regex(r"(?:,| and) [A-Z]")


@document_rule(
    About(
        "SN06", "Names of States with parentheses are for lists", Severity.ADVICE, _NAMES,
        "OP: *Thanks* Iran (Islamic Republic of) for its lighthouse;",
        "OP: *Thanks* the Islamic Republic of Iran for its lighthouse;",
    )
)  # fmt: skip
def turned_names(document: Document, _: Profile) -> Iterator[Hit]:
    """Names with a part in parentheses are for lists; in running text they are read through."""
    turned = [state for state in states() if state.inverted]
    for passage in document.passages:
        if passage.role in TEXT and "(" in passage.words:
            for one in turned:
                at = passage.words.find(one.name)
                end = at + len(one.name)
                listed = _IN_LIST.match(passage.words, end) or at < 0
                if not listed and not passage.text.is_quoted(at):
                    message = f"In a text it is “{one.inverted}”."
                    yield Hit(message, at, end, one.inverted, passage)
