"""What a check reports: values that every front end shows and none computes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.model.unit import Kind

PREFIX = "UN-"
"""What every code begins with; it may be left out where a code is asked for."""


class Severity(StrEnum):
    """How much a finding weighs; the value is also its name in files and JSON."""

    ERROR = "error"
    """Breaks the house form: an editor would send the text back."""
    WARNING = "warning"
    """Departs from nearly all texts of the organ: look at it."""
    ADVICE = "advice"
    """Worth a thought; often right as it is."""

    def lighter(self, other: Severity) -> Severity:
        """The one of both that weighs less."""
        return max(self, other, key=list(Severity).index)


class Replacement(NamedTuple):
    """Characters of the markup at one place to be replaced by others."""

    place: str
    """Identity of a unit or a note, or the name of a single value ("title")."""
    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """A safe mend: replacements that belong together."""

    title: str
    """What it does, as an order: "Replace the comma with a semicolon"."""
    replacements: tuple[Replacement, ...] = ()
    renumbers: tuple[str, ...] = ()
    """Units that lose a number of their own and take the one in turn."""
    moves: tuple[tuple[str, Kind], ...] = ()
    """Units that belong to the other part of the text, with what they become there."""
    notes: tuple[tuple[str, str], ...] = ()
    """Footnotes that come, each its identity, which a replacement calls, and its text."""


class Finding(NamedTuple):
    """One place of a text that a rule objects to."""

    code: str
    """"UN-PU02"."""
    severity: Severity
    unit: str
    """Identity of the unit or the note, or the name of a single value ("title")."""
    label: str
    """What people call the place: "OP4 (b)", "note 3", "title"."""
    message: str
    start: int
    """Offset in the markup of the unit."""
    end: int
    fix: Fix | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where in the markup of the unit it is."""
        return self.start, self.end


def full_code(code: str) -> str:
    """A code as it is printed: "pu02" is "UN-PU02"; "UN" is what all begin with."""
    code = code.strip().upper()
    if f"{code}-" == PREFIX:
        return PREFIX
    return code if code.startswith(PREFIX) else PREFIX + code
