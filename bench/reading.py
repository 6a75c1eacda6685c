"""A first reading in the room, by keyboard, in a terminal of 80 columns and 24 lines.

Forty paragraphs, twenty-six proposals of twelve delegations; what is pressed is what a secretary
presses who follows the chair: no command line, no help. Each key waits for the answer to the one
before it, so the seconds are those that the program takes, and none of the talk in the room.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench._terminal import Terminal, reason_to_skip, responses
from bench.row import Row, skipped
from drafting.workspace.environment.context import Context

TESTS = Path(__file__).resolve().parents[1] / "tests"
SIZE = (80, 24)
_WHAT = "a reading of 40 paragraphs, 26 proposals of 12 delegations, in the room at 80×24"
_PLACE = "the room at 40 paragraphs, 26 proposals, in a terminal (tmux, Linux)"
_NAMES = {"Enter", "Right", "Up"}


def measure() -> list[Row]:
    """Keys and seconds of the whole reading, and what a step of the bar costs."""
    if reason := reason_to_skip():
        return [skipped(_WHAT, reason)]
    sys.path.insert(0, str(TESTS))
    with tempfile.TemporaryDirectory() as folder:
        path, context = Path(folder) / "session", Context("Secretariat", Path(folder) / "data")
        from support.first_reading import begin_reading

        begin_reading(path, context)
        with _open(path, context) as terminal:
            return [*_steps(terminal), *_reading(terminal)]


def _open(path: Path, context: Context) -> Terminal:
    terminal = Terminal(
        path.parent,
        [sys.executable, "-m", "drafting", "--store", str(path), "open", "L.7"],
        {"DRAFTING_DATA_DIR": str(context.data), "DRAFTING_AUTHOR": "Secretariat"},
        SIZE,
    )
    terminal.start()
    terminal.wait_for("PP1")
    terminal.rest()
    return terminal


def _steps(terminal: Terminal) -> Iterator[Row]:
    """A step of the bar on the page, in the room, and from paragraph to paragraph there."""
    down = responses(terminal, ["Down"] * 20)
    yield Row(f"one step of the bar, {_on('the page')}: event loop", "≤ 8 ms", down.busy, "ms")
    terminal.press("g", "T")
    terminal.rest()
    right = responses(terminal, ["Right"] * 20)
    yield Row(f"the next paragraph, {_PLACE}: event loop", "≤ 8 ms", right.busy, "ms")
    terminal.press("1")
    terminal.rest(0.5)
    steps = responses(terminal, ["Up", "Down"] * 10)
    yield Row(f"one step of the bar, {_PLACE}: event loop", "≤ 8 ms", steps.busy, "ms")
    terminal.press("K")
    terminal.rest(0.5)
    steps = responses(terminal, ["Up", "Down"] * 10)
    named = _on("the compilation")
    yield Row(f"one step of the bar, {named}: event loop", "≤ 8 ms", steps.busy, "ms")
    terminal.press("q")
    terminal.rest()


def _on(what: str) -> str:
    return _PLACE.replace("the room", what)


def _reading(terminal: Terminal) -> Iterator[Row]:
    """From the title to the last paragraph: decided, agreed, and on to the next one."""
    from support.first_reading import DECISIONS, PLACES

    terminal.press("g")
    terminal.press("T")
    terminal.wait_for("title")
    terminal.rest()
    keys, each = 0, []
    for count in range(1, PLACES + 1):
        began = perf_counter()
        place = terminal.shown().split(" ·")[0].strip()
        steps = DECISIONS.get(place, ("y",))
        keys += sum(_press(terminal, one) for one in steps)
        if place != "title":
            terminal.wait_until(lambda shown: "agreed" in shown.split("L.7")[0], "agreement")
        each.append(perf_counter() - began)
        if count < PLACES:
            keys += _press(terminal, "Right")
            terminal.wait_for(f"· {count + 1} of ")
    yield Row(f"{_WHAT}: keys", "-", keys, "keys")
    yield Row(f"{_WHAT}: seconds, without the talk", "-", sum(each), "s")
    yield Row(f"{_WHAT}: seconds for a paragraph", "-", median(each), "s")


def _press(terminal: Terminal, typed: str) -> int:
    """Press keys one after the other, each when the last is answered, or type words; how many."""
    keys = typed.split(" ")
    if typed in _NAMES or all(len(key) == 1 or key in _NAMES for key in keys):
        for key in keys:
            terminal.response(key)
        return len(keys)
    terminal.type(typed)
    terminal.wait_for(typed)
    return len(typed)
