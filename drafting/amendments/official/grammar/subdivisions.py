"""What is named beneath a paragraph: its chapeau, its subparagraphs, the words it begins with."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.targets import EVERY, Target
from drafting.dataclasses import replace
from drafting.lexicon.alphabets import letter_value, letters
from drafting.lexicon.latin import respelled
from drafting.model.inline import plain

ITEMS = (
    "subparagraphs", "subparagraph", "sub-paragraphs", "sub-paragraph", "items", "item",
    "sub-items", "sub-item", "subitems", "subitem", "clauses", "clause", "subparas", "subpara",
    "sub-paras", "sub-para",
    "alineas", "alinea",
)  # fmt: skip
_ALL = tuple(
    f"all {of}{items}"
    for of in ("", "the ", "its ", "of its ", "of the ")
    for items in ("subparagraphs", "sub-paragraphs", "items", "sub-items", "subitems", "subparas")
)
CHAPEAU = ("chapeau", "introductory part", "introductory words", "lead-in", "heading words")
_ROMAN = re.compile(r"\([ivx]+\)")
_BEGINNING = (
    "which begins with the words", "that begins with the words", "beginning with the words",
    "starting with the words", "beginning with the word", "which begins with", "which begins",
    "that begins with", "that begins", "beginning with", "beginning", "starting with", "starting",
    "commencing with", "which starts with", "that starts with",
)  # fmt: skip


def marker(cursor: Cursor) -> str:
    """A letter with its parentheses, "(b bis)"; empty if none stands here."""
    found = cursor.take(Sort.MARKER).casefold()
    found = found if not found or found.startswith("(") else f"({found})"
    return re.sub(r"(\w)\s?\b(?=[a-z]{3,}\))", r"\1 ", respelled(found)) if " " in found else found


def path(cursor: Cursor) -> tuple[str, ...]:
    """Markers of subparagraphs that follow: (b) (ii), or "subparagraph (b), item (ii)"."""
    found: list[str] = []
    while True:
        if letter := marker(cursor):
            found.append(letter)
            continue
        start = cursor.at
        cursor.accept(",")
        named = cursor.accept(*(f"in the {item}" for item in ITEMS)) or cursor.accept(
            *(f"in {item}" for item in ITEMS), *(f"the {item}" for item in ITEMS), *ITEMS
        )
        if named and cursor.peek().sort is Sort.MARKER:
            continue
        cursor.at = start
        return tuple(found)


def more(cursor: Cursor, first: Target) -> list[Target]:
    """The letters that go on a list: "(b) and (c)"."""
    found = _range(cursor, first)
    while True:
        start = cursor.at
        cursor.accept(",")
        cursor.accept("and")
        further = path(cursor) if cursor.peek().sort is Sort.MARKER else ()
        if cursor.at == start or not further:
            cursor.at = start
            return found
        found.append(replace(first, path=(*first.path[: -len(further)], *further)))


def _range(cursor: Cursor, first: Target) -> list[Target]:
    """The letters behind the first one of "(a) to (c)"."""
    start = cursor.at
    if cursor.take(Sort.RANGE) or cursor.accept("to", "through"):
        begin, end = (
            letter_value(first.path[-1].strip("()")),
            letter_value(marker(cursor).strip("()")),
        )
        if 0 < begin < end:
            paths = [f"({letters(value)})" for value in range(begin + 1, end + 1)]
            return [replace(first, path=(*first.path[:-1], one)) for one in paths]
    cursor.at = start
    return []


def named(cursor: Cursor, group: Callable[[Cursor], list[Target]]) -> list[Target]:
    """Such as "Subparagraphs (b) and (c) of operative paragraph 4"."""
    if cursor.accept(*_ALL):
        above = group(cursor)[:1] if cursor.accept("of the", "of", "in", "under") else []
        above = above or ([cursor.above] if cursor.above else [])
        return [replace(one, path=(*one.path, EVERY), sentence=0) for one in above]
    item = cursor.accept(*ITEMS)
    if item and cursor.peek().sort is Sort.NUMBER:
        place, letters_below = cursor.take(Sort.NUMBER), path(cursor)
        one = Target(cursor.part, place, letters_below, cursor.scope)
        return [one] if letters_below else []
    if cursor.peek().sort is not Sort.MARKER:
        return []
    first = Target(cursor.part, path=path(cursor))
    found = [first, *more(cursor, first)]
    start = cursor.at
    above = group(cursor) if cursor.accept("of the", "of", "in", "under", "to") else []
    if not above:
        cursor.at = start
        return [_under(cursor.above, one.path) for one in found] if cursor.above else []
    return [replace(one, path=(*one.path, *under.path)) for one in above[:1] for under in found]


def _under(above: Target, markers: tuple[str, ...]) -> Target:
    """The subparagraph that markers name, seen from a paragraph or one of its subparagraphs."""
    outer = above.path[:1] if _ROMAN.fullmatch(markers[0]) else ()
    return replace(above, path=(*outer, *markers), sentence=0, chapeau=False, reads="")


def opening(cursor: Cursor) -> str:
    """The words in "the preambular paragraph beginning with the words “X”"."""
    start = cursor.at
    if cursor.accept(*_BEGINNING) and (words := cursor.take(Sort.QUOTE)):
        return plain(words)
    cursor.at = start
    return ""
