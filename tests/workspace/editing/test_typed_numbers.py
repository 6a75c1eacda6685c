from __future__ import annotations

import pytest

from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.workspace.editing import planners

IDS = counting_ids("new")


@pytest.mark.parametrize(
    ("unit", "typed", "kept"),
    [
        ("OP1", "7.\u00a0Urges all;", "Urges all;"),
        ("OP2 (a)", "(a) To oil;", "To oil;"),
        ("PP1", "1. Recalling all,", "1. Recalling all,"),
        ("OP1", "1999 was a year;", "1999 was a year;"),
        ("Annex, 1", "1. The lamp.", "The lamp."),
    ],
)
def test_a_number_that_is_printed_anyway_is_not_kept(
    text: Resolution, unit: str, typed: str, kept: str
):
    plan = planners.rewrite(text, unit, typed, IDS)
    assert plan.edit.apply(text).find(plan.unit).text == kept


def test_a_wording_that_began_with_a_number_keeps_it(text: Resolution):
    numbered = planners.insert(text, "after OP1", "x;", IDS)
    after = numbered.edit.apply(text)
    from drafting.model.edits import EditText

    after = EditText(numbered.unit, "x;", "2. x;").apply(after)
    again = planners.rewrite(after, numbered.unit, "2. x and y;", IDS)
    assert again.edit.apply(after).find(numbered.unit).text == "2. x and y;"


@pytest.mark.parametrize(
    ("where", "typed", "preamble", "operative"),
    [
        ("after PP1", "Noting a,\n\n1. Urges b;\n\n2. Asks c;", 3, 5),
        ("last in preamble", "1. Urges b;", 2, 4),
        ("last in preamble", "Noting a,\n\nNoting b,", 4, 3),
        ("after OP1", "1. Urges b;\n\n2. Asks c;", 2, 5),
    ],
)
def test_numbered_paragraphs_typed_into_the_preamble_begin_the_operative_part(
    text: Resolution, where: str, typed: str, preamble: int, operative: int
):
    plan = planners.insert(text, where, typed, IDS)
    after = plan.edit.apply(text)
    assert (len(after.preamble), len(after.operative)) == (preamble, operative)
    assert plan.edit.invert().apply(after) == text
