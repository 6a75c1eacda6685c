from __future__ import annotations

import json

import pytest
from support.command_line import Call

pytestmark = pytest.mark.usefixtures("session")


def test_a_dry_run_shows_each_place_and_changes_nothing(call: Call):
    outcome = call("replace", "L.90", "harbour", "port", "--dry-run")
    assert outcome.code == 0
    assert "OP3: Requests the ‹−harbour›‹+port› master to report on the…" in outcome.out
    assert "note 1: Charter of the ‹−harbour›‹+port›s, article 4." in outcome.out
    assert outcome.out.endswith("places; nothing was changed.\n")
    assert call("log", "L.90").out.count("\n") == 1


def test_one_act_replaces_all_and_undo_takes_it_back(call: Call):
    before = call("show", "L.90").out
    said = call("replace", "L.90", "harbour", "port", "--words").out
    assert said == "Replaced “harbour” by “port” in 1 place (OP3).\n"
    assert "port master" in call("show", "L.90").out
    call("undo", "L.90")
    assert call("show", "L.90").out == before


def test_places_come_as_json(call: Call):
    outcome = call("replace", "L.90", "[in red]", "", "--dry-run", "--json")
    assert json.loads(outcome.out)["places"][0] == {
        "unit": json.loads(call("show", "L.90", "OP2(b)", "--json").out)["id"],
        "label": "OP2 (b)",
        "before": "To paint the doors ",
        "old": "[in red]",
        "new": "",
        "after": "[in white];",
    }


def test_words_that_stand_nowhere_are_an_error(call: Call):
    for more in ([], ["--dry-run"]):
        outcome = call("replace", "L.90", "gold", "sand", *more)
        assert outcome.code == 2
        assert outcome.err == (
            "drafting: The words “gold” stand nowhere in this text: nothing was changed.\n"
        )


def test_words_are_counted_by_part_and_by_paragraph(call: Call):
    assert call("show", "L.90", "--count").out == (
        "51 words (preamble 14, operative 37); 6 more in notes.\n"
    )
    assert call("show", "L.90", "OP1", "--count").out == "OP1: 13 words.\n"
    assert json.loads(call("show", "L.90", "--count", "--json").out)["preamble"] == 14


def test_a_text_copied_from_word_becomes_paragraphs(call: Call):
    words = "Urges all to sail;\nRequests ropes;"
    call("insert", "L.90", "after", "OP1", "--pasted", "--text", words)
    shown = call("show", "L.90").out
    assert "2. Urges all to sail;" in " ".join(shown.split())
    assert "3. Requests ropes;" in " ".join(shown.split())
