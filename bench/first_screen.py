"""How long until the list of a large session stands on a terminal, and how much memory it takes."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from bench._session import large_session
from bench.row import Row

RUNS = 5


def measure() -> list[Row]:
    """The time of a whole process from start to the rows on the terminal; its peak memory."""
    with tempfile.TemporaryDirectory() as folder:
        path, context = large_session(Path(folder))
        first = [_until_shown(path, context.data, b"Text number 1 on") for _ in range(RUNS)]
        desk = [_until_shown(path, context.data, b"Text number 7", "L.7") for _ in range(2)]
    name = "first screen of the TUI, 300 resolutions, 12,000 paragraphs"
    memory = max(megabytes for _, megabytes in first + desk)
    return [
        Row(f"{name}, whole process", "≤ 0.5 s", median(seconds for seconds, _ in first), "s"),
        Row("of which: loading Python and Textual", "-", _loading(), "s"),
        Row("memory, TUI on that session", "≤ 200 MB", memory, "MB"),
    ]


def _until_shown(store: Path, data: Path, words: bytes, *handle: str) -> tuple[float, float]:
    """Seconds until the terminal was sent `words`, and megabytes at the peak."""
    terminal, inside = pty.openpty()
    began = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "drafting", "--store", str(store), "open", *handle],
        stdin=inside,
        stdout=inside,
        stderr=inside,
        env={
            **os.environ,
            "DRAFTING_DATA_DIR": str(data),
            "DRAFTING_AUTHOR": "Cuba",
            "TERM": "xterm-256color",
            "COLUMNS": "120",
            "LINES": "40",
        },
    )
    os.close(inside)
    try:
        seen = b""
        while words not in seen:
            seen += os.read(terminal, 65536)
        seconds = perf_counter() - began
        return seconds, _peak_megabytes(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        os.close(terminal)


def _loading() -> float:
    """Seconds that an interpreter takes to load Textual and do nothing with it."""
    times = []
    for _ in range(RUNS):
        began = perf_counter()
        subprocess.run([sys.executable, "-c", "import textual.app"], check=True)
        times.append(perf_counter() - began)
    return median(times)


def _peak_megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024
