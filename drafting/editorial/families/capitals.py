"""Capitals: of names, of States, and where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from drafting.editorial.facts import pairs
from drafting.editorial.findings import Severity
from drafting.editorial.passages import Passage, Role
from drafting.editorial.rules import TEXT, WORDED, About, Hit, passage_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_CAPITALS = "Editorial Manual, capitalization"
_WORD = regex(r"[^\W\d_]+")


@cache
def _small_names() -> dict[str, tuple[tuple[str, re.Pattern[str], str], ...]]:
    found: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
    for small, name in pairs("words", "capitals").items():
        pattern = regex(rf"(?<![\w’-]){re.escape(small)}(?![\w-])", re.IGNORECASE)
        found.setdefault(_WORD.findall(small)[0], []).append((small, pattern, name))
    return {
        first: tuple(sorted(entries, key=lambda one: -len(one[0])))
        for first, entries in found.items()
    }


@passage_rule(
    WORDED | {Role.INSTRUMENT},
    About(
        "CA01", "Names of organs, instruments and offices have capitals", Severity.WARNING,
        _CAPITALS,
        "OP: *Requests* the secretary-general to report to the general assembly;",
        "OP: *Requests* the Secretary-General to report to the General Assembly;",
    ),
)  # fmt: skip
def names(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The General Assembly, the Charter, the Goals: what is a name is written as one."""
    known = _small_names()
    lower = passage.words.casefold()
    taken: set[int] = set()
    for first in passage.text.vocabulary & known.keys():
        for small, pattern, name in known[first]:
            for found in pattern.finditer(passage.words) if small in lower else ():
                known_already = found.start() in taken
                taken.update(range(*found.span()))
                wrong = _is_small(found[0], name) and not known_already
                wrong = wrong and not _belongs_to_name(passage.words, found)
                if wrong and not passage.text.is_quoted(found.start()):
                    yield Hit(f"“{name}” has capitals.", found.start(), found.end(), name)


def _belongs_to_name(said: str, found: re.Match[str]) -> bool:
    """Whether a name before goes on into what begins with a figure: "Education 2030 agenda"."""
    first = max(1, found.start() - _LONGEST_WORD)
    return found[0][0].isdigit() and bool(_NAME_BEFORE.search(said, first, found.start()))


_LONGEST_WORD = 60
_NAME_BEFORE = regex(r"[a-z] [A-Z][a-z]+ $")


def _is_small(said: str, name: str) -> bool:
    return any(one.islower() and other.isupper() for one, other in zip(said, name, strict=True))


_LARGE = regex(
    r"(?:Resolutions?|Decisions?|Annex|Session|Agenda(?: [Ii]tem)?|Paragraphs?|agenda Item"
    r"|International Community|Private Sector|Civil Society|Human Rights)\b"
)
_PLACES = tuple(
    (regex(before + r"$"), regex(word), regex(after))
    for before, word, after in (
        (
            r"\b(?:the present|this|that|the said) ",
            r"(?:Resolution|Decision|Annex|Session|Agenda|Paragraph)\b",
            "",
        ),
        (r"[a-z] the ", r"(?:Annex|Resolution)\b", r" (?:to (?:the present|its|that)|and|in) "),
        (r"[a-z,] ", r"(?:Resolution|Decision|Paragraph)s?\b", r" (?:S-|ES-)?\d"),
        (r"\bits (?:[\w-]+ )?", r"(?:Session|Decision)\b", r"(?! [A-Z])"),
        (r"[a-z,] ", r"Annex\b", r" (?:[IVX]+|[A-Z]|\d) to "),
        (r"[a-z,] ", r"(?:Agenda [Ii]tem|agenda Item)\b", r" \d"),
        (r"[a-z] the ", r"(?:Resolution|Decision)\b", r"[,;.]"),
        (r"\bthe ", r"(?:International Community|Private Sector)\b", r"(?! [A-Z])"),
        (r"\b(?:and|by|with) ", r"Civil Society\b", r"(?! [A-Z])"),
        (r"[a-z,] ", r"Human Rights\b", r" and fundamental freedoms"),
    )
)  # fmt: skip
"""Where a word with a capital should have none: what stands before it, the word, what follows."""
_REACH = 60
_ORGANS = r"(?:United Nations |General Assembly |Security Council |Human Rights Council )?"
_TITLED = regex(
    r"[a-z,] (?:the )?[A-Z][a-z]+ (?:(?:of|for|on|to|under) (?:the )?[A-Z][a-z]+ )*"
    rf"(?:of|for|on|to|under) (?:the )?{_ORGANS}$"
)
"""What stands before a word inside the name of something: "Tribunal Constituted under"."""
_AN_AGENDA = regex(r"\b(?:2030|Urban|Action|Political|Common) Agenda\b|\bAgenda (?:for|21|2063)\b")
"""An Agenda that has its capital as a name."""


