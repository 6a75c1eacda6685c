from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call

SLIPS = """\
A/C.2/80/L.99

Chile, Austria and Vietnam: draft resolution

Safety of lighthouses

The General Assembly,

Recalls its resolution 75/210 of 21 December 2020,

Noting with concern that 15% of the lights are out;

1. Requests the Secretary General to organise a workshop on December 18, 2026;

2. Calls upon all Member States to keep their lights burning [and to report];

3. Decides to come back to this resolution at its 82nd session.
"""

MENDED = """\
A/C.2/80/L.99

Austria, Chile and Viet Nam: draft resolution

Safety of lighthouses

The General Assembly,

Recalling its resolution 75/210 of 21 December 2020,

Noting with concern that 15 per cent of the lights are out,

1. Requests the Secretary-General to organize a workshop on 18\u00a0December 2026;

2. Calls upon all Member States to keep their lights burning [and to report];

3. Decides to come back to the present resolution at its eighty-second session.
"""


@pytest.fixture
def slips(work: Path) -> Path:
    path = work / "L.99.txt"
    path.write_text(SLIPS, encoding="utf-8")
    return path


def codes(out: str) -> list[str]:
    return [one["code"] for one in json.loads(out)["findings"]]


def test_a_file_is_checked_without_a_session_and_errors_leave_with_1(call: Call, slips: Path):
    outcome = call("check", slips.name)
    assert outcome.code == 1
    assert "L.99.txt OP1: UN-SP04 error: It is “Secretary-General”." in outcome.out
    assert outcome.out.splitlines()[-1].startswith("8 errors, 4 warnings")


def test_findings_come_as_json_with_place_and_fix(call: Call, slips: Path):
    outcome = call("check", slips.name, "--json", "--select", "SP03")
    (found,) = json.loads(outcome.out)["findings"]
    assert {key: found[key] for key in ("file", "label", "code", "severity")} == {
        "file": "L.99.txt", "label": "PP2", "code": "UN-SP03", "severity": "error",
    }  # fmt: skip
    start, end = found["span"]
    assert end - start == 1
    assert found["fix"]["replacements"] == [
        {"unit": found["unit"], "span": [start, end], "text": " per cent"}
    ]


def test_fixes_of_a_file_go_to_another_one(call: Call, slips: Path, work: Path):
    outcome = call("check", slips.name, "--fix", "-o", "mended.txt")
    assert outcome.code == 1
    assert "NU07" in outcome.out
    assert (work / "mended.txt").read_text("utf-8") == MENDED
    assert slips.read_text("utf-8") == SLIPS
    assert codes(call("check", "mended.txt", "--json").out) == ["UN-NU07"]


def test_a_file_is_never_overwritten_unasked(call: Call, slips: Path):
    outcome = call("check", slips.name, "--fix")
    assert outcome.code == 2
    assert outcome.err.endswith("-o FILE.\n")


def test_fixes_in_a_word_file_are_tracked_changes(call: Call, slips: Path):
    call("convert", slips.name, "L.99.docx", "--body", "c2")
    outcome = call("check", "L.99.docx", "--fix", "-o", "out.docx")
    assert "with the fixes tracked in it" in outcome.out
    assert codes(call("check", "out.docx", "--json").out) == ["UN-NU07"]


def test_fixes_of_a_session_are_one_change_that_undo_takes_back(call: Call, slips: Path):
    call("new", "s", "--body", "c2")
    call("--store", "s", "import", slips.name)
    before = call("--store", "s", "show", "L.99").out
    outcome = call("--store", "s", "check", "L.99", "--fix")
    said = "Put right sponsors, PP1, PP2, OP1 and OP3 by the drafting rules.\n"
    assert outcome.out.startswith(said)
    assert call("--store", "s", "show", "L.99").out != before
    call("--store", "s", "undo", "L.99")
    assert call("--store", "s", "show", "L.99").out == before


def test_what_is_let_pass_is_recorded_and_can_be_held_again(call: Call, slips: Path):
    call("new", "s", "--body", "c2")
    call("--store", "s", "import", slips.name)
    said = call("--store", "s", "check", "L.99", "--let-pass", "op2", "nu07").out
    assert said.startswith("Let UN-NU07 pass at OP2.\n")
    assert "UN-NU07" not in codes(call("--store", "s", "check", "L.99", "--json").out)
    assert "Let UN-NU07 pass at OP2." in call("--store", "s", "log", "L.99").out
    call("--store", "s", "check", "L.99", "--hold")
    assert "UN-NU07" in codes(call("--store", "s", "check", "L.99", "--json").out)


