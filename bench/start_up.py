"""How long the program takes to say its version, against an interpreter that does nothing."""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter

from bench.row import Row

RUNS = 21


def measure() -> list[Row]:
    """The ratio of both times, from runs that take turns so that load falls on both alike."""
    nothing, version = [], []
    for _ in range(RUNS):
        nothing.append(_seconds("-c", "pass"))
        version.append(_seconds("-m", "drafting", "--version"))
    ratio = median(version) / median(nothing)
    return [Row("drafting --version, whole process", "≤ 4 × python -c pass", ratio, "×")]


def _seconds(*arguments: str) -> float:
    began = perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - began
