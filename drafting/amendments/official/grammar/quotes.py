"""Words that an instruction quotes, or names by what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.parts import (
    Action,
    Link,
    Named,
    Part,
    Passage,
    Verb,
    Words,
)
from drafting.amendments.official.grammar.target_lists import group, targets
from drafting.amendments.official.word_ranges import BOTH, EVERYWHERE, ONLY, Where, WordRange
from drafting.dataclasses import replace

_NAMES = frozenset({
    "word", "words", "phrase", "phrases", "expression", "expressions", "term", "terms", "text",
    "reference", "references", "sentence", "clause", "portion", "part", "of", "to", "following",
    "new", "the", "a", "an", "existing", "additional", "wording", "opening", "initial",
    "mention", "mentions", "figure", "figures", "number", "date", "year", "phrasing",
    "language", "adjective", "adverb", "verb", "name", "symbol", "such", "reading", "noun",
})  # fmt: skip
"""Words that say what a quotation is."""
_SIGNS = {"comma": ",", "semicolon": ";", "colon": ":", "full stop": ".", "period": "."}
_TIMES = ("occurrences of", "occurrence of", "mentions of", "mention of", "instances of",
          "instance of", "references to", "reference to", "appearances of", "appearance of",
          "uses of", "use of", "occurrence", "mention", "instance", "appearance")  # fmt: skip
_LEADS = ("by", "with", "to", "should", "shall")
"""What stands behind words that are named by their count alone."""
_ALL = ("all the", "all", "each", "every", "both the", "both", "any")
_REST_OF = (
    "the rest of the text of", "the remainder of the text of", "the rest of", "the remainder of",
    "the end of", "the remaining part of", "the last part of", "the latter part of", "the part of",
)  # fmt: skip
_REST = ("the remainder", "the rest", "the end", "the remaining words", "the remaining text",
         "everything that follows", "all that follows", "the existing text")  # fmt: skip
_ALL_WORDS = (
    "all the words", "all words", "all the text", "all text", "everything", "the words", "words",
    "the text", "text", "the part", "the portion", "the passage", "the phrase", "the clause",
    "all sentences", "all the sentences", "all", "the last part", "the latter part", "the section",
    "the entire phrase", "the last phrase", "the final part", "the first part", "the sentence",
    "the last clause",
)  # fmt: skip
_IT = ("the paragraph", "this paragraph", "that paragraph", "the sentence", "it", "the text")
_FOLLOWING = ("that follows", "that follow", "which follows", "which follow", "after",
              "following", "coming after", "behind")  # fmt: skip
_FROM = ("from", "beginning with", "beginning", "starting with", "starting", "commencing with",
         "that begins with", "which begins with", "starting from", "beginning by")  # fmt: skip
_TO_END = (
    "to the end of the paragraph", "to the end of the sentence", "to the end",
    "until the end of the paragraph", "until the end", "through the end of the paragraph",
    "up to the end of the paragraph",
)  # fmt: skip
_UNTIL = (
    "and ending with", "ending with", "and concluding with", "concluding with",
    "up to and including", "up to", "to", "through", "until", "and ending at", "and finishing with",
)  # fmt: skip
_ALL_BUT = ("all but", "all sentences but", "all sentences except", "all the sentences except",
            "everything but", "everything except")  # fmt: skip


_WITH = ("and", "together with", "along with", "with")
_COMMA_BEFORE = tuple(
    f"{with_} {comma}"
    for with_ in _WITH
    for comma in ("the comma before it", "the preceding comma", "the comma that precedes it")
)
_COMMA_BEHIND = tuple(
    f"{with_} {comma}"
    for with_ in _WITH
    for comma in ("the comma after it", "the following comma", "the comma that follows it")
)


def quotation(cursor: Cursor) -> Words | None:
    """The next quotation behind words such as "the following phrase"; None if none is there."""
    start = cursor.at
    occurrence = _told_occurrence(cursor)
    cursor.skip(_NAMES)
    for mark in (":", ",") if occurrence is ONLY and cursor.at > start else ():
        if cursor.peek(1).sort is Sort.QUOTE:
            cursor.accept(mark)
    if cursor.peek().sort is Sort.QUOTE:
        return Words(cursor.take(Sort.QUOTE), occurrence)
    for name, sign in _SIGNS.items():
        if cursor.accept(name):
            return Words(sign, occurrence)
    cursor.at = start
    return None


def other_occurrence(cursor: Cursor, before: Sequence[Part]) -> Sequence[Part] | None:
    """Such as "the second" in "replace the first “X” by “A” and the second by “B”".

    It is of the words that are told to change before, where it was said which of them are meant.
    """
    start = cursor.at
    cursor.accept("the")
    value = cursor.ordinal()
    cursor.accept(*_TIMES, "one", "time")
    told = cursor.word() in _LEADS and value
    words = _numbered_words(before) if told else None
    if words is None or words.occurrence == value:
        cursor.at = start
        return None
    return [replace(words, occurrence=value)]


def _numbered_words(before: Sequence[Part]) -> Words | None:
    """The words that are to change, if all that are named so far are places of the same."""
    pairs = zip((None, *before), before, strict=False)
    told = [part for link, part in pairs if isinstance(part, Words) and not _leads_in(link)]
    same = len({one.words for one in told}) == 1
    numbered = all(one.occurrence not in (ONLY, EVERYWHERE, BOTH) for one in told)
    return told[-1] if same and numbered else None


def _leads_in(part: Part | None) -> bool:
    return isinstance(part, Link) or (isinstance(part, Verb) and part.action is Action.READ)


def _told_occurrence(cursor: Cursor) -> int | None:
    """Such as "The second occurrence of", "both", "all references to", "the last"."""
    start = cursor.at
    if cursor.accept(*_ALL):
        both = "both" in (cursor.word(-1), cursor.word(-2))
        cursor.accept(*_TIMES)
        return BOTH if both else EVERYWHERE
    cursor.accept("the")
    if value := cursor.ordinal():
        cursor.accept(*_TIMES)
        return value
    cursor.at = start
    return ONLY


def words(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "The words “X”", "“X” to the end of the paragraph"."""
    if cursor.word() in ("to", "of", "reading"):
        return None
    found = quotation(cursor)
    if found is None:
        return None
    start = cursor.at
    if cursor.accept(*_TO_END) and cursor.word() != "of":
        return [Passage(WordRange(Where.THROUGH, found.words, occurrence=found.occurrence))]
    cursor.at = start
    if cursor.accept(*_COMMA_BEFORE):
        return [replace(found, words=f", {found.words}")]
    if cursor.accept(*_COMMA_BEHIND):
        return [replace(found, words=f"{found.words},")]
    return [found]


