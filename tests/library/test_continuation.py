"""How agreed wordings go on from what somebody has begun to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.agreed_texts import HARBOURS, adopted, make_library

from drafting.library.continuation import Continuation, continuations
from drafting.library.libraries import Libraries
from drafting.library.library import Library
from drafting.library.wanted import Wanted

GoingOn = Callable[[str], list[Continuation]]


@pytest.fixture
def going_on(tmp_path: Path) -> Iterator[GoingOn]:
    chinese = adopted("78/41", "8 December 2023", "促请所有国家在每个港口整夜点灯;")
    with Library.open(make_library(tmp_path, *HARBOURS, chinese)) as library:
        yield lambda typed: continuations(Libraries([library]), typed, Wanted(adopted=True))


def test_the_word_that_is_begun_is_completed_up_to_where_wordings_part(going_on: GoingOn) -> None:
    found = going_on("*Urges* all coas")
    assert found == [Continuation(4, "coastal States to keep a lamp burning in every harbour", 2)]


def test_where_wordings_part_each_way_is_offered(going_on: GoingOn) -> None:
    found = going_on("*Requests* the Secretary-General to count the lamps and to ")
    assert [(way.text, way.times) for way in found] == [
        ("report on them next year", 1),
        ("tell the Assembly of each", 1),
    ]


def test_words_within_a_paragraph_are_looked_for_wherever_they_stand(going_on: GoingOn) -> None:
    found = going_on("*Decides* that every ferry will keep a lamp burning ")
    assert found[0].text.startswith("in every harbour")


def test_a_word_that_is_whole_is_not_offered_again(going_on: GoingOn) -> None:
    (found,) = going_on("*Recalling* the many")
    assert found.text == "many lights that burn along the coasts of the south"


def test_signs_of_a_script_without_spaces_are_gone_on_from(going_on: GoingOn) -> None:
    (found,) = going_on("促请所有国")
    assert found.text == "国家在每个港口整夜点灯"
    assert found.begun == 1


@pytest.mark.parametrize(
    "typed",
    ["", "*Urges*", "Urges ", "*Urges* all coastal States to sing and dance ", 'of "the" AND (x',
     "*Recalling* the many lights;"],
)  # fmt: skip
def test_nothing_is_offered_where_no_agreed_wording_goes_on(going_on: GoingOn, typed: str) -> None:
    assert going_on(typed) == []
