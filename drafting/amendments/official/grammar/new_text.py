"""The new text of paragraphs: quoted in the instruction, or printed beneath it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.state import ParserState, wheres
from drafting.amendments.official.operations import (
    AmendmentOperation,
    DeleteParagraph,
    EditWords,
    ReplaceParagraph,
)
from drafting.amendments.official.targets import WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.lexicon import latin
from drafting.model.unit import Kind, Unit

FOLLOWING = (
    "the following new text", "the following text", "the following new paragraph",
    "the following paragraphs", "the following paragraph", "the following single paragraph",
    "the following subparagraph", "the following sentence", "the following wording",
    "the following new title", "the following title", "the following footnote", "the following",
    "a new paragraph reading", "a new paragraph", "a single paragraph", "one paragraph",
    "a new text", "text reading", "the text below", "the text",
)  # fmt: skip
READING = (
    "so that it would read as follows", "so that it reads as follows", "so that it would read",
    "so that it reads", "so that they read", "so as to read as follows", "so as to read",
    "to read as follows", "to read", "in order to read", "reading as follows", "reading",
    "which reads as follows", "which would read as follows", "which would read", "which reads",
    "which shall read", "which read as follows", "which read", "that reads", "that would read",
    "worded as follows", "as follows",
    "with the following text", "with the following wording", "with the text",
)  # fmt: skip
_OPENING, _CLOSING = '“"«„‘', '”"»“’'
_NUMBER = re.compile(
    r"^(?P<stars>\**)(?:(?:PP|OP)\s?)?(?:\d{1,3}(?:\s\*?[a-z]{3,}\*?)?(?=[.:]\s)|"
    rf"\d{{1,3}}\s\*?{latin.WORD}\*?|"
    rf"\((?:[ivxl]{{1,6}}|[a-z]{{1,2}})(?:\s{latin.WORD})?\)(?:\s\*?{latin.WORD}\*?)?)[.:]?\s+"
)


def paragraphs_of(cursor: Cursor, said: ParserState) -> tuple[Unit, ...]:
    """The paragraphs quoted here or printed beneath, without quotation marks and numbers."""
    cursor.skip_marks()
    _renumbering_between(cursor)
    if words := cursor.take(Sort.QUOTE):
        lines = [line for line in words.split("\n") if line.strip()]
        return tuple(_unquoted([Unit("", Kind.PARAGRAPH, line) for line in lines]))
    begun = cursor.take(Sort.OPEN)
    said.used = True
    first = [Unit("", Kind.PARAGRAPH, f"“{begun}")] if begun else []
    return tuple(_unquoted([*first, *said.printed]))


def _renumbering_between(cursor: Cursor) -> None:
    """Step over "and renumber the remaining paragraphs:" where the text stands behind it."""
    start = cursor.at
    if not cursor.accept("and renumber", "renumber", "and re-number"):
        return
    while not cursor.ended and cursor.peek().sort not in (Sort.QUOTE, Sort.OPEN):
        cursor.at += 1
    if cursor.ended:
        cursor.at = start


def _unquoted(units: Sequence[Unit]) -> list[Unit]:
    """The paragraphs without the marks of the quotation that they are, and their numbers."""
    if not units:
        return []
    quoted = units[0].text.lstrip("*")[:1] in tuple(_OPENING)
    bare = [_bare(unit, quoted=quoted) for unit in units]
    return _closed(bare) if quoted else bare


def _bare(unit: Unit, *, quoted: bool) -> Unit:
    text = unit.text
    if quoted:
        stars = len(text) - len(text.lstrip("*"))
        opens = text[stars : stars + 1] in tuple(_OPENING)
        text = text[:stars] + text[stars + 1 :].lstrip() if opens else text
    text = _NUMBER.sub(r"\g<stars>", text)
    return replace(
        unit, text=text, children=tuple(_bare(one, quoted=quoted) for one in unit.children)
    )


def _closed(units: list[Unit]) -> list[Unit]:
    """The closing mark is behind the last paragraph, or the last of what stands beneath it."""
    last = units[-1]
    if last.children:
        return [*units[:-1], replace(last, children=tuple(_closed(list(last.children))))]
    text = last.text.rstrip()
    for ending in ("", ".", ";", ","):
        if text.endswith(ending) and text.removesuffix(ending)[-1:] in tuple(_CLOSING):
            inner = text.removesuffix(ending)[:-1]
            text = inner if inner[-1:] in tuple(".;,:") else inner + ending
            break
    return [*units[:-1], replace(last, text=text)]


def new_text(cursor: Cursor, said: ParserState) -> bool:
    """The new wording of the paragraphs named, quoted here or printed beneath."""
    cursor.accept("a", "one")
    cursor.accept(*FOLLOWING)
    cursor.skip_marks(",")
    cursor.accept(*READING, "text")
    paragraphs = paragraphs_of(cursor, said)
    where = wheres(said)
    if not paragraphs:
        raise InstructionError("the new text does not follow")
    if where[0].place == WHOLE or where[0].part is TargetPart.ANNEX:
        raise InstructionError(f"one text cannot replace {where[0].words}")
    if _is_single(where[0]) and len(paragraphs) > 1:
        raise InstructionError(f"several paragraphs cannot replace {where[0].words}")
    said.operations.append(_replacement(where[0], paragraphs))
    said.operations += [DeleteParagraph(target) for target in where[1:]]
    return True


def _is_single(target: Target) -> bool:
    return (
        target.part in (TargetPart.TITLE, TargetPart.NOTE, TargetPart.ENACTING)
        or target.sentence != 0
    )


def _replacement(target: Target, paragraphs: tuple[Unit, ...]) -> AmendmentOperation:
    if _is_single(target) and target.part is not TargetPart.TITLE:
        words = paragraphs[0].text
        return EditWords(
            target, WordRange(Where.WHOLE), words.rstrip(" .;,") if target.sentence else words
        )
    return ReplaceParagraph(target, paragraphs)
