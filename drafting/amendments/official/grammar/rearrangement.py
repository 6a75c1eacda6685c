"""Instructions that put paragraphs elsewhere, together or apart."""

from __future__ import annotations

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.new_text import READING, new_text
from drafting.amendments.official.grammar.places import IT, place, side_of, whole_part
from drafting.amendments.official.grammar.state import ParserState
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.operations import (
    MergeParagraphs,
    MoveParagraph,
    Renumber,
    Side,
    SplitParagraph,
)
from drafting.amendments.official.targets import Target, TargetPart

_PLACED = frozenset({
    "so", "that", "it", "they", "is", "are", "be", "placed", "appears", "appear", "comes", "come",
    "as", "up", "down", "moved", "should", "to", "would", "stands", "stand",
})  # fmt: skip
_DIRECTIONS = ("after", "before", "to", "up", "down", "between", "so")
_INTO_ONE = (
    "into a single paragraph", "into one paragraph", "into a single operative paragraph",
    "into one", "in one paragraph", "in a single paragraph",
)  # fmt: skip


def move(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Move operative paragraph 8 so that it follows operative paragraph 3"."""
    found = targets(cursor)
    if not found and (cursor.accept(*IT) or cursor.word() in _DIRECTIONS):
        found = said.where
    return bool(found) and moved(cursor, said, found)


def moved(cursor: Cursor, said: ParserState, found: list[Target]) -> bool:
    """Where the paragraphs go: "after paragraph 3", "to become paragraph 2"."""
    cursor.skip_marks(",")
    start = cursor.at
    destination = _end_of_part(cursor)
    if destination is None:
        cursor.at = start
        destination = _becoming(cursor, found)
    if destination is None:
        cursor.at = start
        destination = _beside(cursor)
    if destination is None:
        return False
    side, beside = destination
    ordered = found if side is Side.BEFORE else found[::-1]
    said.operations += [MoveParagraph(target, side, beside) for target in ordered]
    return True


def _end_of_part(cursor: Cursor) -> tuple[Side, Target] | None:
    cursor.skip(_PLACED)
    cursor.accept("at", "to")
    end = cursor.accept("the end of", "the very end of")
    if not end and not cursor.accept("the beginning of", "the start of", "the top of"):
        return None
    part = whole_part(cursor)
    if part is None:
        return None
    return (Side.AFTER, Target(part, "-1")) if end else (Side.BEFORE, Target(part, "1"))


def _becoming(cursor: Cursor, found: list[Target]) -> tuple[Side, Target] | None:
    """The place of a paragraph that is moved to become paragraph 2, say.

    It stands before the one that has the number, or behind it if it comes from before it.
    """
    cursor.skip(_PLACED)
    if not cursor.accept("become", "becomes", "becoming", "as", "be renumbered as"):
        return None
    cursor.accept("a new", "the new", "new", "the")
    (target, *_) = targets(cursor) or [Target(TargetPart.TEXT)]
    if target.path and found[0].path[:-1] == target.path[:-1]:
        return (Side.AFTER if found[0].path < target.path else Side.BEFORE), target
    if not target.place.isdecimal() or target.path or not found[0].place.isdecimal():
        return None
    rises = int(found[0].place) < int(target.place) and found[0].part is target.part
    return (Side.AFTER if rises else Side.BEFORE), target


def become(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Paragraphs 8 and 9 become paragraphs 9 and 10", which paragraphs beside them move.

    A paragraph that goes further than its neighbours could push it is moved.
    """
    found, start = said.where, cursor.at
    cursor.accept("become", "becomes", "renumbered as")
    cursor.accept("a new", "the new", "new", "the", "respectively")
    new = targets(cursor)
    if len(new) == len(found) and all(map(_is_next, found, new)):
        said.operations += [Renumber(old, to.place) for old, to in zip(found, new, strict=True)]
        return True
    cursor.at = start
    return moved(cursor, said, found)


def _is_next(old: Target, new: Target) -> bool:
    plain = old.place.isdecimal() and new.place.isdecimal() and not old.path
    return plain and abs(int(old.place) - int(new.place)) == 1


def _beside(cursor: Cursor) -> tuple[Side, Target] | None:
    cursor.skip(_PLACED)
    side: Side | None = None
    if cursor.accept("follows", "follow", "followed"):
        side = Side.AFTER
    elif cursor.accept("precedes", "precede", "preceded"):
        side = Side.BEFORE
    elif cursor.word() == "between":
        between = ParserState()
        return between.beside if place(cursor, between) else None
    else:
        side = side_of(cursor)
    beside = targets(cursor) if side else []
    return (side, beside[0]) if side and beside else None


def merge(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Merge operative paragraphs 3 and 4"."""
    found = targets(cursor)
    if len(found) == 1 and cursor.accept("with", "into"):
        found += targets(cursor)
    return merged(cursor, said, found or said.where)


def merged(cursor: Cursor, said: ParserState, found: list[Target]) -> bool:
    """What the paragraphs read once they are one, if it is told."""
    if len(found) < 2:
        return False
    cursor.skip_marks(",")
    cursor.accept(*_INTO_ONE)
    cursor.skip_marks(",")
    if cursor.accept(*READING):
        said.where = found
        return new_text(cursor, said)
    said.operations.append(MergeParagraphs(found[0], tuple(found[1:])))
    return True


def split(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Split paragraph 2 into two paragraphs, the second beginning with “X”"."""
    found = targets(cursor)
    if len(found) != 1:
        return False
    cursor.accept("into two separate paragraphs", "into two paragraphs", "into two", "in two")
    cursor.skip_marks(",")
    if cursor.accept("the second", "the second one", "the second paragraph", "the new paragraph"):
        cursor.accept("paragraph")
        if not cursor.accept("beginning", "starting", "commencing", "to begin", "begins"):
            return False
        cursor.accept("with", "from")
        words, behind = cursor.quotation(), False
    else:
        side = side_of(cursor)
        words, behind = cursor.quotation(), side is Side.AFTER
        if side is None:
            return False
    if words is None:
        return False
    said.operations.append(SplitParagraph(found[0], words, behind))
    return True


def swap(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Reverse the order of operative paragraphs 7 and 8"."""
    cursor.accept("the order of", "the positions of", "the places of")
    found = targets(cursor)
    places = [target.place for target in found]
    neighbours = (
        len(found) == 2
        and all(place.isdecimal() for place in places)
        and found[0].part is found[1].part
        and abs(int(places[0]) - int(places[1])) == 1
    )
    if not neighbours:
        return False
    first, second = sorted(found, key=lambda target: int(target.place))
    said.operations.append(MoveParagraph(second, Side.BEFORE, first))
    return True
