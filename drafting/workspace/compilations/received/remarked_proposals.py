"""Proposals on a whole paragraph, told by what stands behind it: `(Chad: move after OP3)`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.amendments.compilation.kind_words import read_kind
from drafting.model.errors import EditConflictError
from drafting.model.numbering import Numbering
from drafting.model.tree import place_of
from drafting.patterns import regex
from drafting.workspace.editing import planners
from drafting.workspace.editing.recast import recast

if TYPE_CHECKING:
    from drafting.model.identity import IdSource
    from drafting.model.resolution import Resolution
    from drafting.workspace.editing.plans import Plan

Planned = Callable[["Resolution", str, "IdSource"], "Plan"]
"""Plans what is asked for on a text, for the paragraph of an identity."""
_PAST = r"(?:to\s)?(?:be\s)?"
_DELETE = regex(
    rf"{_PAST}deleted?(?:\s(?:the\s|this\s|whole\s|entire\s)*para(?:graph)?\.?)?\.?", re.IGNORECASE
)
_MOVE = regex(
    rf"{_PAST}moved?\s(?:it\s)?(?:to\s)?(?:stand\s)?"
    r"(?P<place>(?:directly\s)?(?:after|before|behind|first\s(?:in|under)|last\s(?:in|under)|under)"
    r"\s.+)",
    re.IGNORECASE,
)
_BECOME = regex(rf"{_PAST}become\s(?P<label>.+)", re.IGNORECASE)
_MERGE = regex(rf"{_PAST}(?:merged?|join(?:ed)?|combined?)\swith\s(?P<label>.+)", re.IGNORECASE)
_SPLIT = regex(rf"{_PAST}split\s(?:up\s)?before\s“(?P<words>.+)”", re.IGNORECASE)
_PARAGRAPH = regex(r"\b(?:operative\s)?para(?:graph)?s?\.?\s(?P<number>\d{1,3})\b", re.IGNORECASE)
_RECAST = regex(rf"{_PAST}(?:make|made)\s(?:it\s)?(?P<kind>an?\s.+)", re.IGNORECASE)


def planned(says: str) -> Planned | None:
    """What words behind a paragraph ask for; None where they ask for nothing that is known."""
    said = _PARAGRAPH.sub(r"OP\g<number>", says.strip().rstrip("."))
    for pattern, plan in _ASKED:
        if found := pattern.fullmatch(said):
            return plan(found)
    return None


def deletion(text: Resolution, unit: str, ids: IdSource) -> Plan:  # noqa: ARG001
    """To delete the paragraph."""
    return planners.delete(text, unit)


def _move(found: re.Match[str]) -> Planned:
    place = re.sub(r"^directly\s", "", found["place"])
    place = re.sub(r"^behind\b", "after", place)
    return lambda text, unit, _: planners.move(text, unit, place)


def _become(found: re.Match[str]) -> Planned:
    def plan(text: Resolution, unit: str, _: IdSource) -> Plan:
        """To become OP2 is to stand before it, or after it for what stands before it now."""
        numbering = Numbering(text)
        rows = [row.unit.id for row in numbering]
        there = numbering.resolve(found["label"]).unit.id
        side = "after" if rows.index(unit) < rows.index(there) else "before"
        return planners.move(text, unit, f"{side} {there}")

    return plan


def _merge(found: re.Match[str]) -> Planned:
    def plan(text: Resolution, unit: str, _: IdSource) -> Plan:
        other = Numbering(text).resolve(found["label"]).unit.id
        rows = [row.unit.id for row in Numbering(text)]
        first, last = sorted((unit, other), key=rows.index)
        if place_of(text, last).after != first:
            raise EditConflictError("the paragraphs do not stand side by side")
        return planners.join(text, first)

    return plan


def _split(found: re.Match[str]) -> Planned:
    words = found["words"].removesuffix("…")
    return lambda text, unit, ids: planners.split(text, unit, words, ids)


def _recast(found: re.Match[str]) -> Planned | None:
    kind = read_kind(found["kind"])
    return None if kind is None else lambda text, unit, _: recast(text, unit, *kind)


_ASKED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Planned | None]], ...] = (
    (_DELETE, lambda _: deletion),
    (_MOVE, _move),
    (_BECOME, _become),
    (_MERGE, _merge),
    (_SPLIT, _split),
    (_RECAST, _recast),
)
