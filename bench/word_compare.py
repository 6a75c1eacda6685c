"""Two Word files compared into a third with tracked changes, beside what others make of them.

python -m bench word_compare

The others are docx-trackdiff and Docxodus (python-redlines[docxodus]); `make peers` installs
them into an environment of their own, or PEERS names one. Without it they are left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench._word_files import Marked, marked, pairs
from bench.row import Row

RUNS = 3
PEERS = Path(os.environ.get("PEERS") or Path(__file__).parents[1] / ".venv-peers")
DOCXODUS = """
import sys
from pathlib import Path
from python_redlines import DocxodusEngine
old, new, target = map(Path, sys.argv[1:])
made = DocxodusEngine().run_redline("Peer", original=old.read_bytes(), modified=new.read_bytes())
target.write_bytes(made[0])
"""


class Tool:
    """A program that compares two Word files, with what was measured of it."""

    def __init__(self, name: str, *call: str) -> None:
        self.name = name
        self._call = call
        self.seconds: list[float] = []
        self.marks: list[Marked] = []

    def run(self, old: Path, new: Path, target: Path) -> float:
        """The time of one comparison, from the call to the end of the process."""
        said = {"{old}": str(old), "{new}": str(new), "{target}": str(target)}
        # As on a user's machine: what was compiled once is kept.
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        began = perf_counter()
        subprocess.run(
            [said.get(word, word) for word in self._call],
            check=False,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return perf_counter() - began

    def rows(self) -> Iterator[Row]:
        """The medians over all pairs."""
        ours = self.name == "drafting"
        slower = "< both others" if ours else ""
        yield Row(f"two Word files compared, whole process: {self.name}", slower,
                  median(self.seconds), "s")  # fmt: skip
        ratio = median(mark.ratio for mark in self.marks)
        yield Row(f"words marked, to the least: {self.name}", "≤ Docxodus" if ours else "",
                  ratio, "×")  # fmt: skip
        right = sum(mark.is_right for mark in self.marks)
        yield Row(f"right when accepted and rejected: {self.name}", "all" if ours else "",
                  right, f"of {len(self.marks)}")  # fmt: skip


def measure() -> list[Row]:
    """Time (of each pair the quickest run, of all pairs the median), marks, and rightness."""
    tools = list(_tools())
    with TemporaryDirectory() as folder:
        target = Path(folder) / "made.docx"
        for old, new in pairs(Path(folder)):
            times: dict[str, list[float]] = {tool.name: [] for tool in tools}
            # Turn by turn, so that load falls on all alike.
            for _ in range(RUNS):
                for tool in tools:
                    times[tool.name].append(tool.run(old, new, target))
            for tool in tools:
                target.unlink(missing_ok=True)
                tool.run(old, new, target)
                made = target.exists()
                tool.seconds.append(min(times[tool.name]))
                tool.marks.append(marked(old, new, target) if made else Marked(1.0, is_right=False))
    return [*(row for tool in tools for row in tool.rows()), *_together(tools)]


def _together(tools: list[Tool]) -> Iterator[Row]:
    """What all comparisons took one after the other, against each of the others."""
    ours, *others = tools
    for other in others:
        yield Row(f"all pairs one after the other, to {other.name}", "≤ 0.67",
                  sum(ours.seconds) / sum(other.seconds), "×")  # fmt: skip


def _tools() -> Iterator[Tool]:
    ours = str(Path(sys.executable).with_name("drafting"))
    yield Tool("drafting", ours, "compare", "{old}", "{new}", "-o", "{target}")
    folder = PEERS / ("Scripts" if os.name == "nt" else "bin")
    if not folder.is_dir():
        print(f"(there is no {PEERS.name}: “make peers” installs the others)", file=sys.stderr)
        return
    yield Tool("docx-trackdiff", str(folder / "docx-trackdiff"), "{old}", "{new}", "{target}")
    yield Tool("Docxodus", str(folder / "python"), "-c", DOCXODUS, "{old}", "{new}", "{target}")


if __name__ == "__main__":
    for line in measure():
        print(f"{line.what}: {line.figure:.3g} {line.unit}")