def passage(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Everything after “X”", "from “X” to “Y”", "the rest of the paragraph"."""
    for read in (_all_but_first, _all_but, _rest_of, _stretch, _rest):
        start = cursor.at
        if found := read(cursor):
            return found
        cursor.at = start
    return None


def _all_but_first(cursor: Cursor) -> Sequence[Part]:
    """Such as "All sentences of operative paragraph 5 except the first"."""
    found = group(cursor) if cursor.accept("all sentences of", "all the sentences of") else []
    if len(found) != 1 or not cursor.accept("except the first", "but the first"):
        return []
    cursor.accept("sentence", "one")
    return [Passage(beside=replace(found[0], sentence=1))]


def _all_but(cursor: Cursor) -> Sequence[Part]:
    if not cursor.accept(*_ALL_BUT):
        return []
    cursor.accept("the")
    if cursor.ordinal() != 1:
        return []
    cursor.accept("sentence")
    place = replace(cursor.above, sentence=1) if cursor.above else None
    if cursor.accept("of") and (named := group(cursor)):
        place = replace(named[0], sentence=1)
    return [Passage(beside=place)] if place else []


def _rest_of(cursor: Cursor) -> Sequence[Part]:
    if not cursor.accept(*_REST_OF):
        return []
    place: Sequence[Part] = []
    if not cursor.accept(*_IT):
        found = targets(cursor)
        if not found:
            return []
        place = [Named(tuple(found), "of")]
    start = cursor.at
    cursor.accept(",")
    if stretch := _from_to(cursor):
        cursor.accept(",")
        return [Passage(stretch), *place]
    cursor.at = start
    return [Passage(), *place]


def _rest(cursor: Cursor) -> Sequence[Part]:
    return [Passage()] if cursor.accept(*_REST) and cursor.word() != "of" else []


def _stretch(cursor: Cursor) -> Sequence[Part]:
    told = cursor.accept(*_ALL_WORDS)
    place: Sequence[Part] = []
    if told and cursor.accept("of", "in") and not cursor.accept(*_IT):
        named = targets(cursor)
        if not named:
            return []
        place = [Named(tuple(named), "in")]
    cursor.accept(",")
    if stretch := _from_to(cursor):
        return [Passage(stretch), *place]
    if not told or not cursor.accept(*_FOLLOWING):
        return []
    if (found := quotation(cursor)) is not None:
        cursor.accept(*_TO_END)
        return [Passage(WordRange(Where.REST, found.words, occurrence=found.occurrence)), *place]
    beside = targets(cursor)
    return [Passage(beside=beside[0]), *place] if len(beside) == 1 else []


def _from_to(cursor: Cursor) -> WordRange | None:
    alone = cursor.word()
    if not cursor.accept(*_FROM):
        return None
    first = quotation(cursor)
    if first is None:
        return None
    start = cursor.at
    cursor.accept(",")
    if cursor.accept(*_TO_END):
        return WordRange(Where.THROUGH, first.words, occurrence=first.occurrence)
    last = quotation(cursor) if cursor.accept(*_UNTIL) else None
    if last is not None and last.occurrence is ONLY:
        return WordRange(Where.THROUGH, first.words, last.words, first.occurrence)
    cursor.at = start
    if alone == "from":
        return None
    return WordRange(Where.THROUGH, first.words, occurrence=first.occurrence)
