"""The small phrases of instructions: courtesies, links, which of several places is meant."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.parts import (
    Brackets,
    Except,
    For,
    Instead,
    It,
    Kind,
    Likewise,
    Link,
    New,
    Part,
    Renumbering,
    Respectively,
    Which,
)
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.word_ranges import BOTH, EVERYWHERE
from drafting.lexicon import instructions
from drafting.lexicon.ordinals import ordinal_value

_EVERYWHERE = (
    "wherever they appear", "wherever it appears",
    "in which it appears", "in which they appear", "wherever they occur", "wherever it occurs",
    "whenever it appears", "whenever they appear", "whenever it occurs", "each time it appears",
    "each time it occurs", "in all instances", "in each case", "in every instance",
    "in all places", "in each instance", "every time it appears", "every time it occurs",
    "wherever used", "in all cases", "wherever they are used", "wherever it is used",
)  # fmt: skip
_WHERE = ("where it appears", "where they appear")
_BOTH = ("in both instances", "in both places", "in both cases", "both times", "twice")
_TIME = ("time it appears", "time it occurs", "time they appear", "appears", "appear", "occurs",
         "occur", "time", "occurrence", "mention", "instance", "is mentioned")  # fmt: skip
_ONCE = ("the first time it", "the second time it", "the third time it", "the last time it")
_EXCEPT = (
    "except", "with the exception of", "other than", "but not", "but", "excepting", "excluding",
)  # fmt: skip
_READING = (
    "to read as follows", "to read", "reading as follows", "reading", "in order to read",
    "which reads as follows", "which would read as follows", "which would read", "which reads",
    "which shall read", "which read as follows", "which read", "that reads as follows",
    "that reads", "that would read", "worded as follows", "as follows", "so as to read",
    "so as to read as follows", "which will read", "which should read", "stating",
)  # fmt: skip
_OUTCOME = tuple(
    f"{so} {what} {verb}"
    for so in ("so that", "such that")
    for what in ("the paragraph", "it", "they", "the phrase", "the sentence", "the text",
                 "the subparagraph")
    for verb in ("would read as follows", "will read as follows", "reads as follows",
                 "should read as follows", "would read", "will read", "reads", "read",
                 "should read", "now reads")
)  # fmt: skip
_FOR = ("instead of", "in place of", "in lieu of", "for")
_INSTEAD = ("in its place", "in their place", "in lieu thereof", "in its stead", "instead",
            "therefor", "in place thereof", "in their stead")  # fmt: skip
_COUNTED = frozenset({
    "paragraphs", "new", "separate", "places", "cases", "instances", "sentences", "subparagraphs",
})  # fmt: skip
"""What "two" counts where it does not stand for itself."""
_LIKEWISE = (
    *(f"{same} for" for same in ("ditto", "idem", "the same", "same", "likewise", "same change",
                                 "the same change", "do the same", "similarly")),
    "likewise", "do likewise", "do the same", "the same change should be made",
    "make the same change", "make the same change also", "idem", "ditto", "same change",
    "the same change", "the same amendment", "the same applies", "the same change applies",
    "similarly", "same amendment", "same edit", "the same edit", "make the same amendment",
    "make the same edit", "the same change should also be made", "the same change is made",
    "the same change to be made", "the same amendment should be made", "the same goes for",
    "this also applies", "this applies also", "apply the same change", "same", "do the same also",
)  # fmt: skip
_IT = (
    "the entire paragraph", "the whole paragraph", "entire paragraph", "whole paragraph",
    "full paragraph", "the full paragraph", "the entire para", "the whole para", "the para",
    "the whole subparagraph", "the entire subparagraph", "entire subparagraph",
    "this paragraph", "that paragraph",
    "the paragraphs", "these paragraphs", "the paragraph",
)  # fmt: skip
_PRONOUNS = ("it", "them", "they")
_WORDS_AS_IT = (
    "these words", "those words", "this phrase", "that phrase", "the phrase", "the words",
    "that word", "this word", "the existing text", "the text", "the current text",
    "the present text",
)  # fmt: skip


def courtesy(cursor: Cursor) -> Sequence[Part] | None:
    """What is said for politeness, or to say the reason of, and changes nothing."""
    if cursor.accept(*instructions.GRATEFUL):
        cursor.polite = True
        return []
    if cursor.at == 0 and (length := instructions.proposer(_words_ahead(cursor))):
        cursor.at += length
        return []
    if cursor.at == 0 and cursor.accept(*instructions.COUNTED):
        return []
    if cursor.accept("and so on", "and so forth"):
        return [] if _is_of_numbers(cursor) else None
    return [] if cursor.accept(*instructions.COURTESIES) else None


def _is_of_numbers(cursor: Cursor) -> bool:
    """Whether it is told before that numbers follow."""
    said = (cursor.word(-back) for back in range(1, cursor.at + 1))
    return any(word.startswith(("renumber", "reletter", "become")) for word in said)


def _words_ahead(cursor: Cursor) -> list[str]:
    ahead: list[str] = []
    while word := cursor.word(len(ahead)):
        ahead.append(word)
    return ahead


def renumbering(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Renumber the remaining paragraphs accordingly"."""
    if cursor.accept(*instructions.KEPT_MARKS):
        return [Renumbering()]
    start = cursor.at
    cursor.accept(",")
    cursor.accept("and")
    words: list[str] = []
    while cursor.word() in instructions.RENUMBERING:
        words.append(cursor.word())
        cursor.at += 1
    told = any("number" in word or "letter" in word for word in words) or (
        bool({"references", "cross-references"} & set(words))
        and bool({"adjust", "update", "correct", "adjusted", "updated", "corrected"} & set(words))
    )
    if told and cursor.peek().sort not in (Sort.NUMBER, Sort.LABEL):
        return [Renumbering()]
    cursor.at = start
    return None


