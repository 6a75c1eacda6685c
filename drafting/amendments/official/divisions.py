"""Headings of an amendment document that say in which division of the text all beneath them is.

"Section II", "Part B. Follow-up", "Chapter One": paragraphs may be counted anew in each, so an
instruction beneath such a heading is carried out in that division of the text, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from drafting.amendments.official.document import Instruction
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import AmendmentOperation
from drafting.amendments.official.targets import EVERY, FIELDS, WHOLE, Target, TargetPart
from drafting.dataclasses import fields, replace
from drafting.model.inline import plain
from drafting.model.numbering import Numbered, Numbering
from drafting.model.unit import Kind

_HEADINGS = (Kind.SECTION, Kind.HEADING)
_TYPED_NUMBER = re.compile(r"(?:(?:Section|Part|Chapter)\s+)?([IVXLC]+|[A-Z]|\d{1,2})[.:)]\s")
"""The number of a heading that is part of its words."""
_WIDE = (*FIELDS, TargetPart.TEXT)
"""Parts that are in no division."""


def placed(numbering: Numbering, instruction: Instruction) -> Instruction:
    """The instruction with its places in the division that is named above it.

    Raises InstructionError if the text has no such division, or has its places elsewhere.
    """
    if not instruction.division:
        return instruction
    heading = _heading(numbering, instruction.division)
    inside = {row.unit.id for row in _beneath(numbering, heading)}
    scope = heading.label if heading.unit.kind is Kind.SECTION else ""
    operations = tuple(_scoped(one, scope) for one in instruction.operations)
    for operation in operations:
        for target in _targets(operation):
            _check_inside(target, numbering, inside, instruction.division)
    return replace(instruction, operations=operations)


def _heading(numbering: Numbering, division: str) -> Numbered:
    """The heading that is meant. Raises InstructionError if none is, or several are."""
    found = [row for row in numbering if _is_called(row, division)]
    if len(found) != 1:
        has = "no heading" if not found else f"{len(found)} headings"
        raise InstructionError(
            f"it stands beneath “{division}”, and the text has {has} of that name: "
            "say in which paragraph"
        )
    return found[0]


def _is_called(row: Numbered, division: str) -> bool:
    if row.unit.kind not in _HEADINGS:
        return False
    number = row.label if row.unit.kind is Kind.SECTION else row.unit.number
    typed = _TYPED_NUMBER.match(plain(row.unit.text))
    names = (number, row.unit.text, f"{number} {row.unit.text}", typed[1] if typed else "")
    return _key(division) in {_key(name) for name in names if name}


def _key(name: str) -> str:
    """What a name of a heading has in common however it is written: "II. Tails", "Section II"."""
    words = re.findall(r"\w+", plain(name).casefold())
    return " ".join(words[1:] if words[:1] == ["section"] and words[1:] else words)


def _beneath(numbering: Numbering, heading: Numbered) -> Iterator[Numbered]:
    """What stands beneath a heading, up to the next one of its degree."""
    rows = list(numbering)
    at = next(at for at, row in enumerate(rows) if row.unit.id == heading.unit.id)
    for row in rows[at + 1 :]:
        own = row.unit.kind in _HEADINGS and row.unit.level <= heading.unit.level
        if own or row.part != heading.part:
            return
        yield row


def _targets(operation: AmendmentOperation) -> Iterator[Target]:
    for field in fields(operation):
        value = getattr(operation, field.name)
        if isinstance(value, Target):
            yield value
        elif isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, Target))


def _scoped(operation: AmendmentOperation, scope: str) -> AmendmentOperation:
    """The operation with its paragraphs counted in a section that counts them anew."""
    if not scope:
        return operation
    changed: dict[str, Any] = {}
    for field in fields(operation):
        value = getattr(operation, field.name)
        if isinstance(value, Target):
            changed[field.name] = _in_scope(value, scope)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(
                _in_scope(one, scope) if isinstance(one, Target) else one for one in value
            )
    return replace(operation, **changed)


def _in_scope(target: Target, scope: str) -> Target:
    counted = (TargetPart.ANY, TargetPart.OPERATIVE)
    return replace(target, scope=scope) if target.part in counted and not target.scope else target


def _check_inside(target: Target, numbering: Numbering, inside: set[str], division: str) -> None:
    """Refuse a place that is not in the division. Raises InstructionError."""
    if target.scope.startswith("Annex") or (target.part is TargetPart.NOTE and not target.holder):
        return  # It is told where that is, whatever stands above.
    wide = target.part in _WIDE or (target.place in (WHOLE, EVERY) and not target.scope)
    if wide:
        raise InstructionError(f"{target.words} is not only of “{division}”, which stands above it")
    if target.place in (WHOLE, EVERY):
        return
    held = target.holder if target.part is TargetPart.NOTE and target.holder else target
    if held.find(numbering).unit.id not in inside:
        raise InstructionError(f"{held.label} is not in “{division}”, which stands above it")
