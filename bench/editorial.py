"""Checks of drafting rules: false alarms, slips found, and time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from bench.row import Row
from drafting.dataclasses import replace

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

SHARED = Path(__file__).parents[1].parent / "shared" / "corpus"
TESTS = Path(__file__).parents[1] / "tests"


def measure() -> list[Row]:
    """Findings on adopted texts where they are at hand, recall, milliseconds."""
    texts = list(_adopted())
    return [*_alarms(texts), *_recall(), *_time(texts)]


def _adopted() -> Iterator[Resolution]:
    from drafting.formats.akn import read_akn
    from drafting.model.identity import counting_ids

    for path in sorted((SHARED / "akn").glob("*/*.xml")):
        resolution = read_akn(path.read_bytes(), counting_ids(), path.name).resolution
        if resolution.language == "en":
            yield resolution


def _alarms(texts: list[Resolution]) -> Iterator[Row]:
    from drafting.editorial import Severity, check

    if not texts:
        return
    found = [finding.severity for text in texts for finding in check(text)]
    for severity, aim in ((Severity.ERROR, "≤ 0.05"), (Severity.WARNING, "≤ 0.25")):
        what = f"findings of severity {severity}, {len(texts)} adopted resolutions"
        yield Row(what, aim, found.count(severity) / len(texts), "each")


def _recall() -> Iterator[Row]:
    sys.path.insert(0, str(TESTS))
    from editorial.test_slips import is_found
    from support.editorial.slips import slips

    tried = list(slips())
    kinds = len({slip.kind for slip in tried})
    share = 100 * sum(map(is_found, tried)) / len(tried)
    yield Row(f"{len(tried)} slips of {kinds} kinds found, code and place", "≥ 95 %", share, "%")


def _time(texts: list[Resolution]) -> Iterator[Row]:
    from random import Random

    from bench._session import resolution
    from drafting.editorial import check, check_passage, profile_of
    from drafting.editorial.document import document_of

    ours = resolution(1, 45, Random(1))  # noqa: S311 (the same text each time)
    passage = next(one for one in document_of(ours).passages if one.label == "OP2")
    profile = profile_of(ours)
    keys = [
        _seconds(check_passage, f"{passage.markup} {at}", passage, profile, "en")
        for at in range(30)
    ]
    yield Row("a key press, the paragraph being typed", "≤ 5 ms", 1000 * min(keys), "ms")
    whole = [_seconds(check, _other(ours, at)) for at in range(8)]
    yield Row("a resolution of 45 paragraphs, all new", "≤ 30 ms", 1000 * min(whole), "ms")
    again = [_seconds(check, ours) for _ in range(8)]
    yield Row("the same, nothing changed", "", 1000 * min(again), "ms")
    if texts:
        rate = min(
            sum(_seconds(check, _other(text, turn)) for text in texts) for turn in range(20, 22)
        )
        yield Row("a thousand adopted resolutions", "≤ 20 s", 1000 * rate / len(texts), "s")


def _other(resolution: Resolution, at: int) -> Resolution:
    """The same text with one more word in each paragraph, so that nothing is remembered."""
    from drafting.model.resolution import PARTS

    for part in PARTS:
        units = tuple(
            replace(unit, text=f"{unit.text[:-1]} x{at}{unit.text[-1:]}")
            for unit in resolution.part(part)
        )
        resolution = resolution.with_part(part, units)
    return resolution


def _seconds(job: object, *given: object) -> float:
    assert callable(job)
    began = process_time()
    job(*given)
    return process_time() - began
