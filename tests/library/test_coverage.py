"""Which words of a text are agreed: what is counted, held against counting by hand."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from support.adopted_texts import BEES, adopted, libraries_with

from drafting.library.coverage import coverage
from drafting.library.libraries import Libraries
from drafting.library.placed_words import placed_words
from drafting.library.wanted import Wanted
from drafting.library.words import words

WORDS = (
    "hives", "bees", "of", "the", "city", "and", "in", "to", "keep", "all", "States", "lamps",
)  # fmt: skip


def by_hand(text: str, agreed: list[str]) -> list[bool]:
    """Every word within six that stand in the same order in an agreed text: plain counting."""
    named = re.findall(r"\w+", text.lower())
    sixes = set()
    for other in agreed:
        others = re.findall(r"\w+", other.lower())
        sixes |= {tuple(others[at : at + 6]) for at in range(len(others) - 5)}
    found = [False] * len(named)
    for at in range(len(named) - 5):
        if tuple(named[at : at + 6]) in sixes:
            found[at : at + 6] = [True] * 6
    return found


def marks(libraries: Libraries, text: str, wanted: Wanted | None = None) -> list[bool]:
    return [one.agreed for one in coverage(libraries, text, wanted or Wanted()).marked]


@pytest.mark.parametrize("seed", range(4))
def test_it_counts_what_counting_by_hand_gives(tmp_path: Path, seed: int):
    chance = random.Random(seed)  # noqa: S311 (a draw that can be repeated)
    agreed = [" ".join(chance.choices(WORDS, k=chance.randint(6, 40))) for _ in range(60)]
    libraries = libraries_with(tmp_path, adopted("A/RES/75/1", "7 December 2020", BEES, agreed))
    for _ in range(25):
        first, second = chance.sample(agreed, 2)
        text = f"{first[: chance.randint(0, 150)]} {' '.join(chance.choices(WORDS, k=4))} {second}"
        if text not in agreed:
            assert marks(libraries, text) == by_hand(text, agreed)


LINE = "Urges all States to keep bees in the middle of every large city;"


@pytest.fixture
def libraries(tmp_path: Path) -> Libraries:
    return libraries_with(
        tmp_path,
        adopted("A/RES/75/1", "7 December 2020", BEES, [LINE, "Decides to wait;"]),
        adopted("A/RES/77/1", "7 December 2022", BEES, ["Thanks the bees of all the large towns;"]),
    )


def test_looks_marks_case_and_footnotes_make_no_new_words(libraries: Libraries):
    assert all(marks(libraries, "*URGES* all States,[^1] to keep “bees”, in the middle of every"))


def test_five_words_are_no_sequence_and_six_are_one(libraries: Libraries):
    assert not any(marks(libraries, "We keep bees in the middle here"))
    assert marks(libraries, "We keep bees in the middle of") == [False, *[True] * 6]


def test_a_short_paragraph_counts_as_a_whole(libraries: Libraries):
    assert all(marks(libraries, "*Decides* to wait,"))
    assert not any(marks(libraries, "Decides to"))


def test_the_text_itself_and_later_days_can_be_left_out(libraries: Libraries):
    assert not any(marks(libraries, LINE, Wanted(without=frozenset({"A/RES/75/1"}))))
    later = "Thanks the bees of all the large towns;"
    assert all(marks(libraries, later))
    found = coverage(libraries, later, Wanted(), "2022-12-07")
    assert found.new_words == found.words == 8


@pytest.mark.parametrize(
    "text",
    [
        "Un été à l’ombre, 30 000 abeilles (c.-à-d. 3 kg)",
        "人权理事会第49/3号决议",
        "تُعنى بالنحل في المدن",
    ],
)
def test_every_word_is_where_it_stands(text: str):
    placed = placed_words(text)
    assert [one.word for one in placed] == list(words(text))
    for one in placed:
        assert "".join(words(text[one.start : one.end])) == one.word
