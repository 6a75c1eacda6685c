"""What an instruction is about: a paragraph named as official documents name it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from drafting.amendments.official.errors import InstructionError
from drafting.lexicon.ordinals import LARGEST, ordinal
from drafting.model.errors import ModelError
from drafting.model.inline import plain
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE
from drafting.model.unit import Kind

TITLE = "title"
WHOLE = "*"
"""As a place: all paragraphs of a part."""
NAMED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH})
"""Kinds of paragraphs that an amendment can name."""
_FROM_THE_END = {"-1": "last", "-2": "last but one", "-3": "last but two"}
_SHORT = {"preambular paragraph": "PP", "operative paragraph": "OP"}


class TargetPart(StrEnum):
    """Where a paragraph stands, as the instruction says it."""

    PREAMBULAR = "preambular paragraph"
    OPERATIVE = "operative paragraph"
    ANY = "paragraph"
    """"Paragraph 3": an operative paragraph, or one of the annex that is named."""
    TITLE = "title"
    ENACTING = "enacting line"
    NOTE = "footnote"
    ANNEX = "annex"
    TEXT = "text"
    """The whole text: "throughout the draft resolution"."""


@dataclass(frozen=True, slots=True)
class Target:
    """A paragraph by its place: "the third preambular paragraph", "paragraph 4 (b) (ii)"."""

    part: TargetPart
    place: str = ""
    """Its number as printed, "4" or "5 bis"; from the end, "-1" is the last."""
    path: tuple[str, ...] = ()
    """Markers of subparagraphs, outermost first: "(b)", "(ii)"."""
    scope: str = ""
    """"Annex I" or "Section II", if one is named."""
    sentence: int = 0
    """Which of its sentences is meant, -1 the last; 0 for the whole of it."""
    opening: str = ""
    """The words that it begins with, where they name it and no number does."""

    @property
    def label(self) -> str:
        """The label of the paragraph, "OP4 (b)", where its place is counted from the start."""
        if self.part in (TargetPart.TITLE, TargetPart.ENACTING, TargetPart.TEXT):
            return self.part.value
        if self.part is TargetPart.NOTE:
            return f"note {self.place}"
        if self.part is TargetPart.ANNEX:
            return self.scope or "Annex"
        short = _SHORT.get(self.part, "")
        if self.opening:
            return f"{short} “{self.opening}”".strip()
        if self.place == WHOLE:
            return ", ".join(part for part in (self.scope, f"every {short}".rstrip()) if part)
        if not short and not self.scope.casefold().startswith("annex"):
            short = "OP"
        place = _FROM_THE_END.get(self.place)
        number = " ".join((f"{place} {short}" if place else f"{short}{self.place}", *self.path))
        return ", ".join(part for part in (self.scope, number) if part)

    @property
    def words(self) -> str:
        """The paragraph in the words of a document: "the third preambular paragraph"."""
        if self.part in (TargetPart.TITLE, TargetPart.ENACTING, TargetPart.TEXT, TargetPart.ANNEX):
            return self.scope or f"the {self.part.value}"
        if self.opening:
            return f"the {self.part.value} beginning “{self.opening}”"
        counted = self.place.isdecimal() and int(self.place) <= LARGEST
        if self.part is TargetPart.PREAMBULAR and not self.path and counted:
            return f"the {ordinal(int(self.place))} preambular paragraph"
        words = " ".join((self.part.value, self.place, *self.path)).rstrip()
        scope = (
            "the annex" if self.scope == "Annex" else f"{self.scope[:1].lower()}{self.scope[1:]}"
        )
        return f"{words} of {scope}" if self.scope else words

    def find(self, numbering: Numbering) -> Numbered:
        """The paragraph in a text. Raises InstructionError if there is none of that place."""
        if self.opening:
            return self._opened(numbering)
        try:
            return numbering.resolve(self._counted(numbering))
        except ModelError as error:
            raise InstructionError(f"the text has no {self._called}") from error

    @property
    def _called(self) -> str:
        if place := _FROM_THE_END.get(self.place):
            return f"{self.part.value} that could be the {place}"
        return self.words.removeprefix("the ")

    def _opened(self, numbering: Numbering) -> Numbered:
        """The one paragraph that begins with the words."""
        parts = [PREAMBLE] if self.part is TargetPart.PREAMBULAR else [OPERATIVE]
        parts = [PREAMBLE, OPERATIVE] if self.part is TargetPart.ANY else parts
        found = [
            row
            for part in parts
            for row in paragraphs(numbering, part)
            if plain(row.unit.text).casefold().startswith(self.opening.casefold().rstrip(" .…"))
        ]
        if len(found) != 1:
            several = f"{len(found)} paragraphs begin" if found else "no paragraph begins"
            raise InstructionError(f"{several} with “{self.opening}”")
        return found[0]

    def _counted(self, numbering: Numbering) -> str:
        """The label, or the identity of a paragraph that is counted from the end."""
        if not self.place.startswith("-"):
            return self.label
        part = PREAMBLE if self.part is TargetPart.PREAMBULAR else OPERATIVE
        if self.scope.casefold().startswith("annex"):
            part = ANNEXES
        rows = [row for row in paragraphs(numbering, part) if row.label.startswith(self.scope)]
        place = int(self.place)
        if len(rows) < -place:
            return self.label
        row = rows[place]
        return " ".join((row.label, *self.path)) if self.path else row.unit.id


def paragraphs(numbering: Numbering, part: str) -> list[Numbered]:
    """The paragraphs that are counted in a part of the text, in order."""
    counted = {
        PREAMBLE: (Kind.PREAMBULAR,),
        OPERATIVE: (Kind.OPERATIVE,),
        ANNEXES: (Kind.NUMBERED, Kind.PARAGRAPH),
    }[part]
    return [row for row in numbering if row.part == part and row.unit.kind in counted]


def target_of(row: Numbered) -> Target:
    """How a document names a paragraph of a text. Raises InstructionError if it has no name."""
    if row.unit.kind not in NAMED:
        raise InstructionError(f"{row.label} has no number that an amendment could name")
    scope, _, name = row.label.rpartition(", ")
    first, *path = name.split(" (")
    markers = tuple(f"({marker}" for marker in path)
    for part, short in ((TargetPart.PREAMBULAR, "PP"), (TargetPart.OPERATIVE, "OP")):
        if first.startswith(short):
            return Target(part, first.removeprefix(short), markers, scope)
    if first[:1].isdecimal():
        return Target(TargetPart.ANY, first, markers, scope)
    raise InstructionError(f"{row.label} has no number that an amendment could name")


def same_document(one: str, other: str) -> bool:
    """Whether two symbols are those of one document, as first issued or revised."""
    return _unrevised(one) == _unrevised(other)


def _unrevised(symbol: str) -> str:
    return re.split(r"/rev\.", symbol.casefold().rstrip(".*"))[0]
