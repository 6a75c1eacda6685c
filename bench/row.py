"""One measured figure, beside what the design aims at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import isnan, nan


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, the aim in words ("≤ 10 ms"), the figure and its unit."""

    what: str
    aim: str
    figure: float
    unit: str

    @property
    def measured(self) -> str:
        """The figure as the table has it; where there is none, the reason."""
        return self.unit if isnan(self.figure) else f"{self.figure:.3g} {self.unit}"


def skipped(what: str, reason: str) -> Row:
    """A row that says why nothing was measured."""
    return Row(what, "-", nan, f"skipped: {reason}")


def about(subject: str, rows: Iterable[Row]) -> list[Row]:
    """The same rows, each of which names what it is about."""
    return [replace(row, what=f"{subject}: {row.what}") for row in rows]
