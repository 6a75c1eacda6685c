"""Labels during a reading: the numbers of the text stay, what is proposed has a Latin word."""

from __future__ import annotations

from drafting.model.numbering import Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Kind, Unit

SUFFIXES = (
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
    "undecies", "duodecies",
)  # fmt: skip
"""The Latin series of paragraphs put in behind another one (beyond "bis": usage of the room)."""
_SHORT = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}


def suffix(place: int) -> str:
    """The word for the paragraph at that place behind another one, from 0."""
    return SUFFIXES[place] if place < len(SUFFIXES) else f"bis {place + 1}"


class Labels:
    """Number and label of each unit of a text that holds proposed paragraphs too."""

    def __init__(self, text: Resolution, extended: Resolution) -> None:
        self._labels = {row.unit.id: (row.number, row.label) for row in Numbering(text)}
        for part in PARTS:
            self._count(extended.part(part), "")

    def of(self, unit: str) -> tuple[str, str]:
        """Number and label of a unit; empty ones for a unit that is not there."""
        return self._labels.get(unit, ("", ""))

    def _count(self, units: tuple[Unit, ...], above: str) -> None:
        number, label, behind = "", above, 0
        for unit in units:
            if unit.id in self._labels:
                number, label = self._labels[unit.id]
                behind = 0
            else:
                self._labels[unit.id] = _suffixed(unit, number, label, behind)
                behind += 1
            self._count(unit.children, self._labels[unit.id][1])


def _suffixed(unit: Unit, number: str, label: str, behind: int) -> tuple[str, str]:
    """What a proposed paragraph is called: after OP3 `OP3 bis`, before the first `OP1 ante`."""
    word = suffix(behind)
    if not label or label.startswith(("heading", "title")):
        short = _SHORT.get(unit.kind, "")
        return "", f"{short}0 {word}".strip() if behind else f"{short}0".strip()
    digits = f"{number.rstrip('.')} {word}." if number.endswith(".") else ""
    return digits, f"{label} {word}"
