"""Instructions that put one thing in the place of another."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.new_text import FOLLOWING, READING, new_text
from drafting.amendments.official.grammar.passages import (
    REST,
    passage,
    rest,
    with_occurrence,
    words_of,
)
from drafting.amendments.official.grammar.places import IT, behind
from drafting.amendments.official.grammar.state import ParserState, edit
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.operations import DeleteParagraph, EditWords
from drafting.amendments.official.word_ranges import ONLY, WordRange

_WORDS_GONE = (
    "it", "them", "these words", "those words", "this phrase", "that phrase", "the phrase",
    "the words", "this", "that word", "this word",
)  # fmt: skip
_INSTEAD = ("in its place", "in their place", "in lieu thereof", "in its stead", "instead",
            "therefor", "in place thereof", "in its place the words")  # fmt: skip


def replace(cursor: Cursor, said: ParserState) -> bool:
    """Such as "replace “X” with “Y”", "replace operative paragraph 3 with the following"."""
    if instead(cursor, said):
        return True
    if stretch := passage(cursor, said):
        return put_words(cursor, said, stretch, behind(cursor, said))
    if found := targets(cursor):
        said.where = found
        return _paragraphs(cursor, said)
    if said.anchor is not None and cursor.accept(*REST, *IT):
        return put_words(cursor, said, rest(said), ())
    if words := cursor.quotations():
        return _several(cursor, said, words)
    cursor.accept(*IT)
    return cursor.accept("with", "by") and new_text(cursor, said)


def _paragraphs(cursor: Cursor, said: ParserState) -> bool:
    """The text of paragraphs: "with the following", or "as follows"."""
    cursor.skip_marks(",")
    start = cursor.at
    if cursor.accept(*READING):
        cursor.at = start
    elif not cursor.accept("with", "by"):
        return False
    return new_text(cursor, said)


def _several(cursor: Cursor, said: ParserState, words: list[tuple[str, int | None]]) -> bool:
    """Words replaced by words, or several of them by as many others, respectively."""
    stretches = [words_of(cursor, said, one, which) for one, which in words]
    near = behind(cursor, said)
    if len(stretches) == 1:
        return put_words(cursor, said, stretches[0], near)
    cursor.skip_marks(",")
    if not cursor.accept("with", "by"):
        return False
    new = cursor.quotations()
    cursor.skip_marks(",")
    cursor.accept("respectively")
    if len(new) != len(stretches):
        return False
    near = (*near, *behind(cursor, said))
    return all(
        edit(said, stretch, one, near) for stretch, (one, _) in zip(stretches, new, strict=True)
    )


def put_words(
    cursor: Cursor, said: ParserState, stretch: WordRange, near: Sequence[WordRange]
) -> bool:
    """The words that replace a stretch."""
    cursor.skip_marks(",")
    if not cursor.accept("with", "by", "to read", "to", "into", "becomes", "→"):
        return False
    cursor.accept(*FOLLOWING)
    words = cursor.quotation()
    if words is None:
        return False
    near = (*near, *behind(cursor, said))
    if stretch.occurrence is ONLY:
        stretch = with_occurrence(cursor, stretch)
    return edit(said, stretch, words, near)


def instead(cursor: Cursor, said: ParserState) -> bool:
    """Such as "delete “X” and replace it by “Y”": something in place of what was taken out."""
    gone = said.operations[-1] if said.operations else None
    start = cursor.at
    if isinstance(gone, EditWords) and gone.name == "delete words":
        named = cursor.accept(*_WORDS_GONE) and cursor.peek().sort is not Sort.QUOTE
        cursor.at = cursor.at if named else start
        linked = cursor.accept("with", "by") or not named
        linked = cursor.accept(*_INSTEAD) or linked
        cursor.accept(*FOLLOWING)
        if linked and (words := cursor.quotation()) is not None:
            cursor.skip_marks(",")
            cursor.accept(*_INSTEAD)
            return words_instead(cursor, said, words)
    if isinstance(gone, DeleteParagraph) and cursor.accept("it", "them", "the paragraph"):
        cursor.accept(*_INSTEAD)
        if cursor.accept("with", "by"):
            return paragraphs_instead(cursor, said)
    cursor.at = start
    return False


def words_instead(cursor: Cursor, said: ParserState, words: str) -> bool:
    """What was taken out last is replaced, in each of the paragraphs."""
    last = said.operations[-1] if said.operations else None
    if not isinstance(last, EditWords) or last.name != "delete words":
        return False
    same = [one for one in said.operations if isinstance(one, EditWords)
            and one.stretch == last.stretch and not one.words]  # fmt: skip
    said.operations = [one for one in said.operations if one not in same]
    held = said.where
    said.where = [one.target for one in same]
    done = edit(said, last.stretch, words, behind(cursor, said))
    said.where = held or said.where
    return done


def paragraphs_instead(cursor: Cursor, said: ParserState) -> bool:
    """The paragraphs that the instruction has taken out so far get a new text."""
    gone = [one for one in said.operations if isinstance(one, DeleteParagraph)]
    said.operations = [one for one in said.operations if not isinstance(one, DeleteParagraph)]
    said.where = [one.target for one in gone]
    return new_text(cursor, said)


def substitute(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Substitute “Y” for “X”", "and substitute therefor the following"."""
    start = cursor.at
    for read in (_words_for_words, _therefor, instead, _text_for_paragraph):
        if read(cursor, said):
            return True
        cursor.at = start
    return False


