"""Instructions that put one thing in the place of another, or somewhere else."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.naming import targets
from drafting.amendments.official.grammar.places import (
    IT,
    REST,
    behind,
    edge,
    range_of,
    rest,
    side_of,
    with_occurrence,
    words_of,
)
from drafting.amendments.official.grammar.printed import FOLLOWING, new_text
from drafting.amendments.official.grammar.said import Said, edit
from drafting.amendments.official.operations import (
    DeleteParagraph,
    MergeParagraphs,
    MoveParagraph,
    Side,
)
from drafting.amendments.official.stretches import ONLY, Stretch


def replace(cursor: Cursor, said: Said) -> bool:
    """Such as "replace “X” with “Y”", "replace operative paragraph 3 with the following"."""
    if cursor.accept("from") and (stretch := range_of(cursor)):
        near = behind(cursor, said)
        return put_words(cursor, said, stretch, near)
    start = cursor.at
    words = cursor.quotation()
    if words is not None:
        stretch = words_of(cursor, said, words)
        return put_words(cursor, said, stretch, behind(cursor, said))
    cursor.at = start
    if found := targets(cursor):
        said.where = found
    elif cursor.accept(*REST):
        return put_words(cursor, said, rest(cursor, said), ())
    elif not cursor.accept(*IT):
        return False
    elif said.anchor is not None:
        return put_words(cursor, said, rest(cursor, said), ())
    return cursor.accept("with", "by") and new_text(cursor, said)


def put_words(cursor: Cursor, said: Said, stretch: Stretch, near: Sequence[Stretch]) -> bool:
    """The words that replace a stretch."""
    cursor.skip_marks(",")
    if not cursor.accept("with", "by", "to read"):
        return False
    words = cursor.quotation()
    if words is None:
        return False
    near = (*near, *behind(cursor, said))
    if stretch.occurrence is ONLY:
        stretch = with_occurrence(cursor, stretch)
    return edit(said, stretch, words, near)


def substitute(cursor: Cursor, said: Said) -> bool:
    """Such as "Substitute “Y” for “X”", "and substitute therefor the following"."""
    words = cursor.quotation()
    if words is not None:
        start = cursor.at
        if cursor.accept("for") and (old := cursor.quotation()) is not None:
            stretch = words_of(cursor, said, old)
            return edit(said, stretch, words, behind(cursor, said))
        cursor.at = start
        return False
    cursor.accept("therefor")
    if not cursor.accept(*FOLLOWING):
        return False
    if cursor.accept("for") and (found := targets(cursor)):
        said.where = found
    elif said.operations and isinstance(said.operations[-1], DeleteParagraph):
        gone = said.operations.pop()
        said.where = [gone.target] if isinstance(gone, DeleteParagraph) else []
    return new_text(cursor, said)


def for_read(cursor: Cursor, said: Said) -> bool:
    """Such as "For “X” read “Y”", as corrigenda have it."""
    words = cursor.quotation()
    if words is None:
        return False
    stretch = words_of(cursor, said, words)
    near = behind(cursor, said)
    cursor.skip_marks(",")
    if not cursor.accept("read", "substitute"):
        return False
    new = cursor.quotation()
    return new is not None and edit(said, stretch, new, (*near, *behind(cursor, said)))


def move(cursor: Cursor, said: Said) -> bool:
    """Such as "Move operative paragraph 8 so that it follows operative paragraph 3"."""
    found = targets(cursor) or (said.where if cursor.accept(*IT) else [])
    if not found:
        return False
    cursor.skip_marks(",")
    cursor.accept("so that it is placed", "so that it appears", "so that it comes", "so that it")
    cursor.accept("so as to", "to", "be placed", "placed")
    if cursor.accept("follows", "follow"):
        side: Side | None = Side.AFTER
    elif cursor.accept("precedes", "precede"):
        side = Side.BEFORE
    else:
        side = side_of(cursor)
    beside = targets(cursor) if side else []
    if not beside and edge(cursor, said) and said.beside:
        side, beside = said.beside[0], [said.beside[1]]
    if side is None or not beside:
        return False
    ordered = found if side is Side.BEFORE else found[::-1]
    said.operations += [MoveParagraph(target, side, beside[0]) for target in ordered]
    return True


def merge(cursor: Cursor, said: Said) -> bool:
    """Such as "Merge operative paragraphs 3 and 4"."""
    found = targets(cursor)
    if len(found) == 1 and cursor.accept("with"):
        found += targets(cursor)
    if len(found) < 2:
        return False
    if cursor.accept("to read", "so as to read", "as follows", "reading", "to read as follows"):
        said.where = found
        return new_text(cursor, said)
    said.operations.append(MergeParagraphs(found[0], tuple(found[1:])))
    return True
