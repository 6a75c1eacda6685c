from __future__ import annotations

import json

import pytest
from support.command_line import Call

pytestmark = pytest.mark.usefixtures("session")

MAIL = (
    ">\t10.\tUrges all who sail to keep to the\n> channel;\n>\n"
    ">\t11.\tRequests the harbour master:\n>\t(a)\tTo report;\n>\t(b)\tTo rest.\n"
)


def test_a_mail_is_shown_as_what_it_becomes_and_nothing_is_changed(call: Call):
    before = call("show", "L.90").out
    shown = call("insert", "L.90", "after", "OP1", "--pasted", "--dry-run", "--text", MAIL)
    assert shown.code == 0
    assert shown.out == (
        "Into the operative part:\n"
        "  OP2  Urges all who sail to keep to the channel;\n"
        "  OP3  Requests the harbour master:\n"
        "    OP3 (a)  To report;\n"
        "    OP3 (b)  To rest.\n"
    )
    assert call("show", "L.90").out == before


def test_a_mail_is_put_in_as_one_act(call: Call):
    before = call("show", "L.90").out
    said = call("insert", "L.90", "after", "OP1", "--pasted", "--text", MAIL).out
    assert said == "Inserted OP2 and OP3: “Urges all who sail to keep to the channel;”.\n"
    call("undo", "L.90")
    assert call("show", "L.90").out == before


def test_rows_remarks_and_what_was_set_aside_come_as_json(call: Call):
    words = "5. Urges all to sail;\n\n2/3\n\n9. Requests ropes."
    told = json.loads(
        call("insert", "L.90", "after", "OP1", "--pasted", "--json", "--text", words).out
    )
    assert [(row["label"], row["level"], row["text"]) for row in told["rows"]] == [
        ("OP2", 0, "Urges all to sail;"), ("OP3", 0, "Requests ropes."),
    ]  # fmt: skip
    assert told["label"] == "OP2"
    assert told["aside"][0]["text"] == "2/3"


def test_a_dry_run_is_of_what_was_pasted(call: Call):
    outcome = call("insert", "L.90", "after", "OP1", "--dry-run", "--text", "Urges all.")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Add --pasted" in outcome.err


LETTER = "Dear all,\n\n5. Urges all to sail;\n\nThank you\nAna"


def test_lines_that_were_set_aside_are_taken_in_by_their_numbers(call: Call):
    place = ("insert", "L.90", "after", "OP1", "--pasted", "--dry-run", "--text", LETTER)
    told = call(*place).out
    assert "line 5: Set aside (greeting, farewell or header of a message): “Thank you”\n" in told
    told = call(*place, "--take-in", "1,5").out
    assert "OP2, continuation  Thank you\n" in told
    assert "Set aside" in told
    assert "Set aside" not in call(*place, "--take-in", "all").out


def test_a_line_that_was_not_set_aside_cannot_be_taken_in(call: Call):
    place = ("insert", "L.90", "after", "OP1", "--text", LETTER, "--take-in")
    outcome = call(*place, "3", "--pasted")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Line 3 is not one that was set aside; these are: 1, 5 and 6." in outcome.err
    assert "is no line" in call(*place, "one", "--pasted").err
    assert "Add --pasted" in call(*place, "3").err
