"""One measured figure, beside what the design aims at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, the aim in words ("≤ 10 ms"), the figure and its unit."""

    what: str
    aim: str
    figure: float
    unit: str
