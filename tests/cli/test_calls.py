from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import Call
from support.word_pairs import PAIRS

from drafting import __version__
from drafting.__main__ import main as program
from drafting.cli.arguments import verb_parser
from drafting.workspace.verbs import VERBS

HEAVY = ("textual", "rich", "git", "docx", "lxml", "diff_match_patch", "platformdirs")


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    return set(python("-c", script).stderr.splitlines())


@pytest.mark.parametrize(
    "code",
    [
        "import drafting.cli",
        "import drafting.cli.main, drafting.cli.arguments, drafting.__main__",
        "import drafting.cli.main as cli\ntry: cli.main(['--help'])\nexcept SystemExit: pass",
    ],
)
def test_the_command_line_starts_without_anything_heavy(code: str):
    assert not loaded_by(code).intersection(HEAVY)


def test_comparing_two_files_does_not_load_the_store_or_the_screens(text_file: Path):
    file = repr(str(text_file))
    code = f"from drafting.cli.main import main\nmain(['compare', {file}, {file}])"
    assert not loaded_by(code).intersection({"git", "textual", "docx"})


def test_comparing_two_word_files_loads_neither_the_model_nor_its_readers(tmp_path: Path):
    old, new = tmp_path / "old.docx", tmp_path / "new.docx"
    PAIRS["links come"](old, new)
    files = [str(old), str(new), "-o", str(tmp_path / "made.docx")]
    code = f"from drafting.cli.main import main\nmain(['compare', *{files!r}])"
    unneeded = {
        "drafting.model.resolution",
        "drafting.formats.docx.reading.document",
        "rtoml",
        "docx",
    }
    assert not loaded_by(code) & (unneeded | {"platformdirs", "tempfile"})


def test_looking_at_a_session_loads_nothing_of_what_changes_it(session: Path):
    code = "from drafting.cli.main import main"
    for verb in ("ls", "show", "log"):
        words = [verb, "L.90"] if verb != "ls" else [verb]
        code += f"\nmain(['--store', {str(session)!r}, *{words!r}])"
    parts = ("editing", "negotiation", "incoming", "checks", "rollover", "completion", "procedure")
    strange = tuple(f"drafting.workspace.{part}" for part in parts)
    assert not [name for name in loaded_by(code) if name.startswith(strange)]


def test_the_version_is_told(call: Call):
    assert python("-m", "drafting", "--version").stdout == f"drafting {__version__}\n"
    assert call("--version").out == f"drafting {__version__}\n"


def test_help_names_every_verb_and_each_verb_has_help(call: Call):
    told = call("--help").out
    for name in VERBS:
        assert f"\n  {name} " in told
        assert verb_parser(name).format_help()
        assert call(name, "--help").code == 0


def test_a_call_without_a_verb_shows_the_help(call: Call):
    assert call().out == call("--help").out


def test_a_verb_that_does_not_exist_is_answered_with_the_nearest(call: Call):
    outcome = call("redlin", "x")
    assert outcome.code == 2
    assert outcome.err == (
        "drafting: there is no verb “redlin”: did you mean “redline”?; see “drafting --help”.\n"
    )
    assert "none of the verbs" in call("zzzzzz").err


@pytest.mark.parametrize(
    "arguments",
    [
        ("edit",),
        ("show", "--colour"),
        ("split", "L.6", "OP1"),
        ("redline", "L.6@a", "--to", "paper"),
        ("insert", "L.6", "before", "OP1", "--text", "a", "--file", "b"),
        ("--store",),
    ],
)
def test_a_wrong_call_is_answered_on_one_line_with_exit_code_two(
    call: Call, arguments: tuple[str, ...]
):
    outcome = call(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert "--help" in outcome.err


def test_what_a_call_says_cannot_act_on_the_terminal(call: Call):
    assert "\x1b" not in call("\x1b[2J").err
    assert "\x1b" not in call("show", "\x1b[2J").err


def test_a_reader_that_stops_early_is_no_error():
    script = (
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-m', 'drafting', '--help'],"
        " stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "child.stdout.close()\n"
        "sys.stdout.write(child.stderr.read().decode())\n"
        "sys.exit(child.wait())"
    )
    outcome = python("-c", script)
    assert (outcome.returncode, outcome.stdout) == (0, "")


def test_the_file_to_write_may_be_named_as_other_verbs_have_it(call: Call, tmp_path: Path):
    source = tmp_path / "rain.txt"
    text = "The General Assembly,\n\nNoting rain,\n\n1. Welcomes it.\n"
    source.write_text(text, encoding="utf-8")
    for words in (("a.md",), ("-o", "b.md"), ("--output", "c.md")):
        assert call("convert", str(source), *words).code == 0
        assert Path(words[-1]).read_text(encoding="utf-8").count("Welcomes") == 1
    assert call("convert", str(source)).code == 2
    assert call("convert", str(source), "d.md", "-o", "e.md").code == 2


def test_an_interruption_before_anything_was_loaded_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("drafting.__main__._run", interrupted)
    assert program() == 130
    assert capsys.readouterr().err == "drafting: Stopped; everything recorded so far is kept.\n"
