"""What a person at a terminal waits for: the first screen, a key, a step, a redline.

The program runs in a window of tmux. "Shown" is the time from the key to the last change of
that window, with all that lies between: tmux, the pseudo terminal, the frame that Textual waits
for (up to 17 ms), drawing. What tmux has of it is measured with a program that only echoes.
"Event loop" is the processor time of the thread that has the event loop, drawing included.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from bench._session import large_session, resolution
from bench._terminal import Response, Terminal, reason_to_skip, responses
from bench.row import Row, skipped
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

PARAGRAPHS = 1000
STARTS = 3
WORDS = "urgentlyneededhere"
"""Without a space, at which nothing might be seen to change."""
_WHERE = "in a terminal (tmux, Linux)"
_LOOP, _SHOWN = "≤ 8 ms", "-"


def measure() -> list[Row]:
    """Every row, or one that says why there are none."""
    if reason := reason_to_skip():
        return [skipped(_WHERE, reason)]
    with tempfile.TemporaryDirectory() as folder:
        path, context = large_session(Path(folder))
        first = median(_first_screen(path, context) for _ in range(STARTS))
        _put_long_text(path, context)
        name = "first screen, 300 resolutions, 12,000 paragraphs"
        return [
            Row(f"{name}, {_WHERE}", "≤ 0.5 s", first, "s"),
            *_rows("a key in the editor, 40 paragraphs", _typing(path, context, "L.1")),
            *_long_text(path, context),
            _echo(context),
        ]


def _put_long_text(path: Path, context: Context) -> None:
    """A text of 1,000 paragraphs, every tenth of them changed since its draft."""
    chance = Random(1)  # noqa: S311 (the same text each time)
    with Session.open(path, context) as session:
        text = resolution(2, PARAGRAPHS, chance)
        session.store.add("long", text, signed(context, "A long text tabled."))
        session.editing.make_draft("long", "zero")
        for unit in [unit.id for unit in text.walk()][::10]:
            words = session.text("long").find(unit).text
            session.editing.rewrite("long", unit, words.replace(";", " and beyond;"))


def _open(path: Path, context: Context, *handle: str) -> Terminal:
    """The program in a terminal, about to begin."""
    return Terminal(
        path.parent,
        [sys.executable, "-m", "drafting", "--store", str(path), "open", *handle],
        {"DRAFTING_DATA_DIR": str(context.data), "DRAFTING_AUTHOR": "Cuba"},
    )


def _first_screen(path: Path, context: Context) -> float:
    with _open(path, context) as terminal:
        began = perf_counter()
        terminal.start()
        terminal.wait_for("Text number 1 on")
        return perf_counter() - began


def _typing(path: Path, context: Context, handle: str) -> Response:
    with _open(path, context, handle) as terminal:
        terminal.start()
        terminal.wait_for("Preamble")
        terminal.rest()
        return _typed(terminal)


def _typed(terminal: Terminal) -> Response:
    terminal.press("Enter")
    terminal.rest()
    typed = responses(terminal, WORDS)
    terminal.press("Escape")
    terminal.rest()
    return typed


def _long_text(path: Path, context: Context) -> Iterator[Row]:
    of = f"{PARAGRAPHS:,} paragraphs"
    with _open(path, context, "long") as terminal:
        terminal.start()
        terminal.wait_for("Preamble")
        terminal.rest(1)
        yield from _rows(f"one paragraph down, {of}", responses(terminal, ["Down"] * 20))
        yield from _rows(f"a page down, {of}", responses(terminal, ["PageDown"] * 20))
        yield from _rows(f"a key in the editor, {of}", _typed(terminal))
        terminal.press("r")
        seconds = terminal.wait_for("changes only")
        yield Row(f"opening the redline of {of}, {_WHERE}: shown", _SHOWN, seconds * 1000, "ms")


def _rows(what: str, response: Response) -> Iterator[Row]:
    yield Row(f"{what}, {_WHERE}: event loop", _LOOP, response.busy, "ms")
    yield Row(f"{what}, {_WHERE}: shown", _SHOWN, response.shown, "ms")


def _echo(context: Context) -> Row:
    """What tmux and the pseudo terminal have of every time until something is shown."""
    with Terminal(context.data.parent, ["cat"], {}) as terminal:
        terminal.start()
        terminal.rest()
        echoed = responses(terminal, WORDS[:8]).shown
        return Row(f"of each “shown”: tmux, {_WHERE}", _SHOWN, echoed, "ms")
