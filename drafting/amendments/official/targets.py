"""What an instruction is about: a paragraph named as official documents name it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from drafting.amendments.official.errors import InstructionError
from drafting.dataclasses import dataclass, replace
from drafting.lexicon.alphabets import letter_value
from drafting.lexicon.ordinals import LARGEST, ordinal
from drafting.model.errors import ModelError
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE
from drafting.model.unit import Kind, Unit

TITLE = "title"
WHOLE = "*"
"""As a place: all paragraphs of a part."""
EVERY = "**"
"""As a place: every paragraph of a part, and every place in it."""
TO = "–"
"""Between two markers of a list: all from the one to the other."""
NAMED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH})
"""Kinds of paragraphs that an amendment can name."""
_FROM_THE_END = {"-1": "last", "-2": "last but one", "-3": "last but two"}
SHORT = {"preambular paragraph": "PP", "operative paragraph": "OP"}
"""What stands for the name of a paragraph before its number."""


class TargetPart(StrEnum):
    """Where a paragraph stands, as the instruction says it."""

    PREAMBULAR = "preambular paragraph"
    OPERATIVE = "operative paragraph"
    ANY = "paragraph"
    """"Paragraph 3": an operative paragraph, or one of the annex that is named."""
    TITLE = "title"
    ENACTING = "enacting line"
    RECOMMENDATION = "introductory text"
    """What a recommending body puts before the title."""
    CLOSING = "closing line"
    """Meeting and date of an adopted text."""
    NOTE = "footnote"
    HEADING = "heading"
    ANNEX = "annex"
    UNNUMBERED = "unnumbered paragraph"
    """A paragraph that is neither preambular nor numbered, known by the words it begins with."""
    TABLE = "table"
    TEXT = "text"
    """The whole text: "throughout the draft resolution"."""


FIELDS = {
    TargetPart.TITLE: "title",
    TargetPart.RECOMMENDATION: "chapeau",
    TargetPart.ENACTING: "enacting",
    TargetPart.CLOSING: "closing",
}
"""The single values of a text that an instruction can name."""


_PARTS = {TargetPart.PREAMBULAR: "the preamble", TargetPart.OPERATIVE: "the operative part"}

STANDING_BEFORE = {
    TargetPart.HEADING: (Kind.HEADING, Kind.SECTION),
    TargetPart.TABLE: (Kind.TABLE,),
}
"""What is named by the paragraph that follows it."""


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
    chapeau: bool = False
    """Whether what stands beneath it is not meant."""
    holder: Target | None = None
    """The paragraph of a footnote, or behind a heading."""
    also: str = ""
    """Another place that is told to be its own: "the sixth and last", "-1"."""
    also_told: str = ""
    """That place in the words of the document."""
    also_sentence: int = 0
    """The same of its sentence."""
    reads: str = ""
    """How it is told to begin, besides its name."""
    counted: bool = False
    """Whether its place is told by an ordinal, of which "paragraph" alone does not say the part."""
    then: str = ""
    """The number that it is told to have in the end: "paragraph 4 (formerly 3)"."""
    noted: int = 0
    """How many footnotes it is told to have, -1 for some."""
    beneath: tuple[str, ...] = ()
    """Markers of all that is told to stand beneath it, with TO in a range; EVERY for any."""
    new: bool = False
    """Whether a paragraph that comes in is meant, by the number that it has then."""

    @property
    def label(self) -> str:
        """The label of the paragraph, "OP4 (b)", where its place is counted from the start."""
        if (called := self._called_by_its_kind()) is not None:
            return called
        short = SHORT.get(self.part, "")
        if self.opening:
            return f"{short} “{self.opening}”".strip()
        if self.place in (WHOLE, EVERY):
            return ", ".join(part for part in (self.scope, f"every {short}".rstrip()) if part)
        if not short and not self.scope.casefold().startswith("annex"):
            short = "OP"
        place = _FROM_THE_END.get(self.place)
        path = map(_marker_shown, self.path)
        number = " ".join((f"{place} {short}" if place else f"{short}{self.place}", *path))
        return ", ".join(part for part in (self.scope, number) if part)

    def _called_by_its_kind(self) -> str | None:
        """The label of what has no number among paragraphs; None for a paragraph."""
        if self.part in FIELDS or self.part is TargetPart.TEXT:
            return self.part.value
        return {
            TargetPart.NOTE: f"note {self.place}".rstrip(),
            TargetPart.HEADING: f"heading “{self.opening}”" if self.opening else "heading",
            TargetPart.ANNEX: self.scope or "Annex",
        }.get(self.part)

    @property
    def words(self) -> str:
        """The paragraph in the words of a document: "the third preambular paragraph"."""
        if (named := self._words_of_its_kind()) is not None:
            return named
        if self.opening:
            named = f"the {self.part.value} beginning “{self.opening}”"
            return f"{named} of {self._scope_in_words}" if self.scope else named
        counted = self.place.isdecimal() and int(self.place) <= LARGEST
        if self.part is TargetPart.PREAMBULAR and not self.path and counted:
            return f"the {ordinal(int(self.place))} preambular paragraph"
        if self.place in (WHOLE, EVERY) and self.part in _PARTS and not self.scope:
            return _PARTS[self.part]
        place = {WHOLE: "", EVERY: ""}.get(self.place, self.place)
        words = " ".join(part for part in (self.part.value, place, *self.path) if part)
        return f"{words} of {self._scope_in_words}" if self.scope else words

    def _words_of_its_kind(self) -> str | None:
        """The words for what has no number among paragraphs; None for a paragraph."""
        if self.part is TargetPart.ANNEX:
            return self._scope_in_words
        if self.part in FIELDS or self.part is TargetPart.TEXT:
            return f"the {self.part.value}"
        return self._beside_in_words if self.part in STANDING_BEFORE else None

    @property
    def _scope_in_words(self) -> str:
        if self.scope == "Annex":
            return "the annex"
        return f"{self.scope[:1].lower()}{self.scope[1:]}"

    @property
    def _beside_in_words(self) -> str:
        """What is known by its own words, or by the paragraph behind it."""
        if self.holder is not None:
            return f"the {self.part.value} before {self.holder.words}"
        return f"the {self.part.value} “{self.opening}”" if self.opening else f"the {self.part}"

    def find(self, numbering: Numbering) -> Numbered:
        """The paragraph in a text. Raises InstructionError if there is none of that place.

        Nor if something else that is told of it is not true.
        """
        if self.new:
            raise InstructionError(f"which {self.words} is new is not known")
        row = self._found(numbering)
        if self.also and (other := replace(self, place=self.also, also="")).find(numbering) != row:
            told = f", “{self.also_told}”" if self.also_told else ""
            raise InstructionError(f"{row.label} is not the {other.label}{told}")
        if self.reads and not begins(row.unit, self.reads):
            raise InstructionError(f"{row.label} does not begin with “{self.reads}”")
        notes = {note for unit in row.unit.walk() for note in note_references(unit.text)}
        if self.noted and (not notes or len(notes) != max(self.noted, len(notes) * -self.noted)):
            has = f"{len(notes)} footnotes, not one" if notes else "no footnote"
            raise InstructionError(f"it has {has}")
        if self.beneath:
            check_beneath(row, numbering, self.beneath)
        return row

    def holds(self, other: Target) -> bool:
        """Whether another place is in this one, as far as their names tell."""
        if self == other or (self.part is TargetPart.ANNEX and not self.chapeau):
            return self.scope == other.scope
        if self.place in (WHOLE, EVERY):
            if self.part is TargetPart.TEXT or self.scope:
                return not self.scope or self.scope == other.scope
            return self.part is other.part and other.place not in (WHOLE, EVERY)
        if other.part is TargetPart.NOTE:
            return other.holder in (None, self)
        own = (self.part, self.place, self.scope, self.opening)
        if (self.sentence and self.sentence != other.sentence) or self.chapeau > other.chapeau:
            return False
        same = own == (other.part, other.place, other.scope, other.opening)
        return same and other.path[: len(self.path)] == self.path

    def _found(self, numbering: Numbering) -> Numbered:
        if EVERY in self.path:
            raise InstructionError("of all subparagraphs only deleting is understood")
        if self.part in (TargetPart.HEADING, TargetPart.TABLE):
            return self._heading(numbering)
        if self.part is TargetPart.ANNEX:
            return self._annex(numbering)
        if self.opening:
            return self._opened(numbering)
        if self.counted and self.part is TargetPart.ANY and not self.scope:
            self._refuse_unknown_part()
        named = [marker for marker in self.path if not marker.startswith("#")]
        row = self._resolved(numbering, tuple(named[: _named_before_counted(self.path)]))
        for marker in self.path[_named_before_counted(self.path) :]:
            row = numbering[_child(row.unit, marker).id]
        return row

    def _refuse_unknown_part(self) -> None:
        """Refuse "the second paragraph", which is of a part; "the last one" is of the text."""
        if not self.place.startswith("-"):
            raise InstructionError(
                f"whether the {ordinal(int(self.place))} paragraph is preambular or operative "
                "is not said"
            )

    def _resolved(self, numbering: Numbering, path: tuple[str, ...]) -> Numbered:
        try:
            row = numbering.resolve(self._counted(numbering, path))
        except ModelError as error:
            raise InstructionError(f"the text has no {self._called}") from error
        if path and _bare_markers(row.label.split()[-len(path) :]) != _bare_markers(path):
            raise InstructionError(f"the text has no {self._called}")
        return row

    @property
    def _called(self) -> str:
        if place := _FROM_THE_END.get(self.place):
            return f"{self.part.value} that could be the {place}"
        return self.words.removeprefix("the ")

    def _annex(self, numbering: Numbering) -> Numbered:
        """The annex itself. Raises InstructionError if there is none of that number."""
        found = [row for row in numbering if row.depth == 0 and row.unit.kind is Kind.ANNEX]
        if self.scope != "Annex":
            found = [row for row in found if row.label == self.scope]
        if len(found) != 1:
            raise InstructionError(f"the text has no {self.scope or self.part.value}")
        return found[0]

    def _heading(self, numbering: Numbering) -> Numbered:
        """The one heading of those words, or the heading or table before a paragraph."""
        rows = list(numbering)
        kinds = STANDING_BEFORE[self.part]
        headings = [row for row in rows if row.unit.kind in kinds]
        if self.holder is not None:
            behind = self.holder.find(numbering).unit.id
            at = next(place for place, row in enumerate(rows) if row.unit.id == behind)
            found = [row for row in rows[max(at - 1, 0) : at] if row in headings]
        else:
            wanted = self.opening.casefold().rstrip(" .")
            found = [row for row in headings if plain(row.unit.text).casefold() == wanted]
        if len(found) != 1:
            several = f"no {self.part}" if not found else f"{len(found)} {self.part}s"
            raise InstructionError(f"the text has {several} {_quoted(self.opening)}".rstrip())
        return found[0]

    def _opened(self, numbering: Numbering) -> Numbered:
        """The one paragraph that begins with the words."""
        found = [
            row
            for row in self._that_may_open(numbering)
            if plain(row.unit.text).casefold().startswith(_bare(self.opening))
        ]
        if len(found) != 1:
            several = f"{len(found)} paragraphs begin" if found else "no paragraph begins"
            raise InstructionError(f"{several} with “{self.opening}”")
        return found[0]

    def _that_may_open(self, numbering: Numbering) -> list[Numbered]:
        """The paragraphs of which one is named by the words it begins with."""
        if self.part is TargetPart.UNNUMBERED:
            rows = [row for row in numbering if row.unit.kind is Kind.PARAGRAPH]
            return [row for row in rows if row.label.startswith(self.scope)]
        if self.scope.startswith("Annex"):
            rows = paragraphs(numbering, ANNEXES)
            return [row for row in rows if row.label.startswith(self.scope)]
        parts = [PREAMBLE] if self.part is TargetPart.PREAMBULAR else [OPERATIVE]
        parts = [PREAMBLE, OPERATIVE] if self.part is TargetPart.ANY else parts
        return [row for part in parts for row in paragraphs(numbering, part)]

    def _counted(self, numbering: Numbering, path: tuple[str, ...]) -> str:
        """The label, or the identity of a paragraph that is counted from the end."""
        if not self.place.startswith("-"):
            return replace(self, path=path).label
        part = PREAMBLE if self.part is TargetPart.PREAMBULAR else OPERATIVE
        if self.scope.casefold().startswith("annex"):
            part = ANNEXES
        rows = [row for row in paragraphs(numbering, part) if row.label.startswith(self.scope)]
        place = int(self.place)
        if len(rows) < -place:
            return replace(self, path=path).label
        row = rows[place]
        return " ".join((row.label, *path)) if path else row.unit.id


def _marker_shown(marker: str) -> str:
    """A marker as a person reads it: "(b)", and "(last)" for one that is counted."""
    if marker == EVERY:
        return "(all)"
    if not marker.startswith("#"):
        return marker
    place = int(marker[1:])
    return (
        f"({ordinal(place) if place > 0 else 'last' if place == -1 else f'last but {-place - 1}'})"
    )


def begins(unit: Unit, words: str) -> bool:
    """Whether a paragraph begins with these words."""
    return plain(unit.text).casefold().startswith(_bare(words))


def _bare(words: str) -> str:
    return words.casefold().strip(" .…;,")


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "there"


def _bare_markers(markers: Sequence[str]) -> list[str]:
    return [re.sub(r"[().\s]", "", marker).casefold() for marker in markers]


def _named_before_counted(path: tuple[str, ...]) -> int:
    """How many markers stand before the first that is counted, "#-1"."""
    return next((at for at, marker in enumerate(path) if marker.startswith("#")), len(path))


def _child(unit: Unit, marker: str) -> Unit:
    """The subparagraph of that letter, or of that count: "#-1" is the last."""
    children = [child for child in unit.children if child.kind is Kind.SUBPARAGRAPH]
    place = int(marker[1:]) if marker.startswith("#") else letter_value(marker.strip("()"))
    index = place - 1 if place > 0 else place
    if not place or not -len(children) <= index < len(children):
        raise InstructionError("the paragraph has no such subparagraph")
    return children[index]


def check_beneath(row: Numbered, numbering: Numbering, told: Sequence[str]) -> None:
    """Refuse a paragraph that has other subparagraphs than is told. Raises InstructionError."""
    children = [unit for unit in row.unit.children if unit.kind is Kind.SUBPARAGRAPH]
    if not children:
        raise InstructionError(f"{row.label} has no subparagraphs")
    has = [numbering[unit.id].label.rpartition(" ")[2].strip("()") for unit in children]
    if list(told) == [EVERY]:
        return
    named: list[str] = []
    for at, marker in enumerate(told):
        one = marker.strip("()")
        if marker == TO:
            continue
        if at and told[at - 1] == TO and {one, named[-1]} <= set(has):
            named += has[has.index(named[-1]) + 1 : has.index(one)]
        named.append(one)
    if named != has:
        raise InstructionError(f"{row.label} has the subparagraphs {', '.join(has)}")


def paragraphs(numbering: Numbering, part: str) -> list[Numbered]:
    """The paragraphs that are counted in a part of the text, in order."""
    counted = {
        PREAMBLE: (Kind.PREAMBULAR,),
        OPERATIVE: (Kind.OPERATIVE,),
        ANNEXES: (Kind.NUMBERED, Kind.PARAGRAPH),
    }[part]
    return [row for row in numbering if row.part == part and row.unit.kind in counted]


def same_document(one: str, other: str) -> bool:
    """Whether two symbols are those of one document, as first issued or revised."""
    return _unrevised(one) == _unrevised(other)


def _unrevised(symbol: str) -> str:
    return re.split(r"/rev\.", symbol.casefold().rstrip(".*"))[0]
