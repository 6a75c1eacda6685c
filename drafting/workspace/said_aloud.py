"""A change said in the words of amendments: "In OP3, replace “urges” with “calls upon”."."""

from __future__ import annotations

from drafting.amendments.official.applying import amended
from drafting.amendments.official.document import read_amendments
from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.identity import IdSource
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing import Plan, Planner
from drafting.workspace.errors import NotSaidError
from drafting.workspace.paragraphs import split_blocks


def planner(words: str, ids: IdSource) -> Planner:
    """Plans what an instruction asks for; paragraphs that it brings in follow a blank line.

    Raises NotSaidError for one that is not understood, or does not fit the text.
    """

    def plan(text: Resolution) -> Plan:
        document = read_amendments(Resolution(operative=(_instruction(words),)))
        result = amended(text, document, ids)
        for outcome in result.outcomes:
            if not outcome.applied:
                raise NotSaidError(outcome.reason)
        edits = difference(text, result.resolution)
        if not edits:
            raise NotSaidError("It changes nothing.")
        said = " ".join(words.split()).rstrip(".:")
        return Plan(edits[0] if len(edits) == 1 else Several(edits), f"{said}.")

    return plan


def _instruction(words: str) -> Unit:
    head, *paragraphs = split_blocks(tidy(words)) or [""]
    printed = tuple(Unit("", Kind.PARAGRAPH, paragraph) for paragraph in paragraphs)
    return Unit("", Kind.NUMBERED, head, printed)
