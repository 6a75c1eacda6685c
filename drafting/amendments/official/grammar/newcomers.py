"""What an instruction calls new: paragraphs, sentences, footnotes, headings."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.grammar import subdivisions
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.numbers import label_parts, number
from drafting.amendments.official.grammar.parts import Kind, New, Part
from drafting.amendments.official.targets import TargetPart
from drafting.dataclasses import replace

_DETERMINERS = frozenset({
    "a", "an", "the", "new", "following", "additional", "another", "separate", "further", "single",
})  # fmt: skip
_TELLING = frozenset({"a", "an", "new", "following", "additional", "another"})
"""Words of which one tells that something new is meant."""
_PARTS = {"preambular": TargetPart.PREAMBULAR, "operative": TargetPart.OPERATIVE,
          "pp": TargetPart.PREAMBULAR, "op": TargetPart.OPERATIVE,
          "pps": TargetPart.PREAMBULAR, "ops": TargetPart.OPERATIVE}  # fmt: skip
_NOUNS: dict[Kind, tuple[str, ...]] = {
    Kind.PARAGRAPH: ("paragraph", "paragraphs", "para", "paras"),
    Kind.UNNUMBERED: ("unnumbered paragraph", "unnumbered paragraphs"),
    Kind.NUMBERED: ("numbered paragraph", "numbered paragraphs"),
    Kind.SECTION: ("numbered section heading",),
    Kind.TABLE: ("table", "tables"),
    Kind.ANNEX: ("annex", "annexes"),
    Kind.SUBPARAGRAPH: subdivisions.ITEMS,
    Kind.SENTENCE: ("sentence", "sentences"),
    Kind.NOTE: ("footnote", "footnotes", "note"),
    Kind.HEADING: ("heading", "subheading", "section heading"),
    Kind.TITLE: ("title",),
    Kind.LINE: ("lines",),
    Kind.ANY: ("text", "wording", "formulation", "lines", "annexes", "tables"),
}
_PLURAL = ("paragraphs", "paras", "subparagraphs", "sentences", "footnotes", "items", "alineas",
           "text", "wording", "formulation", "lines", "annexes", "tables")  # fmt: skip


def new(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "A new operative paragraph 3 bis", "the following two sentences", "as PP3 bis"."""
    return _label_new(cursor) or _following_as(cursor) or _as(cursor) or _determined(cursor)


