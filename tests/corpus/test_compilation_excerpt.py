from __future__ import annotations

from pathlib import Path

import pytest

from drafting.amendments.compilation.reader import (
    is_compilation,
    read_compilation,
    write_compilation,
)
from drafting.amendments.compilation.values import Status

EXCERPTS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "negotiation" / "excerpts"


@pytest.fixture
def body() -> str:
    (path,) = EXCERPTS.glob("2006*COMPILATION.md") if EXCERPTS.is_dir() else [None]
    if path is None:
        pytest.skip("the corpus is not there")
    _, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    return body.strip() + "\n"


def test_a_real_compilation_comes_out_unchanged(body: str) -> None:
    paragraphs = read_compilation(body)
    assert write_compilation(paragraphs) == body
    assert is_compilation(paragraphs)


def test_who_proposes_and_who_retains_is_understood(body: str) -> None:
    third = next(one for one in read_compilation(body) if one.label == "PP3")
    found = [(one.stretch.status, one.stretch.marks[0].delegations) for one in third.proposals]
    assert found == [
        (Status.DELETED, ("Mexico",)),
        (Status.ADDED, ("Mexico",)),
        (Status.ADDED, ("G77",)),
        (Status.DELETED, ("Mexico",)),
    ]
    assert "internationally agreed development goals agreed / made at" in third.text
