"""The changes of one delegation, accepted without those of the others, are what it had made."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from negotiations.alone_cases import drawn, paragraphs, plain_text, wrong
from negotiations.delegations import Replaced
from negotiations.driver import CASES, Room, smallest
from negotiations.texts import Writer

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seed", CASES)
def test_one_delegation_alone_reads_as_it_had_made_it(seed: int, tmp_path: Path) -> None:
    text, acts = drawn(seed)
    folders = (tmp_path / str(number) for number in count())
    said = smallest(acts, lambda some: wrong(next(folders), text, some))
    assert said is None, said


@pytest.mark.parametrize("last", ["EU", "Cuba"])
def test_of_two_that_replace_the_same_words_each_reads_well(last: str, tmp_path: Path) -> None:
    text = plain_text(Writer("the same words"))
    key = text.operative[2].key
    acts = [Replaced("Peru", key, 3, "lanterns"), Replaced(last, key, 3, "candles")]
    said = wrong(tmp_path / "case", text, acts)
    assert said is None, said


@pytest.mark.parametrize(("who", "own"), [("EU", "4 and 6"), ("Peru", "3 and 4")])
def test_a_reference_reads_well_under_each_alone(who: str, own: str, tmp_path: Path) -> None:
    text = plain_text(Writer("references"))
    text.operative[-1].text = "*Requests* the keeper to report on paragraphs 3 and 5 above."
    room = Room(tmp_path)
    room.bring(text)
    room.done("insert", "R", "after OP1", "--text", "*Thanks* all;", "--author", "EU")
    room.done("delete", "R", text.operative[3].key, "--author", "Peru")
    path = tmp_path / "all.docx"
    room.call("redline", "R@imported", "R", "-o", str(path))
    words = paragraphs(path, who, text)[-1].removesuffix(" above.")
    assert words.rpartition("paragraphs ")[2] in {"3 and 5", own}, words
