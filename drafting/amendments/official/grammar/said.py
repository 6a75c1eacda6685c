"""What the clauses of a sentence have settled so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafting.amendments.official.errors import InstructionError, NoPlaceError
from drafting.amendments.official.operations import EditWords, Operation, Side
from drafting.amendments.official.stretches import ONLY, Stretch, Where, breaks_off
from drafting.amendments.official.targets import Part, Target
from drafting.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Above:
    """What the headings and instructions above a sentence have named."""

    where: tuple[Target, ...] = ()
    part: Part = Part.ANY
    scope: str = ""
    document: str = ""
    """Symbol of the one document, of several, that it is about."""
    settled: bool = False
    """Whether an instruction named them, not a heading: another one names its own."""


@dataclass(slots=True)
class Said:
    """What the clauses before have settled."""

    where: list[Target] = field(default_factory=list)
    """The paragraphs that words are looked for in."""
    anchor: Stretch | None = None
    """A place beside words, given before the verb."""
    used_anchor: bool = False
    """Whether a verb before this one was about that place."""
    beside: tuple[Side, Target] | None = None
    """A place beside a paragraph, given before the verb."""
    operations: list[Operation] = field(default_factory=list)
    printed: tuple[Unit, ...] = ()
    """What the document prints beneath the instruction."""
    used: bool = False
    """Whether an operation took what is printed beneath."""
    document: str = ""
    """Symbol of the document that it says it is about."""


def wheres(said: Said) -> list[Target]:
    """The paragraphs named. Raises InstructionError if none was."""
    if not said.where and said.beside is not None:
        return [said.beside[1]]
    if not said.where:
        raise NoPlaceError("it does not say in which paragraph")
    return said.where


def edit(said: Said, stretch: Stretch, words: str, near: Sequence[Stretch]) -> bool:
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


def note_anchor(said: Said, stretch: Stretch) -> None:
    """Keep a place beside words for the verb that follows."""
    said.anchor, said.used_anchor = stretch, False
