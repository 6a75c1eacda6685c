"""Resolutions as a whole on the command line: rename, copy, archive, delete, restore."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call, Outcome


@pytest.fixture
def run(call: Call, session: Path) -> Call:
    def on_session(*arguments: str) -> Outcome:
        return call("--store", str(session), *arguments)

    return on_session


def handles(run: Call) -> list[str]:
    return [row["handle"] for row in json.loads(run("ls", "--json").out)["resolutions"]]


def test_a_renamed_text_keeps_its_drafts_and_its_former_handle_leads_to_it(run: Call) -> None:
    assert run("rename", "L.90", "L.9").out == "L.90 is called L.9 now.\n"
    assert handles(run) == ["L.9"]
    assert "L.90" in run("drafts", "L.9").out
    assert run("show", "L.90").out == run("show", "L.9").out
    assert run("redline", "L.9@L.90", "L.9").code == 0
    assert "L.90 is called L.9 now." in run("log", "L.9").out
    assert run("rename", "L.9", "L.9").code == 2


def test_a_package_and_its_decisions_follow_a_renamed_text(run: Call, text_file: Path) -> None:
    other = text_file.with_name("E_CN.15_2017_L.91.txt")
    other.write_text(text_file.read_text(encoding="utf-8"))
    run("import", str(other))
    run("package", "L.90", "Lamps", "--of", "OP1", "--of", "L.91:OP3")
    run("rename", "L.91", "L.19")
    assert "L.19" in run("package", "L.90").out
    assert "not in this session" not in run("package", "L.90").out


def test_a_deleted_text_is_listed_and_brought_back(run: Call) -> None:
    before = run("show", "L.90").out
    assert run("delete", "L.90").out == (
        "L.90 deleted: all of it stays on record, and can be brought back with “drafting restore "
        "L.90”.\n"
    )
    assert handles(run) == []
    refused = run("show", "L.90")
    assert (refused.code, "“drafting restore L.90”" in refused.err) == (2, True)
    assert run("restore").out.startswith("L.90  deleted by Cuba")
    assert json.loads(run("restore", "--json").out)[0]["status"] == "deleted"
    assert run("restore", "L.90").out == "L.90 brought back.\n"
    assert run("show", "L.90").out == before
    assert run("restore").out == "Nothing was archived or deleted.\n"


def test_what_comes_back_can_have_another_handle(run: Call) -> None:
    run("delete", "L.90")
    run("begin", "L.90")
    assert run("restore", "L.90").code == 2
    assert run("restore", "L.90", "--as", "L.90-old").code == 0
    assert handles(run) == ["L.90", "L.90-old"]


def test_an_archived_text_is_off_the_list_and_can_be_read(run: Call) -> None:
    run("archive", "L.90")
    assert handles(run) == []
    assert run("show", "L.90").code == 0
    assert run("restore", "L.90").code == 0
    assert handles(run) == ["L.90"]


def test_a_whole_text_is_copied_and_paragraphs_as_before(run: Call) -> None:
    assert run("copy", "L.90", "--as", "L.92").out == "L.92 begun as a copy of L.90.\n"
    assert run("copy", "L.90", "PP1", "last", "in", "preamble", "--into", "L.92").code == 0
    for wrong in (("copy", "L.90"), ("copy", "L.90", "PP1", "--as", "L.93")):
        assert run(*wrong).code == 2
    assert run("delete", "L.92", "PP1").out.startswith("Deleted PP1")
    assert handles(run) == ["L.90", "L.92"]


def test_what_checks_let_pass_under_a_handle_passes_under_the_new_one_too(
    run: Call, session: Path
) -> None:
    session.with_name("checks.toml").write_text('[exempt."L.90"]\nOP1 = ["UN"]\nOP2 = ["UN"]\n')
    before = run("check", "L.90").out.replace("L.90", "L.9")
    run("rename", "L.90", "L.9")
    assert run("check", "L.9").out == before


@pytest.mark.usefixtures("session")
def test_a_copy_in_another_text_is_recast_in_that_text(call: Call) -> None:
    call("copy", "L.90", "--as", "L.92")
    said = call("copy", "L.90", "PP1", "last", "in", "operative", "--into", "L.92").out
    assert "drafting recast L.92 " in said