def likewise(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "do likewise"."""
    return [Likewise()] if cursor.accept(*_LIKEWISE) else None


def excepted(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Except in paragraph 9"."""
    if not cursor.accept(*_EXCEPT):
        return None
    cursor.accept("in", "for", "from", "that in")
    found = targets(cursor)
    return [Except(tuple(found))] if found else None


def which(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Where it first appears", "wherever it appears", "(second occurrence)"."""
    bracketed = cursor.accept("(")
    found = _which(cursor)
    if found is not None and bracketed:
        cursor.accept("only")
    if found is None or (bracketed and not cursor.accept(")")):
        return None
    return [Which(found)]


def _which(cursor: Cursor) -> int | None:
    if cursor.accept(*_BOTH):
        return BOTH
    if cursor.accept(*_EVERYWHERE):
        return EVERYWHERE
    start = cursor.at
    cursor.accept("where they", "where it", "when it", "for the", "the")
    if cursor.accept("appears", "appear", "occurs", "occur", "is used", "is mentioned"):
        cursor.accept("for the", "the")
    value = ordinal_value(cursor.word())
    cursor.at += 1
    told = value and cursor.accept(*_TIME) and cursor.word() not in ("of", "to")
    if told:
        return value
    cursor.at = start
    return EVERYWHERE if cursor.accept(*_WHERE) else None


def outcome(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "So that the paragraph reads"."""
    return [Link(reads=True, outcome=True)] if cursor.accept(*_OUTCOME) else None


def link(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "with", "reading", "as follows", "to “X”"."""
    if cursor.accept(*_READING):
        return [Link(reads=True)]
    if cursor.accept("with", "by", "into"):
        cursor.accept("as follows")
        return [Link()]
    start = cursor.at
    if cursor.accept("to"):
        cursor.accept("the words", "the word")
        if cursor.peek().sort is Sort.QUOTE:
            return [Link()]
    cursor.at = start
    return None


def halves(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "in two", of what is split."""
    start = cursor.at
    told = cursor.accept("in two parts", "into two parts", "in two", "into two")
    if told and cursor.word() not in _COUNTED:
        return [Link(), New(Kind.PARAGRAPH, count=2)]
    cursor.at = start
    return None


def instead_of(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "instead of", before what goes."""
    return [For()] if cursor.accept(*_FOR) else None


def instead(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "in its place"."""
    return [Instead()] if cursor.accept(*_INSTEAD) else None


def brackets(cursor: Cursor) -> Sequence[Part] | None:
    """That words are put into square brackets."""
    return [Brackets()] if cursor.accept("in square brackets", "in brackets") else None


def respectively(cursor: Cursor) -> Sequence[Part] | None:
    """That the first is for the first, and so on."""
    return [Respectively()] if cursor.accept("respectively") else None


def it(cursor: Cursor) -> Sequence[Part] | None:
    """What was named before."""
    start = cursor.at
    words = cursor.accept(*_WORDS_AS_IT)
    pronoun = not words and not cursor.accept(*_IT) and cursor.accept(*_PRONOUNS)
    if cursor.at == start:
        return None
    named = cursor.peek().sort in (Sort.NUMBER, Sort.MARKER, Sort.LABEL)
    named = named or ordinal_value(cursor.word()) > 0
    return None if named or cursor.word() == "of" else [It(words, pronoun)]
