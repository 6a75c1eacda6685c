"""A change said in the words of amendments: "In OP3, replace “urges” with “calls upon”."."""

from __future__ import annotations

import re

from drafting.amendments.official.document import read_amendments
from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.identity import IdSource
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.model.typed_inline import as_typed
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex
from drafting.workspace.editing.amending import amend
from drafting.workspace.editing.errors import NotUnderstoodError, UnfitInstructionError
from drafting.workspace.editing.paragraphs import split_blocks
from drafting.workspace.editing.plans import Plan, Planner

_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"")
_PLACE = regex(
    r"\b(?:[PO]P ?\d|para|title|(?:foot)?note \d|annex|section|preamb|operative|throughout)",
    re.IGNORECASE,
)
_NAMES = regex(r"(?P<names>[^“”\":]+):")


def planner(words: str, ids: IdSource) -> Planner:
    """Plans what an instruction asks for; paragraphs that it brings in follow a blank line.

    Raises NotUnderstoodError for one that is not understood, UnfitInstructionError for one that
    does not fit the text.
    """

    def plan(text: Resolution) -> Plan:
        document = read_amendments(Resolution(operative=(_instruction(words),)))
        result = amend(text, document, ids, follow=True)
        for outcome in result.outcomes:
            if not outcome.applied:
                is_understood = not outcome.instruction.reason
                fault = UnfitInstructionError if is_understood else NotUnderstoodError
                raise fault(outcome.reason)
        edits = difference(text, result.resolution)
        if not edits:
            raise UnfitInstructionError("It changes nothing.")
        said = " ".join(words.split()).rstrip(".:")
        return Plan(edits[0] if len(edits) == 1 else Several(edits), f"{said}.")

    return plan


def planner_here(words: str, label: str, ids: IdSource) -> Planner:
    """The same, where an instruction that names no place is about the paragraph `label`."""
    outside = _QUOTED.sub("", words)
    return planner(words if _PLACE.search(outside) else f"In {label}, {words}", ids)


def speakers_and_words(said: str, otherwise: str) -> tuple[tuple[str, ...], str]:
    """The delegations before a colon, and what they say; without any, it is said by `otherwise`."""
    found = _NAMES.match(said)
    if found is None:
        return (otherwise,), said.strip()
    names = (" ".join(name.split()) for name in found["names"].split(","))
    return tuple(filter(None, names)) or (otherwise,), said[found.end() :].strip()


def _instruction(words: str) -> Unit:
    head, *paragraphs = map(as_typed, split_blocks(tidy(words)) or [""])
    printed = tuple(Unit("", Kind.PARAGRAPH, paragraph) for paragraph in paragraphs)
    return Unit("", Kind.NUMBERED, head, printed)
