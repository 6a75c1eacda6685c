"""Paragraphs named by their numbers: "OP4 (b)", "operative paragraphs 35, 38 (a) and 40 to 42"."""

from __future__ import annotations

import re

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar import subdivisions
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.targets import Target, TargetPart
from drafting.dataclasses import replace
from drafting.lexicon import latin

PARTS = {
    "preambular": TargetPart.PREAMBULAR,
    "preamble": TargetPart.PREAMBULAR,
    "introductory": TargetPart.PREAMBULAR,
    "operative": TargetPart.OPERATIVE,
    "op": TargetPart.OPERATIVE,
    "pp": TargetPart.PREAMBULAR,
}
PARAGRAPHS = ("paragraph", "paragraphs", "para", "paras", "par", "paragraphe")
_ALINEAS = ("alinea", "alineas")
_SEVERAL = {"pps": TargetPart.PREAMBULAR, "ops": TargetPart.OPERATIVE,
            "pp": TargetPart.PREAMBULAR, "op": TargetPart.OPERATIVE}  # fmt: skip
_TO = ("up to", "to", "through", "until")


def label_parts(label: str) -> tuple[TargetPart, str]:
    """The part and the number that a label such as "OP4 bis" says."""
    preambular = label[:2].casefold() == "pp"
    part = TargetPart.PREAMBULAR if preambular else TargetPart.OPERATIVE
    return part, number(label[2:].lstrip(". "))


def number(words: str) -> str:
    """A number with one space before a Latin word: "5 bis"."""
    return latin.respelled(re.sub(r"(\d)\s?([a-z])", r"\1 \2", words.casefold()))


def labels(cursor: Cursor) -> list[Target]:
    """Such as "OP4 (b)", "PP3–PP5", "PPs 2 and 4"."""
    if (part := _SEVERAL.get(cursor.word())) and cursor.peek(1).sort is Sort.NUMBER:
        cursor.at += 1
        return numbers(cursor, Target(part))
    label = cursor.take(Sort.LABEL)
    if not label:
        return []
    part, place = label_parts(label)
    return _from(cursor, Target(part), place)


def numbered(cursor: Cursor) -> list[Target]:
    """Such as "Operative paragraphs 35, 38 (a) and 40 to 42"."""
    if cursor.word() in _ALINEAS and cursor.peek(1).sort is Sort.NUMBER:
        return _of_preamble(cursor)
    part = PARTS.get(cursor.word(), TargetPart.ANY)
    cursor.at += part is not TargetPart.ANY
    if not cursor.accept(*PARAGRAPHS):
        return []
    if part is TargetPart.ANY:
        part = cursor.part
    elif cursor.scope.startswith("Annex"):
        cursor.scope = ""
    pattern = Target(part, scope=cursor.scope)
    if value := cursor.ordinal():
        return [replace(pattern, place=str(value), counted=True)]
    if opening := subdivisions.opening(cursor):
        return [replace(pattern, opening=opening)]
    return numbers(cursor, pattern)


def _of_preamble(cursor: Cursor) -> list[Target]:
    """Such as "Alinéas 3 et 4 du préambule": those of a paragraph have letters."""
    start = cursor.at
    cursor.at += 1
    found = numbers(cursor, Target(TargetPart.PREAMBULAR))
    while found:
        mark = cursor.at
        cursor.accept(",")
        cursor.accept("and")
        if not (more := numbers(cursor, Target(TargetPart.PREAMBULAR))):
            cursor.at = mark
            break
        found += more
    if cursor.accept("of the preamble", "in the preamble"):
        return found
    cursor.at = start
    return []


def numbers(cursor: Cursor, pattern: Target) -> list[Target]:
    """The numbers here, a range or one with its subparagraphs, as paragraphs like `pattern`."""
    place = number(cursor.take(Sort.NUMBER))
    if not place and not (place := str(cursor.cardinal() or "")):
        return []
    return _from(cursor, pattern, place)


def _from(cursor: Cursor, pattern: Target, place: str) -> list[Target]:
    markers = subdivisions.path(cursor)
    first = replace(pattern, place=place, path=markers)
    if markers:
        return [first, *subdivisions.more(cursor, first)]
    last = _end_of_range(cursor)
    if not last:
        return [first]
    if not place.isdecimal() or last < int(place):
        raise InstructionError(f"{place} to {last} is no range of paragraphs")
    cursor.accept("inclusive")
    return [first, *(replace(first, place=str(one)) for one in range(int(place) + 1, last + 1))]


def _end_of_range(cursor: Cursor) -> int:
    """The last number of "40 to 42" or "40–42"; 0 if there is no range."""
    start = cursor.at
    if cursor.take(Sort.RANGE) or cursor.accept(*_TO):
        cursor.accept("paragraph", "operative paragraph", "preambular paragraph")
        label = cursor.take(Sort.LABEL)
        last = label_parts(label)[1] if label else cursor.take(Sort.NUMBER)
        if last.isdecimal():
            return int(last)
    cursor.at = start
    return 0