def _words_for_words(cursor: Cursor, said: ParserState) -> bool:
    """Such as "“Y” for “X”", or "“X” with “Y”"."""
    words = cursor.quotation()
    if words is None:
        return False
    which = cursor.occurrence
    if cursor.accept("for") and (old := cursor.quotation()) is not None:
        stretch = words_of(cursor, said, old, cursor.occurrence)
        return edit(said, stretch, words, behind(cursor, said))
    linked = cursor.word() in ("with", "by")
    return linked and put_words(cursor, said, words_of(cursor, said, words, which), ())


def _therefor(cursor: Cursor, said: ParserState) -> bool:
    """The text of what was deleted before."""
    gone = bool(said.operations) and isinstance(said.operations[-1], DeleteParagraph)
    named = gone and (cursor.accept(*_INSTEAD) or cursor.accept(*FOLLOWING))
    return named and paragraphs_instead(cursor, said)


def _text_for_paragraph(cursor: Cursor, said: ParserState) -> bool:
    """Such as "The following for paragraph 3", "paragraph 3 with the following"."""
    following = cursor.accept(*FOLLOWING) and cursor.accept("for")
    found = targets(cursor)
    if not found:
        return False
    said.where = found
    return (following or cursor.accept("with", "by")) and new_text(cursor, said)


def for_read(cursor: Cursor, said: ParserState) -> bool:
    """Such as "For “X” read “Y”", as corrigenda have it, "for the existing text substitute …"."""
    words = cursor.quotation()
    if words is None:
        found = targets(cursor)
        said.where = found or said.where
        if found or cursor.accept(*IT, "the present text", "the existing paragraph"):
            cursor.skip_marks(",")
            return cursor.accept("substitute", "read") and new_text(cursor, said)
        return False
    stretch = words_of(cursor, said, words, cursor.occurrence)
    near = behind(cursor, said)
    cursor.skip_marks(",")
    if not cursor.accept("read", "substitute"):
        return False
    new = cursor.quotation()
    return new is not None and edit(said, stretch, new, (*near, *behind(cursor, said)))


def bracket(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Place “X” in square brackets"."""
    words = cursor.quotations()
    stretches = [words_of(cursor, said, one, which) for one, which in words]
    near = behind(cursor, said)
    if not words or not cursor.accept(
        "in square brackets", "in brackets", "within square brackets", "between square brackets"
    ):
        return False
    near = (*near, *behind(cursor, said))
    return all(edit(said, one, f"[{one.words}]", near) for one in stretches)


def reword(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Amend operative paragraph 2 to read: …", "reword it as follows: …"."""
    found = targets(cursor)
    if not found and not cursor.accept(*IT):
        return False
    said.where = found or said.where
    cursor.skip_marks(",")
    told = cursor.accept(*READING)
    cursor.skip_marks()
    if cursor.peek().sort in (Sort.QUOTE, Sort.OPEN) or (told and said.printed):
        return new_text(cursor, said)
    # A heading: "Amend paragraph 3 as follows:", and what follows says how.
    return bool(said.where) and (told or cursor.word() == "by")
