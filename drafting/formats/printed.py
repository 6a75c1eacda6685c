"""A resolution as plain text, as it is printed: numbers typed, notes at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafting.lexicon.small_figures import raised
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.page.blocks import ANY_BODY, Block, BodyFacts, Role, note_marks
from drafting.page.composition import compose
from drafting.patterns import regex

_INDENT = "    "
_REFERENCE = regex(r"(?<!\\)\[\^([^\]\s]{1,32})\]")
_NOTES = "__________"
"""The line between the text and its notes."""


def print_text(resolution: Resolution, facts: BodyFacts = ANY_BODY) -> str:
    """The text that a person reads, one paragraph a line; markup is left out."""
    blocks = compose(resolution, facts)
    return "\n\n".join(filter(None, _paragraphs(blocks))) + "\n"


def _paragraphs(blocks: Iterable[Block]) -> Iterator[str]:
    blocks = tuple(blocks)
    marks = {note: raised(mark) for note, mark in note_marks(blocks).items()}
    in_notes = False
    for block in blocks:
        if block.role is Role.NOTE:
            if not in_notes:
                yield _NOTES
            in_notes = True
            yield f"{marks[block.source]} {plain(block.text)}"
        else:
            yield _paragraph(block, marks)


def _paragraph(block: Block, marks: Mapping[str, str]) -> str:
    """One paragraph with its number, set in by its depth; a table keeps its notation."""
    text = _table(block.text, marks) if block.role is Role.TABLE else _words(block, marks)
    between = "\n\n" if block.role is Role.SECTION else " "
    printed = between.join(filter(None, (block.number, text)))
    return "\n".join(_INDENT * block.depth + line if line else "" for line in printed.split("\n"))


def _table(text: str, marks: Mapping[str, str]) -> str:
    """The rows of a table, the marks of notes raised in its cells."""
    return _REFERENCE.sub(lambda found: marks.get(found[1], found[0]), text)


def _words(block: Block, marks: Mapping[str, str]) -> str:
    """The words without their markup, the marks of notes raised."""
    return "".join(marks.get(run.note, "") if run.note else run.text for run in block.runs)
