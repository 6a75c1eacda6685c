"""A text that plain git merged: every call that reads it tells what was decided, and goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.clones import Clone, deleting, replacing
from support.command_line import Call

from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

REMARK = "drafting: L.90: OP3 was deleted by one and changed by another: it stays, in brackets.\n"


@pytest.fixture(autouse=True)
def _merged(session: Path, tmp_path: Path) -> None:
    """One deleted OP3 in a clone, another changed it there, and git merged the two."""
    with Session.open(session, Context("Cuba", tmp_path)) as opened:
        unit = opened.text("L.90").operative[2].id
    change = replacing(f"units/{unit}.md", "harbour master", "port")
    Clone(session, handle="L.90").merge(deleting(unit), change)


def test_a_remark_is_told_beside_the_text_and_not_in_it(call: Call):
    shown = call("show", "L.90")
    assert (shown.code, shown.err) == (0, REMARK)
    assert "[Requests the port to report on the matter.]" in shown.out
    as_json = call("show", "L.90", "--json")
    assert as_json.err == REMARK
    assert json.loads(as_json.out)["operative"][2]["text"].startswith("[")


def test_an_edit_tells_it_once_more_and_mends(call: Call):
    edited = call("edit", "L.90", "OP1", "--replace", "Urges", "--with", "Asks")
    assert (edited.code, edited.err) == (0, REMARK)
    assert call("show", "L.90").err == ""


def test_the_doctor_tells_it(call: Call):
    found = call("doctor")
    assert found.code == 1
    assert "1 thing wrong" in found.out
    assert "✗ L.90 OP3 was deleted by one and changed by another" in found.out


def test_the_doctor_mends_it(call: Call):
    assert call("doctor", "--repair").code == 0
    assert call("show", "L.90").err == ""
    assert call("doctor").code == 0


def test_a_call_that_reads_no_text_says_nothing(call: Call):
    listed = call("ls")
    assert (listed.code, listed.err) == (0, "")
