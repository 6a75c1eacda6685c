"""What the tab key offers at each place of a call."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command_line import Call

from drafting.cli.arguments import verb_parser
from drafting.workspace.verbs import VERBS

Offered = Callable[..., list[str]]


@pytest.fixture
def offered(call: Call, monkeypatch: pytest.MonkeyPatch) -> Offered:
    """What is offered in place of the last of some words; of files, their kind in brackets."""

    def press_tab(*words: str) -> list[str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{word}\n" for word in words)))
        outcome = call("completion", "fish", "--answer")
        assert (outcome.code, outcome.err) == (0, "")
        paths, *rows = outcome.out.splitlines()
        return [row.partition("\t")[0] for row in rows] + ([f"[{paths}]"] if paths else [])

    return press_tab


def test_verbs_are_offered_first_and_options_once_a_hyphen_is_typed(offered: Offered):
    assert offered("") == list(VERBS)
    assert offered("sho") == ["show"]
    assert offered("--st") == ["--store"]


@pytest.mark.parametrize("name", VERBS)
def test_every_option_of_every_verb_is_offered_and_a_mistake_offers_nothing(
    offered: Offered, name: str
):
    shown = {
        max(action.option_strings, key=len)
        for action in verb_parser(name)._actions
        if action.option_strings and action.help != "==SUPPRESS=="
    }
    assert set(offered(name, "-")) == shown
    assert offered(f"{name}x", "") == []


@pytest.mark.usefixtures("session")
def test_handles_drafts_and_paragraphs_are_those_of_the_session(offered: Offered, call: Call):
    assert offered("show", "l") == ["L.90", "L.90@L.90"]
    assert offered("--author", "Peru", "log", "") == ["L.90"]
    assert offered("redline", "L.90@") == ["L.90@L.90"]
    assert offered("delete", "L.90", "op2") == ["OP2", "OP2 (a)", "OP2 (b)"]
    assert offered("draft", "L.90", "") == ["L.90/Rev.1", "L.90/Corr.1", "L.90/Add.1"]
    call("draft", "L.90", "L.90/Rev.1")
    assert offered("export", "L.90@L.90/") == ["L.90@L.90/Rev.1"]
    assert offered("show", "L.90@L.90", "PP") == ["PP1", "PP2"]


@pytest.mark.usefixtures("session")
def test_a_place_is_offered_word_by_word(offered: Offered):
    assert offered("insert", "L.90", "f") == ["first"]
    assert offered("insert", "L.90", "first", "") == ["in", "under"]
    assert offered("insert", "L.90", "first", "in", "p") == ["preamble"]
    assert offered("move", "L.90", "OP2 (") == ["OP2 (a)", "OP2 (b)"]
    assert {"OP3", "before", "under"} <= set(offered("move", "L.90", "OP2", ""))
    assert offered("move", "L.90", "OP2", "before", "OP1") == ["OP1"]


def test_bodies_shells_stances_and_delegations_are_offered(offered: Offered):
    assert offered("new", "s", "--body", "cc") == ["ccpcj"]
    assert offered("new", "s", "--body=cc") == ["--body=ccpcj"]
    assert offered("completion", "") == ["bash", "zsh", "fish", "powershell"]
    assert offered("position", "L.1", "1", "re") == ["retain", "reserves"]
    assert "Côte d’Ivoire" in offered("propose", "L.1", "delete", "OP1", "--by", "Côte")
    assert "agreed ad referendum" in offered("decide", "L.1", "OP1", "agreed")
    assert offered("check", "--explain", "UN-PU01") == ["UN-PU01"]


@pytest.mark.usefixtures("session")
def test_proposals_are_offered_by_their_numbers(offered: Offered, call: Call):
    call("propose", "L.90", "delete", "OP1", "--by", "Peru")
    assert offered("decide", "L.90", "")[:2] == ["1", "PP1"]
    assert offered("propose", "L.90", "say", "more", "--on", "") == ["1"]


@pytest.mark.usefixtures("session")
def test_a_verb_is_offered_what_it_is_about(offered: Offered, call: Call):
    assert offered("begin", "L") == []
    assert offered("restore", "") == []
    call("archive", "L.90")
    assert offered("restore", "") == ["L.90"]


def test_files_and_folders_are_left_to_the_shell(offered: Offered):
    assert offered("import", "x") == ["[files]"]
    assert offered("compare", "a.docx", "b.docx", "-o", "") == ["[files]"]
    assert offered("serve", "--files", "") == ["[folders]"]
    assert offered("--store", "") == ["[files]"]


def test_what_cannot_come_again_is_not_offered(offered: Offered):
    assert "--text" in offered("edit", "L.1", "OP1", "--")
    assert {"--text", "--file"}.isdisjoint(offered("edit", "L.1", "OP1", "--text", "x", "--"))
    assert "--by" in offered("propose", "L.1", "delete", "OP1", "--by", "Peru", "--")
    assert offered("edit", "L.1", "OP1", "--text", "--") == []


@pytest.mark.parametrize("words", [("show", ""), ("show", "L.1", ""), ("--store", "no", "ls", "")])
def test_without_a_session_nothing_is_offered_and_nothing_is_said(
    offered: Offered, words: tuple[str, ...]
):
    assert [word for word in offered(*words) if not word.startswith("--")] == []


@pytest.mark.usefixtures("session")
def test_a_look_leaves_the_session_as_it_was(offered: Offered, work: Path):
    before = {path: path.stat().st_mtime_ns for path in work.rglob("*")}
    offered("show", "L.90", "")
    assert {path: path.stat().st_mtime_ns for path in work.rglob("*")} == before


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_has_a_script_that_says_how_it_is_used(call: Call, shell: str):
    outcome = call("completion", shell)
    assert outcome.code == 0
    assert f"drafting completion {shell}" in outcome.out.partition("\n\n")[0]
    assert f"completion {shell} --answer" in outcome.out
