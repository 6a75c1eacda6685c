"""A whole negotiation in a real terminal: import, five changes, a revised draft, its redline."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.command_line import TEXT

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

PROGRAM = f"{sys.executable} -m drafting"


class Terminal:
    """A terminal of some size in which a shell runs, driven through tmux."""

    def __init__(self, folder: Path, columns: int, rows: int) -> None:
        self._socket = str(folder / "socket")
        self._tmux(
            "new-session", "-d", "-s", "walk", "-x", str(columns), "-y", str(rows),
            "-c", str(folder), "-e", "DRAFTING_AUTHOR=Cuba", "-e", f"HOME={folder}",
            "-e", f"DRAFTING_CONFIG_DIR={folder / 'config'}",
            "-e", f"DRAFTING_DATA_DIR={folder / 'data'}", "env PS1='$ ' sh",
        )  # fmt: skip

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-f", "/dev/null", "-S", self._socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    @property
    def screen(self) -> str:
        """What the terminal shows."""
        return self._tmux("capture-pane", "-p", "-t", "walk").replace("\xa0", " ")

    def press(self, *keys: str) -> None:
        """Press keys, named as tmux names them."""
        self._tmux("send-keys", "-t", "walk", *keys)

    def type(self, words: str) -> None:
        """Type words, letter by letter."""
        # A semicolon at the end would part two commands of tmux.
        escaped = f"{words[:-1]}\\;" if words.endswith(";") else words
        self._tmux("send-keys", "-t", "walk", "-l", escaped)

    def run(self, command: str) -> None:
        """Run a command of the shell."""
        self.type(command)
        self.press("Enter")

    def sees(self, words: str, seconds: float = 30) -> None:
        """Wait until the terminal shows these words."""
        self.until(lambda: words in self.screen, words, seconds)

    def until(self, condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
        """Wait until something holds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition():
                return
            time.sleep(0.05)
        pytest.fail(f"{what} never came to pass; the terminal shows:\n{self.screen}")

    def close(self) -> None:
        """End the terminal."""
        self._tmux("kill-server")


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
    terminal.sees("--store room open L.90")


def goto(terminal: Terminal, label: str) -> None:
    """Go to a paragraph by its label."""
    terminal.type(":")
    terminal.sees("Go to")
    terminal.type(label)
    terminal.press("Enter")
    terminal.until(lambda: "Go to (op" not in terminal.screen, "the line goes")
