"""Paragraphs as an instruction names them: "operative paragraphs 3, 43 and 45 (b)"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar import counted, special, subdivisions
from drafting.amendments.official.grammar.claims import claimed
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.numbers import labels, numbered, numbers
from drafting.amendments.official.grammar.scopes import explicit, scoped
from drafting.amendments.official.targets import Target, TargetPart
from drafting.dataclasses import replace

_FILLERS = frozenset([
    "the", "existing", "entire", "whole", "current", "present", "full", "old", "both",
])  # fmt: skip
_TEXT_OF = ("text of", "wording of", "whole of", "entirety of", "order of")


def targets(cursor: Cursor) -> list[Target]:
    """The paragraphs named here, none if none are; the cursor then stands where it stood."""
    start = cursor.at
    found: list[Target] = []
    runs: list[int] = [0]
    while True:
        mark = cursor.at
        if found and not _goes_on(cursor):
            break
        listed = cursor.peek(-1).text != ","
        goes_on = bool(found) and cursor.peek().sort is Sort.NUMBER
        more = group(cursor, found[-1] if found else None)
        if not more or (found and not listed and _are_in(found[-1], more)):
            cursor.at = mark
            break
        if found and not listed:
            _refuse_annex(found[-1], more)
        if goes_on:
            found[runs[-1] :] = _in_one_part(found[runs[-1] :], more[-1])
        elif found:
            runs.append(len(found))
        found += more
        cursor.above = found[-1]
    if not found:
        cursor.at = start
    for before, first in pairwise(runs):
        _refuse_part_of_one(found[before], found[first])
    return list(dict.fromkeys(found))


def _are_in(wide: Target, narrow: list[Target]) -> bool:
    """Whether what is named behind a comma only tells where in a place something stands."""
    return all(wide != one and wide.holds(one) for one in narrow)


def _refuse_annex(before: Target, more: list[Target]) -> None:
    """Refuse "the annex, paragraph 2": two things, or one in the other. Raises InstructionError."""
    if before.part is TargetPart.ANNEX and more[0].part is TargetPart.ANY and not more[0].scope:
        raise InstructionError(f"whether {more[0].words} is one of {before.words} is not said")


def _in_one_part(before: list[Target], last: Target) -> list[Target]:
    """Numbers under one name are all in the part told behind the last: "2 and 3 of the annex"."""
    bare = all(not one.scope and one.part in (TargetPart.ANY, last.part) for one in before)
    if not bare:
        return before
    return [replace(one, part=last.part, scope=last.scope) for one in before]


def _refuse_part_of_one(one: Target, other: Target) -> None:
    """Refuse "paragraph 1 and paragraph 2 of the annex": the first may be of the annex too.

    Raises InstructionError.
    """
    bare = one.part is TargetPart.ANY and not one.scope
    told = other.scope or other.part is TargetPart.PREAMBULAR
    if bare and told and _is_numbered(one) and _is_numbered(other):
        raise InstructionError(f"whether {one.words} is in the same part is not said")


def _is_numbered(target: Target) -> bool:
    return target.place[:1].isdecimal() and not target.counted


def _goes_on(cursor: Cursor) -> bool:
    """Whether another name may follow, behind a comma or "and"."""
    start = cursor.at
    cursor.accept(",")
    cursor.accept("and also", "and", "as well as")
    return cursor.at > start


def group(cursor: Cursor, last: Target | None = None) -> list[Target]:
    """Paragraphs under one name: "the third and fifth preambular paragraphs"."""
    start = cursor.at
    cursor.accept("the existing", "the current", "the entire", "the")
    cursor.accept(*_TEXT_OF)
    cursor.skip(_FILLERS)
    for read in _NAMES:
        mark = cursor.at
        if found := read(cursor):
            explicit(cursor, found)
            return [claimed(cursor, one) for one in scoped(cursor, found)]
        cursor.at = mark
    cursor.at = start
    return _more_numbers(cursor, last) if last else []


def _more_numbers(cursor: Cursor, last: Target) -> list[Target]:
    """Numbers that go on a list whose paragraphs were named before."""
    if cursor.peek().sort is not Sort.NUMBER or not last.place[:1].isdecimal():
        return []
    return scoped(cursor, numbers(cursor, replace(last, path=(), sentence=0)))


def _chapeau(cursor: Cursor) -> list[Target]:
    """Such as "Chapeau of operative paragraph 4"."""
    if not cursor.accept(*subdivisions.CHAPEAU):
        return []
    if cursor.accept("of", "to"):
        return [replace(one, chapeau=True) for one in group(cursor)]
    return [replace(cursor.above, chapeau=True)] if cursor.above else []


def _subparagraphs(cursor: Cursor) -> list[Target]:
    """Such as "Subparagraphs (b) and (c) of operative paragraph 4"."""
    return subdivisions.named(cursor, group)


def _ordinals(cursor: Cursor) -> list[Target]:
    """Such as "Third and fifth preambular paragraphs", "last sentence of operative paragraph 4"."""
    return counted.named(cursor, group)


def _special(cursor: Cursor) -> list[Target]:
    """The title, a footnote, a heading, the annex, a whole part."""
    return special.named(cursor, group)


_NAMES: tuple[Callable[[Cursor], list[Target]], ...] = (
    labels, _chapeau, _special, _subparagraphs, _ordinals, numbered,
)  # fmt: skip
