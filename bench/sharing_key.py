"""What a key in the editor costs while the program takes in what others have sent."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench._terminal import Terminal, reason_to_skip
from bench.row import Row, skipped
from bench.sharing import APART, Desks

TURNS = 3
_WHAT = "a key in the editor while a sync runs, in a terminal (tmux, Linux): event loop"
_AIM = "≤ 8 ms"
_PATIENCE = 30.0
_HANDLE = "L.250"


def measure() -> list[Row]:
    """One row, or one that says why there is none."""
    if reason := reason_to_skip():
        return [skipped(_WHAT, reason)]
    with TemporaryDirectory(prefix="drafting-bench-") as folder:
        desks = Desks(Path(folder))
        desks.join("theirs")
        desk = desks.folder / "theirs"
        call = [sys.executable, "-m", "drafting", "--store", str(desk), "open", _HANDLE]
        with Terminal(desks.folder, call, desks.variables) as terminal:
            terminal.start()
            terminal.wait_for("in step")
            terminal.press("Enter")
            terminal.rest()
            keys = [
                busy for turn in range(TURNS) for busy in _while_it_comes(terminal, desks, turn)
            ]
    return [Row(_WHAT, _AIM, median(keys), "ms")]


def _while_it_comes(terminal: Terminal, desks: Desks, turn: int) -> Iterator[float]:
    """The keys from the moment in which the program has found news until it has told them."""
    desk = desks.folder / "theirs"
    record = desk / "refs" / "heads" / "main"
    before = record.read_text(encoding="ascii")
    desks.send(turn, APART)
    began, has_begun = perf_counter(), False
    while perf_counter() - began < _PATIENCE:
        busy = terminal.response("e").busy
        has_begun = (
            has_begun
            or any((desk / "objects").glob("tmp_objdir*"))
            or record.read_text(encoding="ascii") != before
        )
        if has_begun:
            yield busy
            if "Came" in terminal.shown():
                return
    raise TimeoutError("what was sent never came")
