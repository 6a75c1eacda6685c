"""Whole processes of the verbs that are called most, against an interpreter that does nothing.

The text is an official one of some sixty paragraphs where it is at hand, with two edits since
it was issued; everything is done through the command line, so that PYTHONPATH can name another
checkout to measure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.row import Row

RUNS = 9
OFFICIAL = (
    Path(__file__).parents[1].parent
    / "shared"
    / "corpus"
    / "docx"
    / "adopted"
    / "A_RES_72_147.docx"
)
HANDLE = "L.1"
LABEL = "before"
DRAFT = f"{HANDLE}@{LABEL}"
EDITED = ("PP3", "OP5")
NOTHING = ("-c", "pass")
_UNUSUAL = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
DIFFERENT = 1
"""What the verbs that compare and check answer where they find something."""

_VERBS: dict[str, tuple[tuple[str, ...], int]] = {
    "ls": (("ls",), 8),
    "show": (("show", HANDLE), 8),
    "log": (("log", HANDLE), 8),
    "edit": (("edit", HANDLE, "OP7", "--text", "{turn}"), 8),
    "redline": (("redline", DRAFT), 12),
    "redline -o x.docx, in the issued file": (("redline", DRAFT, "-o", "{file}"), 18),
    "export -o x.docx": (("export", HANDLE, "-o", "{file}"), 24),
    "check": (("check", HANDLE), 24),
}
"""By name: the arguments of a call, and how many times `python -c pass` it may take."""


def measure() -> Iterator[Row]:
    """The ratio of both times, from runs that take turns so that load falls on all alike."""
    with TemporaryDirectory(prefix="drafting-bench-") as folder:
        calls = Calls(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in ("", *_VERBS)}
        for turn in range(RUNS):
            for name, taken in times.items():
                taken.append(calls.seconds(name, turn))
    nothing = median(times[""])
    for name, (_, aim) in _VERBS.items():
        ratio = median(times[name]) / nothing
        yield Row(f"{name}, whole process", f"≤ {aim} × python -c pass", ratio, "×")


class Calls:
    """Calls of the program on a session of its own."""

    def __init__(self, folder: Path, environment: Mapping[str, str] = os.environ) -> None:
        """`environment` may name with PYTHONPATH another checkout to measure."""
        self.folder = folder
        # As on the machine of a user: what is compiled is kept.
        environment = {name: text for name, text in environment.items() if name not in _UNUSUAL}
        self.environment = {
            **environment,
            "DRAFTING_STORE": str(folder / "session"),
            "DRAFTING_DATA_DIR": str(folder / "data"),
            "DRAFTING_CONFIG_DIR": str(folder / "settings"),
            "DRAFTING_AUTHOR": "Chile",
        }
        self._drafting("new", str(folder / "session"), "--body", "ga")
        self._drafting("import", str(_source(folder)), "--as", HANDLE, "--draft", LABEL)
        for label in EDITED:
            words = self._drafting("show", HANDLE, label, "--markup").split(" ")
            words[6:7] = ["and", "every", "neighbour"]
            self._drafting("edit", HANDLE, label, "--text", " ".join(words).strip())
        for name in _VERBS:
            # The first call compiles what it imports.
            self.seconds(name, -1)

    def seconds(self, name: str, turn: int) -> float:
        """How long a process of that verb takes; without a name, one that does nothing."""
        arguments, _ = _VERBS.get(name, ((), 0))
        holes = {"turn": f"*Urges* small ports to keep {turn} lamps;", "file": self._file(turn)}
        filled = [one.format_map(holes) for one in arguments]
        call = ("-m", "drafting", *filled) if name else NOTHING
        began = perf_counter()
        self._run(call)
        return perf_counter() - began

    def _file(self, turn: int) -> Path:
        return self.folder / f"{turn}.docx"

    def _drafting(self, *arguments: str) -> str:
        return self._run(("-m", "drafting", *arguments))

    def _run(self, call: Sequence[str]) -> str:
        done = subprocess.run(
            [sys.executable, *call],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert done.returncode in (0, DIFFERENT), call
        return done.stdout


def _source(folder: Path) -> Path:
    if OFFICIAL.exists():
        return OFFICIAL
    from bench.redline_docx import TEMPLATES, resolution
    from drafting.formats.bodies import load_body
    from drafting.formats.docx import write_document

    path = folder / "own.docx"
    write_document(resolution(revised=False), path, load_body("ga", TEMPLATES))
    return path
