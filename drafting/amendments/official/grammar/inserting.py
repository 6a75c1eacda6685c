"""Instructions that bring something in."""

from __future__ import annotations

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexing import Sort
from drafting.amendments.official.grammar.naming import targets
from drafting.amendments.official.grammar.places import anchor_behind, place
from drafting.amendments.official.grammar.printed import FOLLOWING, paragraphs_of
from drafting.amendments.official.grammar.said import Said, edit
from drafting.amendments.official.operations import InsertParagraphs, Operation, Side
from drafting.amendments.official.targets import Part, Target

_NEW = frozenset(
    ["a", "an", "the", "new", "following", "additional", "two", "three", "four", "five", "further"]
)


def insert(cursor: Cursor, said: Said) -> bool:
    """Such as "insert the words “X”", "insert a new operative paragraph, reading: …"."""
    start = cursor.at
    if _paragraphs_come(cursor, said):
        return True
    cursor.at = start
    if said.beside is not None and cursor.accept(*FOLLOWING):
        said.operations.append(_insertion(cursor, said, None, "", lettered=False))
        return True
    words = cursor.quotation()
    if words is None:
        return False
    anchor = anchor_behind(cursor, said) or said.anchor
    if anchor is None:
        raise InstructionError(f"it does not say where to insert “{words}”")
    return edit(said, anchor, words, ())


def _paragraphs_come(cursor: Cursor, said: Said) -> bool:
    """Such as "Insert a new operative paragraph, reading: …"."""
    cursor.skip(_NEW)
    part = {"preambular": Part.PREAMBULAR, "operative": Part.OPERATIVE}.get(cursor.word())
    cursor.at += part is not None
    lettered = cursor.accept("subparagraphs", "subparagraph", "sub-paragraphs", "sub-paragraph")
    if not lettered and not cursor.accept("paragraphs", "paragraph"):
        return False
    named = cursor.take(Sort.NUMBER) or cursor.take(Sort.LABEL) or cursor.take(Sort.MARKER)
    held = said.beside
    while _place_of_paragraphs(cursor, said):
        pass
    cursor.skip_marks(",")
    cursor.accept("reading as follows", "to read as follows", "as follows", "to read", "reading")
    cursor.accept("which reads", "with the following text")
    said.operations.append(_insertion(cursor, said, part, named, lettered=lettered))
    said.beside = held
    return True


def _place_of_paragraphs(cursor: Cursor, said: Said) -> bool:
    """A place behind "a new paragraph": after operative paragraph 3."""
    start = cursor.at
    cursor.skip_marks(",")
    if cursor.accept("as") and (found := targets(cursor)):
        said.beside = said.beside or (Side.BEFORE, found[0])
        return True
    cursor.at = start
    cursor.skip_marks(",")
    if not cursor.ended and cursor.peek().sort is Sort.WORD and place(cursor, said):
        return True
    cursor.at = start
    return False


def _insertion(
    cursor: Cursor, said: Said, part: Part | None, named: str, *, lettered: bool
) -> Operation:
    paragraphs = paragraphs_of(cursor, said)
    if not paragraphs:
        raise InstructionError("the text of the new paragraph does not follow")
    side, target = said.beside or _implied(said, part, named, lettered=lettered)
    under = lettered and not target.path
    return InsertParagraphs(side, target, paragraphs, under)


def _implied(said: Said, part: Part | None, named: str, *, lettered: bool) -> tuple[Side, Target]:
    """Where a paragraph goes that has only a number: 5 bis after 5, a new 5 before the old."""
    if lettered and said.where:
        return Side.AFTER, said.where[-1]
    number, _, between = named.partition(" ")
    if between and number.isdecimal():
        return Side.AFTER, Target(part or Part.OPERATIVE, number)
    if number.isdecimal():
        return Side.BEFORE, Target(part or Part.OPERATIVE, number)
    if said.where:
        return Side.AFTER, said.where[-1]
    raise InstructionError("it does not say where to insert the paragraph")
