"""The instructions of an amendment carried out on the text that it amends.

All places are those of the text as it was before any instruction, as the room reads them:
"paragraph 5" stays the same paragraph though paragraph 3 is deleted by an earlier one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafting.amendments.official.application import carry_out
from drafting.amendments.official.divisions import placed
from drafting.amendments.official.document import AmendmentDocument, Instruction
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import (
    AmendmentOperation,
    CheckReading,
    EditWords,
    Renumber,
    target_label,
)
from drafting.amendments.official.targets import Target, same_document
from drafting.amendments.official.text_on_its_way import TextOnItsWay
from drafting.amendments.references import followed
from drafting.dataclasses import dataclass, fields, replace
from drafting.model.errors import ModelError
from drafting.model.identity import IdSource
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution


@dataclass(frozen=True, slots=True)
class InstructionOutcome:
    """What became of one instruction."""

    instruction: Instruction
    reason: str = ""
    """Why it was not applied; empty if it was."""

    @property
    def applied(self) -> bool:
        """Whether the text is changed as it asks."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Amended:
    """A text with the amendments that fit it."""

    resolution: Resolution
    outcomes: tuple[InstructionOutcome, ...]
    references: tuple[str, ...] = ()
    """One sentence for each reference of the text that follows, or that cannot follow."""

    @property
    def complete(self) -> bool:
        """Whether every instruction was applied."""
        return all(outcome.applied for outcome in self.outcomes)


def amended(
    base: Resolution,
    document: AmendmentDocument,
    ids: IdSource,
    *,
    follow: bool | None = None,
    italicized: Callable[[str], str] = str,
) -> Amended:
    """`base` with every instruction applied that is understood and fits; the others say why not.

    The references of the text to its own paragraphs `follow` these, or are told to be left as
    they are; by default as the document asks. New paragraphs whose form has no italics get them
    where `italicized` sets them.
    """
    amending = _begun(base, document, ids, italicized)
    outcomes, by_then = [], []
    for one in document.instructions:
        outcomes.append(_carried_out(amending, base, one))
        then: list[Numbering] = []
        if _tells_numbers(one):
            alone = _begun(base, document, ids, italicized)
            _carried_out(alone, base, one)
            then = [Numbering(alone.text_by_now), Numbering(amending.text_by_now)]
        by_then.append(then)
    done = amending.finished()
    following = followed(base, done)
    follows = document.adjusts_references if follow is None else follow
    text, said = (following.text, following.said) if follows else (done, following.not_made)
    before, after = Numbering(base), Numbering(text)
    numbered = tuple(
        _with_number(outcome, before, (*then, after))
        for outcome, then in zip(outcomes, by_then, strict=True)
    )
    untrue = [one.applied and not now.applied for one, now in zip(outcomes, numbered, strict=True)]
    if any(untrue):
        # What is told of a number is not true: all else is carried out without that instruction.
        told = tuple(
            replace(now.instruction, reason=now.reason) if is_untrue else now.instruction
            for now, is_untrue in zip(numbered, untrue, strict=True)
        )
        rest = replace(document, instructions=told)
        return amended(base, rest, ids, follow=follow, italicized=italicized)
    known = set(followed(base, base).open)
    left = (one for one in following.open if one not in known)
    return Amended(text, numbered, (*said, *left))


def _begun(
    base: Resolution, document: AmendmentDocument, ids: IdSource, italicized: Callable[[str], str]
) -> TextOnItsWay:
    return TextOnItsWay(base, document.notes, ids, italicized, keeps_marks=document.keeps_marks)


def _carried_out(
    amending: TextOnItsWay, base: Resolution, instruction: Instruction
) -> InstructionOutcome:
    """One instruction applied as a whole, or the text left as it is."""
    if not instruction.understood:
        return InstructionOutcome(instruction, instruction.reason)
    if instruction.document and not _is_meant(base, instruction.document):
        return InstructionOutcome(instruction, f"It is about {instruction.document}.")
    try:
        told = placed(amending.numbering, instruction)
    except InstructionError as error:
        return InstructionOutcome(instruction, _capitalized(error))
    kept, before = amending.kept(), amending.so_far
    for operation in told.operations:
        try:
            _carry_out(amending, operation)
        except (InstructionError, ModelError) as error:
            amending.restore(kept)
            return InstructionOutcome(instruction, _sentence(operation, error))
    if amending.so_far == before and not all(map(_tells, instruction.operations)):
        amending.restore(kept)
        return InstructionOutcome(instruction, "It changes nothing: the text stands so already.")
    return InstructionOutcome(instruction)


def _carry_out(amending: TextOnItsWay, operation: AmendmentOperation) -> None:
    """One operation. Raises InstructionError, also where words already read as they should."""
    before = amending.so_far
    carry_out(amending, operation)
    if isinstance(operation, EditWords) and amending.so_far == before:
        raise InstructionError("it changes nothing, the words stand so already")


def _tells(operation: AmendmentOperation) -> bool:
    """Whether an operation only tells what follows from others."""
    return isinstance(operation, Renumber | CheckReading)


def _is_meant(base: Resolution, symbol: str) -> bool:
    """Whether the base is the document of that symbol, as first issued or revised."""
    own = plain(base.masthead.symbol)
    return not own or same_document(own, symbol)


def _tells_numbers(instruction: Instruction) -> bool:
    return any(_told_numbers(one) for one in instruction.operations)


def _told_numbers(operation: AmendmentOperation) -> list[tuple[Target, str]]:
    """The paragraphs of which an operation says which number they have then."""
    if isinstance(operation, Renumber):
        return [(operation.target, operation.place)] if operation.target else []
    named = (getattr(operation, field.name) for field in fields(operation))
    return [(one, one.then) for one in named if isinstance(one, Target) and one.then]


def _with_number(
    outcome: InstructionOutcome, before: Numbering, numberings: Sequence[Numbering]
) -> InstructionOutcome:
    """An instruction that gives a paragraph a number is carried out if it has that number.

    By itself, by then, as the room counts while it goes through them, or when all are carried out.
    """
    for operation in outcome.instruction.operations if outcome.applied else ():
        for target, place in _told_numbers(operation):
            row = target.find(before)
            wanted = replace(target, place=place).label
            labels = [
                one.label(row.unit.id) if row.unit.id in one else "gone" for one in numberings
            ]
            if wanted not in labels:
                said = f"{row.label} would be {labels[-1]}, and not {place}."
                return replace(outcome, reason=said)
    return outcome


def _sentence(operation: AmendmentOperation, error: Exception) -> str:
    label = target_label(operation)
    reason = str(error).rstrip(".")
    return f"{label}: {reason}." if label else _capitalized(error)


def _capitalized(error: Exception) -> str:
    reason = str(error).rstrip(".")
    return f"{reason[:1].upper()}{reason[1:]}."
