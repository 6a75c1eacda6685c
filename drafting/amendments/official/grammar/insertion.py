"""Instructions that bring something in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar import subdivisions
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.new_text import FOLLOWING, READING, paragraphs_of
from drafting.amendments.official.grammar.places import anchor_behind, place
from drafting.amendments.official.grammar.state import ParserState, edit
from drafting.amendments.official.grammar.subdivisions import ITEMS
from drafting.amendments.official.grammar.target_lists import number, targets
from drafting.amendments.official.operations import (
    AmendmentOperation,
    InsertParagraphs,
    ReplaceParagraph,
    Side,
)
from drafting.amendments.official.targets import Target, TargetPart
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.lexicon import latin

_NEW = frozenset({
    "a", "an", "the", "as", "new", "following", "additional", "one", "two", "three", "four",
    "five", "further", "another", "separate",
})  # fmt: skip
_PASSIVE = frozenset(["is", "are", "be", "was", "were", "should", "shall", "would", "will"])
_SHORT = {
    "pp": TargetPart.PREAMBULAR, "pps": TargetPart.PREAMBULAR,
    "op": TargetPart.OPERATIVE, "ops": TargetPart.OPERATIVE,
}  # fmt: skip
_LATIN = re.compile(r"(?P<number>\d+) [a-z]")
_SENTENCE = re.compile(r"\W*[A-Z].*\s.*[.;]\W*", re.DOTALL)


def insert(cursor: Cursor, said: ParserState) -> bool:
    """Such as "insert the words “X”", "insert a new operative paragraph, reading: …"."""
    if _come(cursor, said):
        return True
    # "Insert, between paragraphs 3 and 4, a new paragraph": the place stands between.
    cursor.skip_marks(",")
    cursor.accept("the following")
    if cursor.ended or not place(cursor, said):
        return False
    cursor.skip_marks(",")
    return _come(cursor, said)


def _come(cursor: Cursor, said: ParserState) -> bool:
    start = cursor.at
    for read in (paragraphs_come, _moved, _text_comes, _words_come):
        if read(cursor, said):
            return True
        cursor.at = start
    return False


def _text_comes(cursor: Cursor, said: ParserState) -> bool:
    """A text that is told to stand beside a paragraph is a paragraph."""
    if not _beside_paragraph(said):
        return False
    if cursor.accept(*FOLLOWING) or _is_text_next(cursor) or (cursor.ended and said.printed):
        said.operations.append(_insertion(cursor, said, _New()))
        return True
    return False


def _beside_paragraph(said: ParserState) -> bool:
    """Whether the place named is one beside a paragraph: after it, or "OP4 bis" itself."""
    if said.beside is not None:
        return said.beside[1].sentence == 0
    return said.anchor is None and bool(said.where) and _is_new(said.where[-1])


def _is_new(target: Target) -> bool:
    return _LATIN.match(target.place) is not None


def _is_text_next(cursor: Cursor) -> bool:
    cursor.skip_marks()
    return cursor.peek().sort in (Sort.QUOTE, Sort.OPEN)


def _words_come(cursor: Cursor, said: ParserState) -> bool:
    start = cursor.at
    words = cursor.quotation()
    behind = None
    if words is None:
        # "Add, at the end of paragraph 2, the words …": the place stands between.
        cursor.at = start
        cursor.accept("the following sentence", "the following words", "the following")
        behind = anchor_behind(cursor, said)
        cursor.skip_marks(",")
        words = cursor.quotation()
    if words is None:
        return False
    anchor = anchor_behind(cursor, said) or behind or said.anchor
    if anchor is None and said.beside is not None and said.beside[1].sentence:
        said.where, anchor = [said.beside[1]], WordRange(Where.END)
    if anchor is None:
        raise InstructionError(f"it does not say where to insert “{words}”")
    return edit(said, as_sentence(anchor, words), words, ())


def as_sentence(anchor: WordRange, words: str) -> WordRange:
    """A whole sentence at the end of a paragraph stands for itself."""
    whole = anchor.where is Where.END and _SENTENCE.fullmatch(words)
    return replace(anchor, where=Where.NEXT_SENTENCE) if whole else anchor


def _moved(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Insert the current paragraph 8 after paragraph 1", which is a move."""
    from drafting.amendments.official.grammar.rearrangement import move

    cursor.accept("the")
    return cursor.word() in ("current", "existing", "present") and move(cursor, said)


@dataclass(frozen=True, slots=True)
class _New:
    """How the new paragraphs are called."""

    part: TargetPart | None = None
    named: str = ""
    """Their number, if they are given one: "3 bis", "(d)"."""
    lettered: bool = False
    path: tuple[str, ...] = ()
    """Their letter, where the number of the paragraph stands before it: "3 (d)"."""


