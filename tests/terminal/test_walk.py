"""A whole negotiation in a real terminal: import, five changes, a revised draft, its redline."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.command_line import TEXT
from support.real_terminal import Terminal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

PROGRAM = f"{sys.executable} -m drafting"


@pytest.fixture(params=[(80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def terminal(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    columns, rows = request.param
    opened = Terminal(tmp_path, columns, rows)
    yield opened
    opened.close()


@pytest.mark.slow
def test_a_text_is_imported_negotiated_revised_and_sent_to_word(
    terminal: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "L.90.txt").write_text(TEXT, encoding="utf-8")
    open_session(terminal)
    edit(terminal)
    negotiate(terminal)
    make_draft(terminal)
    terminal.run(f"{PROGRAM} --store room redline L.90@L.90 L.90@L.90/Rev.1 -o Rev.1.docx")
    target = tmp_path / "Rev.1.docx"
    terminal.until(target.is_file, "the Word file")
    with ZipFile(target) as archive:
        document = archive.read("word/document.xml").decode()
    assert "<w:ins " in document
    assert "<w:del " in document
    assert "keepers of the lamps" in document


def open_session(terminal: Terminal) -> None:
    """Make a session, bring the text in, open it."""
    terminal.run(f"{PROGRAM} new room --body ccpcj")
    terminal.sees("Began a session")
    terminal.run(f"{PROGRAM} --store room import L.90.txt --as L.90")
    terminal.sees("Imported L.90.txt")
    terminal.run(f"{PROGRAM} --store room open L.90")
    terminal.sees("enter write")


def edit(terminal: Terminal) -> None:
    """Rewrite a paragraph, insert one, delete one."""
    goto(terminal, "op1")
    terminal.press("Enter", "End", "BSpace")
    terminal.type(" and every night;")
    terminal.press("Escape")
    terminal.sees("Saved in the record")
    terminal.press("o")
    terminal.type("Thanks the keepers of the lamps;")
    terminal.press("Escape")
    terminal.sees("+ OP2")
    goto(terminal, "op3b")
    terminal.press("d")
    terminal.sees("Deleted OP3 (b)")


def negotiate(terminal: Terminal) -> None:
    """Propose to delete a paragraph, withdraw that in the room, agree the paragraph."""
    goto(terminal, "op1")
    terminal.press("p")
    terminal.sees("Proposal on OP1")
    terminal.type("EU, CANZ")
    terminal.press("Enter")
    terminal.sees("proposing as EU, CANZ")
    terminal.press("d")
    terminal.sees("EU and CANZ: delete OP1")
    terminal.press("T")
    terminal.sees("(EU, CANZ: delete)")
    terminal.press("1")
    terminal.sees("Proposal 1: delete OP1")
    terminal.press("a")
    terminal.sees("Withdrawn")
    terminal.press("w")
    terminal.sees("No proposal is pending")
    terminal.press("a")
    terminal.sees("Ad referendum")
    terminal.press("d")
    terminal.sees("agreed ad referendum")
    terminal.press("q")
    terminal.sees("enter write")


def make_draft(terminal: Terminal) -> None:
    """Freeze the text, and leave the program."""
    terminal.press("D")
    terminal.sees("Name of the draft")
    terminal.type("L.90/Rev.1")
    terminal.press("Enter")
    terminal.sees("is kept as draft L.90/Rev.1")
    terminal.press("q")
    terminal.sees("n new")
    terminal.press("q")
    terminal.sees("recent sessions")
    terminal.press("q")
    terminal.sees("--store room open L.90")


def goto(terminal: Terminal, label: str) -> None:
    """Go to a paragraph by its label."""
    terminal.type(":")
    terminal.sees("Go to")
    terminal.type(label)
    terminal.press("Enter")
    terminal.until(lambda: "Go to (op" not in terminal.screen, "the line goes")
