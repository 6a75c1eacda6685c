"""An instruction read into its parts, each of its words in one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafting.amendments.official.grammar import asides, places, quotes
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.newcomers import new
from drafting.amendments.official.grammar.parts import (
    Action,
    Part,
    Printed,
    Renumbering,
    Stop,
    Verb,
)
from drafting.amendments.official.grammar.verbs import verb

Reader = Callable[[Cursor], Sequence[Part] | None]
_MARKS = (",", ";", ":", ".")
_REVISED = ("revised", "rev", "rev .", "as revised", "revised text", "amended", "as amended")
_AND = ("and also", "and then", "and finally", "and", "then", "as well as", "also")


def parts_of(cursor: Cursor) -> list[Part]:
    """The parts of the whole instruction. Raises InstructionError naming words that play none."""
    found: list[Part] = []
    while not cursor.ended:
        more = quotes.other_occurrence(cursor, found) or _next(cursor)
        if more is None:
            raise cursor.left_over(_again(cursor))
        found += more
    return found


def _next(cursor: Cursor) -> Sequence[Part] | None:
    """The part that stands here, and a step over it; None if there is none."""
    for read in _READERS:
        start, above = cursor.at, cursor.above
        found = read(cursor)
        if found is not None and cursor.at > start:
            return found
        cursor.at, cursor.above = start, above
    return None


def _again(cursor: Cursor) -> int:
    """Where the next part can be read, behind words that play none."""
    start = cursor.at
    cursor.at += 1
    while not cursor.ended and (cursor.peek().sort is Sort.WORD or cursor.word(-1) == ""):
        mark = cursor.at
        if _next(cursor) is not None:
            cursor.at = mark
            break
        cursor.at = mark + 1
    end, cursor.at = cursor.at, start
    return end


def _stop(cursor: Cursor) -> Sequence[Part] | None:
    for mark in _MARKS:
        if cursor.accept(mark):
            return [Stop(mark)]
    if cursor.peek().text == "?":
        cursor.at += 1
        return [Stop(".")]
    if cursor.take(Sort.RANGE) or cursor.accept("/"):
        return [Stop(":")]
    return [Stop("and")] if cursor.accept(*_AND) else None


def _consequence(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "(existing OP5 to become OP6)", told in parentheses."""
    if not cursor.accept("("):
        return None
    inside: list[Part] = []
    while not cursor.accept(")"):
        more = None if cursor.ended else _next(cursor)
        if more is None:
            return None
        inside += more
    tells = any(
        isinstance(part, Renumbering) or (isinstance(part, Verb) and part.action is Action.BECOME)
        for part in inside
    )
    return [Stop(";"), *inside, Stop(";")] if tells else None


def _revised(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "(revised)" behind a label, before the new text of the paragraph."""
    start = cursor.at
    told = cursor.accept("(") and cursor.accept(*_REVISED) and cursor.accept(")")
    if told and cursor.accept(":"):
        return [Verb(Action.READ, passive=True)]
    cursor.at = start
    return None


def _open(cursor: Cursor) -> Sequence[Part] | None:
    begun = cursor.take(Sort.OPEN)
    return [Printed(begun)] if begun else None


_READERS: tuple[Reader, ...] = (
    asides.courtesy, _revised, asides.renumbering, asides.likewise, asides.halves, asides.excepted,
    asides.which, asides.brackets, places.edge, places.side, places.same, places.including, verb,
    quotes.passage, new, quotes.words, asides.outcome, asides.instead_of, asides.instead,
    asides.respectively, places.within, asides.link, places.throughout, asides.it, places.named,
    places.document, _consequence, _open, _stop,
)  # fmt: skip
"""In the order in which they are tried: the longer phrases before those that begin them."""
