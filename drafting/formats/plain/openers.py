"""Opening words of paragraphs: how they are built, and how far their italics reach.

The grammar was read off adopted resolutions. Italic are the verb, what modifies
it and its set object ("Taking note also with appreciation", "Expressing its deep
concern"); roman is what governs the rest of the sentence ("of", "at", "that").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache, lru_cache

from drafting.lexicon.openings import (
    adjectives,
    manner,
    nouns,
    operative,
    phrases,
    preambular,
    unusual,
    verb_of,
)
from drafting.lexicon.serial import ENGLISH
from drafting.lexicon.verb_forms import with_z
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex


class Opener(StrEnum):
    """What the first words of a paragraph make of it."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


_ALSO_READ = ("Deferred",)
"""What is no accepted opening and yet opens paragraphs of decisions."""
_NAMES = frozenset({"United"})
"""Words with which more names begin than paragraphs: "United Nations"."""
_DEGREES = (
    "continued", "continuing", "deep", "deepest", "extreme", "firm", "full", "further", "grave",
    "great", "growing", "heartfelt", "increasing", "particular", "profound", "readiness", "serious",
    "severe", "sincere", "solemn", "special", "strong", "strongest", "unwavering", "utmost", "warm",
)  # fmt: skip
_FEELINGS = (
    "alarm", "appreciation", "approval", "belief", "commitment", "concern", "condemnation",
    "condolences", "confidence", "conviction", "deep sorrow", "determination", "dismay",
    "disappointment", "gratitude", "hope", "indignation", "intention", "interest", "outrage",
    "opposition", "readiness", "regret", "resolve", "sadness", "satisfaction", "shock",
    "solidarity", "sorrow", "support", "sympathy", "thanks", "willingness",
)  # fmt: skip
_RESTATED = (
    *_FEELINGS, "appeal", "demand", "encouragement", "invitation", "position",
    "recognition", "recommendation", "request",
)  # fmt: skip


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_S = r"\s+"
_SEQ = f"(?:{_S}{_any(ENGLISH)})?"
_DEGREE = f"(?:{_any(_DEGREES)}{_S})"
_FEELING = f"{_DEGREE}{{0,3}}{_any(_FEELINGS)}(?:{_S}and{_S}{_DEGREE}?{_any(_FEELINGS)})?"
_OBJECTS = (
    r"upon", r"for\b(?=\s+(?!(?:the\s+)?purpose))", r"on\b", r"in\s+mind", r"into\s+account",
    r"into\s+consideration", r"note", rf"{_DEGREE}?attention", rf"{_DEGREE}?tribute", "forward",
)  # fmt: skip
_RESTATING = rf"its\s+{_DEGREE}{{0,2}}(?:call(?:\s+(?:upon|for))?|{_any(_RESTATED)})"
_WITH = rf"with\s+{_FEELING}"
_TERMS = r"in\s+the\s+strongest(?:\s+possible)?\s+terms"
_PERFECT = (
    r"(?:also\s+|further\s+)?(?:adopted|considered|examined|heard|received|reviewed|studied|"
    r"concluded|decided|discussed|taken\s+into\s+account|taken\s+note|regard|noted|met|recalled)"
)

_AFTER_VERB = {
    "call": rf"(?:{_S}attention)?{_SEQ}(?:{_S}(?:upon|for|on))?",
    "take": rf"(?:{_S}(?:note|into\s+account|into\s+consideration))?{_SEQ}(?:{_S}{_WITH})?{_SEQ}",
    "bear": rf"(?:{_S}in\s+mind)?{_SEQ}",
    "look": rf"(?:{_S}forward)?{_SEQ}",
    "pay": rf"(?:{_S}{_DEGREE}?tribute)?{_SEQ}",
    "draw": rf"(?:{_S}attention)?{_SEQ}",
    "have": rf"(?:{_S}{_PERFECT})?{_SEQ}",
    "express": rf"{_SEQ}(?:{_S}(?:its\s+)?{_FEELING})?{_SEQ}",
    "remain": rf"(?:{_S}@manner@)?(?:{_S}@adjective@)?{_SEQ}",
    "other": rf"{_SEQ}(?:{_S}{_RESTATING})?(?:{_S}{_WITH})?(?:{_S}{_TERMS})?{_SEQ}"
    rf"(?:{_S}in\s+particular(?!,))?",
}
_FAMILIES = {
    "call": ("Calling", "Calls"),
    "take": ("Taking", "Takes"),
    "bear": ("Bearing", "Keeping"),
    "look": ("Looking", "Looks"),
    "pay": ("Paying", "Pays"),
    "draw": ("Drawing", "Draws"),
    "have": ("Having",),
    "express": ("Expressing", "Expresses", "Voicing", "Voices"),
    "remain": ("Remaining", "Remains", "Being"),
}
_FAMILY = {verb: family for family, verbs in _FAMILIES.items() for verb in verbs}


