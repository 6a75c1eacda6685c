from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import TEXT, Call

LOST = "answer could not be written to standard output"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to"),
]
buffering = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


def to(redirection: str, *arguments: str, unbuffered: str = "") -> subprocess.CompletedProcess[str]:
    """A real call whose streams go where a shell sends them."""
    program = [sys.executable, "-m", "drafting", *arguments]
    return subprocess.run(
        ["sh", "-c", f'"$@" {redirection}', "sh", *program],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": unbuffered},
    )


@buffering
@pytest.mark.parametrize(
    ("arguments", "done"),
    [
        (("edit", "L.90", "OP1", "--text", "*Urges* nobody;"), "in OP1."),
        (("edit", "L.90", "OP1", "--text", "*Urges* nobody;", "--json"), "in OP1."),
        (("delete", "L.90", "OP1"), "Deleted OP1"),
        (("draft", "L.90", "zero", "--json"), "L.90 is kept as draft zero."),
        (("begin", "L.91"), "L.91 begun."),
        (("propose", "L.90", "delete", "OP1", "--by", "Peru"), "Peru: "),
        (("check", "L.90", "--let-pass", "OP2 (b)", "NU07"), "Let UN-NU07 pass"),
        (("new", "other", "--body", "ccpcj"), "The session other is begun."),
    ],
)
@pytest.mark.usefixtures("session")
def test_what_is_recorded_is_told_where_the_answer_is_lost(
    call: Call, arguments: tuple[str, ...], done: str, unbuffered: str
):
    before = _recorded(call)
    outcome = to(">/dev/full", *arguments, unbuffered=unbuffered)
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    assert done in outcome.stderr
    assert f"This is done, but the {LOST}: no space left on device." in outcome.stderr
    assert _recorded(call) != before or Path("other").is_dir()


def _recorded(call: Call) -> str:
    told = (call("log", "L.90"), call("drafts", "L.90"), call("ls"))
    return "".join(outcome.out for outcome in told)


@buffering
@pytest.mark.usefixtures("session")
def test_an_undo_of_which_nobody_heard_is_told(call: Call, unbuffered: str):
    call("delete", "L.90", "OP1")
    outcome = to(">/dev/full", "undo", "L.90", unbuffered=unbuffered)
    assert outcome.returncode == 2
    assert "Undo: Deleted OP1" in outcome.stderr
    assert LOST in outcome.stderr


@buffering
@pytest.mark.usefixtures("session")
def test_a_file_that_is_written_is_told_where_the_answer_is_lost(unbuffered: str):
    outcome = to(">/dev/full", "export", "L.90", "-o", "x.docx", unbuffered=unbuffered)
    assert outcome.returncode == 2
    assert "Wrote x.docx. This is done, but the" in outcome.stderr
    assert Path("x.docx").exists()
    outcome = to(">/dev/full", "export", "L.90", "-o", "none/x.docx", unbuffered=unbuffered)
    assert outcome.returncode == 2
    assert "Wrote" not in outcome.stderr


@buffering
@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "L.90"),
        ("log", "L.90"),
        ("ls", "--json"),
        ("--help",),
        ("--version",),
        ("edit", "--help"),
    ],
)
@pytest.mark.usefixtures("session")
def test_where_nothing_is_recorded_only_the_answer_is_lost(
    arguments: tuple[str, ...], unbuffered: str
):
    outcome = to(">/dev/full", *arguments, unbuffered=unbuffered)
    assert outcome.returncode == 2
    assert outcome.stderr == f"drafting: The {LOST}: no space left on device.\n"


@buffering
@pytest.mark.usefixtures("session")
def test_work_goes_on_to_its_end_where_the_answer_is_lost(call: Call, unbuffered: str):
    names = [f"text{number}.txt" for number in range(8)]
    for name in names:
        Path(name).write_text(f"{'Strange words. ' * 200}\n\n{TEXT}", encoding="utf-8")
    outcome = to(">/dev/full", "import", *names, unbuffered=unbuffered)
    assert outcome.returncode == 2
    assert "(and 11 more)" in outcome.stderr
    assert call("ls").out.count("text") == 8


@buffering
@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("redirection", ["| true", ">&-"], ids=["reader gone", "closed"])
def test_where_nobody_listens_the_work_is_done_in_silence(
    call: Call, redirection: str, unbuffered: str
):
    for number in range(3):
        outcome = to(
            redirection, "edit", "L.90", "OP1", "--text", f"{number};", unbuffered=unbuffered
        )
        assert (outcome.returncode, outcome.stderr) == (0, "")
    assert call("log", "L.90", "--all").out.count("in OP1.") == 3
    assert (to(redirection, "--version").returncode, outcome.stderr) == (0, "")


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("redirection", ["2>/dev/full", "2>&-", ">/dev/full 2>/dev/full"])
@pytest.mark.parametrize("arguments", [("show", "L.99"), ("no-such-verb",)])
def test_a_failure_that_cannot_be_told_still_has_its_exit_code(
    redirection: str, arguments: tuple[str, ...]
):
    outcome = to(redirection, *arguments)
    assert (outcome.returncode, outcome.stdout) == (2, "")


@pytest.mark.usefixtures("session")
def test_a_closed_standard_input_holds_no_text():
    outcome = to("<&-", "edit", "L.90", "OP1")
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    assert to("<&-", "open").returncode == 2


@pytest.mark.usefixtures("session")
def test_what_was_done_before_a_failure_is_told_with_it(call: Call, text_file: Path):
    outcome = call("import", str(text_file), "none.txt", "--json")
    assert (outcome.code, outcome.out) == (2, "")
    assert "none.txt: there is no such file" in outcome.err
    assert "Done before that: Imported E_CN.15_2017_L.90.txt" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.usefixtures("session")
def test_a_file_written_before_a_failure_is_told_with_it(call: Call):
    Path("checks.toml").write_text("x = 1", encoding="utf-8")
    outcome = call("export", "L.90", "-o", "x.md")
    assert outcome.code == 2
    assert "checks.toml" in outcome.err
    assert "Done before that: Wrote x.md." in outcome.err
    assert Path("x.md").exists()


@pytest.mark.usefixtures("session")
def test_what_was_only_tried_is_not_told_as_done(call: Call):
    call("draft", "L.90", "before")
    # A quotation mark alone stands between those of an instruction and is not read back.
    call("edit", "L.90", "OP1", "--text", "“")
    outcome = call("amendments", "L.90@before", "L.90", "-o", "x.docx")
    assert (outcome.code, outcome.out) == (2, "")
    assert "No instruction can say what is changed: operative paragraph 1" in outcome.err
    assert "Done before that" not in outcome.err
