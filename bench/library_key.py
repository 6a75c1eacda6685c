"""What a key in the editor costs at the moment at which the libraries are asked."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import sleep

from bench._library import editions, files
from bench._session import large_session
from bench._terminal import Response, Terminal, reason_to_skip
from bench.library import made
from bench.row import Row, skipped

KEYS = 40
_WHAT = "a key in the editor while the libraries are asked, in a terminal (tmux, Linux)"
_BEGUN = "Requests the Secretary-General to submit to the General Assembly a report on "
_PAUSE = 0.31
"""With the quiet that ends a measure, as long as the program waits before it asks, and a moment."""


def measure() -> list[Row]:
    """Two rows, or one that says why there are none."""
    reason = "" if files() else "the shared corpus is not at hand"
    if reason := reason or reason_to_skip():
        return [skipped(_WHAT, reason)]
    with tempfile.TemporaryDirectory() as folder:
        path, context = large_session(Path(folder), 1)
        library = context.data / "library" / "own.library"
        library.parent.mkdir(parents=True)
        made(library, editions())
        call = [sys.executable, "-m", "drafting", "--store", str(path), "open", "L.1"]
        with Terminal(path.parent, call, {"DRAFTING_DATA_DIR": str(context.data)}) as terminal:
            keys = list(_keys(terminal))
    return [
        Row(f"{_WHAT}: event loop", "≤ 8 ms", median(key.busy for key in keys), "ms"),
        Row(f"{_WHAT}: shown", "-", median(key.shown for key in keys), "ms"),
    ]


def _keys(terminal: Terminal) -> Iterator[Response]:
    """Keys that come just when a question begins."""
    terminal.start()
    terminal.wait_for("L.1")
    terminal.rest()
    terminal.press("o")
    terminal.type(_BEGUN)
    terminal.wait_for("A/RES/")
    for _ in range(KEYS):
        sleep(_PAUSE)
        yield terminal.response("e")
