"""What is said of a paragraph besides its name, which must be true of it."""

from __future__ import annotations

from drafting.amendments.official.grammar import subdivisions
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.numbers import PARAGRAPHS, PARTS, label_parts
from drafting.amendments.official.targets import EVERY, TO, Target
from drafting.dataclasses import replace
from drafting.model.inline import plain

_LINES = ("line", "lines")
_FORMERLY = ("formerly", "previously", "former", "old", "existing", "current", "original", "was")
_WITH = ("and its", "with its", "together with its", "along with its", "including its", "and the")
_NOTED = {
    **{f"{word} {note}": 1 for word in _WITH for note in ("footnote", "corresponding footnote")},
    **{f"{word} footnotes": -1 for word in _WITH[:-1]},
}
"""What is told of the footnotes of a paragraph, which go with it."""
_WITH_ITS = tuple(
    f"{word} {its}"
    for word in ("and", "with", "together with", "along with", "including")
    for its in ("all its", "all of its", "all the", "its", "their")
)
_DELETES = frozenset({"delete", "remove", "omit", "deletion", "strike", "drop"})
_GOES = _DELETES | {"deleting", "move", "moving", "relocate", "transfer", "shift"}


def claimed(cursor: Cursor, target: Target) -> Target:
    """The target with what else is said of it: "(last paragraph)", "beginning with “X”"."""
    while True:
        start = cursor.at
        found = (
            _in_parentheses(cursor, target)
            or _behind_comma(cursor, target)
            or _with_notes(cursor, target)
            or _with_children(cursor, target)
        )
        if found is None:
            cursor.at = start
            return target
        target = found


def _in_parentheses(cursor: Cursor, target: Target) -> Target | None:
    start = cursor.at
    if cursor.accept("("):
        found = _claim(cursor, target)
        if found is not None and cursor.accept(")"):
            return found
    cursor.at = start
    return None


def _with_notes(cursor: Cursor, target: Target) -> Target | None:
    """Such as "and its footnote", which goes with a paragraph that is deleted."""
    deletes = any(cursor.word(-back) in _DELETES for back in range(1, cursor.at + 1))
    if not deletes or target.noted:
        return None
    cursor.accept(",")
    for words, count in _NOTED.items():
        if cursor.accept(words):
            if cursor.peek().sort is Sort.NUMBER:
                return None
            return replace(target, noted=count)
    return None


def _with_children(cursor: Cursor, target: Target) -> Target | None:
    """Such as "and its sub-items (i) and (ii)", which go where the paragraph goes."""
    goes = any(cursor.word(-back) in _GOES for back in range(1, cursor.at + 1))
    if not goes or target.beneath or target.sentence or target.chapeau:
        return None
    cursor.accept(",")
    if not cursor.accept(*_WITH_ITS) or not cursor.accept(*subdivisions.ITEMS):
        return None
    return replace(target, beneath=_listed_markers(cursor) or (EVERY,))


def _listed_markers(cursor: Cursor) -> tuple[str, ...]:
    """The letters of a list, "(i), (ii) and (iii)", with all of a range, "(a) to (c)"."""
    found: list[str] = []
    mark = cursor.at
    while letter := subdivisions.marker(cursor):
        found.append(letter)
        mark = cursor.at
        if cursor.accept("to", "through") or cursor.take(Sort.RANGE):
            found.append(TO)
            continue
        cursor.accept(",")
        cursor.accept("and")
    cursor.at = mark
    return tuple(found)


def _was(cursor: Cursor, target: Target) -> Target | None:
    """Such as "formerly OP3": the number in the text, where that in the end is told first."""
    if not cursor.accept(*_FORMERLY):
        return None
    if label := cursor.take(Sort.LABEL):
        part, place = label_parts(label)
    else:
        part = PARTS.get(cursor.word(), target.part)
        cursor.at += cursor.word() in PARTS
        cursor.accept(*PARAGRAPHS)
        place = cursor.take(Sort.NUMBER)
    if not place or part is not target.part or target.path:
        return None
    return replace(target, place=place, then=target.place)


def _claim(cursor: Cursor, target: Target) -> Target | None:
    start = cursor.at
    if (was := _was(cursor, target)) is not None:
        return was
    cursor.at = start
    if label := cursor.take(Sort.LABEL):
        part, place = label_parts(label)
        return replace(target, also=place) if part is target.part else None
    if words := cursor.take(Sort.QUOTE):
        return replace(target, reads=plain(words))
    if (told := PARTS.get(cursor.word())) and cursor.peek(1).text == ")":
        cursor.at += 1
        return replace(target, part=told)
    cursor.accept("the")
    if value := cursor.ordinal():
        cursor.at += cursor.word() in PARTS
        cursor.accept(*PARAGRAPHS)
        return replace(target, also=str(value), also_told=cursor.told_from(start))
    return None


def _behind_comma(cursor: Cursor, target: Target) -> Target | None:
    start = cursor.at
    cursor.accept(",")
    if cursor.accept("namely"):
        cursor.accept(",")
        cursor.at += cursor.word() in PARTS
        if cursor.accept(*PARAGRAPHS) and (number := cursor.take(Sort.NUMBER)):
            return replace(target, also=number)
        return None
    if words := subdivisions.opening(cursor):
        return replace(target, reads=words)
    cursor.accept("in the", "in")
    if cursor.accept("the chapeau", "chapeau"):
        return replace(target, chapeau=True)
    cursor.at = start
    cursor.accept(",")
    if line(cursor):
        return target
    cursor.at = start
    return None


def line(cursor: Cursor) -> bool:
    """Such as "First line", "line 2": lines differ from print to print, words do not."""
    cursor.accept("in the", "the", "in")
    if cursor.accept(*_LINES):
        return bool(cursor.take(Sort.NUMBER))
    return bool(cursor.ordinal()) and cursor.accept(*_LINES)
