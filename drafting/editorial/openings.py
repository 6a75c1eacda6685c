"""The words a paragraph opens with: their verb, its form, "also" and "further"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from drafting.lexicon.openings import (
    adverbs,
    conjunctions,
    finite_verbs,
    participles,
    phrases,
    preambular_words,
    prepositions,
)
from drafting.lexicon.verb_forms import american
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.texts import Text

_WORD = regex(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SERIAL = frozenset({"also", "further", "furthermore"})
_LOOKED_AT = 12
"""Words of a paragraph that may belong to its opening."""
_LEADING = " \n[("


class Opening(NamedTuple):
    """How a paragraph opens; offsets are of its words."""

    verb: str
    """The word that decides: "Recalling", "Requests"; capitalized."""
    start: int
    end: int
    before: tuple[str, ...]
    """Words before the verb, in lower case: adverbs, "also", "further"."""
    serial: str
    """"also", "further" or nothing."""
    serial_at: int
    """Where that word begins; -1 without one."""
    after_verb: bool
    """Whether "also" or "further" stands after the verb."""
    first: str
    """The first word as it is written."""


_NOTHING = Opening("", 0, 0, (), "", -1, False, "")


@lru_cache(maxsize=16384)
def opening(text: str) -> Opening:
    """How the words of a paragraph open."""
    skipped = len(text) - len(text.lstrip(_LEADING))
    skipped = _introduced(text, skipped)
    found = list(_few(text, skipped))
    if not found or found[0].start() != skipped:
        return _NOTHING
    known = adverbs()
    at = 0
    while at < len(found) - 1 and found[at][0].capitalize() in known:
        at += 1
    verb = found[at]
    serial, place, after = _serial(found, at)
    return Opening(
        american(verb[0][:1].upper() + verb[0][1:]), verb.start(), verb.end(),
        tuple(word[0].casefold() for word in found[:at]), serial, place, after, found[0][0],
    )  # fmt: skip


_INTRODUCTION = regex(
    r"(?:In|To|At|On|For|With|By|As|Under|Given|Accordingly|Consequently|Furthermore)\b[^,;:.]{0,120},"
    r" (?=[a-z])"
)
"""Words set off by a comma that may stand before the verb: "In this regard, notes"."""


def _introduced(text: str, start: int) -> int:
    """Where an opening begins that other words lead up to; `start` where none do."""
    found = _INTRODUCTION.match(text, start)
    word = _WORD.match(text, found.end()) if found else None
    verb = word[0].capitalize() if word else ""
    if found and (verb in finite_verbs() or verb in participles()):
        return found.end()
    return start


_AFTER_SERIAL = regex(
    r"further,? (?:the|that|all|its|to|upon|of|on|with|in|for|by|also|again|strongly|Member|States|"
    r"Governments|relevant|other|each|any|those|this|their|an?|deep|grave|serious|"
    r"about|at|over|regarding|resolution|resolutions|decision)\b"
)


def opening_of(text: Text) -> Opening:
    """How a paragraph opens; a "further" that belongs to what follows is not of the opening.

    It is an adjective in roman type ("Encourages further efforts"), and before a noun where
    the italics of a source were lost.
    """
    opens = opening(text.words)
    at = opens.serial_at
    if opens.serial != "further" or not opens.after_verb:
        return opens
    finite = opens.verb in finite_verbs()
    if text.italics and not finite:
        adverb = text.is_italic(at)
    else:
        adverb = bool(_AFTER_SERIAL.match(text.words, at))
    return opens if adverb else opens._replace(serial="", serial_at=-1, after_verb=False)


def _few(text: str, start: int) -> list[re.Match[str]]:
    found = []
    for match in _WORD.finditer(text, start):
        found.append(match)
        if len(found) == _LOOKED_AT:
            break
    return found


_BEFORE_SERIAL = frozenset({
    "note", "attention", "in", "mind", "into", "account", "forward", "tribute", "by", "its",
    "with", "deep", "deepest", "grave", "gravest", "great", "serious", "profound", "particular",
    "concern", "appreciation", "satisfaction", "regret", "interest", "alarm", "considered",
    "examined", "received", "heard", "adopted",
})  # fmt: skip
"""Words of an opening that may stand between the verb and "also"."""


def _serial(found: list[re.Match[str]], verb: int) -> tuple[str, int, bool]:
    for index, word in enumerate(found[: verb + 6]):
        said = word[0].casefold()
        if index == verb or (index > verb and said in _BEFORE_SERIAL):
            continue
        if said in _SERIAL:
            return "further" if said.startswith("further") else "also", word.start(), index > verb
        if index > verb:
            break
    return "", -1, False


def is_participle(text: str) -> bool:
    """Whether words open as a preambular paragraph does."""
    led = text.lstrip(_LEADING).startswith((*phrases(), *conjunctions()))
    return has_participle(text) or (led and not is_operative(text))


def has_participle(text: str) -> bool:
    """Whether words open with a participle or an adjective of the preamble, not with "In view"."""
    verb = opening(text).verb
    return verb in preambular_words() and verb not in prepositions()


def is_operative(text: str) -> bool:
    """Whether words open as an operative paragraph does."""
    return opening(text).verb in finite_verbs()
