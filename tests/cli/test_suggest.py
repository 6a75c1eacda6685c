from __future__ import annotations

import json

import pytest
from support.command_line import Call

pytestmark = pytest.mark.usefixtures("session")


def test_opening_words_are_listed_for_a_place(call: Call):
    first = call("suggest", "L.90", "after", "PP1", "--typed", "Rec").out.splitlines()[0]
    assert first == "Recalling also"
    assert call("suggest", "L.90", "OP1", "--typed", "Req").out.splitlines()[0] == "Requests"


def test_names_are_listed_where_no_paragraph_is_opened(call: Call):
    outcome = call("suggest", "L.90", "OP1", "--typed", "*Urges* the Russ", "--json")
    assert json.loads(outcome.out) == {
        "offers": [{"start": 12, "words": "Russian Federation", "markup": "Russian Federation"}]
    }


def test_nothing_to_suggest_is_said(call: Call):
    assert call("suggest", "L.90", "OP1", "--typed", "Xyz").out == (
        "There is nothing to suggest there.\n"
    )
    assert call("suggest", "L.90", "beside", "OP1").code == 2
