"""Two who write in one session, each in a terminal of their own, with a folder between them."""

from __future__ import annotations

import shlex
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.command_line import TEXT
from support.real_terminal import Terminal

from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

pytestmark = [
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
    pytest.mark.slow,
]

PROGRAM = shlex.join([str(Path(sys.executable).with_name("drafting"))])
SOON = 5.0
"""Seconds after which what was sent stands on the other screen."""


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Terminal, Terminal]]:
    """The terminal of who shares a session through a folder, and of who joined it."""
    stick = tmp_path / "stick"
    text = tmp_path / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    homes = [tmp_path / "first", tmp_path / "second"]
    for home in homes:
        home.mkdir()
    with Session.create(homes[0] / "session", "ccpcj", Context("Cuba", tmp_path)) as session:
        session.files.import_file(text, "L.90", "zero")
    first, second = Terminal(homes[0], 100, 30), Terminal(homes[1], 80, 24)
    first.run(f"{PROGRAM} share {stick} && {PROGRAM} open L.90")
    first.sees("in step")
    second.run(f"{PROGRAM} join {stick} session && {PROGRAM} --author Peru open L.90")
    second.sees("in step")
    yield first, second
    first.close()
    second.close()


def test_what_one_writes_stands_on_the_other_screen_soon(both: tuple[Terminal, Terminal]):
    first, second = both
    first.press("Enter")
    first.press("Home")
    first.type("Soon ")
    first.press("Escape")
    first.sees("Saved in the record as Cuba")
    began = time.monotonic()
    second.sees("Came: 1 change by Cuba in L.90", SOON)
    second.sees("↓", 1)
    assert time.monotonic() - began < SOON


def test_a_folder_that_goes_and_comes_back_is_told_once_each(
    both: tuple[Terminal, Terminal], tmp_path: Path
):
    first, second = both
    (tmp_path / "stick").rename(tmp_path / "away")
    first.sees("No connection to")
    second.sees("No connection to")
    first.press("d")
    first.sees("Deleted PP1")
    (tmp_path / "away").rename(tmp_path / "stick")
    first.sees("The connection is back")
    second.sees("Came: 1 change by Cuba")
    second.sees("in step")


def test_who_leaves_is_gone_at_once_and_the_other_goes_on(both: tuple[Terminal, Terminal]):
    first, second = both
    began = time.monotonic()
    second.press("C-q")
    second.until(lambda: "in step" not in second.screen, "the end of the program", 3)
    assert time.monotonic() - began < 3
    first.press("d")
    first.sees("Deleted PP1")
    first.sees("in step")