def _label_new(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "OP3 bis (new)", "New OP3 bis"."""
    start = cursor.at
    told = cursor.accept("a new", "the new", "new", "an additional")
    if label := cursor.take(Sort.LABEL):
        part, place = label_parts(label)
        path = subdivisions.path(cursor)
        if told or cursor.accept("( new )"):
            kind = Kind.SUBPARAGRAPH if path else Kind.PARAGRAPH
            return [New(kind, part, (place, *_more_names(cursor)), path=path)]
    cursor.at = start
    return None


def _following_as(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "The following as the third preambular paragraph"."""
    start = cursor.at
    told = cursor.accept("the following text as", "the following as")
    if told and (found := _named(cursor)) is not None:
        return [found]
    cursor.at = start
    return None


def _as(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "As the penultimate operative paragraph, the following"."""
    start = cursor.at
    if cursor.accept("as") and (found := _named(cursor)) is not None:
        cursor.accept(",")
        cursor.accept("the following text", "the following paragraph", "the following")
        return [found]
    cursor.at = start
    return None


def _determined(cursor: Cursor) -> Sequence[Part] | None:
    start = cursor.at
    told = _determiners(cursor)
    count = cursor.cardinal()
    told |= _determiners(cursor)
    if (told & _TELLING or count) and (found := _named(cursor, count)) is not None:
        return [found]
    cursor.at = start
    if cursor.accept("the following", "what follows"):
        return [New(Kind.ANY)]
    return None


def _determiners(cursor: Cursor) -> set[str]:
    start = cursor.at
    cursor.skip(_DETERMINERS)
    return {cursor.word(place - cursor.at) for place in range(start, cursor.at)}


def _named(cursor: Cursor, count: int = 0) -> New | None:
    """The noun with its ordinal, its part and its numbers."""
    start = cursor.at
    told = _determiners(cursor)
    ordinal = cursor.ordinal()
    count = count or cursor.cardinal()
    told |= _determiners(cursor)
    part = _PARTS.get(cursor.word())
    short = cursor.word() in ("pp", "op", "pps", "ops")
    cursor.at += part is not None
    lettered = cursor.peek().sort is Sort.MARKER
    kind = Kind.SUBPARAGRAPH if lettered else Kind.PARAGRAPH if short else _noun(cursor)
    if label := "" if part else cursor.take(Sort.LABEL):
        part, place = label_parts(label)
        return New(Kind.PARAGRAPH, part, (place,), ordinal, count or 1)
    if kind is None:
        cursor.at = start
        return None
    many = cursor.word(-1) in _PLURAL
    level = int(cursor.take(Sort.NUMBER) or 0) if cursor.accept("of level") else 0
    cursor.accept("new")
    if part is None and kind is Kind.PARAGRAPH and cursor.accept("of the preamble"):
        part = TargetPart.PREAMBULAR
    if kind is Kind.ANNEX and (annex := _annex(cursor)):
        return annex
    bare = New(kind, part, (), ordinal, count, level=level, around=cursor.part, scope=cursor.scope)
    found = _numbers(cursor, bare)
    return replace(found, count=found.count or len(found.names) or (0 if many else 1))


def _annex(cursor: Cursor) -> New | None:
    """Such as "Annex, entitled “X”, with the following heading and the following two tables"."""
    start = cursor.at
    cursor.accept(",")
    title = cursor.take(Sort.QUOTE) if cursor.accept("entitled") else ""
    if not title:
        cursor.at = start
        return None
    contents: list[New] = []
    while cursor.accept(", with", "with", ", and", "and", ","):
        more = _determined(cursor)
        if not more or not isinstance(more[0], New):
            return None
        contents.append(more[0])
    return New(Kind.ANNEX, count=1, title=title, contents=tuple(contents))


def _noun(cursor: Cursor) -> Kind | None:
    for kind, words in _NOUNS.items():
        if cursor.accept(*words):
            return kind
    return None


def _numbers(cursor: Cursor, new: New) -> New:
    """The numbers or letters that the new paragraphs are given."""
    if letter := subdivisions.marker(cursor):
        names = [letter]
        while further := _another_letter(cursor):
            names.append(further)
        return replace(new, kind=Kind.SUBPARAGRAPH, names=tuple(names))
    start = cursor.at
    if new.count > 1 and cursor.accept(",") and " " not in cursor.peek().text:
        cursor.at = start
    if cursor.peek().sort is not Sort.NUMBER:
        cursor.at = start
        return new
    place = number(cursor.take(Sort.NUMBER))
    path = subdivisions.path(cursor)
    kind = Kind.SUBPARAGRAPH if path else new.kind
    return replace(new, kind=kind, names=(place, *_more_names(cursor)), path=path)


def _another_letter(cursor: Cursor) -> str:
    start = cursor.at
    cursor.accept(",")
    cursor.accept("and")
    if cursor.at > start and (letter := subdivisions.marker(cursor)):
        return letter
    cursor.at = start
    return ""


def _more_names(cursor: Cursor) -> list[str]:
    """The other numbers of "3 bis and 3 ter"; "bis and ter" alone go with the first."""
    found: list[str] = []
    while True:
        start = cursor.at
        cursor.accept(",")
        cursor.accept("and")
        place = cursor.take(Sort.NUMBER)
        if not place and (label := cursor.take(Sort.LABEL)):
            place = label_parts(label)[1]
        if cursor.at == start or not place:
            cursor.at = start
            return found
        found.append(number(place))
