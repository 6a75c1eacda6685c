"""Redlines of real revisions: exact, and with little noise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline import Standing, accepted, identified, redline, rejected
from drafting.redline.script import Operation, Redline
from drafting.redline.sequences import blocks

PAIRS = Path(__file__).parents[2].parent / "shared" / "corpus" / "pairs"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not PAIRS.is_dir(), reason="needs the shared corpus"),
]
_READ = re.compile(r"\w+|[^\w\s]")


def pairs() -> Iterator[tuple[Path, Path]]:
    for folder in sorted(PAIRS.glob("*_to_*/*")):
        for new in folder.glob("revised*.txt"):
            for old in sorted((*folder.glob("base*.txt"), *folder.glob("previous*.txt"))):
                yield old, new


ALL = list(pairs())
NAMES = [f"{old.stem} {new.stem}" for old, new in ALL]


@cache
def read(path: Path) -> Resolution:
    return read_plain(path.read_text(encoding="utf-8"), counting_ids()).resolution


@cache
def compared(old: Path, new: Path) -> tuple[Resolution, Redline]:
    after = identified(read(old), read(new))
    return after, redline(read(old), after)


def standing(resolution: Resolution) -> tuple[Standing, ...]:
    return tuple(
        Standing(row.unit.kind, row.depth, row.number, row.unit.text)
        for row in Numbering(resolution)
    )


@pytest.mark.parametrize(("old", "new"), ALL, ids=NAMES)
def test_accepting_and_rejecting_give_both_texts_exactly(old: Path, new: Path):
    after, found = compared(old, new)
    assert accepted(found) == standing(after)
    assert rejected(found) == standing(read(old))


def marked(found: Redline) -> int:
    """Words and signs marked in paragraphs; a move marks nothing."""
    return sum(
        len(_READ.findall(plain(span.text)))
        for row in found.units
        if not row.departed
        for span in row.spans
        if span.sign != "="
    )


def least(old: Resolution, new: Resolution) -> int:
    """The words outside the longest common subsequence of both texts, paragraphs or not."""
    one, other = (
        [word for unit in text.walk() for word in _READ.findall(plain(unit.text))]
        for text in (old, new)
    )
    kept = sum(block.old_end - block.old_start for block in blocks(one, other) if block.equal)
    return len(one) + len(other) - 2 * kept


@pytest.mark.parametrize(("old", "new"), ALL, ids=NAMES)
def test_little_more_is_marked_than_the_least_that_would_do(old: Path, new: Path):
    after, found = compared(old, new)
    assert marked(found) <= 1.25 * least(read(old), after)


def test_on_the_whole_no_more_is_marked_than_without_paragraphs_and_moves():
    figures = [(marked(compared(old, new)[1]), least(read(old), read(new))) for old, new in ALL]
    assert sum(figure for figure, _ in figures) <= sum(figure for _, figure in figures)


def test_an_adopted_text_that_only_got_a_number_and_a_date_has_no_changed_paragraph():
    (old,) = PAIRS.glob("draft_to_adopted/18_*/base*.txt")
    (new,) = PAIRS.glob("draft_to_adopted/18_*/revised*.txt")
    changed = [row for row in compared(old, new)[1].units if row.operation is not Operation.EQUAL]
    assert changed == []