def paragraphs_come(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Insert a new operative paragraph, reading: …", "a new paragraph is added: …"."""
    cursor.accept("the following as")
    cursor.skip(_NEW)
    if label := cursor.take(Sort.LABEL):
        part = TargetPart.PREAMBULAR if label.casefold().startswith("pp") else TargetPart.OPERATIVE
        new = _New(part, number(label[2:].lstrip(". ")))
    else:
        found = _called(cursor)
        if found is None:
            return False
        new = found
    cursor.accept("to be")
    cursor.skip(_PASSIVE)
    cursor.accept("inserted", "added", "included")
    held = said.beside
    while _place_of_paragraphs(cursor, said):
        pass
    cursor.skip_marks(",")
    cursor.accept("with the following text", *READING)
    said.operations.append(_insertion(cursor, said, new))
    said.beside = held
    return True


def _called(cursor: Cursor) -> _New | None:
    ordinal = cursor.ordinal()
    cursor.skip(_NEW)
    part = {"preambular": TargetPart.PREAMBULAR, "operative": TargetPart.OPERATIVE}.get(
        cursor.word()
    )
    cursor.at += part is not None
    if part is None and cursor.word() in _SHORT:
        part = _SHORT[cursor.word()]
        cursor.at += 1
        return _New(part)
    lettered = cursor.accept(*ITEMS)
    if not lettered and not cursor.accept("paragraphs", "paragraph"):
        return None
    named = cursor.take(Sort.NUMBER) or cursor.take(Sort.LABEL) or cursor.take(Sort.MARKER)
    path = subdivisions.path(cursor) if named.isdecimal() else ()
    if named and latin.place(between := cursor.word()):
        cursor.at += 1
        named = f"{named} {between}"
    if named and cursor.accept("and") and not cursor.take(Sort.NUMBER):
        cursor.at -= 1
    if cursor.part is not TargetPart.ANY:
        part = part or cursor.part
    named = named or (str(ordinal) if ordinal else "")
    return _New(part, named, lettered=lettered, path=path)


def _place_of_paragraphs(cursor: Cursor, said: ParserState) -> bool:
    """A place behind "a new paragraph": after operative paragraph 3."""
    start = cursor.at
    cursor.skip_marks(",")
    if cursor.accept("as"):
        cursor.skip(_NEW)
        if found := targets(cursor):
            said.beside = said.beside or _side_of_new(found[0])
            return True
    cursor.at = start
    cursor.skip_marks(",")
    ended = cursor.ended or cursor.peek().sort is not Sort.WORD
    if not ended and not cursor.accept(*READING) and place(cursor, said):
        return True
    cursor.at = start
    return False


def _side_of_new(target: Target) -> tuple[Side, Target]:
    """A new paragraph 5 stands before the old one, a new 5 bis behind paragraph 5."""
    if match := _LATIN.match(target.place):
        return Side.AFTER, replace(target, place=match["number"])
    return Side.BEFORE, target


def _insertion(cursor: Cursor, said: ParserState, new: _New) -> AmendmentOperation:
    paragraphs = paragraphs_of(cursor, said)
    if not paragraphs:
        raise InstructionError("the text of the new paragraph does not follow")
    side, target = said.beside or _implied(cursor, said, new)
    if said.beside is None and "alt" in (new.named or "".join(one.place for one in said.where)):
        return ReplaceParagraph(target, paragraphs)
    if said.beside is not None and new.part is not None and target.part is TargetPart.ANY:
        target = replace(target, part=new.part)
    under = new.lettered and not target.path
    return InsertParagraphs(side, target, paragraphs, under)


def _implied(cursor: Cursor, said: ParserState, new: _New) -> tuple[Side, Target]:
    """Where a paragraph goes that has only a number: 5 bis after 5, a new 5 before the old."""
    where = said.where[-1] if said.where else None
    if new.lettered and where is not None:
        return _lettered(where, new.named)
    count, _, between = new.named.partition(" ")
    part = new.part or (TargetPart.ANY if cursor.scope else TargetPart.OPERATIVE)
    target = Target(part, count, new.path, cursor.scope)
    if count.lstrip("-").isdecimal():
        last = count == "-1"
        return (Side.AFTER if between or last else Side.BEFORE), target
    if where is not None and _is_new(where):
        return _side_of_new(where)
    if where is not None and said.anchor is not None and said.anchor.where is Where.BEGINNING:
        return Side.BEFORE, where
    if where is not None:
        return Side.AFTER, where
    raise InstructionError("it does not say where to insert the paragraph")


def _lettered(where: Target, named: str) -> tuple[Side, Target]:
    """A new subparagraph (b) of a paragraph stands before the old one, (a) bis behind (a)."""
    marker, _, between = named.partition(" ")
    if not marker:
        return Side.AFTER, where
    above = replace(where, path=where.path[:-1]) if where.path and between else where
    return (Side.AFTER if between else Side.BEFORE), replace(above, path=(*above.path, marker))
