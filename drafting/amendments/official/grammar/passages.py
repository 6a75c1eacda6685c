"""Words that an instruction names without quoting all of them: “X” to “Y”, all after “X”."""

from __future__ import annotations

from dataclasses import replace

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.places import IT, behind, occurrence
from drafting.amendments.official.grammar.state import ParserState
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.word_ranges import Where, WordRange

REST = (
    "the end of the paragraph", "the rest of the paragraph", "the remainder of the paragraph",
    "the rest of the sentence", "the remainder of the sentence", "the end of the sentence",
    "the remainder", "the rest", "the remaining words", "the remaining text", "the end",
    "everything that follows", "all that follows",
)  # fmt: skip
_PASSAGE = (
    "all the words", "all words", "all the text", "the words", "words", "the entire phrase",
    "the phrase", "the last phrase",
    "the text", "the last part", "the latter part", "the final part", "the first part", "the part",
    "the portion", "the section", "the passage", "the clause", "the last clause", "the remainder",
    "the rest", "the end", "everything", "all text", "all", "the remaining part", "the sentence",
)  # fmt: skip
_BEGINNING = ("beginning", "starting", "commencing", "that begins", "which begins")
_ENDING = ("ending", "concluding", "finishing", "to", "up to and including", "up to", "through",
           "until", "and ending", "and concluding", "and finishing")  # fmt: skip


def passage(cursor: Cursor, said: ParserState) -> WordRange | None:
    """Such as "Everything after “X”", "from “X” to the end of the paragraph"."""
    start = cursor.at
    cursor.accept(*_PASSAGE)
    if cursor.accept("of", "in"):
        said.where = targets(cursor) or said.where
        cursor.accept(*IT, "the sentence")
    cursor.skip_marks(",")
    stretch = _from_to(cursor, said) or _after(cursor)
    if stretch is None:
        cursor.at = start
    return stretch


def _from_to(cursor: Cursor, said: ParserState) -> WordRange | None:
    if cursor.accept(*_BEGINNING):
        cursor.accept("with", "from", "by", "at")
    elif not cursor.accept("from"):
        return None
    cursor.accept("the words", "the word")
    first = cursor.quotation()
    if first is None:
        return None
    which = occurrence(cursor)
    cursor.skip_marks(",")
    if not cursor.accept(*_ENDING):
        behind(cursor, said)
        return WordRange(Where.THROUGH, first, occurrence=which)
    cursor.accept("with", "at", "by")
    if cursor.accept(*REST):
        if cursor.accept("of") and (found := targets(cursor)):
            said.where = found
        return WordRange(Where.THROUGH, first, occurrence=which)
    last = cursor.quotation()
    return None if last is None else WordRange(Where.THROUGH, first, last, which)


def _after(cursor: Cursor) -> WordRange | None:
    """Such as "After “X”": all that follows the words."""
    if not cursor.accept("that follows", "that follow", "which follows", "after", "following"):
        return None
    words = cursor.quotation()
    return None if words is None else WordRange(Where.REST, words, occurrence=occurrence(cursor))


def rest(said: ParserState) -> WordRange:
    """All that follows the words that were given before the verb."""
    if said.anchor is None:
        raise InstructionError("it does not say after which words")
    return replace(said.anchor, where=Where.REST)


def words_of(cursor: Cursor, said: ParserState, words: str, which: int | None = None) -> WordRange:
    """The words themselves, beside those that were named before them or are behind them."""
    stretch = WordRange(Where.WORDS, words, occurrence=which)
    anchor = None if said.used_anchor else said.anchor
    if anchor is not None and anchor.where is Where.AFTER:
        stretch = replace(stretch, after=anchor.words, before=anchor.before)
    elif anchor is not None and anchor.where is Where.BEFORE:
        stretch = replace(stretch, before=anchor.words)
    if anchor is not None:
        stretch = replace(stretch, near=anchor.occurrence)
    return with_occurrence(cursor, stretch)


def with_occurrence(cursor: Cursor, stretch: WordRange) -> WordRange:
    """The stretch in the one of several places that is told here, if one is."""
    found = occurrence(cursor)
    return stretch if found is None else replace(stretch, occurrence=found)
