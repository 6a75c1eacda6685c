"""What a reader of the store has to say of a text that another hand left in disorder."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from drafting.model.inline import tidy
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

_MOST = 5
"""Remarks of one sort that are made in full; a long text may have hundreds."""
_LONGEST = 80


class Told(NamedTuple):
    """One thing that was decided, of a unit or in general."""

    what: str
    """A sentence, or what is said of the unit, or of the words quoted."""
    unit: str = ""
    quoted: str = ""


def sentences(told: Iterable[Told], text: Resolution) -> tuple[str, ...]:
    """What was decided, one sentence each, with the labels that units have in `text`."""
    sorts: dict[tuple[str, bool], list[Told]] = {}
    for one in dict.fromkeys(told):
        sorts.setdefault((one.what, bool(one.unit)), []).append(one)
    numbering = Numbering(text) if any(is_of_unit for _, is_of_unit in sorts) else None
    found: list[str] = []
    for alike in sorts.values():
        found += (_sentence(one, numbering) for one in alike[:_MOST])
        if len(alike) > _MOST:
            found.append(f"The same holds for {len(alike) - _MOST} more.")
    return tuple(found)


def _sentence(one: Told, numbering: Numbering | None) -> str:
    if one.quoted:
        return f"{one.what}: “{shortened(one.quoted)}”."
    if not one.unit:
        return f"{one.what}."
    known = numbering is not None and one.unit in numbering
    label = numbering.label(one.unit) if numbering and known else "A paragraph"
    return f"{label} {one.what}."


def shortened(words: str) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(tidy(words).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
