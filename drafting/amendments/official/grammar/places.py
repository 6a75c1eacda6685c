"""Places that an instruction gives: in a paragraph, after words, at an end, between two."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.claims import line
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.parts import Anchor, Beside, Edge, Named, Part, Which
from drafting.amendments.official.grammar.quotes import quotation
from drafting.amendments.official.grammar.scopes import scope_of
from drafting.amendments.official.grammar.subdivisions import opening
from drafting.amendments.official.grammar.target_lists import group, targets
from drafting.amendments.official.operations import Side
from drafting.amendments.official.targets import EVERY, WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import EVERYWHERE, ONLY
from drafting.dataclasses import replace
from drafting.lexicon.ordinals import ordinal_value

_WITHIN = (
    "with regard to", "with respect to", "as regards", "regarding", "concerning", "in the text of",
    "in relation to", "in both", "in", "from", "of", "on", "under", "to", "at", "within",
)  # fmt: skip
_END = ("at the very end", "at the end", "to the end", "from the end", "at the close")
_BEGINNING = (
    "at the very beginning", "at the beginning", "at the start", "to the beginning",
    "to the start", "at the top", "to the top",
)  # fmt: skip
_OF_IT = (
    "of the paragraph", "of this paragraph", "of that paragraph", "of the paragraphs",
    "of the sentence", "of it", "of the text", "of each paragraph", "of the subparagraph",
    "of the list",
)  # fmt: skip
_MARKS = ("the semicolon", "the colon", "the full stop", "the final full stop", "the period")
_AFTER = (
    "so that it comes immediately after", "so that they come after", "so that it comes right after",
    "so that it follows", "so that they follow", "so that it would follow", "so as to follow",
    "to follow immediately after", "to follow", "so that it comes after", "to after", "after",
    "following", "behind", "to immediately after", "to just after", "to right after",
    "down , to after", "down , after", "down to after", "down after",
    "to come after", "to be placed after", "to the place after",
)  # fmt: skip
_BEFORE = (
    "so that it comes immediately before", "so that they come before",
    "so that it comes right before", "so that it precedes", "so that they precede",
    "so that it would precede", "so as to precede",
    "to precede", "so that it comes before", "to before", "before", "preceding",
    "to immediately before", "to just before", "to right before", "to come before",
    "to be placed before", "ahead of", "up , to before", "up , before", "up to before",
    "up before", "the second beginning with",
    "the second one beginning with", "the second paragraph beginning with",
    "the second starting with", "the new paragraph beginning with",
)  # fmt: skip
_BETWEEN = ("to between", "in between", "between")
_BRINGS = frozenset({
    "insert", "add", "include", "append", "new", "move", "relocate", "transfer", "place", "put",
    "moved", "inserted", "added", "transferred", "relocated", "renumber", "shift",
})  # fmt: skip
"""Words that ask for something whose place is told behind them."""
_IMMEDIATELY = frozenset({"immediately", "right", "directly", "just"})
_SAME = (
    "in the same paragraph", "in that paragraph", "in this paragraph", "of the same paragraph",
    "in the paragraph", "from the paragraph", "in it", "from it", "therein",
)  # fmt: skip


def within(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "In operative paragraph 3", "of the annex", "(OP5)"."""
    if cursor.accept("on page", "page"):
        return [] if cursor.take(Sort.NUMBER) else None
    if cursor.accept("("):
        found = targets(cursor)
        return [Named(tuple(found), "in")] if found and cursor.accept(")") else None
    for word in _WITHIN:
        start = cursor.at
        if cursor.accept(word) and (found := _into(cursor)):
            return [Named(tuple(found), word)]
        cursor.at = start
    return None


