"""A redline in Word of what several did to one another's paragraphs, under one of them alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.delegations import plain
from support.one_author import text_of
from support.several_authors import ALONE, BASE, TOGETHER, written


def operative(path: Path, author: str | None) -> tuple[str, ...]:
    lines = [plain(line) for line in text_of(path, author)]
    return tuple(lines[lines.index("Aware of the long winters of recent years,") + 1 :])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("several"))


@pytest.mark.parametrize("author", ALONE)
def test_under_one_author_alone_it_is_what_that_author_had_made(path: Path, author: str) -> None:
    assert operative(path, author) == ALONE[author]


def test_accepted_it_is_the_text_and_rejected_the_one_before(path: Path) -> None:
    assert operative(path, "*") == TOGETHER
    assert operative(path, None) == BASE
