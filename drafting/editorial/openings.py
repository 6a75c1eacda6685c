"""The words a paragraph opens with: their verb, its form, "also" and "further"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from drafting.editorial.facts import table, words
from drafting.editorial.texts import Text

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SERIAL = frozenset({"also", "further", "furthermore"})
_LOOKED_AT = 12
"""Words of a paragraph that may belong to its opening."""
_LEADING = " \n\u200e\u200f[("
_DOUBLED = frozenset({
    "Regret", "Commit", "Recommit", "Submit", "Admit", "Refer", "Defer", "Confer", "Transmit",
    "Transfer", "Set", "Permit", "Remit", "Rebut", "Omit", "Equip", "Compel", "Incur", "Concur",
})  # fmt: skip


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
    found = list(_few(text, skipped))
    if not found or found[0].start() != skipped:
        return _NOTHING
    adverbs = words("openers", "adverbs")
    at = 0
    while at < len(found) - 1 and found[at][0].capitalize() in adverbs:
        at += 1
    verb = found[at]
    serial, place, after = _serial(found, at)
    return Opening(
        american(verb[0][:1].upper() + verb[0][1:]), verb.start(), verb.end(),
        tuple(word[0].casefold() for word in found[:at]), serial, place, after, found[0][0],
    )  # fmt: skip


_AFTER_SERIAL = re.compile(
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


def american(word: str) -> str:
    """The word as the United Nations spell it: "Recognizes" for "Recognises"."""
    return re.sub(r"is(es?|ed|ing)$", r"iz\1", word) if _takes_z(word) else word


def _takes_z(word: str) -> bool:
    stems = ("Recogn", "Emphas", "Real", "Author", "Apolog", "Organ", "Final", "Critic", "Util")
    return word.startswith(stems)


def bare(finite: str) -> str:
    """The verb without its ending: "Stress" for "Stresses"."""
    if finite.endswith("ies"):
        return finite[:-3] + "y"
    if finite.endswith(("sses", "shes", "ches", "xes", "oes")):
        return finite[:-2]
    return finite.removesuffix("s")


def participle(base: str) -> str:
    """The present participle of a verb: "Regret" gives "Regretting"."""
    if base in _DOUBLED:
        return base + base[-1] + "ing"
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"


@cache
def finite_verbs() -> dict[str, str]:
    """Verbs of operative paragraphs, each with its participle."""
    verbs = {_verb_of(phrase) for phrase in table("openers")["operative"]}
    return {verb: participle(bare(verb)) for verb in verbs if verb.endswith("s")}


@cache
def participles() -> dict[str, str]:
    """Participles, each with its operative verb."""
    return {form: verb for verb, form in finite_verbs().items()}


@cache
def bare_verbs() -> dict[str, str]:
    """Verbs without their ending, each with its operative form: "Request", "Requests"."""
    return {bare(verb): verb for verb in finite_verbs()}


def past(base: str) -> str:
    """The past of a regular verb: "Recall" gives "Recalled"."""
    if base in _DOUBLED:
        return base + base[-1] + "ed"
    return base + ("d" if base.endswith("e") else "ed")


@cache
def past_verbs() -> dict[str, str]:
    """Verbs in the past, each with its operative form, but for those that are adjectives too."""
    return {
        past(bare(verb)): verb for verb in finite_verbs() if past(bare(verb)) not in _participial()
    }


@cache
def _participial() -> frozenset[str]:
    known = {_verb_of(phrase) for phrase in table("openers")["preambular"]}
    return frozenset(known) | words("openers", "adjectives") | frozenset(participles())


def _verb_of(phrase: str) -> str:
    adverbs = words("openers", "adverbs")
    said = phrase.split()
    while len(said) > 1 and said[0] in adverbs:
        said = said[1:]
    return said[0][:1].upper() + said[0][1:]


def is_participle(text: str) -> bool:
    """Whether words open as a preambular paragraph does."""
    verb = opening(text).verb
    return verb in _participial() or text.lstrip(_LEADING).startswith(
        tuple(table("openers")["phrases"])
    )


def is_operative(text: str) -> bool:
    """Whether words open as an operative paragraph does."""
    return opening(text).verb in finite_verbs()
