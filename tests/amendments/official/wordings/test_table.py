"""The table of wordings, each of which gives its text or is refused with the words that hinder."""

from __future__ import annotations

import random
import re
from itertools import groupby

import pytest
from amendments.official.wordings.case import Case
from amendments.official.wordings.judge import FINE, judge, outcome
from amendments.official.wordings.random_documents import random_cases
from amendments.official.wordings.table import CASES
from support.thorough import at_first


def family(case: Case) -> str:
    return re.sub(r"-\d+$", "", case["id"])


FAMILIES = {name: list(cases) for name, cases in groupby(sorted(CASES, key=family), key=family)}
SOME = sorted(FAMILIES)[::5]


@pytest.mark.parametrize("name", at_first(len(SOME), [*SOME, *sorted({*FAMILIES} - {*SOME})]))
def test_each_wording_of_a_family_gives_its_text_or_is_refused(name: str) -> None:
    for case in FAMILIES[name]:
        verdict, told = judge(case)
        assert verdict in FINE, "\n".join((case["id"], case["document"], verdict, *told))


@pytest.mark.slow
def test_documents_of_several_instructions_give_their_texts() -> None:
    for case in random_cases():
        verdict, told = judge(case)
        assert verdict == "right", "\n".join((case["id"], case["document"], verdict, *told))


def test_no_wording_is_left_out_of_the_families() -> None:
    assert sum(map(len, FAMILIES.values())) == len(CASES) == len({case["id"] for case in CASES})


STRANGE = ("perhaps", "not", "unless", "nearly", "or", "peut-être", "half", "never")


def with_strange_word(document: str, word: str, choose: random.Random) -> str:
    """The document with a word that plays no part, somewhere outside its quotations."""
    bare = re.sub(
        r"“[^”]*”|«[^»]*»|‘[^’]*’|\"[^\"]*\"", lambda quote: "x" * len(quote[0]), document
    )
    place = choose.choice([found.start() for found in re.finditer(r"(?<=\s)\S", bare)] or [0])
    return f"{document[:place]}{word} {document[place:]}"


@pytest.mark.slow
def test_a_word_that_plays_no_part_is_refused_wherever_it_stands() -> None:
    choose = random.Random(13)  # noqa: S311
    for case in (cases[0] for cases in FAMILIES.values()):
        if "\n" in case["document"] or re.search(r":\s+[A-Z]", case["document"]):
            continue
        strange = with_strange_word(case["document"], choose.choice(STRANGE), choose)
        _, _, complete = outcome(case | {"document": strange})
        assert not complete, strange
