"""Places that an instruction gives before or behind its verb."""

from __future__ import annotations

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.state import ParserState, note_anchor
from drafting.amendments.official.grammar.target_lists import scope_of, targets
from drafting.amendments.official.operations import Side
from drafting.amendments.official.targets import WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import BOTH, EVERYWHERE, ONLY, Where, WordRange
from drafting.lexicon.ordinals import ordinal_value

IT = (
    "the entire paragraph", "the whole paragraph", "this paragraph", "that paragraph",
    "the paragraphs", "these paragraphs", "the paragraph", "the existing text", "the text",
    "the current text", "paragraph", "it", "them",
)  # fmt: skip
_THE_TEXT = (
    "throughout the text of the draft resolution", "throughout the draft resolution",
    "throughout the resolution", "throughout the entire text", "throughout the whole text",
    "throughout the text", "throughout the document", "throughout",
)  # fmt: skip
_EVERYWHERE = (
    "wherever they appear", "wherever it appears", "wherever they occur", "wherever it occurs",
    "whenever it appears", "whenever they appear", "throughout the paragraph",
    "in all instances", "in each case", "in every instance", "in all places", "in each instance",
    "each time it appears",
)  # fmt: skip
_BOTH = ("in both instances", "in both places", "in both cases", "both times", "twice")
_OF = ("in the text of", "in", "from", "of", "at the end of", "at the beginning of",
       "at the start of")  # fmt: skip
_DOCUMENT = ("draft resolution", "the draft resolution", "draft decision", "the draft decision",
             "document", "draft")  # fmt: skip


def place(cursor: Cursor, said: ParserState) -> bool:
    """Such as "In operative paragraph 3", "After the words “X”", "At the end of the paragraph"."""
    if cursor.accept("on page", "page") and cursor.take(Sort.NUMBER):
        return True
    if cursor.accept("in", "at", "of", "under", "to", "from") and _within(cursor, said):
        return True
    cursor.at -= cursor.word(-1) in ("in", "at", "of", "under", "to", "from")
    if side := side_of(cursor):
        return _beside(cursor, said, side)
    if cursor.accept("between", "in between"):
        return _between(cursor, said)
    return _throughout(cursor, said) or edge(cursor, said)


def _within(cursor: Cursor, said: ParserState) -> bool:
    if scope := scope_of(cursor):
        _go_into(cursor, said, scope)
        return True
    if found := targets(cursor):
        said.where = found
        return True
    if part := whole_part(cursor):
        cursor.part, said.where = part, [Target(part, WHOLE)]
        return True
    return document(cursor, said)


def _go_into(cursor: Cursor, said: ParserState, scope: str) -> None:
    """What is named from here on is in an annex or a section."""
    cursor.scope = scope
    cursor.part = TargetPart.ANY if scope.startswith("Annex") else cursor.part
    said.where = [Target(cursor.part, WHOLE, scope=scope)]


