"""An amendment document held against the working text of a resolution, and made or proposed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.official.apply import InstructionOutcome
from drafting.amendments.official.document import AmendmentDocument
from drafting.amendments.official.operations import (
    AmendmentOperation,
    InsertParagraphs,
    ReplaceParagraph,
    target_label,
)
from drafting.dataclasses import dataclass, replace
from drafting.model.difference import difference
from drafting.model.edits import Edit, Several
from drafting.workspace.editing.amending import amend
from drafting.workspace.editing.commits import commit
from drafting.workspace.editing.plans import Plan, Planner
from drafting.workspace.negotiation.errors import NoInstructionError
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.wording import Done, counted, listed

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.workspace.record.session_record import SessionRecord


@dataclass(frozen=True, slots=True)
class Point:
    """One instruction as it stands to the working text of today."""

    number: int
    """Counted from 1, whatever number is printed before it."""
    text: str
    does: str
    """What it does to which paragraph: "replace words OP1"; empty if it is not understood."""
    reason: str = ""
    """Why it cannot be carried out; empty if it can."""
    paragraphs: tuple[str, ...] = ()
    """The paragraphs that it brings in, inline markup."""
    by: tuple[str, ...] = ()
    """Whose it is, where the document has instructions of several."""

    @property
    def fits(self) -> bool:
        """Whether it can be carried out."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class MatchedAmendments:
    """An amendment document, held against the working text."""

    file: str
    document: AmendmentDocument
    points: tuple[Point, ...]

    @property
    def fitting(self) -> tuple[int, ...]:
        """Numbers of the instructions that can be carried out."""
        return tuple(point.number for point in self.points if point.fits)


def matched(
    session: SessionRecord, handle: str, file: str, document: AmendmentDocument
) -> MatchedAmendments:
    """What each instruction of a document would do to the working text, or why it cannot."""
    outcomes = amend(session.text(handle), document, session.context.ids).outcomes
    points = tuple(_point(at, outcome) for at, outcome in enumerate(outcomes, 1))
    return MatchedAmendments(file, document, points)


def _point(number: int, outcome: InstructionOutcome) -> Point:
    pairs = ((_verb(one), target_label(one)) for one in outcome.instruction.operations)
    does = "; ".join(f"{name} {label}".rstrip() for name, label in dict.fromkeys(pairs))
    inserted = tuple(
        unit.text
        for operation in outcome.instruction.operations
        if isinstance(operation, InsertParagraphs | ReplaceParagraph)
        for paragraph in operation.paragraphs
        for unit in paragraph.walk()
    )
    told = outcome.instruction
    return Point(number, told.text, does, outcome.reason, inserted, told.by)


def _verb(operation: AmendmentOperation) -> str:
    """What is done to a paragraph, or beside it."""
    if isinstance(operation, InsertParagraphs) and not operation.under:
        return f"insert {operation.side}"
    return operation.name


def carry_out(
    session: SessionRecord, handle: str, found: MatchedAmendments, numbers: Sequence[int]
) -> Done:
    """Carry out instructions on the working text, as one change. Raises NoInstructionError."""
    text = session.text(handle)
    result = amend(text, _only(found.document, numbers), session.context.ids, follow=True)
    edits = difference(text, result.resolution)
    if not edits or not result.complete:
        reasons = [outcome.reason for outcome in result.outcomes if not outcome.applied]
        raise NoInstructionError(found.file, reasons)
    message = f"Carried out {_named(numbers)} of {found.file}{_by(found.document.sponsors)}."
    done = commit(session, handle, Plan(Several(edits), message, _first_unit(edits)))
    return done._replace(message=" ".join((done.message, *result.references)))


def propose(
    session: SessionRecord,
    handle: str,
    found: MatchedAmendments,
    numbers: Sequence[int],
    by: Sequence[str] = (),
) -> Done:
    """Put instructions as proposals, of those whose they are unless others are named.

    They are of the delegations that a heading above them names, else of the sponsors of the
    document; what it says of their reasons is on record with them.

    Raises NoInstructionError, or NotProposableError if one asks for more than a proposal can.
    """
    proceedings = Proceedings(session, handle)
    plans = [_plan(session, proceedings.text, found, number) for number in numbers]
    terms = [_terms(found.document, number, by) for number in numbers]
    done = [
        proceedings.propose(_as_planned(plan), one) for plan, one in zip(plans, terms, strict=True)
    ]
    return done[-1]._replace(message=" ".join(one.message for one in done))


def _terms(document: AmendmentDocument, number: int, by: Sequence[str]) -> Terms:
    instruction = document.instructions[number - 1]
    return Terms(tuple(by or instruction.by or document.sponsors), instruction.rationale)


def _as_planned(plan: Plan) -> Planner:
    """What plans this and nothing else, whatever the text."""
    return lambda _: plan


def _plan(session: SessionRecord, text: Resolution, found: MatchedAmendments, number: int) -> Plan:
    """What a single instruction does to the text."""
    result = amend(text, _only(found.document, [number]), session.context.ids, follow=False)
    edits = difference(text, result.resolution)
    if not edits or not result.complete:
        raise NoInstructionError(found.file, [one.reason for one in result.outcomes])
    edit: Edit = edits[0] if len(edits) == 1 else Several(edits)
    return Plan(edit, found.points[number - 1].text, _first_unit(edits))


def _only(document: AmendmentDocument, numbers: Iterable[int]) -> AmendmentDocument:
    instructions = tuple(document.instructions[number - 1] for number in numbers)
    return replace(document, instructions=instructions)


def _first_unit(edits: Sequence[Edit]) -> str:
    """The paragraph that the first of the edits is about."""
    unit = getattr(edits[0], "unit", "")
    return unit if isinstance(unit, str) else unit.id


def _named(numbers: Sequence[int]) -> str:
    if len(numbers) > _MOST_NAMED:
        return counted(len(numbers), "instruction")
    return f"instruction{'' if len(numbers) == 1 else 's'} {listed([str(one) for one in numbers])}"


_MOST_NAMED = 4


def _by(sponsors: Sequence[str]) -> str:
    return f" ({listed(list(sponsors))})" if sponsors else ""
