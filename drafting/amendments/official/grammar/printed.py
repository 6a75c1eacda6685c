"""The new text of paragraphs: quoted in the instruction, or printed beneath it."""

from __future__ import annotations

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexing import Sort
from drafting.amendments.official.grammar.said import Said, wheres
from drafting.amendments.official.operations import DeleteParagraph, ReplaceParagraph
from drafting.amendments.official.targets import Part
from drafting.model.unit import Kind, Unit

FOLLOWING = (
    "the following text", "the following paragraph", "the following wording", "the following",
    "a new paragraph reading", "text reading", "the text below", "the text",
)  # fmt: skip


def paragraphs_of(cursor: Cursor, said: Said) -> tuple[Unit, ...]:
    """The paragraphs quoted here or printed beneath."""
    cursor.skip_marks()
    if words := cursor.take(Sort.QUOTE):
        return tuple(Unit("", Kind.PARAGRAPH, line) for line in words.split("\n") if line.strip())
    said.used = True
    return said.printed


def new_text(cursor: Cursor, said: Said) -> bool:
    """The new wording of the paragraphs named, quoted here or printed beneath."""
    cursor.accept(*FOLLOWING)
    cursor.accept("reading as follows", "reading", "as follows", "text")
    paragraphs = paragraphs_of(cursor, said)
    where = wheres(said)
    if not paragraphs:
        raise InstructionError("the new text does not follow")
    if where[0].part in (Part.TITLE, Part.NOTE) and len(paragraphs) > 1:
        raise InstructionError(f"several paragraphs cannot replace {where[0].words}")
    said.operations.append(ReplaceParagraph(where[0], paragraphs))
    said.operations += [DeleteParagraph(target) for target in where[1:]]
    return True
