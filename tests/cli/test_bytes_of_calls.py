from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import TEXT, Call

from drafting.cli.arguments import verb_parser
from drafting.cli.arguments.options import file_name
from drafting.workspace.verbs import VERBS

STRANGE = "caf\udce9"
FILES = {"FILE", "PATH", "IN", "OUT", "FILE_A", "FILE_B", "DRAFT"}
on_bytes = pytest.mark.skipif(os.name == "nt", reason="names of files are text there")


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(
    "arguments",
    [
        ("edit", "L.90", "OP1", "--text", f"Urges the {STRANGE}"),
        ("edit", "L.90", "OP1", f"--text=Urges the {STRANGE}"),
        ("edit", "L.90", STRANGE, "--text", "Urges all"),
        ("edit", STRANGE, "OP1", "--text", "Urges all"),
        ("edit", "L.90", "OP1", "--replace", "lamps", "--with", STRANGE),
        ("replace", "L.90", "lamps", STRANGE),
        ("insert", "L.90", "before", STRANGE, "--text", "Urges all"),
        ("note", "L.90", "--to", "OP1", "--after", "lamps", "--text", STRANGE),
        ("set", "L.90", "sponsors", "Cuba", STRANGE),
        ("draft", "L.90", STRANGE),
        ("begin", "L.91", "--title", STRANGE),
        ("import", "x.txt", "--as", STRANGE),
        ("propose", "L.90", "delete", "OP1", "--by", "Peru", "--by", STRANGE),
        ("decide", "L.90", "OP1", "agreed", "--pending", STRANGE),
        ("check", "L.90", "--let-pass", "OP1", STRANGE),
        ("undo", "L.90", "--author", STRANGE),
        ("--author", STRANGE, "delete", "L.90", "OP1"),
        ("--round", STRANGE, "delete", "L.90", "OP1"),
        ("new", "other", "--body", "ccpcj", "--place", STRANGE),
        (STRANGE,),
    ],
)
def test_text_that_is_not_utf_8_is_refused_with_the_argument_that_holds_it(
    call: Call, arguments: tuple[str, ...]
):
    outcome = call(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert "argument " in outcome.err
    assert "caf\\xe9” is not UTF-8" in outcome.err
    assert call("log", "L.90").out.count("\n") == 1
    assert not Path("other").exists()


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("name", ["AUTHOR", "EMAIL", "ROUND"])
def test_a_variable_that_is_not_utf_8_is_refused_by_its_name(
    call: Call, name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(f"DRAFTING_{name}", STRANGE)
    outcome = call("delete", "L.90", "OP1")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"DRAFTING_{name}: “caf\\xe9” is not UTF-8" in outcome.err
    monkeypatch.delenv(f"DRAFTING_{name}")
    assert call("log", "L.90").out.count("\n") == 1


@pytest.mark.usefixtures("session")
def test_a_variable_that_is_overruled_may_hold_anything(
    call: Call, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DRAFTING_AUTHOR", STRANGE)
    monkeypatch.setenv("DRAFTING_ROUND", STRANGE)
    assert call("delete", "L.90", "OP1", "--author", "Peru", "--round", "informals 2").code == 0


@pytest.mark.parametrize("name", VERBS)
def test_every_argument_is_text_unless_it_names_a_file(name: str):
    for action in verb_parser(name)._actions:
        metavars = action.metavar if isinstance(action.metavar, tuple) else (action.metavar,)
        names_a_file = any(set(str(one).split("|")) & FILES for one in metavars)
        assert (action.type is file_name) is names_a_file, action


@on_bytes
@pytest.mark.usefixtures("session")
def test_bytes_of_a_real_call_are_refused_and_nothing_is_recorded(call: Call):
    outcome = _called("edit", "L.90", "OP1", "--text", b"Urges the caf\xe9")
    assert outcome.returncode == 2
    assert "argument --text: “Urges the caf\\xe9” is not UTF-8" in outcome.stderr.decode()
    assert call("log", "L.90").out.count("\n") == 1


@on_bytes
@pytest.mark.usefixtures("session")
def test_standard_input_that_is_not_utf_8_is_refused_and_nothing_is_recorded(call: Call):
    outcome = _called("edit", "L.90", "OP1", given=b"Urges\n" * 5000 + b"the caf\xe9")
    assert outcome.returncode == 2
    assert "standard input cannot be the text of a paragraph" in outcome.stderr.decode()
    assert outcome.stderr.count(b"\n") == 1
    assert call("log", "L.90").out.count("\n") == 1


@on_bytes
@pytest.mark.usefixtures("session")
def test_a_file_whose_name_is_not_text_is_read_and_written(call: Call):
    Path(f"{STRANGE}.txt").write_text(TEXT, encoding="utf-8")
    assert call("import", f"{STRANGE}.txt", "--as", "L.91").code == 0
    assert call("export", "L.91", "-o", f"{STRANGE}.docx", "--no-check").code == 0
    assert call("import", f"{STRANGE}.docx", "--as", "L.92").code == 0
    assert "Imported caf�.txt as L.91" in call("log", "L.91").out
    assert "L.92 starts from caf�.docx" in call("base", "L.92").out
    assert call("base", "L.92", "--file", f"{STRANGE}.docx").code == 0
    assert call("base", "L.92", "--extract", f"again-{STRANGE}.docx").code == 0
    assert call("compare", f"{STRANGE}.docx", f"again-{STRANGE}.docx").code == 0
    assert call("check", f"{STRANGE}.txt").code in (0, 1)


@pytest.mark.usefixtures("session")
def test_a_file_that_never_ends_is_no_text_of_a_paragraph(call: Call):
    if not Path("/dev/zero").exists():
        pytest.skip("no such file here")
    outcome = call("edit", "L.90", "OP1", "--file", "/dev/zero")
    assert (outcome.code, outcome.out) == (2, "")
    assert "it is a pipe or a device" in outcome.err


def _called(*arguments: str | bytes, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "drafting", *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
