"""A paragraph through the years: by the title, by the text where the title changed."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from support.adopted_texts import BEES, adopted, libraries_with

from drafting.library.evolution import Start, predecessors, successors
from drafting.library.libraries import Libraries
from drafting.library.versions import origins, steps

FIRST = "Urges all States to keep bees in the middle of every large city;"
SECOND = "Strongly urges all States to keep bees and moths in the middle of every large city;"
THIRD = "Strongly urges all States to keep bees and moths in every large and small city;"
CONSENSUS = "Adopted without a vote"
OTHER = "Requests the Secretary-General to report on lamps and on the oil that they burn;"


@pytest.fixture
def libraries(tmp_path: Path) -> Libraries:
    return libraries_with(
        tmp_path,
        adopted("A/RES/74/9", "9 December 2019", "Keeping of insects", [OTHER, FIRST]),
        adopted("A/RES/75/1", "7 December 2020", BEES, [OTHER, FIRST]),
        adopted(
            "A/RES/76/2", "8 December 2021", BEES, [SECOND, OTHER], vote="Adopted without a vote"
        ),
        adopted("A/RES/76/90", "9 December 2021", "Lamps", [FIRST]),
        adopted("A/RES/77/3", "9 December 2022", BEES, [OTHER, THIRD]),
    )


def symbols(versions: tuple[object, ...]) -> list[str]:
    return [one.place.document.symbol for one in versions]


def test_it_goes_by_the_same_title_and_survives_a_change_of_title(libraries: Libraries):
    found = predecessors(libraries, Start(THIRD, BEES))
    assert symbols(found) == ["A/RES/74/9", "A/RES/75/1", "A/RES/76/2", "A/RES/77/3"]
    assert [one.place.label for one in found] == ["OP2", "OP2", "OP1", "OP2"]
    assert [step.same_title for step in steps(found)] == [True, False, True, True]


def test_from_the_middle_it_goes_both_ways(libraries: Libraries):
    start = Start(SECOND, BEES, "A/RES/76/2", "2021-12-08")
    assert symbols(predecessors(libraries, start)) == ["A/RES/74/9", "A/RES/75/1"]
    assert symbols(successors(libraries, start)) == ["A/RES/77/3"]


def test_each_step_is_the_change_from_the_version_before(libraries: Libraries):
    found = steps(predecessors(libraries, Start(THIRD, BEES)))
    for before, after in pairwise(found):
        old = "".join(span.text for span in after.spans if span.sign != "+")
        new = "".join(span.text for span in after.spans if span.sign != "-")
        assert (old, new) == (before.version.text, after.version.text)
    assert found[2].version.place.document.vote == "adopted without a vote"


def test_every_word_has_the_version_that_brought_it_in(libraries: Libraries):
    versions = predecessors(libraries, Start(THIRD, BEES))
    told = origins(versions)
    assert "".join(one.text for one in told) == THIRD
    first = {word: one.version.place.document.symbol for one in told for word in one.text.split()}
    assert first["keep"] == "A/RES/74/9"
    assert first["moths"] == "A/RES/76/2"
    assert first["small"] == "A/RES/77/3"


def test_what_nothing_is_near_to_has_no_versions(libraries: Libraries):
    assert (
        predecessors(libraries, Start("Decides that hives be painted blue and green;", BEES)) == ()
    )


def test_drafts_are_no_versions(tmp_path: Path):
    draft = adopted("", "", BEES, [FIRST])
    assert predecessors(libraries_with(tmp_path, draft), Start(FIRST, BEES)) == ()