class _Verbs:
    """Verbs as they stand first in a paragraph and after an adverb, in the spellings of all."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words) - _NAMES

    def __contains__(self, word: str) -> bool:
        capitalized = word[:1].upper() + word[1:]
        return capitalized in self._words or with_z(capitalized) in self._words


class _Listed:
    """A pattern that begins with one of some words; texts that begin with none are not its work.

    Most texts are none of it, and compiling a pattern costs more than reading a paragraph.
    """

    def __init__(self, words: Iterable[str], behind: str) -> None:
        self._words = tuple(words)
        self._pattern = regex(_any(self._words) + behind)

    def match(self, head: str) -> re.Match[str] | None:
        """What of the beginning of `head` is such words."""
        return self._pattern.match(head) if head.startswith(self._words) else None


class _Grammar:
    """What is built from the words of the lexicon, when a text is first read."""

    def __init__(self) -> None:
        verbs = [verb_of(phrase) for phrase in operative()]
        words = (*preambular(), *unusual())
        moods = [one for one in map(verb_of, words) if one.endswith(_FORMS)]
        self.starts = {
            Opener.PREAMBULAR: _Verbs((*moods, *adjectives())),
            Opener.OPERATIVE: _Verbs((*verbs, *_ALSO_READ)),
        }
        self.adjectives = _any(tuple(word.lower() for word in adjectives()))
        self.manner = _any(tuple(word.lower() for word in manner()))
        leads = (*(word.capitalize() for word in ENGLISH), *manner())
        self.lead = _Listed(leads, rf"(?P<gap>{_S})(?:{self.manner}{_S})?")
        self.joined = regex(rf"{_S}and{_S}(?P<manner>{self.manner}{_S})?")
        self.phrases = _Listed(phrases(), r"\b")
        self.nouns = _Listed(nouns(), rf"\b\W*(?:{_BEHIND_NOUNS}|$)")


_FORMS = ("ing", "ed")
_BEHIND_NOUNS = r"(?:of|for|in|and|or|on|by|under)\b"


@cache
def _grammar() -> _Grammar:
    return _Grammar()


_WORD = regex(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_JOINERS = ("’", "'", "-", "_")
_CAPITALS = regex(r"[A-Z]{4,}(?:[ -][A-Z]+)*(?![\w’'])")


@cache
def _after(family: str) -> re.Pattern[str]:
    """What may stand in italics after a verb of a family, up to the end of its last word."""
    # Compiled when first asked for: together they cost more than reading a short text.
    known = _grammar()
    shape = _AFTER_VERB[family].replace("@manner@", known.manner)
    return re.compile(rf"{shape.replace('@adjective@', known.adjectives)}(?![\w’'-])")


_UNKNOWN_PARTICIPLE = regex(r"[A-Z][a-z]{2,20}(?:ing|ed)(?![\w’'-])")
_NO_PARTICIPLES = ("Agreed",)
"""What negotiators write beside a text."""
_LONGEST = 160


class _Verb(NamedTuple):
    """What decides how a paragraph opens."""

    kind: Opener
    word: str
    end: int
    """Behind it, or behind what stands in its place."""


def opener(text: str) -> tuple[Opener, str] | None:
    """What `text` opens with, and the opening words that are set in italics."""
    return _opener(text[:_LONGEST])


def part_opened(text: str) -> Opener | None:
    """What `text` opens with, wherever its italics end: to find that takes far longer."""
    found = _verb(_in_small_letters(text[:_LONGEST]))
    return found and found.kind


# Each stage of a reading asks it of the same words, and several readings of one file do.
@lru_cache(maxsize=8192)
def _opener(text: str) -> tuple[Opener, str] | None:
    head = _in_small_letters(text)
    found = _verb(head)
    return (found.kind, head[: _end_of_phrase(head, found)]) if found else None


def _verb(head: str) -> _Verb | None:
    if not head[:1].isupper():
        return None
    known = _grammar()
    if match := known.phrases.match(head):
        return _Verb(Opener.PREAMBULAR, "", match.end())
    if known.nouns.match(head):
        return None
    for kind, verbs in known.starts.items():
        for start in _verb_positions(head):
            word = _WORD.match(head, start)
            if word and word[0] in verbs and not _goes_on(head[word.end() : word.end() + 1]):
                return _Verb(kind, word[0], word.end())
    return None


def _in_small_letters(head: str) -> str:
    """The text, its first words in small letters where they are typed in capitals."""
    match = _CAPITALS.match(head)
    return head[0] + head[1 : match.end()].lower() + head[match.end() :] if match else head


def _goes_on(letter: str) -> bool:
    """Whether a word is not over yet where that stands behind it."""
    return letter.isalnum() or letter in _JOINERS


def _verb_positions(head: str) -> list[int]:
    """Where the verb may stand: after adverbs that lead, or at the beginning."""
    lead = _grammar().lead.match(head)
    # What looks like an adverb may be the verb itself: "Encouraged".
    return [lead.end(), lead.end("gap"), 0] if lead else [0]


def _end_of_phrase(head: str, verb: _Verb) -> int:
    """The end of the words in italics."""
    if not verb.word:
        return verb.end
    family = _family(verb.word)
    if family == "other":
        for second in _second_verbs(head, verb.end, _grammar().starts[verb.kind]):
            if match := _after(family).match(head, second):
                return match.end()
    match = _after(family).match(head, verb.end)
    return match.end() if match else verb.end


def _second_verbs(head: str, end: int, verbs: _Verbs) -> Iterator[int]:
    """Where a second verb ends: "Welcomes and strongly supports"."""
    joined = _grammar().joined.match(head, end) if "and" in head[end:] else None
    if joined is None:
        return
    for start in (joined.end(), joined.start("manner")):
        word = _WORD.match(head, start) if start >= 0 else None
        if word and word[0] in verbs and _family(word[0]) == "other":
            yield word.end()


def _family(verb: str) -> str:
    return _FAMILY.get(verb[0].upper() + verb[1:], "other")


def participle(text: str) -> str:
    """The first word of `text` if it has the form of an opening participle, known or not."""
    match = _UNKNOWN_PARTICIPLE.match(text[:_LONGEST])
    return match[0] if match and match[0] not in _NO_PARTICIPLES else ""