def test_an_export_says_how_many_errors_the_check_finds(call: Call, slips: Path, work: Path):
    call("new", "s", "--body", "c2")
    call("--store", "s", "import", slips.name)
    # One more than usual, and one fewer.
    (work / "checks.toml").write_text(
        '[severity]\nNU07 = "error"\nSP03 = "advice"\n', encoding="utf-8"
    )
    found = json.loads(call("--store", "s", "check", "L.99", "--json").out)["findings"]
    errors = sum(one["severity"] == "error" for one in found)
    assert (
        f"  {errors} errors by the drafting rules"
        in call("--store", "s", "export", "L.99", "-o", "out.docx").out
    )


def test_a_file_of_checks_says_which_rules_hold_and_what_they_weigh(
    call: Call, slips: Path, work: Path
):
    (work / "checks.toml").write_text(
        'ignore = ["PU", "SN"]\n[severity]\nSP03 = "advice"\n[exempt."L.99.txt"]\nOP2 = ["NU07"]\n',
        encoding="utf-8",
    )
    found = json.loads(call("check", slips.name, "--json").out)["findings"]
    assert not {"UN-PU01", "UN-SN01", "UN-NU07"} & {one["code"] for one in found}
    assert [one["severity"] for one in found if one["code"] == "UN-SP03"] == ["advice"]
    (work / "checks.toml").write_text('colour = "red"\n', encoding="utf-8")
    outcome = call("check", slips.name)
    assert outcome.code == 2
    assert "“colour” is not one of select, ignore, severity, exempt" in outcome.err


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('select = "PU"', "“select” must be a list of codes"),
        ("severity = 3", "“severity” must be a table of codes"),
        ('[severity]\nPU01 = "fatal"', "“fatal” is not one of error, warning, advice"),
        ('exempt = { "x.txt" = ["PU01"] }', "“exempt” must be a table of texts"),
        ('ignore = ["XX99"]', "(line 1) cannot be read: “XX99” is no drafting rule"),
        ("select = [", "The checks in"),
    ],
)
def test_a_file_of_checks_that_is_wrong_is_refused_in_one_line(
    call: Call, slips: Path, work: Path, written: str, says: str
):
    (work / "checks.toml").write_text(written, encoding="utf-8")
    outcome = call("check", slips.name)
    assert outcome.code == 2
    assert says in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_draft_is_checked_and_never_changed(call: Call, slips: Path):
    call("new", "s", "--body", "c2")
    call("--store", "s", "import", slips.name)
    assert call("--store", "s", "check", "L.99@L.99").code == 1
    outcome = call("--store", "s", "check", "L.99@L.99", "--fix")
    assert outcome.code == 2
    assert "The draft L.99@L.99 stays as it is" in outcome.err


def test_rules_are_explained_and_listed(call: Call):
    explained = call("check", "--explain", "PU04").out
    assert explained.startswith("UN-PU04 (error): A subparagraph ends with a semicolon")
    assert "Source: " in explained
    assert "Wrong:\n    *Requests* the Keeper:" in explained
    assert len(call("check", "--rules").out.splitlines()) > 80
    outcome = call("check", "--explain", "ZZ99")
    assert outcome.code == 2
    assert "There is no drafting rule “ZZ99”" in outcome.err


def test_hosts_of_git_get_sarif(call: Call, slips: Path):
    log = json.loads(call("check", slips.name, "--sarif").out)
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == known
    assert {result["level"] for result in run["results"]} <= {"error", "warning", "note"}
    first = run["results"][0]["locations"][0]
    assert first["physicalLocation"]["artifactLocation"]["uri"] == "L.99.txt"


def test_a_text_without_a_slip_leaves_with_0(call: Call, work: Path):
    (work / "clean.txt").write_text(MENDED.replace(" [and to report]", ""), encoding="utf-8")
    outcome = call("check", "clean.txt")
    assert (outcome.code, outcome.out) == (0, "Nothing to object to.\n")
