"""References follow the paragraphs that they are to, or it is said which do not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from .driver import CASES, Room, smallest
from .references_bench import Bench
from .references_cases import Case, Move

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seed", CASES)
def test_references_are_to_the_paragraphs_that_were_meant(seed: int, tmp_path: Path) -> None:
    case = Case(seed)
    tries = iter(range(10**6))

    def complaint(steps: Sequence[Move]) -> str | None:
        folder = tmp_path / str(next(tries))
        folder.mkdir()
        bench = Bench(Room(folder), case)
        for step in steps:
            wrong = bench.step(step)
            if wrong:
                return f"{wrong}\n{bench.room.typed()}"
        return None

    said = smallest(case.steps, complaint)
    assert said is None, said
