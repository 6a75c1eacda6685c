"""What the clauses of a sentence have settled so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafting.amendments.official.errors import InstructionError, NoPlaceError
from drafting.amendments.official.operations import AmendmentOperation, EditWords, Side
from drafting.amendments.official.targets import Target, TargetPart
from drafting.amendments.official.word_ranges import ONLY, Where, WordRange, breaks_off
from drafting.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Above:
    """What the headings and instructions above a sentence have named."""

    where: tuple[Target, ...] = ()
    part: TargetPart = TargetPart.ANY
    scope: str = ""
    document: str = ""
    """Symbol of the one document, of several, that it is about."""
    settled: bool = False
    """Whether an instruction named them, not a heading: another one names its own."""


@dataclass(slots=True)
class ParserState:
    """What the clauses before have settled."""

    where: list[Target] = field(default_factory=list)
    """The paragraphs that words are looked for in."""
    anchor: WordRange | None = None
    """A place beside words, given before the verb."""
    used_anchor: bool = False
    """Whether a verb before this one was about that place."""
    beside: tuple[Side, Target] | None = None
    """A place beside a paragraph, given before the verb."""
    operations: list[AmendmentOperation] = field(default_factory=list)
    printed: tuple[Unit, ...] = ()
    """What the document prints beneath the instruction."""
    used: bool = False
    """Whether an operation took what is printed beneath."""
    document: str = ""
    """Symbol of the document that it says it is about."""


def wheres(said: ParserState) -> list[Target]:
    """The paragraphs named. Raises InstructionError if none was."""
    if not said.where and said.beside is not None:
        return [said.beside[1]]
    if not said.where:
        raise NoPlaceError("it does not say in which paragraph")
    return said.where


def edit(said: ParserState, stretch: WordRange, words: str, near: Sequence[WordRange]) -> bool:
    """Note an edit of words in each paragraph that was named."""
    if breaks_off(words):
        raise InstructionError("the new words are not given in full")
    for one in near:
        if stretch.occurrence is ONLY and one.occurrence is not ONLY:
            stretch = replace(stretch, near=one.occurrence)
        if one.where is Where.AFTER:
            stretch = replace(stretch, after=one.words)
        else:
            stretch = replace(stretch, before=one.words)
    said.operations += [EditWords(target, stretch, words) for target in wheres(said)]
    said.used_anchor = True
    return True


def note_anchor(said: ParserState, stretch: WordRange) -> None:
    """Keep a place beside words for the verb that follows."""
    said.anchor, said.used_anchor = stretch, False