def document(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Draft resolution A/C.3/79/L.22"."""
    start = cursor.at
    cursor.accept(*_DOCUMENT)
    if symbol := cursor.take(Sort.SYMBOL):
        said.document = symbol
        return True
    cursor.at = start
    return False


def side_of(cursor: Cursor) -> Side | None:
    """The side that "after" or "before" says; None if neither stands here."""
    start = cursor.at
    cursor.accept("immediately", "right", "directly", "just")
    if cursor.accept("after", "following", "behind"):
        return Side.AFTER
    if cursor.accept("before", "preceding"):
        return Side.BEFORE
    cursor.at = start
    return None


def _beside(cursor: Cursor, said: ParserState, side: Side) -> bool:
    if found := targets(cursor):
        said.beside = (side, found[-1] if side is Side.AFTER else found[0])
        return True
    words = cursor.quotation()
    if words is None:
        return False
    where = Where.AFTER if side is Side.AFTER else Where.BEFORE
    note_anchor(said, WordRange(where, words, occurrence=occurrence(cursor)))
    return True


def _between(cursor: Cursor, said: ParserState) -> bool:
    if found := targets(cursor):
        said.beside = (Side.AFTER, _neighbours(found))
        return True
    first = cursor.quotation()
    cursor.accept("and")
    second = cursor.quotation()
    if first is None or second is None:
        return False
    note_anchor(said, WordRange(Where.AFTER, first, before=second))
    return True


def _neighbours(found: list[Target]) -> Target:
    """The first of two paragraphs that follow one another. Raises InstructionError."""
    places = [target.place for target in found]
    numbers = [int(place) for place in places if place.isdecimal()]
    same = len({(target.part, target.scope, target.path) for target in found}) == 1
    if same and len(found) == len(numbers) == 2 and numbers[1] != numbers[0] + 1:
        labels = f"{found[0].label} and {found[1].label}"
        raise InstructionError(f"{labels} do not follow one another")
    return found[0]


def _throughout(cursor: Cursor, said: ParserState) -> bool:
    if cursor.accept(*_THE_TEXT):
        cursor.accept("of the draft resolution", "of the resolution")
        part = whole_part(cursor)
        said.where = [Target(part, WHOLE)] if part else [Target(TargetPart.TEXT)]
        return True
    return False


def edge(cursor: Cursor, said: ParserState) -> bool:
    """Such as "At the end of operative paragraph 3", "at the end of the preamble"."""
    end = cursor.accept("at the very end of", "at the end of", "to the end of", "at the close of")
    if not end and not cursor.accept(
        "at the beginning of", "at the start of", "to the beginning of", "to the start of"
    ):
        if cursor.accept("at the end"):
            note_anchor(said, WordRange(Where.END))
            return True
        if cursor.accept("at the beginning", "at the start"):
            note_anchor(said, WordRange(Where.BEGINNING))
            return True
        return False
    if part := whole_part(cursor):
        place = Target(part, "-1" if end else "1")
        said.beside = (Side.AFTER if end else Side.BEFORE, place)
        return True
    if found := targets(cursor):
        said.where = found
    elif not cursor.accept(*IT, "the sentence"):
        return False
    note_anchor(said, WordRange(Where.END if end else Where.BEGINNING))
    return True


def whole_part(cursor: Cursor) -> TargetPart | None:
    """The preamble or the operative part, as a whole."""
    start = cursor.at
    cursor.accept("the")
    if cursor.accept(
        "preamble", "preambular part", "preambular section", "preambular paragraphs",
        "preambular text",
    ):  # fmt: skip
        return TargetPart.PREAMBULAR
    if cursor.accept(
        "operative part", "operative section", "operative paragraphs", "operative text",
        "draft resolution", "resolution", "enacting part",
    ) and cursor.peek().sort is not Sort.SYMBOL:  # fmt: skip
        return TargetPart.OPERATIVE
    cursor.at = start
    return None


def occurrence(cursor: Cursor) -> int | None:
    """Such as "Where they first appear", "wherever they appear", "(second occurrence)"."""
    told, cursor.occurrence = cursor.occurrence, ONLY
    start = cursor.at
    cursor.skip_marks(",")
    if cursor.accept(*_BOTH):
        return BOTH
    if cursor.accept(*_EVERYWHERE):
        return EVERYWHERE
    if cursor.word() == "throughout" and cursor.word(1) in ("", "and"):
        cursor.at += 1
        return EVERYWHERE
    if value := _ordinal_occurrence(cursor):
        return value
    cursor.at = start
    return told


def _ordinal_occurrence(cursor: Cursor) -> int:
    """Such as "Where it first appears", "where it occurs for the second time"; 0 for none."""
    if cursor.accept("where they", "where it", "when it", "the", "for the"):
        pass
    if cursor.accept("appears", "appear", "occurs", "occur", "is used", "is mentioned"):
        cursor.accept("for the", "the")
    value = ordinal_value(cursor.word())
    cursor.at += 1
    if value and cursor.accept(
        "time it appears", "time it occurs", "time they appear", "appears", "appear", "occurs",
        "occur", "time", "occurrence", "mention", "instance", "is mentioned",
    ):  # fmt: skip
        return value
    return 0


def behind(cursor: Cursor, said: ParserState) -> tuple[WordRange, ...]:
    """Places given behind the object: after “X”, in paragraph 3, throughout the text."""
    near: list[WordRange] = []
    while True:
        start = cursor.at
        cursor.skip_marks(",")
        if cursor.accept(*_OF) and _within(cursor, said):
            continue
        cursor.at = start
        if (side := side_of(cursor)) and (words := cursor.quotation()) is not None:
            where = Where.AFTER if side is Side.AFTER else Where.BEFORE
            near.append(WordRange(where, words, occurrence=occurrence(cursor)))
            continue
        cursor.at = start
        if _throughout(cursor, said):
            continue
        cursor.at = start
        return tuple(near)


def anchor_behind(cursor: Cursor, said: ParserState) -> WordRange | None:
    """The place that is given behind the words to insert."""
    held, said.anchor = said.anchor, None
    found: WordRange | None = None
    while True:
        start = cursor.at
        cursor.skip_marks(",")
        if not cursor.ended and cursor.word() != "for" and place(cursor, said):
            found, said.anchor = said.anchor or found, None
            continue
        cursor.at = start
        said.anchor = held
        return found
