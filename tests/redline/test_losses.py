"""What was taken out of a text is known character by character, however many acts it took."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest

from drafting.redline.provenance.annotations import Annotation, Losses, Row
from drafting.redline.spans import Act, Credit

LENGTH = 60
CREDITS = [Credit(Act(name, datetime(2026, 5, 3, tzinfo=UTC))) for name in ("EU", "Peru", "Cuba")]
KEY = ("unit", "o1")


@pytest.mark.parametrize("seed", range(40))
def test_each_character_is_lost_by_whoever_took_it_last_or_is_back(seed: int):
    random, losses = Random(f"losses {seed}"), Losses()  # noqa: S311
    right: list[Credit | None] = [None] * LENGTH
    for _ in range(random.randint(1, 25)):
        start, end = sorted(random.choices(range(LENGTH + 1), k=2))
        by = random.choice([*CREDITS, None])
        if by is None:
            losses.restore(start, end)
        else:
            losses.take(start, end, by)
        right[start:end] = [by] * (end - start)
        first, last = sorted(random.choices(range(LENGTH + 1), k=2))
        found = [
            loss and loss.by
            for begin, stop, loss in losses.between(first, last)
            for _ in range(begin, stop)
        ]
        assert found == right[first:last]


@pytest.mark.parametrize("seed", range(40))
def test_annotations_are_found_by_the_characters_that_they_cover(seed: int):
    random = Random(f"row {seed}")  # noqa: S311
    annotations, at = list[Annotation](), 0
    for _ in range(random.randint(0, 12)):
        length, old = random.choice((0, 1, 3, 7)), random.random() < 0.5
        if old:
            annotations.append(Annotation(length, origin=KEY, offset=at, lost=0 if length else 2))
            at += length or 2
        elif length:
            annotations.append(Annotation(length, random.choice(CREDITS)))
    whole = sum(one.length for one in annotations)
    start, end = sorted(random.choices(range(whole + 1), k=2))
    right = []
    reached, passed = None, 0
    for one in annotations:
        first, last = max(start - passed, 0), min(end - passed, one.length)
        if first < last:
            right.append((one.part(first, last), reached))
        passed += one.length
        reached = one.end or reached
    assert list(Row(annotations).between(start, end)) == right