def including(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Including the title", besides what was named before."""
    if not cursor.accept("including in", "including"):
        return None
    cursor.accept("its")
    found = targets(cursor)
    return [Named(tuple(found), "including")] if found else None


def _into(cursor: Cursor) -> list[Target]:
    """The paragraphs named, or the annex or section in which others are named behind."""
    start = cursor.at
    if line(cursor) and cursor.accept("of"):
        return targets(cursor)
    cursor.at = start
    scope = scope_of(cursor)
    if scope and not cursor.accept("and"):
        cursor.scope = scope
        if scope.startswith("Annex"):
            cursor.part = TargetPart.ANY
        return [Target(cursor.part, WHOLE, scope=scope)]
    cursor.at = start
    new = cursor.accept("the new", "new")
    found = targets(cursor)
    return [replace(one, new=one.place.isdecimal()) for one in found] if new else found


def throughout(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Throughout the preamble", "everywhere in operative paragraph 3"."""
    if not cursor.accept("throughout", "everywhere in", "everywhere"):
        return None
    if cursor.accept("the paragraph", "this paragraph"):
        return [Which(EVERYWHERE)]
    found = targets(cursor)
    if not found:
        return [Which(EVERYWHERE)]
    return [Named(tuple(_every(target) for target in found), "in"), Which(EVERYWHERE)]


def _every(target: Target) -> Target:
    return replace(target, place=EVERY) if target.place == WHOLE else target


def named(cursor: Cursor) -> Sequence[Part] | None:
    """Paragraphs by themselves: a heading, or what is to be done something with."""
    found = targets(cursor)
    return [Named(tuple(found))] if found else None


def same(cursor: Cursor) -> Sequence[Part] | None:
    """The paragraph that was spoken of before."""
    found = cursor.accept(*_SAME)
    counted = cursor.peek().sort in (Sort.NUMBER, Sort.MARKER) or ordinal_value(cursor.word()) > 0
    named = counted or opening(cursor) != ""
    return [Named((), "in")] if found and not named else None


def document(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Draft resolution A/C.3/79/L.22"."""
    cursor.accept("in", "to", "of")
    cursor.accept("the")
    cursor.accept("draft resolution", "draft decision", "document", "draft")
    symbol = cursor.take(Sort.SYMBOL)
    cursor.document = symbol or cursor.document
    return [] if symbol else None


def edge(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "At the end of operative paragraph 3", "at the end of the preamble"."""
    if cursor.accept("before") and cursor.accept(*_MARKS):
        cursor.accept("at the end")
        return [Edge(end=True)]
    end = cursor.accept(*_END)
    if not end and not cursor.accept(*_BEGINNING):
        return None
    if cursor.accept(*_OF_IT):
        return [Edge(end)]
    start = cursor.at
    found = targets(cursor) if cursor.accept("of") else []
    if not found:
        cursor.at = start
        return [Edge(end)] if cursor.word(-2) != "" and cursor.word(-3) in ("at", "to") else None
    if found[0].part is TargetPart.ANNEX and not found[0].chapeau:
        found = [Target(TargetPart.ANY, WHOLE, scope=found[0].scope)]
    if found[0].place == WHOLE and found[0].part is not TargetPart.TEXT:
        place = replace(found[0], place="-1" if end else "1")
        return [Beside(Side.AFTER if end else Side.BEFORE, place)]
    return [Edge(end), Named(tuple(found), "of")]


def side(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "After the words “X”", "before operative paragraph 3", "between “X” and “Y”"."""
    cursor.skip(_IMMEDIATELY)
    if cursor.accept(*_BETWEEN):
        return _between(cursor)
    if _is_placed(cursor):
        return None
    after = cursor.accept(*_AFTER)
    if not after and not cursor.accept(*_BEFORE):
        return None
    to = Side.AFTER if after else Side.BEFORE
    if (words := quotation(cursor)) is not None:
        return [Anchor(to, words.words, words.occurrence)]
    start = cursor.at
    found = targets(cursor)
    if len(found) > 1 and not _in_a_row(found):
        cursor.at = start
        found = group(cursor)
    if not found:
        return None
    return [Beside(to, found[-1] if after else found[0])]


def _is_placed(cursor: Cursor) -> bool:
    """Whether "to be placed after" is all that is asked for: "PP7 to be placed after PP2"."""
    told = cursor.word() == "to" and cursor.word(1) == "be" and cursor.word(2) == "placed"
    return told and not any(cursor.word(-back) in _BRINGS for back in range(1, cursor.at + 1))


def _in_a_row(found: list[Target]) -> bool:
    places = [one.place for one in found]
    return all(place.isdecimal() for place in places) and [int(place) for place in places] == list(
        range(int(places[0]), int(places[0]) + len(places))
    )


def _between(cursor: Cursor) -> Sequence[Part] | None:
    if found := targets(cursor):
        if len(found) != 2:
            raise InstructionError("between which two places is not understood")
        return [Beside(Side.AFTER, found[0], found[1])]
    first = quotation(cursor)
    cursor.accept("and")
    second = quotation(cursor)
    if first is None or second is None or second.occurrence is not ONLY:
        return None
    return [Anchor(Side.AFTER, first.words, first.occurrence, until=second.words)]
