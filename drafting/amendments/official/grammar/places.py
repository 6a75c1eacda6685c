"""Places that an instruction gives before or behind its verb."""

from __future__ import annotations

from dataclasses import replace

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.naming import targets
from drafting.amendments.official.grammar.said import Said, note_anchor
from drafting.amendments.official.operations import Side
from drafting.amendments.official.ordinals import ordinal_value
from drafting.amendments.official.stretches import EVERYWHERE, ONLY, Stretch, Where
from drafting.amendments.official.targets import Part, Target

IT = (
    "the entire paragraph", "the whole paragraph", "this paragraph", "that paragraph",
    "the paragraph", "the existing text", "the text", "paragraph", "it",
)  # fmt: skip
REST = (
    "the end of the paragraph", "the rest of the paragraph", "the remainder of the paragraph",
    "the rest of the sentence", "the remainder of the sentence", "the end of the sentence",
    "the remainder", "the rest", "the remaining words", "the remaining text",
    "everything that follows", "all that follows",
)  # fmt: skip


def place(cursor: Cursor, said: Said) -> bool:
    """Such as "In operative paragraph 3", "After the words “X”", "At the end of the paragraph"."""
    if cursor.accept("in", "at", "of", "under") and (found := targets(cursor)):
        said.where = found
        return True
    cursor.at -= cursor.word(-1) in ("in", "at", "of", "under")
    if side := side_of(cursor):
        return _beside(cursor, said, side)
    if cursor.accept("between"):
        return _between(cursor, said)
    return edge(cursor, said)


def side_of(cursor: Cursor) -> Side | None:
    """The side that "after" or "before" says; None if neither stands here."""
    cursor.accept("immediately", "right", "directly")
    if cursor.accept("after", "following", "behind"):
        return Side.AFTER
    if cursor.accept("before", "preceding"):
        return Side.BEFORE
    return None


def _beside(cursor: Cursor, said: Said, side: Side) -> bool:
    if found := targets(cursor):
        said.beside = (side, found[-1])
        return True
    words = cursor.quotation()
    if words is None:
        return False
    where = Where.AFTER if side is Side.AFTER else Where.BEFORE
    note_anchor(said, Stretch(where, words, occurrence=occurrence(cursor)))
    return True


def _between(cursor: Cursor, said: Said) -> bool:
    if found := targets(cursor):
        said.beside = (Side.AFTER, found[0])
        return True
    first = cursor.quotation()
    cursor.accept("and")
    second = cursor.quotation()
    if first is None or second is None:
        return False
    note_anchor(said, Stretch(Where.AFTER, first, before=second))
    return True


def edge(cursor: Cursor, said: Said) -> bool:
    """Such as "At the end of operative paragraph 3", "at the end of the preamble"."""
    end = cursor.accept("at the very end of", "at the end of", "to the end of")
    if not end and not cursor.accept("at the beginning of", "at the start of"):
        if cursor.accept("at the end"):
            note_anchor(said, Stretch(Where.END))
            return True
        return False
    if part := _whole_part(cursor):
        place = Target(part, "-1" if end else "1")
        said.beside = (Side.AFTER if end else Side.BEFORE, place)
        return True
    if found := targets(cursor):
        said.where = found
    elif not cursor.accept(*IT, "the sentence"):
        return False
    note_anchor(said, Stretch(Where.END if end else Where.BEGINNING))
    return True


def _whole_part(cursor: Cursor) -> Part | None:
    if cursor.accept("the preamble", "the preambular part", "the preambular section"):
        return Part.PREAMBULAR
    if cursor.accept(
        "the operative part", "the operative section", "the draft resolution", "the resolution"
    ):
        return Part.OPERATIVE
    return None


def occurrence(cursor: Cursor) -> int | None:
    """Such as "Where they first appear", "wherever they appear", "(second occurrence)"."""
    if cursor.accept(
        "wherever they appear", "wherever it appears", "wherever they occur", "wherever it occurs",
        "throughout the paragraph", "throughout", "in all instances",
    ):  # fmt: skip
        return EVERYWHERE
    start = cursor.at
    if cursor.accept("where they", "where it", "the"):
        value = ordinal_value(cursor.word())
        cursor.at += 1
        if value and cursor.accept("appears", "appear", "occurs", "occur", "time", "occurrence"):
            return value
    cursor.at = start
    return ONLY


def behind(cursor: Cursor, said: Said) -> tuple[Stretch, ...]:
    """Places given behind the object: after “X”, in paragraph 3."""
    near: list[Stretch] = []
    while True:
        start = cursor.at
        if cursor.accept("in", "from", "of", "at the end of", "in the text of") and (
            found := targets(cursor)
        ):
            said.where = found
            continue
        cursor.at = start
        if (side := side_of(cursor)) and (words := cursor.quotation()) is not None:
            where = Where.AFTER if side is Side.AFTER else Where.BEFORE
            near.append(Stretch(where, words, occurrence=occurrence(cursor)))
            continue
        cursor.at = start
        return tuple(near)


def anchor_behind(cursor: Cursor, said: Said) -> Stretch | None:
    """The place that is given behind the words to insert."""
    held, said.anchor = said.anchor, None
    found: Stretch | None = None
    while True:
        start = cursor.at
        if not cursor.ended and place(cursor, said):
            found, said.anchor = said.anchor or found, None
            continue
        cursor.at = start
        said.anchor = held
        return found


def range_of(cursor: Cursor) -> Stretch | None:
    """Such as "From “X” to “Y”", "from “X” to the end of the paragraph"."""
    first = cursor.quotation()
    if first is None:
        return None
    cursor.accept("up to and including", "up to", "to", "through", "until")
    if cursor.accept(*REST, "the end"):
        return Stretch(Where.THROUGH, first, until="")
    last = cursor.quotation()
    return None if last is None else Stretch(Where.THROUGH, first, until=last)


def rest(cursor: Cursor, said: Said) -> Stretch:
    """All that follows the words given before or behind the verb."""
    if said.anchor is None and (side := side_of(cursor)) and (words := cursor.quotation()):
        said.anchor = Stretch(Where.AFTER if side is Side.AFTER else Where.BEFORE, words)
    if said.anchor is None:
        raise InstructionError("it does not say after which words")
    return replace(said.anchor, where=Where.REST)


def words_of(cursor: Cursor, said: Said, words: str) -> Stretch:
    """The words themselves, beside those that were named before them or are behind them."""
    stretch = Stretch(Where.WORDS, words)
    anchor = None if said.used_anchor else said.anchor
    if anchor is not None and anchor.where is Where.AFTER:
        stretch = replace(stretch, after=anchor.words, before=anchor.before)
    elif anchor is not None and anchor.where is Where.BEFORE:
        stretch = replace(stretch, before=anchor.words)
    return with_occurrence(cursor, stretch)


def with_occurrence(cursor: Cursor, stretch: Stretch) -> Stretch:
    """The stretch in the one of several places that is told here, if one is."""
    return replace(stretch, occurrence=occurrence(cursor))