@passage_rule(
    TEXT,
    About(
        "CA02", "Resolution, decision, annex and paragraph have small letters", Severity.WARNING,
        _CAPITALS,
        "OP: *Requests* a report on the present Resolution;",
        "OP: *Requests* a report on the present resolution;",
    ),
)  # fmt: skip
def common_nouns(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Capitals are no mark of respect: parts of documents and documents have none in a text."""
    if passage.text.vocabulary.isdisjoint(_NOUNS):
        return
    for found in _LARGE.finditer(passage.words):
        if _is_common(passage.words, found) and not passage.text.is_quoted(found.start()):
            new = found[0].lower()
            yield Hit(f"“{new}” has a small letter.", *found.span(), new)


def _is_common(said: str, found: re.Match[str]) -> bool:
    before = said[max(found.start() - _REACH, 0) : found.start()]
    if _TITLED.search(before) or (found[0] == "Agenda" and _AN_AGENDA.search(said)):
        return False
    return any(
        word.fullmatch(found[0]) and after.match(said, found.end()) and ahead.search(before)
        for ahead, word, after in _PLACES
    )


_NOUNS = frozenset({
    "resolution", "resolutions", "decision", "decisions", "annex", "session", "agenda",
    "paragraph", "paragraphs", "community", "sector", "society", "rights",
})  # fmt: skip


_NO_STATE = (
    r"(?! of (?:[a-z]+ )?"
    r"(?:emergency|affairs?|mind|siege|exception|being|alert|preparedness|war|health))"
    r"(?!,? (?:and|or) (?:regions|provinces|territories|municipalities|counties|cities)\b)"
)
_STATES = regex(
    r"\b(?:all|other|developing|these|such|coastal|donor|host|receiving|affected|nuclear-weapon|"
    r"landlocked|third|neighbouring|(?:small )?island|flag|port|interested|most|many|some|of|by|"
    r"among|between|against) (states)\b" + _NO_STATE +
    r"|\b(?:each|every|any|coastal|donor|host|receiving|affected|flag|port|requesting|requested|"
    r"neighbouring|sovereign) (state)\b(?! (?:of|in|or|and|where|to)\b)(?!-)" + _NO_STATE +
    r"|\b(states?) (?:parties|party|concerned)\b|\bnon-(state) actors?\b"
    r"|\b[Hh]eads of (state)\b"
)  # fmt: skip


@passage_rule(
    TEXT,
    About(
        "CA03", "States have a capital", Severity.WARNING, _CAPITALS,
        "OP: *Urges* all states to keep their lights burning;",
        "OP: *Urges* all States to keep their lights burning;",
    ),
)  # fmt: skip
def states(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A State as a subject of international law has a capital; a state of affairs has none."""
    if passage.text.vocabulary.isdisjoint(("state", "states")):
        return
    for found in _STATES.finditer(passage.words):
        index = next(at for at, word in enumerate(found.groups(), 1) if word)
        if not passage.text.is_quoted(found.start()):
            new = found[index].capitalize()
            yield Hit(f"“{new}” has a capital.", found.start(index), found.end(index), new)


_GOVERNMENTS = regex(
    r"\ball (governments)\b"
    r"|\b(?!(?<=for )the government of the Terr)the (governments?)(?= of (?:the )?[A-Z])"
)


@passage_rule(
    TEXT,
    About(
        "CA04", "Governments of States have a capital", Severity.WARNING, _CAPITALS,
        "OP: *Invites* all governments to keep their lights burning;",
        "OP: *Invites* all Governments to keep their lights burning;",
    ),
)  # fmt: skip
def governments(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The Government of a State has a capital; local and other governments have none."""
    if passage.text.vocabulary.isdisjoint(("government", "governments")):
        return
    for found in _GOVERNMENTS.finditer(passage.words):
        index = 1 if found[1] else 2
        if not passage.text.is_quoted(found.start()):
            new = found[index].capitalize()
            yield Hit(f"“{new}” has a capital.", found.start(index), found.end(index), new)
