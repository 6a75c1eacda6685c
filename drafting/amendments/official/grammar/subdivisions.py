"""What is named beneath a paragraph: its subparagraphs, its sentences, its lines."""

from __future__ import annotations

import re
from dataclasses import replace

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.targets import Target

ITEMS = (
    "subparagraphs", "subparagraph", "sub-paragraphs", "sub-paragraph", "items", "item",
    "sub-items", "sub-item", "subitems", "subitem", "clauses", "clause", "subparas", "subpara",
)  # fmt: skip
_CHAPEAU = ("the chapeau", "chapeau", "introductory part", "lead-in")
_ROMAN = re.compile(r"\([ivx]+\)")


def path(cursor: Cursor) -> tuple[str, ...]:
    """Markers of subparagraphs that follow: (b) (ii), or "subparagraph (b), item (ii)"."""
    found: list[str] = []
    while True:
        if marker := cursor.take(Sort.MARKER):
            found.append(marker if marker.startswith("(") else f"({marker})")
            continue
        start = cursor.at
        cursor.skip_marks(",")
        named = cursor.accept(*ITEMS)
        if (named or (cursor.at > start and not found)) and cursor.peek().sort is Sort.MARKER:
            continue
        cursor.at = start
        return tuple(found)


def under(above: Target, markers: tuple[str, ...]) -> Target:
    """The subparagraph that markers name, seen from a paragraph or one of its subparagraphs."""
    outer = above.path
    if outer and not (len(outer) == 1 and _ROMAN.fullmatch(markers[0])):
        outer = ()
    return replace(above, path=(*outer, *markers), sentence=0)


def qualified(cursor: Cursor, target: Target) -> Target:
    """The paragraph, or the sentence of it that is named behind it; a line names no more."""
    while True:
        start = cursor.at
        cursor.skip_marks(",")
        cursor.accept("in the", "in")
        if cursor.accept(*_CHAPEAU) or line(cursor):
            continue
        if number := sentence(cursor):
            target = replace(target, sentence=number)
            continue
        cursor.at = start
        return target


def line(cursor: Cursor) -> bool:
    """Such as "First line", "line 2": lines differ from print to print, words do not."""
    start = cursor.at
    cursor.accept("the")
    if cursor.accept("line", "lines") and cursor.take(Sort.NUMBER):
        while cursor.accept("and", "to") and cursor.take(Sort.NUMBER):
            pass
        return True
    if cursor.ordinal() and cursor.accept("line", "lines"):
        return True
    cursor.at = start
    return False


def sentence(cursor: Cursor) -> int:
    """Such as "Second sentence", "the last sentence"; 0 if none is named."""
    start = cursor.at
    cursor.accept("the")
    if (value := cursor.ordinal()) and cursor.accept("sentence"):
        return value
    if cursor.accept("sentence") and (number := cursor.take(Sort.NUMBER)).isdecimal():
        return int(number)
    cursor.at = start
    return 0
