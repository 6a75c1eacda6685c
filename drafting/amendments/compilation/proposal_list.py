"""The list behind a compilation: each proposal whole, with who holds what of it.

The brackets in the text show where a proposal would change it; the list says which brackets are
one proposal, in which order they were put, and what they leave open. With both, a compilation is
read again as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from drafting.amendments.compilation.asked_edits import VALUES, Called, asked, can_be_asked, quoted
from drafting.amendments.compilation.kind_words import kind_in_words
from drafting.amendments.compilation.names import listed_names
from drafting.amendments.compilation.notation import in_brackets, written
from drafting.amendments.compilation.places import PARTS_IN_WORDS
from drafting.amendments.compilation.reader import read_paragraph, read_words
from drafting.amendments.compilation.values import Compilation, CompiledUnit, Status, Stretch
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import dataclass
from drafting.model.fields import get_field
from drafting.model.inline import escape, normalized, note_references
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import ANNEXES, Resolution
from drafting.model.unit import Kind

ABOUT = (
    "Each proposal whole, by the number under which it was put. When and in which round it was "
    "put is not told here."
)
STANCES = {
    Stance.SUPPORTS: "Supported by",
    Stance.OPPOSES: "Opposed by",
    Stance.RETAIN: "Present words to be retained",
    Stance.DELETE: "Words to be deleted",
    Stance.RESERVES: "Position reserved",
    Stance.FLEXIBLE: "Flexible",
    Stance.BRACKETS: "In brackets for",
    Stance.COMMENTS: "Comments by",
    Stance.LIFTS: "Taken back by",
}
WORDS, COMMENT, REASON = "On the words", "Comment", "Reason"
UNCITED = "A footnote to which the text does not refer: "
WITH_FOOTNOTE = "With footnote "
ON, CONDITION = "On proposal", "Withdrawn on the condition"
UNSAID = "What it asks for cannot be said in this form."
CONTESTED = "It cannot be made as it was put"
MOOT = "It has no object in this text any more."
AT_PRESENT, IS = " at present: ", " is "
STANDS = " stands as"
NUMBERED = " with the number "
_CALLED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH})


@dataclass(frozen=True, slots=True)
class ListedProposal:
    """A proposal as the list has it."""

    number: int
    says: str
    """What it asks for, in one sentence, with the labels of today."""
    proposal: Proposal
    """Its edit is that which would be made of it today."""
    is_moot: bool = False
    contested: str = ""
    """Why it cannot be made as it was put; empty where it can."""


@dataclass(frozen=True, slots=True)
class ProposalList:
    """The proposals of a compilation in the order in which they were put."""

    text: Resolution
    """The working text."""
    proposals: tuple[ListedProposal, ...] = ()
    agreed: tuple[tuple[str, str], ...] = ()
    """How far paragraphs are agreed, in words, each with its label: "Agreed, pending Iran"."""

    def __bool__(self) -> bool:
        return bool(self.proposals)

    @property
    def standing(self) -> tuple[Proposal, ...]:
        """Those that have an object in the text."""
        return tuple(one.proposal for one in self.proposals if not one.is_moot)

    def lines(self, compilation: Compilation, marks: Mapping[str, str]) -> Iterator[str]:
        """The lines of the list, inline markup; `marks` are those of footnotes, by identity."""
        yield escape(ABOUT)
        yield from _present(self.text, compilation, marks)
        for label, words in self.agreed:
            yield f"{escape(label)}{STANDS}: {quoted(escape(words))}"
        called = Called(
            {row.unit.id: escape(row.label) for row in Numbering(self.text)},
            {unit.unit: escape(unit.label) for unit in compilation.printed()},
            marks,
        )
        numbers = {one.proposal.id: one.number for one in self.proposals}
        for one in self.proposals:
            yield from _entry(one, called, numbers)


def _entry(one: ListedProposal, called: Called, numbers: Mapping[str, int]) -> Iterator[str]:
    proposal = one.proposal
    yield escape(f"{one.number}. {listed_names(proposal.by)}: {one.says}.")
    if one.is_moot:
        yield MOOT
        return
    yield from _asked(proposal, called) or (UNSAID,)
    for note in proposal.notes:
        yield f"{WITH_FOOTNOTE}{called.notes.get(note.id, '?')}: {quoted(note.text)}"
    if one.contested:
        yield f"{CONTESTED}: {quoted(escape(one.contested))}"
    if proposal.on:
        yield f"{ON} {numbers.get(proposal.on, '?')}."
    if proposal.rationale:
        yield f"{REASON}: {quoted(escape(proposal.rationale))}"
    if proposal.condition:
        yield f"{CONDITION}: {quoted(escape(proposal.condition))}"
    yield from _positions(proposal.positions)


def _asked(proposal: Proposal, called: Called) -> tuple[str, ...]:
    if not can_be_asked(proposal.edit, called):
        return ()
    return tuple(asked(proposal.edit, called, proposal.alternative))


def _positions(positions: Iterable[Position]) -> Iterator[str]:
    """Who holds what, in order; those who say the same one after the other are named together."""
    for (stance, words, comment), same in groupby(positions, key=_said):
        yield escape(f"{STANCES[stance]}: {listed_names(one.delegation for one in same)}")
        if words:
            yield f"{WORDS}: {quoted(escape(words))}"
        if comment:
            yield f"{COMMENT}: {quoted(escape(comment))}"


def _said(position: Position) -> tuple[Stance, str, str]:
    return position.stance, position.words, position.comment


# What the brackets alone would not tell of the text


def _present(text: Resolution, compilation: Compilation, marks: Mapping[str, str]) -> Iterator[str]:
    """What the text reads at present, where its brackets could be read otherwise."""
    if _is_misread(in_brackets(compilation.title.stretches), text.title):
        yield f"{VALUES['title']}{AT_PRESENT}{quoted(text.title)}"
    for name in ("chapeau", "enacting", "closing"):
        value = get_field(text, name)
        if isinstance(value, str) and value:
            yield f"{VALUES[name]}{AT_PRESENT}{quoted(value)}"
    rows = {row.unit.id: row for row in Numbering(text)}
    for compiled in compilation.units:
        if row := rows.get(compiled.unit):
            yield from _present_unit(row, compiled)
    for note in text.notes:
        found = compilation.notes.get(note.id, (Stretch(Status.KEPT, note.text),))
        if _is_misread(in_brackets(found), note.text):
            mark = marks.get(note.id, "?")
            yield f"Footnote {mark}{AT_PRESENT}{quoted(note.text)}"
    cited = {name for words in text.texts() for name in note_references(words)}
    for note in text.notes:
        if note.id not in cited:
            yield f"{UNCITED}[^{note.id}]"


def _present_unit(row: Numbered, compiled: CompiledUnit) -> Iterator[str]:
    unit, label = row.unit, escape(row.label)
    if unit.kind not in _CALLED or row.part == ANNEXES:
        where = "" if row.depth else f" in {PARTS_IN_WORDS[row.part]}"
        number = f"{NUMBERED}{escape(unit.number)}" if unit.number else ""
        what = f"{kind_in_words(unit.kind, unit.level)}{number}{where}"
        yield f"{label}{IS}{what}: {quoted(unit.text)}"
        return
    found = read_paragraph(f"{label} {written(compiled)}")
    if normalized(_bare(found.text)) != normalized(unit.text) or found.remarks != compiled.remarks:
        yield f"{label}{AT_PRESENT}{quoted(unit.text)}"


def _is_misread(printed: str, text: str) -> bool:
    return normalized(_bare(read_words(printed).text)) != normalized(text)


def _bare(text: str) -> str:
    """What stands in the text, without the look of words that some would take out."""
    return text.replace("~~", "")


NOTHING_LISTED = ProposalList(Resolution())
