from __future__ import annotations

import pytest
from support.command_line import Call

pytestmark = pytest.mark.usefixtures("session")


def test_several_paragraphs_are_moved_copied_and_taken_out(call: Call):
    before = call("show", "L.90").out
    assert call("move", "L.90", "OP2", "OP3", "before", "OP1").out == (
        "OP2 and OP3 moved before OP1 (now OP1 and OP2).\n"
    )
    assert call("copy", "L.90", "PP1", "after", "PP2").out == "Copied PP1 to PP3.\n"
    assert call("delete", "L.90", "PP2", "PP3").out == "Deleted PP2 and PP3.\n"
    for _ in range(3):
        call("undo", "L.90")
    assert call("show", "L.90").out == before


def test_paragraphs_are_copied_into_another_resolution(call: Call):
    call("begin", "doors")
    said = call("copy", "L.90", "OP2", "last", "in", "operative", "--into", "doors").out
    assert said == "Copied OP2 to OP1.\n"
    assert "[in red][in white]" in call("show", "doors").out


def test_a_move_without_a_place_is_refused(call: Call):
    outcome = call("move", "L.90", "OP1", "OP2")
    assert outcome.code == 2
    assert "is not a place" in outcome.err
