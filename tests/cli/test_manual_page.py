"""The manual page says what `--help` says, in a form that every manual reader shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from support.command_line import Call

from drafting.cli.arguments import verb_parser
from drafting.workspace.verbs import VERBS

ROOT = Path(__file__).parents[2]


@pytest.fixture
def page(call: Call) -> str:
    outcome = call("man")
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_every_verb_and_every_option_stands_on_the_page(page: str):
    plain = page.replace("\\-", "-")
    for name, says in VERBS.items():
        _, _, rest = plain.partition(f"\n.SS {name}\n")
        section = rest.partition("\n.SS ")[0]
        assert " ".join(section.split()).startswith(
            says.replace("“", "\\(lq").replace("”", "\\(rq")
        )
        for action in verb_parser(name)._actions:
            if action.option_strings and action.help != "==SUPPRESS==":
                assert max(action.option_strings, key=len) in plain


def test_the_page_is_ascii_and_no_line_is_taken_for_a_request_that_is_none(page: str):
    assert page.isascii()
    requests = re.findall(r"^[.'](\w+)", page, re.MULTILINE)
    assert set(requests) == {"TH", "SH", "SS", "PP", "TP", "B", "BR"}


def test_the_variables_are_those_of_the_documentation(page: str):
    documented = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    for name in re.findall(r"^\| .*`DRAFTING_\w+`.*\|", documented, re.MULTILINE):
        assert all(variable in page for variable in re.findall(r"DRAFTING_\w+", name))


@pytest.mark.parametrize(
    "command",
    [["mandoc", "-Tlint", "-Wstyle"], ["groff", "-man", "-Tascii", "-ww", "-z"]],
    ids=lambda command: command[0],
)
def test_readers_of_manuals_object_to_nothing(page: str, tmp_path: Path, command: list[str]):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    source = tmp_path / "drafting.1"
    source.write_text(page, encoding="utf-8")
    done = subprocess.run(
        [*command, str(source)], capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
