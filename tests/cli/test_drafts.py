"""A draft carries its name into the document, and files are called as the document is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call

pytestmark = pytest.mark.usefixtures("session")


def head(call: Call, name: str = "L.90") -> tuple[str, str, str]:
    shown = json.loads(call("show", name, "--json").out)
    return shown["masthead"]["symbol"], shown["masthead"].get("date", ""), shown["kind"]


def test_the_next_name_brings_symbol_date_and_kind_as_one_change(call: Call):
    before = head(call)
    told = call("draft", "L.90").out
    assert told.startswith("L.90 is kept as draft L.90/Rev.1. It prints symbol ")
    symbol, date, kind = head(call)
    assert (symbol, kind) == ("E/CN.15/2017/L.90/Rev.1", "revised draft resolution")
    assert date
    assert date != before[1]
    assert head(call, "L.90@L.90/Rev.1") == (symbol, date, kind)
    assert head(call, "L.90@L.90") == before
    assert call("undo", "L.90").code == 0
    assert head(call) == before
    assert head(call, "L.90@L.90/Rev.1") == (symbol, date, kind)


@pytest.mark.parametrize(
    ("refused", "stays"),
    [(["--no-symbol"], {0}), (["--no-date", "--no-kind"], {1, 2}), (["--as-it-stands"], {0, 1, 2})],
)
def test_each_of_them_can_be_refused(call: Call, refused: list[str], stays: set[int]):
    before = head(call)
    assert call("draft", "L.90", "L.90/Rev.1", *refused).code == 0
    after = head(call)
    assert {at for at in range(3) if before[at] == after[at]} == stays


def test_the_name_may_stand_before_or_behind_what_is_refused(call: Call):
    for at, words in enumerate((["--no-date", "--json", "x 1"], ["x 2", "--json", "--no-date"])):
        told = json.loads(call("draft", "L.90", *words).out)
        assert told["message"] == f"L.90 is kept as draft x {at + 1}."
    assert call("draft").code == 2
    assert call("draft", "L.90", "a", "b").code == 2


def test_a_name_of_the_room_changes_nothing(call: Call):
    before = head(call)
    assert call("draft", "L.90", "after the first reading").out == (
        "L.90 is kept as draft after the first reading.\n"
    )
    assert head(call) == before


def test_a_name_that_is_refused_changes_nothing(call: Call):
    before, log = head(call), call("log", "L.90").out
    assert call("draft", "L.90", "l.90").code == 2
    assert (head(call), call("log", "L.90").out) == (before, log)


def test_the_names_are_listed_with_what_each_would_print(call: Call):
    rows = json.loads(call("draft", "L.90", "--names", "--json").out)["names"]
    assert [row["draft"] for row in rows] == ["L.90/Rev.1", "L.90/Corr.1", "L.90/Add.1"]
    assert rows[0]["symbol"] == "E/CN.15/2017/L.90/Rev.1"
    assert rows[0]["kind"] == "revised draft resolution"
    assert "kind" not in rows[1]
    assert call("draft", "L.90", "--names").out.startswith("L.90/Rev.1: symbol E/CN.15/2017/L.90/R")
    assert len(json.loads(call("drafts", "L.90", "--json").out)["drafts"]) == 1


def test_a_draft_whose_name_and_symbol_differ_is_told_of_and_can_be_put_right(call: Call):
    assert "UN-SY04" not in call("check", "L.90").out
    call("draft", "L.90", "L.90/Rev.1", "--no-symbol")
    assert "UN-SY04" in call("check", "L.90").out
    assert "UN-SY04" in call("check", "L.90@L.90/Rev.1").out
    assert "UN-SY04" not in call("check", "L.90@L.90").out
    assert call("check", "L.90", "--fix", "--select", "SY04").code == 0
    assert head(call)[0] == "E/CN.15/2017/L.90/Rev.1"
    assert "UN-SY04" not in call("check", "L.90").out


def test_a_symbol_that_is_set_before_its_draft_is_named_is_nothing_to_object_to(call: Call):
    call("set", "L.90", "symbol", "E/CN.15/2017/L.90/Rev.1")
    assert "UN-SY04" not in call("check", "L.90").out


def test_files_are_called_as_the_document_is(call: Call, work: Path):
    assert call("export", "L.90").code == 0
    call("edit", "L.90", "OP1", "--replace", "Urges", "--with", "Calls upon")
    assert call("export", "L.90").code == 0
    call("draft", "L.90")
    (work / "out").mkdir()
    assert call("export", "L.90", "-o", "out").code == 0
    assert call("redline", "L.90", "-o", "out").code == 1
    assert call("redline", "L.90", "--to", "html", "-o", "out").code == 1
    assert call("export", "L.90", "-o", "out").code == 0
    assert {path.name for path in work.glob("*.docx")} == {
        "E_CN.15_2017_L.90.docx",
        "E_CN.15_2017_L.90_working_text.docx",
    }
    assert {path.name for path in (work / "out").iterdir()} == {
        "E_CN.15_2017_L.90_Rev.1.docx",
        "E_CN.15_2017_L.90_Rev.1-2.docx",
        "E_CN.15_2017_L.90_Rev.1_redline_from_L.90.docx",
        "E_CN.15_2017_L.90_Rev.1_redline_from_L.90.html",
    }


def test_a_text_without_a_symbol_is_called_by_its_handle(call: Call, work: Path):
    assert call("begin", "rivers", "--title", "Rivers").code == 0
    call("draft", "rivers", "zero draft")
    for name in ("rivers", "rivers@zero draft"):
        assert call("export", name).code == 0
    assert {path.name for path in work.glob("*.docx")} == {
        "rivers.docx",
        "rivers_zero_draft.docx",
    }


def test_a_redline_without_a_second_text_is_never_one_of_a_text_with_itself(call: Call):
    call("edit", "L.90", "OP1", "--replace", "Urges", "--with", "Calls upon")
    call("draft", "L.90")
    for arguments in (["L.90"], ["L.90", "L.90@L.90/Rev.1"]):
        shown = call("redline", *arguments)
        assert shown.code == 1
        assert shown.out.startswith("L.90@L.90 → L.90")
    assert call("redline", "L.90@L.90/Rev.1").code == 0


def test_a_redline_in_a_folder_is_written_and_not_printed(call: Call, work: Path):
    for wanted in (["--json"], ["--to", "terminal"]):
        assert call("redline", "L.90", "-o", str(work), *wanted).code == 2
    assert not list(work.glob("*.docx"))
