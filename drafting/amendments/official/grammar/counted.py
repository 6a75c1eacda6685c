"""Parts named by their place in a series: "the last two operative paragraphs"."""

from __future__ import annotations

from collections.abc import Callable

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar import subdivisions
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.numbers import PARAGRAPHS, PARTS
from drafting.amendments.official.targets import Target, TargetPart
from drafting.dataclasses import replace
from drafting.lexicon.ordinals import ordinal

Group = Callable[[Cursor], list[Target]]
_OF_PREAMBLE = ("of the preamble", "in the preamble", "of the preambular part")
_OF_OPERATIVE = ("of the operative part", "in the operative part", "of the operative section")
_PLURAL = ("paragraphs", "paras", "sentences", "subparagraphs", "items", "alineas")


def named(cursor: Cursor, group: Group) -> list[Target]:
    """Such as "Third and fifth preambular paragraphs", "last sentence of operative paragraph 4"."""
    start = cursor.at
    places = _places(cursor)
    if not places:
        return []
    apart = "and the" in cursor.told_from(start).casefold()
    also = _same(cursor)
    if cursor.accept("sentences", "sentence"):
        return _sentences(cursor, group, *_one(cursor, places, also, apart=apart))
    if not _is_paragraph(cursor) and cursor.accept(*subdivisions.ITEMS):
        return _children(cursor, group, places)
    return _paragraphs(cursor, places, also, apart=apart)


def _is_paragraph(cursor: Cursor) -> bool:
    """Whether "alinéa" is one of the preamble, and not of a paragraph."""
    if cursor.word() not in ("alinea", "alineas"):
        return False
    of_paragraph = cursor.word(1) == "of" and "preamble" not in (cursor.word(2), cursor.word(3))
    return not of_paragraph


def _places(cursor: Cursor) -> list[int]:
    """The ordinals of a list: "third, fourth and fifth", "first to third", "last two"."""
    places: list[int] = []
    while value := cursor.ordinal():
        if count := cursor.cardinal():
            places += range(1, count + 1) if value == 1 else range(-count, 0)
            if abs(value) != 1:
                raise InstructionError(f"“{ordinal(abs(value))} {count}” is not understood")
        else:
            places += [value]
            start = cursor.at
            if cursor.accept("to the", "to", "through the", "through", "–"):
                last = cursor.ordinal()
                if last <= value:
                    cursor.at = start
                    return places
                places += range(value + 1, last + 1)
        start = cursor.at
        cursor.accept(",")
        cursor.accept("and the", "and")
        mark = cursor.at
        more = cursor.ordinal() if mark > start else 0
        cursor.at = mark if more else start
        if not more:
            return places
    return places


def _same(cursor: Cursor) -> int:
    """The other ordinal in "the last (fourth) sentence"; 0 if none is told."""
    start = cursor.at
    if cursor.accept("(") and (value := cursor.ordinal()) and cursor.accept(")"):
        return value
    cursor.at = start
    return 0


def _one(cursor: Cursor, places: list[int], also: int, *, apart: bool) -> tuple[list[int], int]:
    """The places, of which two that are told of one thing are one: "the sixth and last".

    "The first and the last sentence" are `apart`.
    """
    plural = cursor.word(-1) in _PLURAL or (apart and len(places) > 1)
    if len(places) == 2 and not plural:
        return places[:1], places[1]
    if plural != (len(places) > 1):
        raise InstructionError("how many of them are meant is not understood")
    return places, also


def _sentences(cursor: Cursor, group: Group, places: list[int], also: int) -> list[Target]:
    start = cursor.at
    found = group(cursor) if cursor.accept("of", "in", "from") else []
    if not found:
        cursor.at = start
        found = [replace(cursor.above, sentence=0)] if cursor.above else []
    return [replace(one, sentence=place, also_sentence=also) for one in found for place in places]


def _children(cursor: Cursor, group: Group, places: list[int]) -> list[Target]:
    """Such as "The last subparagraph of operative paragraph 4"."""
    start = cursor.at
    found = group(cursor) if cursor.accept("of", "in", "under") else []
    if not found:
        cursor.at = start
        found = [cursor.above] if cursor.above else []
    return [replace(one, path=(*one.path, f"#{place}")) for one in found for place in places]


def _paragraphs(cursor: Cursor, places: list[int], also: int, *, apart: bool) -> list[Target]:
    part = PARTS.get(cursor.word())
    cursor.at += part is not None
    alinea = cursor.accept("alineas", "alinea")
    if not alinea and not cursor.accept(*PARAGRAPHS) and cursor.word(-1) not in ("op", "pp"):
        return []
    places, also = _one(cursor, places, also, apart=apart)
    if cursor.accept("but one"):
        places = [place - 1 if place < 0 else place for place in places]
    part = part or (TargetPart.PREAMBULAR if alinea else None)
    if cursor.accept(*_OF_PREAMBLE):
        part = TargetPart.PREAMBULAR
    elif cursor.accept(*_OF_OPERATIVE):
        part = TargetPart.OPERATIVE
    part = part or (None if cursor.part is TargetPart.ANY else cursor.part)
    markers = subdivisions.path(cursor)
    claim = str(also) if also else ""
    pattern = Target(
        part or TargetPart.ANY, path=markers, scope=cursor.scope, also=claim, counted=True
    )
    return [replace(pattern, place=str(place)) for place in places]
