"""What is named by a word of its own: the title, a footnote, a heading, a whole part."""

from __future__ import annotations

from collections.abc import Callable

from drafting.amendments.official.grammar import subdivisions
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.scopes import scope_of
from drafting.amendments.official.targets import EVERY, WHOLE, Target, TargetPart
from drafting.dataclasses import replace
from drafting.model.inline import plain

_VALUES = {
    TargetPart.ENACTING: ("enacting line", "enacting words"),
    TargetPart.RECOMMENDATION: ("introductory text",),
    TargetPart.CLOSING: ("closing line",),
}
Group = Callable[[Cursor], list[Target]]
_NOTE = ("footnote", "foot-note", "note")
_ALL = ("all the", "all", "each", "every")
_PREAMBLE = ("preamble", "preambular part", "preambular section", "preambular text")
_OPERATIVE = ("operative part", "operative section", "operative text", "enacting part")
_TEXT = (
    "entire text of the draft resolution", "text of the draft resolution", "draft resolution",
    "entire text", "whole text", "text", "document", "resolution", "entire draft resolution",
)  # fmt: skip


def named(cursor: Cursor, group: Group) -> list[Target]:
    """The title, a footnote, a heading, the annex, a whole part, or none of them."""
    for read in (_title, _note, _heading, _unnumbered, _annex, _every, _part):
        start = cursor.at
        if found := read(cursor, group):
            return found
        cursor.at = start
    return []


def _title(cursor: Cursor, _group: Group) -> list[Target]:
    for part, words in _VALUES.items():
        if cursor.accept(*words):
            return [Target(part)]
    if not cursor.accept("title"):
        return []
    start = cursor.at
    if cursor.accept("of", "to") and (scope := scope_of(cursor)).startswith("Annex"):
        return [Target(TargetPart.ANNEX, scope=scope, chapeau=True)]
    cursor.at = start
    if cursor.scope.startswith("Annex"):
        return [Target(TargetPart.ANNEX, scope=cursor.scope, chapeau=True)]
    return [Target(TargetPart.TITLE)]


def _note(cursor: Cursor, group: Group) -> list[Target]:
    if cursor.accept("footnotes", "notes"):
        return _notes(cursor)
    if not cursor.accept(*_NOTE):
        return []
    number = cursor.take(Sort.NUMBER)
    start = cursor.at
    holder = group(cursor) if cursor.accept("to", "of", "in") else []
    if not holder:
        cursor.at = start
        holder = [cursor.above] if cursor.above and not number else []
    if not number and not holder:
        return []
    return [Target(TargetPart.NOTE, number, holder=holder[0] if holder else None)]


def _notes(cursor: Cursor) -> list[Target]:
    """Such as "Footnotes 1 and 2"."""
    found: list[Target] = []
    while number := cursor.take(Sort.NUMBER):
        found.append(Target(TargetPart.NOTE, number))
        start = cursor.at
        cursor.accept(",")
        cursor.accept("and")
        if cursor.peek().sort is not Sort.NUMBER:
            cursor.at = start
            break
    return found


def _heading(cursor: Cursor, group: Group) -> list[Target]:
    part = TargetPart.HEADING
    if cursor.accept("table"):
        part = TargetPart.TABLE
    elif not cursor.accept("heading", "subheading", "section heading", "section title"):
        return []
    if part is TargetPart.HEADING and (words := cursor.take(Sort.QUOTE)):
        return [Target(part, opening=plain(words))]
    if cursor.accept("before", "preceding", "above") and (holder := group(cursor)):
        return [Target(part, holder=holder[0])]
    return []


def _unnumbered(cursor: Cursor, _group: Group) -> list[Target]:
    """Such as "The unnumbered paragraph beginning “X”"."""
    if cursor.accept("unnumbered paragraph") and (words := subdivisions.opening(cursor)):
        return [Target(TargetPart.UNNUMBERED, opening=words)]
    return []


def _annex(cursor: Cursor, _group: Group) -> list[Target]:
    if cursor.word(-1) == "all":
        return []
    opens = not cursor.peek(-1).text or (cursor.word(-1) == "the" and not cursor.peek(-2).text)
    cursor.accept("its")
    scope = scope_of(cursor)
    if scope.startswith("Annex"):
        if opens and (cursor.ended or cursor.peek().text in (",", ":")):
            cursor.part, cursor.scope = TargetPart.ANY, scope
            if cursor.ended:
                return [Target(TargetPart.ANY, WHOLE, scope=scope)]
        return [Target(TargetPart.ANNEX, scope=scope)]
    return [Target(TargetPart.ANY, WHOLE, scope=scope)] if scope else []


def _every(cursor: Cursor, _group: Group) -> list[Target]:
    """Such as "All operative paragraphs", "each preambular paragraph"."""
    if not cursor.accept(*_ALL):
        return []
    cursor.accept("the")
    part = {"preambular": TargetPart.PREAMBULAR, "operative": TargetPart.OPERATIVE}.get(
        cursor.word(), TargetPart.TEXT
    )
    cursor.at += part is not TargetPart.TEXT
    if not cursor.accept("paragraphs", "paragraph"):
        return []
    return [Target(part, EVERY)]


def _part(cursor: Cursor, _group: Group) -> list[Target]:
    """A part as a whole: "the preamble", "the operative paragraphs", "the text"."""
    if cursor.accept(*_PREAMBLE):
        return _spoken_of(cursor, TargetPart.PREAMBULAR)
    if cursor.accept(*_OPERATIVE):
        return _spoken_of(cursor, TargetPart.OPERATIVE)
    for name, part in (("preambular", TargetPart.PREAMBULAR), ("operative", TargetPart.OPERATIVE)):
        start = cursor.at
        if cursor.accept(f"{name} paragraphs") and cursor.peek().sort is not Sort.NUMBER:
            return _spoken_of(cursor, part)
        cursor.at = start
    if cursor.accept(*_TEXT) and cursor.peek().sort is not Sort.SYMBOL:
        return [Target(TargetPart.TEXT, WHOLE)]
    return []


def _spoken_of(cursor: Cursor, part: TargetPart) -> list[Target]:
    cursor.part = part
    if cursor.scope.startswith("Annex"):
        # An annex has no preamble and no operative part: the text is spoken of again.
        cursor.scope = ""
    return [replace(Target(part, WHOLE), scope=cursor.scope)]
